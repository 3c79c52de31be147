// Mastodon's own page and Elk. Classes as in `mastodon/mastodon` (app/javascript/mastodon/features/compose) and `elk-zone/elk`
// (components/publish/PublishWidget.vue).
import type { SiteSide } from '../site.ts';

export const mastodon: SiteSide = {
  id: 'mastodon',
  scope: '.compose-form,.compose-panel,form,[role="dialog"],main',
  replyTo: '.reply-indicator__content',
  direct: '.compose-form:has(.privacy-dropdown [title*="private" i]),.compose-form:has([aria-label*="Private mention" i])',
};
