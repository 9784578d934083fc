/** Finding what was typed in a reply, against email-reply-parser, on the text of the same mails. */
import { readdirSync, readFileSync } from 'node:fs';
import EmailReplyParser from 'email-reply-parser';
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
    },
    8,
  );
  const one = (name: 'ours' | 'parser'): string => duration(read.ms(name) / files.length);
  return {
    figures: [
      ratio(
        'finding what was typed in a reply takes as long',
        read.times('ours', 'parser'),
        `${one('ours')} against ${one('parser')} of email-reply-parser`,
        { atMost: 1 },
      ),
    ],
    says: ['Replies: both are given the plain text of the same mails, and leave out quotes and signatures.'],
  };
}

export const part: Part = { section: 'Speed', run };
