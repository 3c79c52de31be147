// What the command line says of evidence: the interface's own English words.
import { readFileSync } from 'node:fs';
import type { EvidenceKind } from '../engine/evidence.ts';
import { z } from '../zod.ts';

const FILE = new URL('../../public/_locales/en/messages.json', import.meta.url);
let messages: Readonly<Record<string, { message: string }>> | undefined;

/** "Says what the number is". */
export function evidenceWords(kind: EvidenceKind): string {
  messages ??= z.record(z.string(), z.object({ message: z.string() })).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return messages[`card_evidence_${kind}`]?.message ?? kind;
}
