// The ten exercises: each a draft that somebody under pressure might write, the clause that speaks to it in each code, and one way to say it.
// Drafts are in English, as the rules and the codes are; scenes and lessons are in `_locales` and so in both languages.
import type { Audience, Channel, Risk } from '../../engine/types.ts';
import type { MessageKey } from '../i18n.ts';

export interface Exercise {
  readonly id: string;
  readonly risk: Risk;
  readonly channel: Channel;
  readonly audience: Audience;
  readonly title: MessageKey;
  readonly scene: MessageKey;
  readonly lesson: MessageKey;
  readonly draft: string;
  readonly better: string;
  /** Code id → clause id. */
  readonly clauses: Readonly<Record<string, string>>;
}

const clauses = (westMidlands: string, warwickshire: string) => ({ 'west-midlands-opcc': westMidlands, 'warwickshire-opcc': warwickshire });

export const EXERCISES: readonly Exercise[] = [
  {
    id: 'election-day',
    risk: 'party-political',
    channel: 'social',
    audience: 'public',
    title: 'exercise_1_title',
    scene: 'exercise_1_scene',
    lesson: 'exercise_1_lesson',
    draft: "It's election day! Vote Labour and let's get Sarah elected.",
    better: "It's election day! Polling stations are open from 7am to 10pm. Remember your photo ID.",
    clauses: clauses('political-activity-restrictions', 'political-restriction'),
  },
  {
    id: 'own-account',
    risk: 'disrespect',
    channel: 'social',
    audience: 'public',
    title: 'exercise_2_title',
    scene: 'exercise_2_scene',
    lesson: 'exercise_2_lesson',
    draft: 'Off the clock so I can say it: the Commissioner is a complete idiot and his office is a joke.',
    better: 'I do not agree with the decision on the front desk, and I have written in to say why.',
    clauses: clauses('respect-always', 'social-media-no-excuse'),
  },
  {
    id: 'closed-session',
    risk: 'confidential',
    channel: 'message',
    audience: 'external',
    title: 'exercise_3_title',
    scene: 'exercise_3_scene',
    lesson: 'exercise_3_lesson',
    draft: "Between us, they decided in this morning's closed session to shut the Nuneaton hub. You didn't hear it from me.",
    better: 'I cannot speak for the board. Decisions are published on our website as soon as they are made.',
    clauses: clauses('information-without-authority', 'data-private-meetings'),
  },
  {
    id: 'referral',
    risk: 'personal-data',
    channel: 'email',
    audience: 'external',
    title: 'exercise_4_title',
    scene: 'exercise_4_scene',
    lesson: 'exercise_4_lesson',
    draft: 'Please see Jane Whitfield of 14 Orchard Road, Rugby. Her husband was arrested last night for assaulting her.',
    better: 'I have a referral to make. May I ring you on your secure line today?',
    clauses: clauses('confidentiality-gdpr', 'data-need-to-know'),
  },
  {
    id: 'journalist',
    risk: 'media-contact',
    channel: 'message',
    audience: 'external',
    title: 'exercise_5_title',
    scene: 'exercise_5_scene',
    lesson: 'exercise_5_lesson',
    draft: "Happy to talk to the paper off the record about the funding gap. I'll brief your reporter after six, just don't use my name.",
    better: 'Thank you for getting in touch. Our communications team will come back to you today.',
    clauses: clauses('media-authorisation', 'data-confidentiality'),
  },
  {
    id: 'tickets',
    risk: 'gifts-hospitality',
    channel: 'email',
    audience: 'external',
    title: 'exercise_6_title',
    scene: 'exercise_6_scene',
    lesson: 'exercise_6_lesson',
    draft: "Thanks for the cup final tickets, very generous! I'd love to accept, see you in your box on Saturday. Your bid looks good too.",
    better: 'Thank you for the kind offer, which I must decline. We do not take hospitality from suppliers.',
    clauses: clauses('gifts-approval', 'gifts-disclose'),
  },
  {
    id: 'sister',
    risk: 'conflict-of-interest',
    channel: 'message',
    audience: 'internal',
    title: 'exercise_7_title',
    scene: 'exercise_7_scene',
    lesson: 'exercise_7_lesson',
    draft: "My sister has applied for the caseworker job. I'm on the panel, so I'll make sure she gets shortlisted.",
    better: 'My sister has applied for the caseworker job, so I am declaring it and stepping down from the panel.',
    clauses: clauses('conflicts-recruitment', 'interests-family-staffing'),
  },
  {
    id: 'parcel',
    risk: 'misuse-of-resources',
    channel: 'message',
    audience: 'internal',
    title: 'exercise_8_title',
    scene: 'exercise_8_scene',
    lesson: 'exercise_8_lesson',
    draft: "I'm having my new bike delivered to the office tomorrow. Can reception sign for my parcel?",
    better: 'I am in from ten tomorrow, as I have a delivery at home.',
    clauses: clauses('honesty-resources', 'resources-no-parcels'),
  },
  {
    id: 'deadline',
    risk: 'harassment',
    channel: 'email',
    audience: 'external',
    title: 'exercise_9_title',
    scene: 'exercise_9_scene',
    lesson: 'exercise_9_lesson',
    draft: "Sign this off by noon or I'll make sure your contract isn't renewed.",
    better: 'Could you let me know by noon whether you can sign this off, and what is in the way if not?',
    clauses: clauses('respect-no-harassment', 'treat-fairly-politely'),
  },
  {
    id: 'minutes',
    risk: 'dishonesty',
    channel: 'message',
    audience: 'internal',
    title: 'exercise_10_title',
    scene: 'exercise_10_scene',
    lesson: 'exercise_10_lesson',
    draft: "Let's backdate the minutes to the 3rd so the auditors don't notice.",
    better: 'The minutes are late. I have dated them today and added a line saying why.',
    clauses: clauses('integrity-records', 'nolan-honesty'),
  },
];
