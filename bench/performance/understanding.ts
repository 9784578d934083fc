/** A mail understood, against the public libraries that come nearest to it, put together as one would. */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import EmailForwardParser from 'email-forward-parser';
import ical from 'node-ical';
import PostalMime from 'postal-mime';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { fixturesIn, INVITES } from '../../test/understand/fixtures.ts';
import { largeMail } from './large-mail.ts';
import { duration, type Measured, type Part, ratio } from './part.ts';
import { type Timed, timed } from './rounds.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const CONTEXT = { now: NOW, zone: 'America/New_York', candidate: [], domain: 'afterword.example' } as const;

/** One fixture of ten: they are sorted by the way they came, so that every way is there, and the bench stays short. */
const EACH = 10;

const understood = async (raw: Uint8Array): Promise<unknown> => understand(await parseMessage(raw), CONTEXT);

const forwards = new EmailForwardParser();

/** The mail opened, the forward in it found, its calendars read, and every date in its text. */
async function glued(raw: Uint8Array): Promise<unknown> {
  const { subject, text = '', attachments } = await PostalMime.parse(raw);
  const { email } = forwards.read(text, subject);
  const calendars = attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .map(({ content }) =>
      ical.sync.parseICS(typeof content === 'string' ? content : new TextDecoder().decode(content)),
    );
  return [email, calendars, chrono.parse(email.body ?? text, new Date(NOW))];
}

const each = (mails: readonly Uint8Array[], read: (raw: Uint8Array) => Promise<unknown>) => async () => {
  for (const raw of mails) await read(raw);
};

const ways = (mails: readonly Uint8Array[]) => ({ ours: each(mails, understood), theirs: each(mails, glued) });

async function run(progress: (line: string) => void): Promise<Measured> {
  const mails = fixturesIn(INVITES)
    .filter(({ file }) => file.pathname.endsWith('.eml'))
    .filter((_, at) => at % EACH === 0)
    .map(({ file }) => readFileSync(file));
  progress(`understanding ${mails.length} mails`);
  const small = await timed(ways(mails), 1);
  progress('understanding a mail of 5 MB');
  const large = await timed(ways([largeMail()]), 1);
  const against = ({ ms }: Timed<'ours' | 'theirs'>, count: number): string =>
    `${duration(ms('ours') / count)} against ${duration(ms('theirs') / count)} of the libraries`;
  return {
    figures: [
      ratio('a mail understood takes as long', small.times('ours', 'theirs'), against(small, mails.length), {
        atMost: 1,
      }),
      ratio('a mail of 5 MB takes as long', large.times('ours', 'theirs'), against(large, 1), { atMost: 1 }),
    ],
    says: [
      'Understanding a mail: the same mails, in one process and in turns, through Afterword and through four libraries put together: postal-mime opens the mail, email-forward-parser finds what was forwarded, node-ical reads calendars, and chrono-node finds dates in the text, in English. Afterword besides says what the mail does, who is met, where, for which job at which employer, and how likely each of it is, in ten languages.',
    ],
  };
}

export const part: Part = { section: 'Speed', run };
