// Email addresses of a named person at an organisation. Mailboxes of a post or team are published, and silent.
import { define, type Found } from './define.ts';
import { findAddresses, isPersonal, isPublicSector, isRole } from './email.ts';
import { keywords, nearest } from './keywords.ts';

const WORDS = keywords('email|e-mail|eml|address|contact|reach|notifications');

/** An email address of a named person at an organisation; role mailboxes such as press@ or info@ are left out. */
export default define({
  id: 'work-email',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const address of findAddresses(context)) {
      const publicSector = isPublicSector(address);
      if (isPersonal(address) || isRole(address) || (publicSector && !/[._-]/.test(address.local))) continue;
      const { start, end } = address;
      found.push({ start, end, confidence: publicSector ? 'low' : 'medium', evidence: [nearest(context, WORDS, address, 60)] });
    }
    return found;
  },
});
