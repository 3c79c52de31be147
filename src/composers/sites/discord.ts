// Discord: Slate in a channel or a direct message; Enter sends and there is no button.
import type { SiteSide } from '../site.ts';

export const discord: SiteSide = { id: 'discord', scope: 'form,main', sending: { enter: '[role="textbox"]' }, audience: 'external' };
