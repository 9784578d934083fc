/** Cuts text into the encoder's word pieces: the likeliest cut, by each piece's own likelihood (Kudo 2018, unigram language model). */
import type { EncoderFile } from './encoder-file.ts';

const UNKNOWN = 0;
const BEGIN = 1;
const END = 2;
/** Stands for a space, at the start of each word. */
const SPACE = '\u2581';
/** What an unknown letter costs beyond the least likely piece. */
const STRANGE = 10;

export function cutterOf(file: EncoderFile): (text: string, most: number) => Uint16Array {
  const words = new TextDecoder().decode(file.bytes('words')).split('\n');
  const scores = file.floats('score');
  const numbers = new Map<string, number>();
  let longest = 0;
  let strange = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    numbers.set(word, i);
    longest = Math.max(longest, word.length);
    strange = Math.min(strange, scores[i] ?? 0);
  }
  strange -= STRANGE;

  /** The numbers of the pieces, begin and end included; at most `most` of them. */
  return (text, most) => {
    const plain = text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
    const line = plain === '' ? '' : SPACE + plain.replaceAll(' ', SPACE);
    const best = new Float64Array(line.length + 1).fill(-Infinity);
    const from = new Uint16Array(line.length + 1);
    const piece = new Uint16Array(line.length + 1);
    best[0] = 0;
    for (let start = 0; start < line.length; start++) {
      const so = best[start] ?? -Infinity;
      const offer = (end: number, number: number, score: number) => {
        if (so + score <= (best[end] ?? 0)) return;
        best[end] = so + score;
        from[end] = start;
        piece[end] = number;
      };
      let hasOne = false;
      for (let end = start + 1; end <= Math.min(line.length, start + longest); end++) {
        const number = numbers.get(line.slice(start, end));
        if (number === undefined || number <= END) continue;
        offer(end, number, scores[number] ?? 0);
        hasOne ||= end === start + 1;
      }
      if (!hasOne) offer(start + 1, UNKNOWN, strange);
    }
    const cut: number[] = [];
    for (let end = line.length; end > 0; end = from[end] ?? 0) cut.push(piece[end] ?? UNKNOWN);
    return Uint16Array.from([BEGIN, ...cut.reverse().slice(0, most - 2), END]);
  };
}
