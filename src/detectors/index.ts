// All built-in detectors. A new entity is one new file and one line here.
import accessCode from './access-code.ts';
import apiKey from './api-key.ts';
import arrestSummons from './arrest-summons.ts';
import bankAccount from './bank-account.ts';
import biometric from './biometric.ts';
import caseUrn from './case-urn.ts';
import collarNumber from './collar-number.ts';
import coordinates from './coordinates.ts';
import courtReference from './court-reference.ts';
import covertSource from './covert-source.ts';
import crimeReference from './crime-reference.ts';
import croNumber from './cro-number.ts';
import cryptoWallet from './crypto-wallet.ts';
import custodyRecord from './custody-record.ts';
import dateOfBirth from './date-of-birth.ts';
import drivingLicence from './driving-licence.ts';
import foreignId from './foreign-id.ts';
import foreignPhone from './foreign-phone.ts';
import homeAddress from './home-address.ts';
import iban from './iban.ts';
import imei from './imei.ts';
import ipAddress from './ip-address.ts';
import landlinePhone from './landline-phone.ts';
import macAddress from './mac-address.ts';
import mobilePhone from './mobile-phone.ts';
import nationalInsurance from './national-insurance.ts';
import nhsNumber from './nhs-number.ts';
import occurrenceNumber from './occurrence-number.ts';
import passport from './passport.ts';
import password from './password.ts';
import paymentCard from './payment-card.ts';
import person from './person.ts';
import personAge from './person-age.ts';
import personalEmail from './personal-email.ts';
import pncId from './pnc-id.ts';
import postcode from './postcode.ts';
import prisonerNumber from './prisoner-number.ts';
import privateDetail from './private-detail.ts';
import protectiveMarking from './protective-marking.ts';
import referenceNumber from './reference-number.ts';
import relativeName from './relative-name.ts';
import { detectWith } from './run.ts';
import salary from './salary.ts';
import securityAnswer from './security-answer.ts';
import socialHandle from './social-handle.ts';
import streetAddress from './street-address.ts';
import transactionReference from './transaction-reference.ts';
import type { Detector, Entity } from './types.ts';
import utr from './utr.ts';
import vehicleRegistration from './vehicle-registration.ts';
import what3words from './what3words.ts';
import workEmail from './work-email.ts';

export const DETECTORS: readonly Detector[] = [
  accessCode,
  apiKey,
  arrestSummons,
  bankAccount,
  biometric,
  caseUrn,
  collarNumber,
  coordinates,
  courtReference,
  covertSource,
  crimeReference,
  croNumber,
  cryptoWallet,
  custodyRecord,
  dateOfBirth,
  drivingLicence,
  foreignId,
  foreignPhone,
  homeAddress,
  iban,
  imei,
  ipAddress,
  landlinePhone,
  macAddress,
  mobilePhone,
  nationalInsurance,
  nhsNumber,
  occurrenceNumber,
  passport,
  password,
  paymentCard,
  person,
  personAge,
  personalEmail,
  pncId,
  postcode,
  prisonerNumber,
  privateDetail,
  protectiveMarking,
  referenceNumber,
  relativeName,
  salary,
  securityAnswer,
  socialHandle,
  streetAddress,
  transactionReference,
  utr,
  vehicleRegistration,
  what3words,
  workEmail,
];

/** Every entity of every type in a text, sorted by place; overlaps of one type are merged. Ranges count UTF-16 units of `text`. */
export function detectEntities(text: string): Entity[] {
  return detectWith(DETECTORS, text);
}
