// Geographic coordinates with at least three decimals, or degrees and minutes: exact enough to point to a house.
import { define, type Found, scan } from './define.ts';
import { isExample } from './examples.ts';
import { keywords, nearest } from './keywords.ts';

const SIDES = /(?<![\w.])(\d{1,2}\.\d{3,10}) ?°? ?[ns] ?[,;/ ]? ?(\d{1,3}\.\d{3,10}) ?°? ?[ew](?![a-z0-9])/g;
const SIGNED = /(?<![\w.])(-?\d{1,2}\.\d{3,10}) ?[,;] ?(-?\d{1,3}\.\d{3,10})(?![\w.]\d|\w)/g;
const MINUTES =
  /(?<![\w.])\d{1,2} ?° ?\d{1,2} ?['′] ?(?:\d{1,2}(?:\.\d{1,4})? ?(?:"|''))? ?[ns][ ,]{0,2}\d{1,3} ?° ?\d{1,2} ?['′] ?(?:\d{1,2}(?:\.\d{1,4})? ?(?:"|''))? ?[ew]/g;
const WORDS = keywords(
  'location|gps|coordinates|coords|latitude|longitude|lat|long|position|located|geotag|geotagged|exif|tracked|pin|map|ping|cell site',
);

/** Latitude and longitude with three decimals or more, or in degrees and minutes. */
export default define({
  id: 'coordinates',
  sensitivity: 'with-person',
  find(context) {
    const found: Found[] = [];
    for (const { start, end, match } of [...scan(context, SIDES), ...scan(context, SIGNED), ...scan(context, MINUTES)]) {
      const [, latitude = '', longitude = ''] = match;
      const signed = latitude !== '' && !/[nsew]/.test(match[0]);
      if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180 || (latitude !== '' && Number(latitude) === 0)) continue;
      const word = nearest(context, WORDS, { start, end }, 80);
      if ((signed && !word) || isExample(context, { start, end })) continue;
      found.push({ start, end, confidence: word ? 'high' : 'medium', evidence: [word] });
    }
    return found;
  },
});
