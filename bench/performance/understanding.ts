/** Understanding a mail, against what merely parses it: mailparser and node-ical, and postal-mime, which we parse with ourselves. */
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import ical from 'node-ical';
import PostalMime from 'postal-mime';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { fixturesIn, INVITES } from '../../test/understand/fixtures.ts';
import { largeMail } from './large-mail.ts';
import { duration, type Measured, type Part, ratio } from './part.ts';
import { timed } from './rounds.ts';

const CONTEXT = {
  now: Date.UTC(2026, 10, 24, 12),
  zone: 'America/New_York',
  candidate: [],
  domain: 'afterword.example',
} as const;

/** One fixture of four: they are sorted by the way they came, so that every way is there, and the bench stays short. */
const EACH = 4;

const understood = async (raw: Uint8Array): Promise<unknown> => understand(await parseMessage(raw), CONTEXT);

/** Text and attachments out of the mail, and every calendar object parsed: nothing is made of them. */
async function barelyParsed(raw: Uint8Array): Promise<unknown> {
  const { text, attachments } = await simpleParser(raw);
  const calendars = attachments.filter(({ contentType }) => contentType === 'text/calendar');
  return [text, ...calendars.map(({ content }) => ical.sync.parseICS(Buffer.from(content).toString('utf8')))];
}

const each = (mails: readonly Uint8Array[], read: (raw: Uint8Array) => Promise<unknown>) => async () => {
  for (const raw of mails) await read(raw);
};

const ways = (mails: readonly Uint8Array[]) => ({
  understood: each(mails, understood),
  read: each(mails, parseMessage),
  barely: each(mails, barelyParsed),
  floor: each(mails, PostalMime.parse),
});

async function run(progress: (line: string) => void): Promise<Measured> {
  const mails = fixturesIn(INVITES)
    .filter(({ file }) => file.pathname.endsWith('.eml'))
    .filter((_, at) => at % EACH === 0)
    .map(({ file }) => readFileSync(file));
  progress(`understanding ${mails.length} fixtures`);
  const small = await timed(ways(mails), 1);
  progress('understanding a mail of 5 MB');
  const large = await timed(ways([largeMail()]), 1);
  const one = (ms: number): string => duration(ms / mails.length);
  return {
    figures: [
      ratio(
        'a fixture understood, as fast',
        small.times('barely', 'understood'),
        `mailparser and node-ical, parsing only: ${one(small.ms('understood'))} against ${one(small.ms('barely'))}`,
        { atLeast: 3 },
      ),
      ratio(
        'a fixture understood, as long',
        small.times('understood', 'floor'),
        `postal-mime, parsing only: ${one(small.ms('understood'))} against ${one(small.ms('floor'))}`,
        { atMost: 2 },
      ),
      ratio('of which parsing the mail, as long', small.times('read', 'floor'), 'the same', null),
      ratio(
        'a mail of 5 MB understood, as fast',
        large.times('barely', 'understood'),
        `mailparser and node-ical: ${duration(large.ms('understood'))} against ${duration(large.ms('barely'))}`,
        { atLeast: 3 },
      ),
      ratio(
        'a mail of 5 MB understood, as long',
        large.times('understood', 'floor'),
        `postal-mime: ${duration(large.ms('understood'))} against ${duration(large.ms('floor'))}`,
        { atMost: 2 },
      ),
    ],
    says: [
      'Understanding reads people, places, dates and what is meant, in ten languages; bare parsing does none of it. The row that counts our parsing alone tells how much of it that is. The rest is spread thin over some two hundred functions; finding phrases, the largest part, takes an eighth.',
      'Tried and kept, together about a quarter of the time: words are looked up once for a sentence in one index over all phrase lists; patterns with slots are tried where their longest free word stands; the day to wait for is sought where no interview was found; the text without its quotes, the plain form of words, labels, names, titles and senders are made once; a line is held against the verbs of writing from its end, and only where a colon or a quote makes it likely. Tried and not kept: smaller memories, which made no difference. Not tried: fewer sentences for each reader, which would change what is understood.',
    ],
  };
}

export const part: Part = { section: 'Speed', run };
