/** What SpamAssassin thinks of every mail that Afterword sends, with its local tests alone. `npm run spam` */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { compose } from '../lambdas/compose/compose.ts';
import { mailBytes } from '../lambdas/compose/mime.ts';
import { inputOf, type Sample } from '../test/compose/sample.ts';
import { samples } from '../test/compose/samples.ts';

/** SpamAssassin calls a mail spam from 5.0; a mail of ours stays far below. */
export const MOST = 1;

/** As the ids of the pipeline begin: long enough to be told from made-up ones. */
const ID = 'm01k1q7zt0b4m2x9c5w8';

export interface Score {
  readonly name: string;
  readonly score: number;
  /** The rules that added something, as SpamAssassin names them. */
  readonly rules: readonly string[];
}

/** A mail as it leaves, with the headers that the pipeline gives it. */
async function asSent(sample: Sample): Promise<Buffer> {
  const input = inputOf(sample);
  const mail = compose(input);
  const replyTo = input.replyAddress('a1', 'step');
  const bytes = await mailBytes(
    {
      id: `${ID}-${sample.name}`,
      from: 'Afterword <hello@afterword.example>',
      to: 'sam@home.example',
      replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'List-Unsubscribe': `<mailto:${replyTo}?subject=stop>`,
      },
      attachments: mail.attachments,
    },
    sample.now,
  );
  return Buffer.from(bytes);
}

/** One mailbox file of all mails: the program takes two seconds to start and milliseconds for a mail. RFC 4155 */
function mailbox(mails: readonly Buffer[]): Buffer {
  return Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from('From hello@afterword.example Tue Dec  1 12:00:00 2026\n'),
      Buffer.from(
        mail
          .toString('latin1')
          .replaceAll('\r\n', '\n')
          .replaceAll(/^(>*From )/gm, '>$1'),
        'latin1',
      ),
      Buffer.from('\n\n'),
    ]),
  );
}

/** The answers, which come in an order of their own: 'X-Spam-Status: No, score=-0.0 required=5.0 tests=NO_RELAYS,…', folded. */
function scoresIn(output: string): ReadonlyMap<string, Omit<Score, 'name'>> {
  const scores = new Map<string, Omit<Score, 'name'>>();
  let status: RegExpExecArray | null = null;
  for (const line of output.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    if (line.startsWith('X-Spam-Status:')) status = /score=(-?[\d.]+) .*?tests=(.*?) autolearn/.exec(line);
    const name = line.startsWith('Message-ID:')
      ? line.slice(line.indexOf(ID) + ID.length + 1, line.indexOf('@'))
      : null;
    if (status === null || name === null) continue;
    const rules = (status[2] ?? '').split(',').map((one) => one.trim());
    scores.set(name, { score: Number(status[1]), rules });
    status = null;
  }
  return scores;
}

export const hasSpamAssassin = (): boolean => spawnSync('spamassassin', ['--version']).status === 0;

/** The scores of all samples; a fault where the program answered for fewer. */
export async function spamScores(): Promise<readonly Score[]> {
  const mails = await Promise.all(samples.map(asSent));
  const run = spawnSync('spamassassin', ['--local', '--mbox'], { input: mailbox(mails), maxBuffer: 1 << 28 });
  const scores = scoresIn(run.stdout.toString('latin1'));
  return samples.map(({ name }) => {
    const found = scores.get(name);
    if (found === undefined) throw new Error(`no score for ${name}: ${run.stderr.toString().slice(0, 500)}`);
    return { name, ...found };
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!hasSpamAssassin()) {
    console.error('SpamAssassin is not installed (Debian: spamassassin). Nothing was measured.');
    process.exit(2);
  }
  const scores = [...(await spamScores())].sort((a, b) => b.score - a.score);
  for (const { name, score, rules } of scores)
    console.log(`${score.toFixed(1).padStart(5)}  ${name}  ${rules.join(' ')}`);
  const over = scores.filter(({ score }) => score >= MOST);
  console.log(
    `${scores.length} mails, the highest ${scores[0]?.score.toFixed(1)}; ${over.length} at ${MOST.toFixed(1)} or more`,
  );
  process.exitCode = over.length === 0 ? 0 : 1;
}
