// How the two documents are built: every section, numbered paragraph, plain paragraph and point, counted from the documents themselves.

/** A part of a document: its heading as printed, its paragraphs (those that only lead into points left out), and its points. */
interface Part {
  readonly heading: string;
  readonly paragraphs: number;
  /** Points that stand under the heading itself. */
  readonly points?: number;
  /** Points that stand under a paragraph: the paragraph's number and how many. */
  readonly pointsOf?: ReadonlyMap<number, number>;
}

const NTH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const;
const upTo = (count: number, what: string): string[] => NTH.slice(0, count).map((nth) => `${nth} ${what}`);

/** The references of a part, as a code writes them. A part of one paragraph goes by its heading. */
function references({ heading, paragraphs, points = 0, pointsOf = new Map() }: Part): string[] {
  const own =
    paragraphs + points === 1
      ? [heading]
      : [...upTo(paragraphs, 'paragraph'), ...upTo(points, 'point')].map((place) => `${heading}, ${place}`);
  const deeper = [...pointsOf].flatMap(([paragraph, count]) =>
    upTo(count, 'point').map((point) => `${heading}, ${NTH[paragraph - 1] ?? ''} paragraph, ${point}`),
  );
  return [
    ...own.filter(
      (reference) => ![...pointsOf.keys()].some((paragraph) => reference === `${heading}, ${NTH[paragraph - 1] ?? ''} paragraph`),
    ),
    ...deeper,
  ];
}

const WARWICKSHIRE_PARTS: readonly Part[] = [
  { heading: '1. Aim of policy', paragraphs: 2 },
  { heading: '2. What the policy covers', paragraphs: 4, points: 4 },
  { heading: '3. General obligations', paragraphs: 3, points: 7 },
  { heading: '4. College of Policing Code of Ethics', paragraphs: 1 },
  { heading: '5. Use of resources', paragraphs: 3 },
  { heading: '6. Social media', paragraphs: 3 },
  { heading: '7. General Data Protection Regulation', paragraphs: 5 },
  { heading: '8. Conflicts of interest', paragraphs: 3 },
  { heading: '9. Commitments outside of work', paragraphs: 7 },
  { heading: '10. Contractors and suppliers', paragraphs: 3 },
  { heading: '11. Sponsorship / grants / procurement and partnership arrangements', paragraphs: 4 },
  { heading: '12. Vetting', paragraphs: 3 },
  { heading: '13. Complaints about Members of Staff and Representatives', paragraphs: 2 },
  { heading: '14. Reporting Issues of Concern for Conduct', paragraphs: 2 },
  // Printed so, though it follows 14.
  { heading: '6. Revision Record', paragraphs: 1 },
];

const COVER = ['Integrity', 'Honesty', 'Objectivity', 'Impartiality', 'Inclusivity'].map((value) => `Cover: ${value}`);

/** The numbered paragraphs, and how many ✓ or ✗ points each has. */
export const WEST_MIDLANDS_POINTS: readonly { readonly number: number; readonly points: number; readonly kind?: 'must' | 'must-not' }[] = [
  { number: 1, points: 0 },
  { number: 2, points: 0 },
  { number: 3, points: 0 },
  { number: 4, points: 7, kind: 'must' },
  { number: 5, points: 3, kind: 'must-not' },
  { number: 6, points: 2, kind: 'must' },
  { number: 7, points: 2, kind: 'must-not' },
  { number: 8, points: 3, kind: 'must' },
  { number: 9, points: 2, kind: 'must-not' },
  { number: 10, points: 3, kind: 'must' },
  { number: 11, points: 2, kind: 'must-not' },
  { number: 12, points: 5, kind: 'must' },
  { number: 13, points: 2, kind: 'must-not' },
  { number: 14, points: 0 },
];

