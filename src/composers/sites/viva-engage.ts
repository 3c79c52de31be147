// Viva Engage: posts to colleagues in a community. Its button is found by its name.
import type { SiteSide } from '../site.ts';

export const vivaEngage: SiteSide = { id: 'viva-engage', scope: '[role="dialog"],[data-testid*="composer" i],form', audience: 'internal' };
