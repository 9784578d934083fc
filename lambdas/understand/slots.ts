/** Patterns with slots, as data: 'for the {job} role at {employer}' read off a sentence. */

export type Slot = 'job' | 'employer' | 'client' | 'person' | 'candidate' | 'any';
export type Filled = Readonly<Partial<Record<Slot, string>>>;

interface Compiled {
  readonly expression: RegExp;
  readonly slots: readonly Slot[];
  /** The longest literal: a sentence without it need not be tried. */
  readonly literal: string;
}

const SLOT = /\{(job|employer|client|person|candidate|any)\}/gu;
const isSlot = (text: string): text is Slot =>
  ['job', 'employer', 'client', 'person', 'candidate', 'any'].includes(text);
const compiled = new WeakMap<readonly string[], readonly Compiled[]>();
/** A slot holds no more than this. */
const LONGEST = 80;

function compile(pattern: string): Compiled {
  const slots: Slot[] = [];
  let source = '';
  let literal = '';
  let upto = 0;
  for (const found of [...pattern.matchAll(SLOT), null]) {
    const text = pattern.slice(upto, found?.index ?? pattern.length);
    const bare = text.trim();
    if (bare.length > literal.length) literal = bare;
    source += text
      .replace(/[.+?^${}()|[\]\\/]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+')
      .replace(/'/gu, "['’]");
    if (found === null) break;
    const slot = found[1] ?? '';
    if (isSlot(slot)) slots.push(slot);
    upto = found.index + found[0].length;
    source += upto === pattern.length ? `(.{2,${LONGEST}})` : `(.{2,${LONGEST}}?)`;
  }
  const starts = /^\{/u.test(pattern) ? '' : '(?<![\\p{L}\\p{M}\\d])';
  const ends = /\}$/u.test(pattern) || /[\u3040-\u9fff]$/u.test(pattern) ? '' : '(?![\\p{L}\\p{M}\\d])';
  return { expression: new RegExp(starts + source + ends, 'iu'), slots, literal: literal.toLowerCase() };
}

/** Every pattern that fits the text, each once: what stands in its slots, as written. The order is that of the patterns. */
export function fillSlots(text: string, patterns: readonly string[]): readonly Filled[] {
  const known = compiled.get(patterns) ?? patterns.map(compile);
  compiled.set(patterns, known);
  const bounded = text.slice(0, 400);
  const lower = bounded.toLowerCase();
  const out: Filled[] = [];
  for (const { expression, slots, literal } of known) {
    if (!lower.includes(literal.replace(/\s+/gu, ' ')) && !literal.includes("'")) continue;
    const found = expression.exec(bounded);
    if (found === null) continue;
    const filled: Partial<Record<Slot, string>> = {};
    for (const [index, slot] of slots.entries()) {
      const value = found[index + 1]?.trim();
      if (value !== undefined && value !== '') filled[slot] = value;
    }
    out.push(filled);
  }
  return out;
}
