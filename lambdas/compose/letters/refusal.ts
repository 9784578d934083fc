/** What was not done, why, and what to do now: kind and brief. */
import type { Refusal } from '../../application/letter.ts';
import { type Block, bullets, lead, say, taps } from '../blocks.ts';
import { type Context, plain, type Written } from '../context.ts';

interface Words {
  readonly subject: string;
  readonly lead: string;
  /** What to do now. FRONT stands for the address for new mail. */
  readonly now: string;
  /** Several possible ways, if there are more than one. */
  readonly ways?: readonly string[];
}

const SAFE_WAYS = [
  'Forward the confirmation mail.',
  'Forward the invite as an attachment.',
  'Attach the .ics file to a new mail.',
];

const WORDS: { readonly [why in Refusal]: Words } = {
  'too-many-newcomers': {
    subject: 'Too many new people right now',
    lead: 'Thank you for writing. More people are starting with Afterword right now than I can take in, so I did nothing with your mail.',
    now: 'I haven’t kept it, so please send it again tomorrow.',
  },
  'not-authenticated': {
    subject: 'I couldn’t be sure that it was you',
    lead: 'I couldn’t be sure that your last mail was really from you, so I did nothing with it.',
    now: 'Your mail provider didn’t confirm it. Send it again from the program you normally use for that address; sending "on behalf of" another address often causes this.',
  },
  'several-senders': {
    subject: 'Your mail names several senders',
    lead: 'Your mail names more than one sender, so I did nothing with it.',
    now: 'Send it again from one address.',
  },
  mended: {
    subject: 'Your mail arrived damaged',
    lead: 'The first lines of your mail, which say who wrote it, arrived damaged, so I did nothing with it.',
    now: 'Nothing is lost: write it again in your usual mail program and send it. This often happens when a mail was exported and imported, or went through a script.',
  },
  'not-fresh': {
    subject: 'I couldn’t tell whether that mail was new',
    lead: 'I got a mail in your name that is old or wasn’t addressed to me, and I can’t check it, so I did nothing with it.',
    now: 'If you have just sent it, send it again with my address in To or Cc. If you haven’t, there’s nothing you need to do: nothing has changed.',
  },
  'not-understood': {
    subject: 'I didn’t understand that',
    lead: 'I didn’t understand that mail, so nothing has changed.',
    now: 'Try a few short words, like "sent to Priya" or "snooze till Friday". Or forward an invite.',
  },
  'no-interview': {
    subject: 'I found no interview in that',
    lead: 'I found no interview in that mail, so nothing has changed.',
    now: 'If there is one, just write me the day, the time and the company in a line. Or send it another way:',
    ways: SAFE_WAYS,
  },
  'no-commands': {
    subject: 'That address only takes invites',
    lead: 'That address only takes invites and mail from employers, so nothing has changed.',
    now: 'To tell me something, reply to one of my mails or write to FRONT.',
  },
  'too-large': {
    subject: 'That mail was too large',
    lead: 'That mail was too large for me, so I did nothing with it.',
    now: 'Forward it without the big attachments. The invite alone is enough.',
  },
  'winmail-dat': {
    subject: 'That invite came wrapped in winmail.dat',
    lead: 'That invite came wrapped in a winmail.dat file, which I can’t open.',
    now: 'Outlook does this. One of these ways works:',
    ways: [
      'Forward the confirmation mail in which the invite was announced.',
      'Save the meeting as an .ics file, and attach it to a new mail.',
      'Write the day, the time and the company in a line.',
    ],
  },
  encrypted: {
    subject: 'That mail is encrypted',
    lead: 'That mail is encrypted, so I can’t read it.',
    now: 'Open it, and send me the day, the time, the company and the names in a plain mail.',
  },
  'unknown-token': {
    subject: 'That address isn’t one of mine',
    lead: 'The address you wrote to isn’t one of mine, or it has expired, so I did nothing.',
    now: 'Reply to one of my mails, or write to FRONT.',
  },
  'application-gone': {
    subject: 'I have nothing of yours any more',
    lead: 'Everything I knew about you and your applications was deleted, so I did nothing with your mail.',
    now: 'To start again one day, forward an interview invite to FRONT.',
  },
  'too-many': {
    subject: 'That was a lot of mail',
    lead: 'That was a lot of mail in a short time. I’ll get to the rest within the hour.',
    now: 'Nothing is lost, and you don’t have to send anything again. If it wasn’t you, reply "new address": from then on, I’ll ignore mail to your old filter address.',
  },
  'malformed-mail': {
    subject: 'I couldn’t read that mail',
    lead: 'I couldn’t read that mail: it arrived damaged.',
    now: 'Please send it again. If that doesn’t help, try one of these:',
    ways: SAFE_WAYS,
  },
};

/** Refusals to people who may not use Afterword, or no longer do: these offer nothing. */
const CLOSED: ReadonlySet<Refusal> = new Set([
  'too-many-newcomers',
  'not-authenticated',
  'several-senders',
  'mended',
  'not-fresh',
  'application-gone',
]);

export function refusal(context: Context, why: Refusal): Written {
  const words = WORDS[why];
  const now = words.now.replace('FRONT', context.input.frontDoor);
  const ways: readonly Block[] = words.ways === undefined ? [] : [bullets(words.ways)];
  const links = CLOSED.has(why) ? [] : taps(null, context.tap('What can I say?', 'help'));
  return plain(words.subject, now, [lead(words.lead), say(now), ...ways, ...links]);
}
