/** Changes to the parts of a message: boundaries nested, missing, repeated, parts moved, types, charsets and encodings that are not so. RFC 2046 §5.1 */
import type { Random } from '../../simulation/random.ts';
import { type Change, headEnd, place, times, words } from './change.ts';
import { ENCODINGS, TYPES } from './words-of-mail.ts';

/** The boundaries that the message names or seems to use. */
const boundaries = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^--([^\r\n]{1,70}?)(?:--)?\r?$/gm)].map((one) => one[1] ?? 'b')),
];

const anyBoundary = (text: string, random: Random): string =>
  random.pick([...boundaries(text), 'b', 'x y', '"', '=_', 'b'.repeat(90)]);

const part = (random: Random, body: string): string =>
  `Content-Type: ${random.pick(TYPES)}\r\nContent-Transfer-Encoding: ${random.pick(ENCODINGS)}\r\n\r\n${body}\r\n`;

/** The whole message inside another: its fields stay outside as well, so that it still comes from somebody. */
function wrapped(text: string, random: Random, type: string): string {
  const end = headEnd(text);
  const fields = text.slice(0, end).split(/\n(?![ \t])/);
  const outer = fields.filter((one) => !/^(?:content-|mime)/i.test(one)).join('\n');
  const boundary = random.pick(['b1', 'b 2', '----=_x', 'b']);
  const inner = type.startsWith('message')
    ? text
    : fields.filter((one) => /^(?:content-|mime)/i.test(one)).join('\n') + text.slice(end);
  return `${outer}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${
    type.startsWith('message') ? `Content-Type: ${type}\r\n\r\n` : ''
  }${inner}\r\n--${boundary}${random.pick(['--', '', '-'])}\r\n`;
}

export const MIME_CHANGES: readonly Change[] = [
  {
    name: 'type',
    apply: (text, random) =>
      text.replace(/^content-type:[^\n]*(?:\n[ \t][^\n]*)*/gim, (all) =>
        random.chance(0.5) ? `Content-Type: ${random.pick(TYPES)}` : all,
      ),
  },
  {
    name: 'encoding',
    apply: (text, random) =>
      text.replace(
        /^content-transfer-encoding:[^\n]*/gim,
        () => `Content-Transfer-Encoding: ${random.pick(ENCODINGS)}`,
      ),
  },
  { name: 'encoding said', apply: (text, random) => `Content-Transfer-Encoding: ${random.pick(ENCODINGS)}\r\n${text}` },
  {
    name: 'charset',
    apply: (text, random) =>
      text.replace(
        /charset=[^\s;]*/gi,
        () =>
          `charset=${random.pick(['utf-16', 'utf-7', 'iso-2022-jp', 'gb18030', 'x', '"', 'big5', 'koi8-r', 'us-ascii'])}`,
      ),
  },
  {
    name: 'boundary put in',
    apply: (text, random) =>
      text.replace(/\r?\n/g, (end) =>
        random.chance(0.05) ? `\r\n--${anyBoundary(text, random)}${random.pick(['', '--'])}\r\n` : end,
      ),
  },
  {
    name: 'boundary renamed',
    apply: (text, random) => text.replace(/boundary="?([^"\s;]+)"?/i, `boundary="${anyBoundary(text, random)}"`),
  },
  { name: 'boundary lost', apply: (text) => text.replace(/;\s*boundary="?[^"\s;]+"?/i, '') },
  {
    name: 'parts moved',
    apply: (text, random) => {
      const delimiter = `--${anyBoundary(text, random)}`;
      const parts = text.split(delimiter);
      const [head = '', ...rest] = parts;
      return [
        head,
        ...rest
          .map((one) => ({ one, at: random.next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one),
      ].join(delimiter);
    },
  },
  {
    name: 'part put in',
    apply: (text, random, other) => {
      const delimiter = `--${anyBoundary(text, random)}\r\n`;
      return text.replace(
        delimiter,
        `${delimiter}${part(random, random.chance(0.5) ? other : words(random, 40))}${delimiter}`,
      );
    },
  },
  {
    name: 'wrapped',
    apply: (text, random) => {
      let now = text;
      for (let left = times(random, 60); left > 0 && now.length < 300_000; left -= 1)
        now = wrapped(
          now,
          random,
          random.pick(['message/rfc822', 'message/global', 'multipart/mixed', 'multipart/mixed']),
        );
      return now;
    },
  },
  {
    name: 'as base64',
    apply: (text, random) => {
      const end = headEnd(text);
      const coded = Buffer.from(text.slice(end), 'latin1').toString('base64');
      const at = place(coded, random);
      return `Content-Transfer-Encoding: base64\r\n${text.slice(0, end)}\r\n${random.chance(0.5) ? coded : coded.slice(0, at) + random.pick(['=', '====', '\r\n--b\r\n', '!', '\0']) + coded.slice(at)}`;
    },
  },
  {
    name: 'quoted-printable broken',
    apply: (text, random) =>
      text.replace(/[a-z]/g, (char) =>
        random.chance(0.03) ? random.pick(['=', '=\r\n', '=F', '=ZZ', '=0D=0A', '=00', '=E2']) : char,
      ),
  },
];
