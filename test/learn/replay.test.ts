import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFile } from '../../lambdas/mail/parse.ts';
import { hashOf } from '../../lambdas/model/prompt.ts';
import { mailAsked } from '../../lambdas/understand/model/mail-asked.ts';
import { Beside, modelOf } from '../../learn/beside.ts';
import { answerTo, contextOf, type LabelledMail, openMails } from '../../learn/mails.ts';
import { recordings } from '../../learn/recordings.ts';
import { listening, replayServer } from '../../learn/replay.ts';
import { factsOf } from '../../learn/score.ts';

const server = replayServer();
let url = '';
beforeAll(async () => {
  url = await listening(server);
});
afterAll(() => server.close());

/** Some of the mails whose prompts were answered, and one whose was not. */
async function recorded(
  count: number,
): Promise<{ readonly known: readonly LabelledMail[]; readonly other: LabelledMail }> {
  const answers = recordings('mails');
  const known: LabelledMail[] = [];
  let other: LabelledMail | null = null;
  for (const mail of openMails().filter(({ writer }) => writer === 'd9')) {
    const isKnown = answers.has(hashOf(mailAsked(await parseFile(mail.raw), contextOf(mail))));
    if (isKnown && known.length < count) known.push(mail);
    else if (!isKnown) other ??= mail;
    if (known.length === count && other !== null) break;
  }
  if (other === null) throw new Error('all were recorded');
  return { known, other };
}

describe('recorded answers, replayed as chat completions', () => {
  it('are those of the prompts as they are now: a changed word would need new ones', async () => {
    const { known } = await recorded(8);
    expect(known).toHaveLength(8);
  });

  it('read along with what they were answered to, and with nothing else', async () => {
    const model = modelOf(['--model', url]);
    if (model === null) throw new Error('no model');
    const beside = new Beside<number>(model);
    const { known, other } = await recorded(6);
    for (const mail of [...known, other])
      await beside.take(async (reader) => {
        const facts = factsOf(mail, await answerTo(mail, undefined, reader));
        return facts.filter(({ right }) => right).length / facts.length;
      });
    expect(beside.ways.map(({ rows }) => rows.length)).toEqual([6, 6, 6, 6]);
    const share = (name: string) => {
      const rows = beside.ways.find((one) => one.name === name)?.rows ?? [];
      return rows.reduce((sum, one) => sum + one, 0) / rows.length;
    };
    expect(share('with the model')).toBeGreaterThan(0.9);
    expect(share('by the model alone')).toBeGreaterThan(0.9);
  }, 60_000);
});