const WEST_MIDLANDS_ANNEX: readonly Part[] = [
  { heading: 'Annex: Introduction to the Violence Reduction Unit', paragraphs: 2, points: 5 },
  { heading: 'Annex: Purpose of this document', paragraphs: 2 },
  { heading: 'Annex: General Responsibilities', paragraphs: 1 },
  { heading: 'Annex: Conflicts of Interest', paragraphs: 3 },
  { heading: 'Annex: Bribery, Gifts and Hospitality', paragraphs: 2 },
  { heading: 'Annex: Funds and Resources', paragraphs: 2 },
  { heading: 'Annex: Confidentiality', paragraphs: 4 },
  { heading: 'Annex: Respect for Others', paragraphs: 3 },
  { heading: 'Annex: Relationship with Partner Agencies, Commissioned/Funded Services', paragraphs: 2 },
  { heading: 'Annex: Relationship with Service Users, Residents, etc', paragraphs: 2 },
  { heading: 'Annex: Health, Safety and Security', paragraphs: 1 },
  { heading: 'Annex: Conduct at Meetings', paragraphs: 2 },
  {
    heading: 'Annex: Representing the Police and Crime Commissioner and/or the VRU at external events and with outside agencies/bodies',
    paragraphs: 4,
  },
  { heading: 'Annex: Learning and Development', paragraphs: 2 },
  { heading: 'Annex: Reporting Concerns', paragraphs: 1 },
  { heading: 'Annex: Equalities and Diversity', paragraphs: 1 },
  {
    heading: 'Annex: Responsibilities',
    paragraphs: 4,
    pointsOf: new Map([
      [2, 4],
      [3, 3],
      [4, 2],
    ]),
  },
  { heading: 'Annex: Process for Review', paragraphs: 1 },
];

export const WARWICKSHIRE_PLACES: readonly string[] = WARWICKSHIRE_PARTS.flatMap(references);
export const WEST_MIDLANDS_PLACES: readonly string[] = [
  ...COVER,
  ...WEST_MIDLANDS_POINTS.flatMap(({ number, points }) =>
    points === 0 ? [`${number}`] : upTo(points, 'point').map((point) => `${number}, ${point}`),
  ),
  ...WEST_MIDLANDS_ANNEX.flatMap(references),
];

/** Paragraphs that say several separate things: the words that each of their clauses has to speak of. */
export const WARWICKSHIRE_SEVERAL: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['3. General obligations, second paragraph', [/race.*disability/i, /equality policy/i]],
  ['5. Use of resources, first paragraph', [/value/i, /misuses resources/i, /whistleblowing policy/i]],
  ['5. Use of resources, second paragraph', [/terms of use/i, /private work/i]],
  ['7. General Data Protection Regulation, third paragraph', [/meetings/i, /confidential document/i]],
  ['7. General Data Protection Regulation, fourth paragraph', [/need to know/i, /serious harm/i, /permission/i, /GDPR/]],
  ['8. Conflicts of interest, second paragraph', [/hiring/i, /declare/i]],
  ['8. Conflicts of interest, third paragraph', [/political activity/i, /police authority/i]],
  ['9. Commitments outside of work, second paragraph', [/clash/i, /through your post/i]],
  ['9. Commitments outside of work, sixth paragraph', [/disrepute/i, /public's confidence/i]],
  ['10. Contractors and suppliers, first paragraph', [/procedures/i, /relationship with a contractor/i]],
  ['10. Contractors and suppliers, second paragraph', [/no pushing/i, /worked here/i, /sub-contractors/i]],
  ['10. Contractors and suppliers, third paragraph', [/mutual/i, /no part in awarding/i]],
  [
    '11. Sponsorship / grants / procurement and partnership arrangements, first paragraph',
    [/disclosed/i, /sponsor/i, /from a contractor/i],
  ],
  [
    '11. Sponsorship / grants / procurement and partnership arrangements, second paragraph',
    [/supports the community/i, /sway sponsorship/i],
  ],
]);

export const WEST_MIDLANDS_SEVERAL: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['14', [/know this code/i, /line manager/i]],
  [
    'Annex: Purpose of this document, first paragraph',
    [/explains the code/i, /secondees/i, /contractors and volunteers/i, /commissioned service/i],
  ],
  ['Annex: Purpose of this document, second paragraph', [/high standards/i, /get to know/i, /legal consequences/i]],
  ['Annex: General Responsibilities', [/good faith/i, /harm the name/i, /social media/i]],
  ['Annex: Conflicts of Interest, second paragraph', [/applicant is related/i, /tendering/i, /to be declared/i]],
  ['Annex: Bribery, Gifts and Hospitality, second paragraph', [/approved/i, /token/i]],
  ['Annex: Confidentiality, second paragraph', [/GDPR/, /computers/i]],
  ['Annex: Relationship with Service Users, Residents, etc, second paragraph', [/courtesy/i, /personal tie/i]],
  ['Annex: Health, Safety and Security', [/at risk/i, /policy's requirements/i]],
  ['Annex: Conduct at Meetings, second paragraph', [/chair/i, /aggression/i]],
  ['Annex: Equalities and Diversity', [/Equality and Diversity Policy/, /the law bans/i, /advantage/i]],
]);
