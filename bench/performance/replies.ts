/** Reading what was typed in a reply, against email-reply-parser and planer, on the text of the same mails. */
import { readdirSync, readFileSync } from 'node:fs';
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { typedIn } from '../../lambdas/mail/reply.ts';
import { duration, type Measured, type Part, ratio } from './part.ts';
import { timed } from './rounds.ts';

const REPLIES = new URL('../../test/mail/replies/', import.meta.url);

async function run(progress: (line: string) => void): Promise<Measured> {
  const files = readdirSync(REPLIES).filter((one) => one.endsWith('.eml'));
  progress(`reading ${files.length} replies`);
  const mails = await Promise.all(files.map((one) => parseMessage(readFileSync(new URL(one, REPLIES)))));
  const inputs = mails.map(({ text, from }) => ({ text, name: from?.name ?? null }));
  const parser = new EmailReplyParser();
  const read = await timed(
    {
      ours: () => inputs.map(({ text, name }) => typedIn(text, name)),
      parser: () => inputs.map(({ text }) => parser.parseReply(text)),
      planer: () => inputs.map(({ text }) => planer.extractFrom(text, 'text/plain')),
    },
    8,
  );
  const one = (name: 'ours' | 'parser' | 'planer'): string => duration(read.ms(name) / files.length);
  const against = (name: 'parser' | 'planer'): string => `${one('ours')} against ${one(name)}`;
  return {
    figures: [
      ratio('a reply read, as fast', read.times('parser', 'ours'), `email-reply-parser: ${against('parser')}`, null),
      ratio('a reply read, as fast', read.times('planer', 'ours'), `planer: ${against('planer')}`, null),
    ],
    says: [
      'Replies: the plain text of each mail, parsed before, is given to all three. planer is called for `text/plain`, where it needs no DOM; it leaves signatures where they are.',
    ],
  };
}

export const part: Part = { section: 'Speed', run };
