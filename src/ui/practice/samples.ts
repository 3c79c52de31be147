// The drafts that the practice composers offer to type in: some that are marked, one in each that is not.
import type { MessageKey } from '../i18n.ts';

export interface Sample {
  readonly label: MessageKey;
  readonly text: string;
  readonly to?: string;
  readonly subject?: string;
}

export const POSTS: readonly Sample[] = [
  { label: 'sample_politics', text: 'Great afternoon on the doorstep in Rugby. Vote Labour on Thursday!' },
  { label: 'sample_insult', text: 'The new Commissioner is an absolute clown and everybody in the building knows it.' },
  { label: 'sample_fine', text: 'Our hub in Walsall is open from 9am to 5pm, Monday to Friday. Come and meet the team.' },
];

export const MESSAGES: readonly Sample[] = [
  { label: 'sample_pressure', text: "Drop your complaint or I'll make sure your contract isn't renewed." },
  { label: 'sample_password', text: 'The password for the case system is Summer2026! if you need to get in.' },
  { label: 'sample_fine', text: 'Could you send me the draft before the meeting on Tuesday?' },
];

export const EMAILS: readonly Sample[] = [
  {
    label: 'sample_leak',
    to: 'newsdesk@gazette.example',
    subject: 'What the board decided',
    text: "Off the record: in yesterday's closed session they agreed to shut the Nuneaton hub. I can send you the draft paper.",
  },
  {
    label: 'sample_gift',
    to: 'sales@supplier.example',
    subject: 'Thank you!',
    text: "Thank you for the hamper and the tickets to the match. I'll put in a good word for you about the contract.",
  },
  {
    label: 'sample_fine',
    to: 'resident@mail.example',
    subject: 'Your question',
    text: 'Thank you for your email. Our communications team will reply by Friday.',
  },
];
