// Instagram: captions in a dialogue, comments in a form's text area, messages under /direct. Labels as in public automation code.
import type { SiteSide } from '../site.ts';

export const instagram: SiteSide = {
  id: 'instagram',
  scope: 'form,[role="dialog"],[role="main"],main',
  sending: { enter: 'form textarea,[role="textbox"][aria-label="Message"],[role="textbox"][aria-placeholder="Message..."]' },
  directAt: /\/direct\//,
};
