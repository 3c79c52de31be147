// Threads: a dialogue with a Lexical editor; its button is found by its name. As in public automation code.
import type { SiteSide } from '../site.ts';

export const threads: SiteSide = { id: 'threads', scope: '[role="dialog"],[role="region"],main' };
