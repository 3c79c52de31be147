// Postcodes: by form and by the 124 real postcode areas. Alone one is only evidence.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';

const AREAS = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU ' +
    'GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE ' +
    'PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  )
    .toLowerCase()
    .split(' '),
);
const FORM = /(?<![a-z0-9/.-])([a-z]{1,2})(\d[a-z\d]?)( ?)(\d[abd-hjlnp-uw-z]{2})(?![a-z0-9/])/g;

/** A full postcode in a real postcode area; only evidence for something else. */
export default define({
  id: 'postcode',
  sensitivity: 'support',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of scan(context, FORM)) {
      const written = context.plain.slice(start, end);
      const typed = written === written.toUpperCase() || (written === match[0] && match[3] === ' ');
      if (!AREAS.has(match[1] ?? '') || !typed || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: 'high' });
    }
    return found;
  },
});
