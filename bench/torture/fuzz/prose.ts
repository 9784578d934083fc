/** Changes to what people write: words of the lexicons where they do not belong, dates, quotes, markup, lines without end. */
import type { Random } from '../../simulation/random.ts';
import { anyWord, type Change, headEnd, insert, lineAt, place, replaced, times, words } from './change.ts';
import { CHARACTERS, COMMANDS, DATES, HARMFUL, LANGUAGE, MARKS } from './words.ts';
import { MARKUP } from './words-of-mail.ts';

/** Changes the body only, so that the mail stays one that is read. */
const inBody =
  (change: (body: string, random: Random, other: string) => string): Change['apply'] =>
  (text, random, other) => {
    const end = headEnd(text);
    return text.slice(0, end) + change(text.slice(end), random, other);
  };

const sentence = (random: Random, list: readonly string[], most: number): string =>
  `${Array.from({ length: random.whole(2, most) }, () => random.pick(list)).join(' ')}${random.pick(['.', '\n', '?', ':', ''])}`;

export const PROSE_CHANGES: readonly Change[] = [
  { name: 'words', apply: inBody((body, random) => insert(body, place(body, random), words(random, 60))) },
  {
    name: 'invite words',
    apply: inBody((body, random) =>
      insert(body, place(body, random), `\n${sentence(random, LANGUAGE, 30)}`.repeat(times(random, 12))),
    ),
  },
  {
    name: 'commands',
    apply: inBody((body, random) => `\r\n${sentence(random, COMMANDS, 12)}`.repeat(times(random, 30)) + body),
  },
  {
    name: 'command words doubled',
    apply: inBody((body, random) => `\r\n${`${random.pick(COMMANDS)} `.repeat(times(random, 3000))}\r\n${body}`),
  },
  {
    name: 'marks',
    apply: inBody((body, random) =>
      insert(
        body,
        lineAt(body, place(body, random))[0],
        `${random.pick(MARKS)} ${words(random, 6)}\r\n`.repeat(times(random, 400)),
      ),
    ),
  },
  {
    name: 'dates',
    apply: inBody((body, random) =>
      body.replace(/\d{1,4}[.:/-]\d{1,2}/g, (all) => (random.chance(0.4) ? random.pick(DATES) : all)),
    ),
  },
  {
    name: 'dates doubled',
    apply: inBody((body, random) =>
      insert(
        body,
        place(body, random),
        `${random.pick(DATES)}${random.pick([' ', ', ', '\n', ''])}`.repeat(times(random, 5000)),
      ),
    ),
  },
  {
    name: 'words exchanged',
    apply: inBody((body, random) =>
      body.replace(/[A-Za-z]{3,}/g, (word) => (random.chance(0.08) ? anyWord(random) : word)),
    ),
  },
  {
    name: 'characters',
    apply: inBody((body, random) =>
      body.replace(/[A-Za-z]/g, (char) => (random.chance(0.03) ? char + random.pick(CHARACTERS) : char)),
    ),
  },
  {
    name: 'harm',
    apply: (text, random) => text.replace(/[A-Z][a-z]+/g, (word) => (random.chance(0.1) ? random.pick(HARMFUL) : word)),
  },
  {
    name: 'quoted deeply',
    apply: inBody((body, random) => {
      const mark = random.pick(['>', '> ', '| ', '  ', '\t']).repeat(times(random, 300));
      return body.replaceAll('\n', `\n${mark}`);
    }),
  },
  {
    name: 'line very long',
    apply: inBody((body, random) => insert(body, place(body, random), anyWord(random).repeat(times(random, 20_000)))),
  },
  { name: 'line ends lost', apply: inBody((body) => body.replaceAll(/\r?\n/g, ' ')) },
  {
    name: 'markup',
    apply: inBody((body, random) => {
      const html = body.replaceAll(/\r?\n/g, (end) =>
        random.chance(0.4) ? random.pick(MARKUP).repeat(times(random, 300)) + end : end,
      );
      return random.chance(0.5) ? `<html><body>${html}</body></html>` : html;
    }),
  },
  { name: 'as HTML', apply: (text) => `Content-Type: text/html; charset=utf-8\r\n${text}` },
  {
    name: 'subject',
    apply: (text, random) => {
      const at = text.search(/^subject:/im);
      const [from, to] = lineAt(text, Math.max(0, at));
      return at < 0
        ? text
        : replaced(
            text,
            from,
            to,
            `Subject: ${random.pick(['Re: ', 'Fwd: ', 'AW: ', '']).repeat(times(random, 3000))}${words(random, 8).replaceAll(/[\r\n]/g, ' ')}`,
          );
    },
  },
];
