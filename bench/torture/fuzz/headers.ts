/** Changes to the header block: fields swapped, doubled, cut, folded, and given values that they should not have. RFC 5322 §2.2, RFC 2047 */
import type { Random } from '../../simulation/random.ts';
import { anyWord, type Change, headEnd, place, times, words } from './change.ts';
import { DATES, HARMFUL } from './words.ts';
import { ENCODINGS, HEADERS, TYPES } from './words-of-mail.ts';

/** The fields of the header block with their folds, taken apart and put back together. */
function onFields(text: string, change: (fields: string[]) => readonly string[]): string {
  const end = headEnd(text);
  return change(text.slice(0, end).split(/\n(?![ \t])/)).join('\n') + text.slice(end);
}

const anyAddress = (random: Random): string =>
  random.pick([
    'sam.lee@home.example',
    'hello@afterword.example',
    '"a,b" <a@x.example>',
    'a@x.example, b@x.example',
    '<>',
    'a:b@x.example;',
    'undisclosed-recipients:;',
    '"Dana" <dana@acme.example> <x@evil.example>',
    'sam.lee@home.example@evil.example',
    '=?utf-8?Q?sam.lee=40home.example?= <x@evil.example>',
    `"${'('.repeat(200)}" <a@x.example>`,
    'a@[127.0.0.1]',
    'a@xn--pypal-4ve.example',
  ]);

function anyValue(random: Random): string {
  switch (random.whole(0, 6)) {
    case 0:
      return anyAddress(random);
    case 1:
      return random.pick(TYPES);
    case 2:
      return random.pick(DATES);
    case 3:
      return random.pick(ENCODINGS);
    case 4:
      return random.pick(HARMFUL);
    case 5:
      return `=?${random.pick(['utf-8', 'iso-2022-jp', 'x', '', 'utf-16'])}?${random.pick(['B', 'Q', 'Z', ''])}?${random.pick(['=', '4oCu', '=0D=0A', 'gICA', '=E2=80', '_'.repeat(300)])}?=`.repeat(
        times(random, 200),
      );
    default:
      return words(random, 12);
  }
}

export const HEADER_CHANGES: readonly Change[] = [
  {
    name: 'fields swapped',
    apply: (text, random) =>
      onFields(text, (fields) => {
        const [a, b] = [random.whole(0, fields.length - 1), random.whole(0, fields.length - 1)];
        return fields.map((one, at) => (at === a ? (fields[b] ?? '') : at === b ? (fields[a] ?? '') : one));
      }),
  },
  {
    name: 'field doubled',
    apply: (text, random) =>
      onFields(text, (fields) => [
        ...fields,
        ...Array.from({ length: times(random, 3000) }, () => random.pick(fields)),
      ]),
  },
  { name: 'field cut', apply: (text, random) => onFields(text, (fields) => fields.filter(() => random.chance(0.8))) },
  {
    name: 'values swapped',
    apply: (text, random) =>
      onFields(text, (fields) => {
        const values = fields.map((one) => one.slice(one.indexOf(':') + 1));
        return fields.map((one) =>
          random.chance(0.3) ? `${one.slice(0, one.indexOf(':') + 1)}${random.pick(values)}` : one,
        );
      }),
  },
  {
    name: 'field put in',
    apply: (text, random) => onFields(text, (fields) => [`${random.pick(HEADERS)}: ${anyValue(random)}`, ...fields]),
  },
  {
    name: 'value put in',
    apply: (text, random) =>
      onFields(text, (fields) => {
        const at = random.whole(0, fields.length - 1);
        return fields.map((one, n) => (n === at ? `${one.slice(0, one.indexOf(':') + 1)} ${anyValue(random)}` : one));
      }),
  },
  {
    name: 'folded',
    apply: (text, random) =>
      onFields(text, (fields) => {
        const at = random.whole(0, fields.length - 1);
        const fold = random.pick(['\r\n ', '\n\t', '\r ', '\n', '\r\n \r\n ']);
        return fields.map((one, n) =>
          n === at ? [...one].map((char) => (random.chance(0.2) ? fold + char : char)).join('') : one,
        );
      }),
  },
  {
    name: 'value very long',
    apply: (text, random) =>
      onFields(text, (fields) => {
        const at = random.whole(0, fields.length - 1);
        const piece = random.chance(0.5) ? anyWord(random) : `${anyAddress(random)}, `;
        return fields.map((one, n) => (n === at ? one + piece.repeat(times(random, 4000)) : one));
      }),
  },
  {
    name: 'header ends early',
    apply: (text, random) => `${text.slice(0, place(text.slice(0, headEnd(text)), random))}\r\n\r\n${text}`,
  },
  {
    name: 'header never ends',
    apply: (text) => text.slice(0, headEnd(text)) + text.slice(headEnd(text)).replaceAll(/\n\r?\n/g, '\n'),
  },
];
