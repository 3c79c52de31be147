import Squire from 'squire-rte';
import { place, publish } from './api.ts';

const root = place();
root.className = 'v-RichText-input';
const squire = new Squire(root, { sanitizeToDOMFragment: (html: string) => document.createRange().createContextualFragment(html) });
publish({
  text: () =>
    squire
      .getHTML()
      .replace(/<\/div><div>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' '),
  clear: () => void squire.setHTML(''),
});
