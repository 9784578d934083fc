/** Cuts a line into sentences. Dots within times, dates, addresses and abbreviations end none. */
import type { Sentence } from './clauses.ts';
import { type Token, tokenise } from './tokens.ts';

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
  'no',
  'nr',
  'vs',
  'approx',
  'ca',
  'bzw',
  'z',
  'b',
  'd',
  'h',
  'sr',
  'sra',
  'jr',
  'mme',
  'num',
  'n',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'e',
  'g',
  'i',
  'eg',
  'ie',
  'am',
  'pm',
  'p',
  's',
  'u',
  'a',
]);
/** Up to the last end mark, and any quotes that close there. */
const CLOSING = /^[\s\S]*[.!?;\u2026\u3002]["'\u201d\u2019\u00bb)]*/u;
const END = /[.!?;\u2026]|\u3002/u;

/** Whether the punctuation between two words ends the sentence. */
function isEnd(before: Token, after: Token): boolean {
  const lead = after.lead;
  if (!END.test(lead) || /^(?:\.{2,}|\u2026)\s?$/u.test(lead)) return false;
  if (/^\.\s?$/u.test(lead)) {
    if (before.kind === 'number' && before.word.length <= 2) return false;
    if (before.word.length === 1 && before.kind === 'word' && /^\p{Lu}/u.test(before.text)) return false;
    return (
      !ABBREVIATIONS.has(before.word) ||
      (/^\p{Lu}/u.test(after.text) &&
        before.word.length > 2 &&
        !['mr', 'mrs', 'prof', 'sra', 'mme'].includes(before.word))
    );
  }
  return true;
}

export function sentencesIn(text: string): readonly Sentence[] {
  const tokens = tokenise(text, 1500);
  const out: Sentence[] = [];
  let start = 0;
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const before = tokens[i - 1];
    const after = tokens[i];
    if (before === undefined || (after !== undefined && !isEnd(before, after))) continue;
    const to = after === undefined ? text.length : before.to + (CLOSING.exec(after.lead.slice(0, 20))?.[0].length ?? 0);
    out.push(sentence(text.slice(from, to), tokens.slice(start, i), from));
    start = i;
    from = to;
  }
  if (tokens.length === 0 && text.trim() !== '') out.push({ text: text.trim(), tokens: [], isQuestion: false });
  return out;
}

function sentence(text: string, tokens: readonly Token[], from: number): Sentence {
  const moved = tokens.map((one, i) => ({
    ...one,
    from: one.from - from,
    to: one.to - from,
    lead: i === 0 ? text.slice(0, one.from - from) : one.lead,
  }));
  return {
    text,
    tokens: moved,
    isQuestion: /\?["'\u201d\u2019\u00bb)!?\s\p{Extended_Pictographic}]*$/u.test(text.slice(-20)),
  };
}
