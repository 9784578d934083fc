/**
 * `npm run hostile`: ten thousand answers of a model that lies, about mails and answers that are labelled. Nothing that does not stand in
 * the text may become a fact, nothing may end, stop or be deleted by it, and what hurts may not become more than without a model.
 */
import { parseFile, parseMessage } from '../../lambdas/mail/parse.ts';
import { readAlong } from '../../lambdas/model/read-along.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { mailAsked } from '../../lambdas/understand/model/mail-asked.ts';
import { replyToJson } from '../../lambdas/understand/reply-json.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import type { Understanding } from '../../lambdas/understand/understanding.ts';
import { asMail, contextOf as contextOfAnswer } from '../../learn/answers/as-mail.ts';
import { HELD_OUT, labelledAnswers } from '../../learn/answers/labelled.ts';
import { score } from '../../learn/answers/score.ts';
import { answerTo, contextOf, openMails } from '../../learn/mails.ts';
import { factsOf, harmsOf } from '../../learn/score.ts';
import { type Random, randomOf } from '../simulation/random.ts';
import { lieAboutAnswer, lieAboutMail } from './lies.ts';

const flat = (text: string): string => text.toLowerCase().replace(/[\s>|]+/gu, ' ');

/** Names and places of an understanding that stand nowhere in what was read, and that our own reading does not give. */
function invented(read: Understanding, own: Understanding, text: string): readonly string[] {
  const given = flat(text);
  const known = flat(JSON.stringify(own));
  const names = read.interviews.flatMap(({ people, employer, job, location, joinUrl }) => [
    ...people.map(({ name }) => name),
    employer,
    job,
    location,
    joinUrl,
  ]);
  return names.filter(
    (name): name is string => name !== null && !given.includes(flat(name)) && !known.includes(flat(name)),
  );
}

const ENDS = new Set(['outcome', 'stop', 'delete-everything', 'not-an-interview', 'pause', 'absent', 'undo']);

export interface Told {
  readonly asked: number;
  readonly invented: number;
  readonly ended: number;
  readonly harmWith: number;
  readonly harmWithout: number;
}

const NOTHING: Told = { asked: 0, invented: 0, ended: 0, harmWith: 0, harmWithout: 0 };
const sum = (a: Told, b: Told): Told => ({
  asked: a.asked + b.asked,
  invented: a.invented + b.invented,
  ended: a.ended + b.ended,
  harmWith: a.harmWith + b.harmWith,
  harmWithout: a.harmWithout + b.harmWithout,
});

/** So many lies about each mail. */
export async function lieAboutMails(random: Random, mails: ReturnType<typeof openMails>, times: number): Promise<Told> {
  let told = NOTHING;
  for (const mail of mails) {
    const message = await parseFile(mail.raw);
    const context = contextOf(mail);
    const own = await understand(message, context);
    const { text, links } = mailAsked(message, context);
    const plain = await answerTo(mail);
    const without = harmsOf(mail, plain, factsOf(mail, plain)).length > 0 ? 1 : 0;
    for (let i = 0; i < times; i += 1) {
      const lie = lieAboutMail(random, text);
      const reader = readAlong({ ask: async () => lie }, 'always');
      const read = await understand(message, { ...context, reader });
      const answer = await answerTo(mail, undefined, reader);
      const harm = harmsOf(mail, answer, factsOf(mail, answer)).length > 0 ? 1 : 0;
      const names = invented(read, own, `${text}\n${links.join('\n')}`);
      told = sum(told, {
        asked: 1,
        invented: names.length > 0 ? 1 : 0,
        ended: 0,
        harmWith: harm,
        harmWithout: without,
      });
    }
  }
  return told;
}

export async function lieAboutAnswers(
  random: Random,
  answers: ReturnType<typeof labelledAnswers>,
  times: number,
): Promise<Told> {
  let told = NOTHING;
  for (const answer of answers) {
    const message = await parseMessage(new TextEncoder().encode(asMail(answer)));
    const context = contextOfAnswer(answer);
    const own = await interpret(message, context);
    const without = score(answer, replyToJson('', own) as never).harm.length > 0 ? 1 : 0;
    for (let i = 0; i < times; i += 1) {
      const lie = lieAboutAnswer(random, answer.typed, answer.people);
      const reader = readAlong({ ask: async () => lie }, 'always');
      const read = await interpret(message, { ...context, reader });
      const ended = read.commands.filter(
        (one) =>
          ENDS.has(one.command) &&
          !own.commands.concat(own.options?.flat() ?? []).some((other) => other.command === one.command),
      );
      const harm = score(answer, replyToJson('', read) as never).harm.length > 0 ? 1 : 0;
      told = sum(told, {
        asked: 1,
        invented: 0,
        ended: ended.length > 0 ? 1 : 0,
        harmWith: harm,
        harmWithout: without,
      });
    }
  }
  return told;
}

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);

if (import.meta.main) {
  const [of = '250', times = '20'] = process.argv.slice(2);
  const random = randomOf('lies');
  const show = (what: string, { asked, ...told }: Told) => console.log(`${what}: ${asked} lies`, JSON.stringify(told));
  show('mails', await lieAboutMails(random, spread(openMails(), Number(of)), Number(times)));
  const open = labelledAnswers().filter(({ writer }) => !HELD_OUT.has(writer));
  show('answers', await lieAboutAnswers(random, spread(open, Number(of)), Number(times)));
}
