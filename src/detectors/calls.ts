// Calls and online meetings: what their invitations hold is meant for everybody who is invited.
import type { Range } from '../engine/types.ts';
import type { DetectorContext } from './types.ts';

/** How far above a passcode its call's number or meeting id stands, in characters. */
const ABOVE = 120;
const CALL =
  /\b(?:meeting id|webinar id|conference id|dial[- ]?in|call[- ]?in|conference call|join (?:the|by|on|via) (?:meeting|call|phone|zoom|teams|webex)|bridge)\b/;

/** Whether the passcode behind a word opens a call: it stands in every invitation, below the call's number or meeting id. */
export const opensCall = ({ folded }: DetectorContext, label: Range): boolean =>
  CALL.test(folded.slice(Math.max(0, label.start - ABOVE), label.start));
