/** Changes to bytes, whatever they mean: flipped, cut, doubled, spliced with another file, other line ends. */
import { anyWord, type Change, insert, lineAt, place, replaced, times } from './change.ts';

const LINE_ENDS = ['\r', '\n', '\r\n', '\n\r', '\r\r\n', '\x0b', '\0'] as const;

export const BYTES: readonly Change[] = [
  {
    name: 'flip',
    apply: (text, random) => {
      let now = text;
      for (let left = times(random, 40); left > 0; left -= 1) {
        const at = place(now, random);
        const code = (now.charCodeAt(at) || 0) ^ (1 << random.whole(0, 7));
        now = replaced(now, at, at + 1, String.fromCharCode(code & 0xff));
      }
      return now;
    },
  },
  {
    name: 'any byte',
    apply: (text, random) =>
      insert(text, place(text, random), String.fromCharCode(random.whole(0, 255)).repeat(times(random, 5000))),
  },
  {
    name: 'cut',
    apply: (text, random) => {
      const from = place(text, random);
      return replaced(text, from, from + random.whole(1, random.chance(0.7) ? 40 : 2000), '');
    },
  },
  { name: 'break off', apply: (text, random) => text.slice(0, place(text, random)) },
  {
    name: 'double',
    apply: (text, random) => {
      const from = place(text, random);
      return insert(text, place(text, random), text.slice(from, from + random.whole(1, 800)).repeat(times(random, 30)));
    },
  },
  {
    name: 'splice',
    apply: (text, random, other) => {
      const from = place(other, random);
      const piece = other.slice(from, random.chance(0.5) ? other.length : from + random.whole(1, 600));
      const at = place(text, random);
      return random.chance(0.5) ? insert(text, at, piece) : text.slice(0, at) + piece;
    },
  },
  { name: 'line ends', apply: (text, random) => text.replaceAll(/\r?\n/g, () => random.pick(LINE_ENDS)) },
  { name: 'one line end', apply: (text, random) => text.replaceAll(/\r?\n/g, random.pick(LINE_ENDS)) },
  {
    name: 'lines doubled',
    apply: (text, random) => {
      const [from, to] = lineAt(text, place(text, random));
      return insert(text, from, `${text.slice(from, to)}\n`.repeat(times(random, 2000)));
    },
  },
  {
    name: 'lines moved',
    apply: (text, random) => {
      const lines = text.split('\n');
      const from = random.whole(0, lines.length - 1);
      const moved = lines.splice(from, random.whole(1, 6));
      lines.splice(random.whole(0, lines.length), 0, ...moved);
      return lines.join('\n');
    },
  },
  {
    name: 'word put in',
    apply: (text, random) => insert(text, place(text, random), anyWord(random).repeat(times(random, 400))),
  },
];
