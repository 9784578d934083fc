/** Answers of a model that lies: invented, misplaced, malformed. Some are real quotes in the wrong place, which only sense can tell. */
import type { Random } from '../simulation/random.ts';
import { PEOPLE_PARTS, WORDS } from './lies-words.ts';

/** Words of the text; or nearly so; or invented. `honest`: how often they stand there. */
function quoteOf(random: Random, text: string, honest: number): string {
  const tokens = text.split(/\s+/u).filter((one) => one !== '');
  const at = Math.floor(random.next() * tokens.length);
  const real = tokens.slice(at, at + 1 + Math.floor(random.next() * 4)).join(' ');
  if (random.next() < honest) return real;
  switch (Math.floor(random.next() * 5)) {
    case 0:
      return real.toUpperCase() === real ? `${real}x` : real.toUpperCase();
    case 1:
      return real.slice(0, -1);
    case 2:
      return `<script>${real}</script>`;
    case 3:
      return random.pick(WORDS.invented);
    default:
      return random.next() < 0.5 ? '' : real.split('').reverse().join('');
  }
}

const junk = (random: Random): unknown =>
  random.pick<unknown>([null, 7, true, [], {}, 'x'.repeat(5000), '\u0000', ['done']]);

/** An answer about a mail. */
export function lieAboutMail(random: Random, text: string): unknown {
  if (random.next() < 0.08) return junk(random);
  const honest = random.pick([0, 0.3, 0.9, 1]);
  const quote = () => quoteOf(random, text, honest);
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(random.next() * most) }, make);
  const answer: Record<string, unknown> = {
    does: random.pick<unknown>(WORDS.does),
    because: quote(),
    interviews: some(4, () => ({
      day: quote(),
      time: quote(),
      end: quote(),
      shift: random.next() < 0.2 ? quote() : '',
    })),
    people: some(6, () => ({ name: quote(), part: random.pick<unknown>(PEOPLE_PARTS) })),
    employer: quote(),
    agency: quote(),
    job: quote(),
    place: quote(),
    link: random.next() < 0.5 ? '[link 1]' : quote(),
    stage: random.pick<unknown>(WORDS.stages),
    decision: quote(),
  };
  for (const name of Object.keys(answer)) if (random.next() < 0.02) answer[name] = junk(random);
  return answer;
}

/** An answer about what a candidate typed. */
export function lieAboutAnswer(random: Random, typed: string, people: readonly string[]): unknown {
  if (random.next() < 0.08) return junk(random);
  const honest = random.pick([0, 0.5, 1]);
  const quote = () => quoteOf(random, typed, honest);
  const who = () =>
    random.pick<unknown>([[], ['rest'], [random.pick<unknown>([...people, 'Mallory Quill'])], [quote()]]);
  return {
    clauses: Array.from({ length: Math.floor(random.next() * 5) }, () => ({
      does: random.pick<unknown>(WORDS.deeds),
      quote: quote(),
      who: who(),
      when: random.next() < 0.5 ? quote() : '',
      what:
        random.next() < 0.5
          ? quote()
          : random.pick<unknown>(['great', 'poor', 'https://evil.example/x', 'evil@evil.example', '']),
      sure: random.next() < 0.9,
    })),
  };
}
