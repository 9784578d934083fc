/** A sentence as tokens: words with their positions, numbers, and each mark by itself. */

export interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** For look-ups: lower case, without a full stop or anything after an apostrophe. */
  readonly plain: string;
}

const TOKEN =
  /(?:\p{Lu}\.){2,4}|['’]t(?= )|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:-[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)*|\d+(?:[.:,]\d+)*|[^\s\p{L}\d]/gu;
/** A full stop after these is part of them. */
const SHORTENED =
  /^(?:\p{Lu}|mr|mrs|ms|mx|dr|drs|prof|rev|fr|sr|sra|srta|st|hr|dott|ssa|avv|ing|geom|rag|sig|ra|arq|lic|dra|eng|mag|dipl|med|mgr|inż|dhr|mevr|mw|smt|shri|capt|sgt|lt|col|maj|cllr|hon|p|d|m|enf|engr|arq|mme|mlle|jr)$/iu;

export function tokensOf(text: string): readonly Token[] {
  const out: Token[] = [];
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const last = out.at(-1);
    const end = index + found.length;
    if (found === '.' && last?.kind === 'word' && last.end === index && SHORTENED.test(last.text)) {
      out[out.length - 1] = { ...last, text: `${last.text}.`, end };
      continue;
    }
    // 'Dr.ª', 'Enf.ª'
    if (/^[ªº]$/u.test(found) && last?.kind === 'word' && last.end === index) {
      out[out.length - 1] = { ...last, end };
      continue;
    }
    const kind = /^['’]?\p{L}/u.test(found) ? 'word' : /^\d/u.test(found) ? 'number' : 'mark';
    out.push({ text: found, at: index, end, kind, plain: plainOf(found) });
  }
  return out;
}

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’](?:s|m|ll|d|re|ve)$/u, '')
    .replaceAll('’', "'");
