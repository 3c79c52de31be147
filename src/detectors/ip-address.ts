// IP addresses, version 4 and 6, beside a word for one or with a port; version numbers and everybody's addresses are silent.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const V4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.]\d|\d)/g;
const V6 = /(?<![a-z0-9:])(?:[a-f0-9]{1,4}:){3,7}(?::?[a-f0-9]{1,4}){1,4}(?![a-z0-9:])/g;
const WORDS = keywords(
  'ip|ip address|ips|address|server|router|vpn|logged in from|firewall|host|device|network|connection|login|subnet|gateway|port|posted from|traced',
);
const EVERYBODY =
  /^(?:0\.0\.0\.0|127\.0\.0\.1|255\.255\.255\.\d+|1\.1\.1\.1|8\.8\.[48]\.[48]|(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+)$/;

/** An internet address near a word for one; version numbers, documentation addresses and public resolvers are left out. */
export default define({
  id: 'ip-address',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of [...scan(context, V4), ...scan(context, V6)]) {
      const range = { start, end };
      if (EVERYBODY.test(match[0]) || isExample(context, range)) continue;
      if (/(?:version|v|ver|release|build|section|paragraph|para|clause)\.? ?$/.test(context.folded.slice(Math.max(0, start - 12), start)))
        continue;
      const word = nearest(context, WORDS, range, 60);
      if (!word) continue;
      found.push({ ...range, confidence: /^ip/i.test(word.text) ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
