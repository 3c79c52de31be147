// The tools with which communications teams plan public posts. They publish little of their structure: buttons go by their names.
import type { SiteSide } from '../site.ts';

const SCOPE = '[role="dialog"],[data-testid*="composer" i],[class*="composer" i],form,main';

export const orlo: SiteSide = { id: 'orlo', scope: SCOPE };
export const hootsuite: SiteSide = { id: 'hootsuite', scope: SCOPE };
export const buffer: SiteSide = { id: 'buffer', scope: SCOPE };
export const sproutSocial: SiteSide = { id: 'sprout-social', scope: SCOPE };
