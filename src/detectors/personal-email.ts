// Personal email addresses: those at free and home providers.
import { define, type Found } from './define.ts';
import { findAddresses, isPersonal, isRole } from './email.ts';
import { keywords, nearest } from './keywords.ts';

const WORDS = keywords('email|e-mail|address|contact|reach|write to|forward|send');

/** An email address at gmail, hotmail, outlook, icloud, yahoo and other free or home providers. */
export default define({
  id: 'personal-email',
  sensitivity: 'always',
  find(context) {
    const found: Found[] = [];
    for (const address of findAddresses(context)) {
      if (!isPersonal(address)) continue;
      const { start, end } = address;
      found.push({ start, end, confidence: isRole(address) ? 'low' : 'high', evidence: [nearest(context, WORDS, address, 60)] });
    }
    return found;
  },
});
