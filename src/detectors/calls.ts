// Calls and online meetings: what their invitations hold is meant for everybody who is invited.
import type { Range } from '../engine/types.ts';
import type { DetectorContext } from './types.ts';

/** How far above a passcode its call's number or meeting id stands, in characters. */
const ABOVE = 120;
/** A call's name with its number behind it: without the number, "dial in" and "bridge" are ordinary words, and a code near them may open a door. */
const CALL =
  /\b(?:meeting id|webinar id|conference id|dial[- ]?in|call[- ]?in|conference call|join (?:the|by|on|via) (?:meeting|call|phone|zoom|teams|webex)|bridge)\b[\s\S]{0,80}?\d(?:[ -]?\d){5}/;
const PASSCODE = /^(?:passcode|pin|pin code|access code|security code)$/;

/** Whether `label` names the passcode of a call: it stands in every invitation, below the call's number or meeting id. */
export const opensCall = ({ folded }: DetectorContext, label: Range): boolean =>
  PASSCODE.test(folded.slice(label.start, label.end)) && CALL.test(folded.slice(Math.max(0, label.start - ABOVE), label.start));
