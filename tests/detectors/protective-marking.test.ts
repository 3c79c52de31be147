// protective marking: what is found, and what only looks like it.
import { testEntity } from './cases.ts';

testEntity('protective-marking', {
  finds: [
    ['OFFICIAL-SENSITIVE\n\nNote', 'OFFICIAL-SENSITIVE'],
    ['Subject: OFFICIAL – SENSITIVE: plan', 'OFFICIAL – SENSITIVE'],
    ['SECRET\nOp Kestrel', 'SECRET'],
    ['FOR POLICE USE ONLY', 'FOR POLICE USE ONLY'],
    ['Subject: FW: EMBARGOED 00.01 THURSDAY', 'EMBARGOED'],
    ['OFFICIAL', 'OFFICIAL'],
  ],
  silent: [
    'A secret ballot',
    'The official opening',
    'OFFICIAL-SENSITIVE FOR PUBLIC RELEASE',
    'NOT PROTECTIVELY MARKED',
    'TOP SECRET 🕵️ who is the mystery judge',
    'What do those markings mean? OFFICIAL-SENSITIVE is a marking',
    "Victoria's Secret",
  ],
});
