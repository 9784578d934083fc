/** The questions of a debrief, copied or quoted above their answers: each answer gets the label of what was asked, and no question is kept. */
import { labelled } from '../commands/labels.ts';
import { fold, tokenise } from '../commands/tokens.ts';
import { saysNothing } from './nothing.ts';
import { mentionsIn } from './whom.ts';
import { ANSWER_WORDS, anyOf } from './words/all.ts';
import type { Prompt } from './words/answer-words.ts';

interface Asked {
  /** Null if it asks for something else, or for several things. */
  readonly kind: Prompt | 'person' | null;
  /** The people it names. */
  readonly who: readonly string[];
}

interface Part {
  readonly asked: Asked | null;
  /** The lines below it, and what stands behind it on its own line. */
  readonly answer: readonly string[];
}

const WORDS: readonly (readonly [kind: Prompt, words: ReadonlySet<string>])[] = (
  ['forgot', 'link', 'ask', 'feel', 'when', 'who'] as const
).map((kind) => [kind, new Set(ANSWER_WORDS.flatMap(({ prompts }) => prompts[kind]))]);
const LONGEST = 4;
const LONGEST_PROMPT = 16;

const NOTHING_KNOWN: Asked = { kind: null, who: [] };

/** What a line asks for. */
function askedIn(line: string, people: readonly string[]): Asked {
  const tokens = tokenise(line, 60);
  const said = new Set<string>();
  for (let from = 0; from < tokens.length; from += 1)
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to += 1)
      said.add(
        tokens
          .slice(from, to)
          .map(({ word }) => word)
          .join(' '),
      );
  const named = mentionsIn(tokens, people, []).filter(
    ({ of, how, from }) => of !== null && how !== 'number' && (from > 0 || tokens.length <= 3),
  );
  const who = named.map(({ of }) => people[of ?? 0] ?? '');
  if (who.length > 0) return { kind: 'person', who };
  const kinds = WORDS.flatMap(([kind, words]) => ([...words].some((one) => said.has(one)) ? [kind] : []));
  return { kind: kinds.length === 1 ? (kinds[0] ?? null) : null, who: [] };
}

const ASKED = anyOf('asked');
const ANSWERED = anyOf('answered');
const LABEL = /^\s*(\p{L}{1,9})\s?[:.)]\s*/u;
const NUMBER = /^\s*\(?\d{1,2}[.)]\s+/u;

const labelOf = (line: string): string => fold(LABEL.exec(line)?.[1] ?? '');
const withoutAsked = (line: string): string => {
  const plain = line.replace(NUMBER, '');
  return ASKED.has(labelOf(plain)) && /[?\u2026]|\.{3}/u.test(plain) ? plain.replace(LABEL, '') : plain;
};
const withoutAnswered = (line: string): string => (ANSWERED.has(labelOf(line)) ? line.replace(LABEL, '') : line);

/** A copied question at the start of a line, and what was answered on the same line. */
function copied(
  line: string,
  people: readonly string[],
  areLabelled: boolean,
): { readonly asked: Asked; readonly rest: string } | null {
  const plain = withoutAsked(line);
  const end = /^(.{2,110}?(?:\?|\u2026|\.{3}))["'\u201d]?(?:\s+(\S.*))?$/u.exec(plain.trim());
  const isLoud = end === null && plain.length >= 6 && /\p{Lu}{2}.*\s/u.test(plain) && !/\p{Ll}|[:.,;]/u.test(plain);
  const question = end?.[1] ?? (isLoud ? plain : null);
  if (question === null || question.split(/\s+/u).length > LONGEST_PROMPT) return null;
  const isLabelled = areLabelled && plain !== line.replace(NUMBER, '');
  // 'ask: when do they decide?'
  if (!isLabelled && labelled(line) !== null) return null;
  const asked = askedIn(question, people);
  return asked.kind === null && !isLabelled
    ? null
    : { asked, rest: (end?.[2] ?? '').replace(/^[-\u2013\u2014>]+\s*/u, '') };
}

/** `text`: what was typed; lines that begin with '> ' were quoted. */
export function withoutPrompts(text: string, people: readonly string[]): string {
  const lines = text.split('\n');
  const isQuoted = (line: string) => line.startsWith('> ');
  const typed = lines.filter((line) => line.trim() !== '' && !isQuoted(line));
  // 'Q: ... / A: ...'
  const isAsked = (line: string) => withoutAsked(line) !== line.replace(NUMBER, '');
  const asks = typed.filter(isAsked).length;
  const areAnswered = typed.every(
    (line, i) => !isAsked(line) || (i + 1 < typed.length && !isAsked(typed[i + 1] ?? '')),
  );
  const areLabelled = asks > 0 && (typed.some((line) => ANSWERED.has(labelOf(line))) || (asks >= 2 && areAnswered));
  const copiedIn = (line: string) => copied(line, people, areLabelled);
  // Some quote the answer instead of the question.
  const isReversed =
    lines.some(isQuoted) &&
    typed.every((line) => /\?\s*$/u.test(line)) &&
    typed.filter((line) => copiedIn(line) !== null).length >= 2;
  const areCopied = isReversed || typed.filter((line) => copiedIn(line) !== null).length >= (areLabelled ? 1 : 2);
  if (!areCopied && !lines.some(isQuoted)) return text;
  const parts: { asked: Asked | null; answer: string[] }[] = [{ asked: null, answer: [] }];
  for (const line of lines) {
    const isPrompt = !isReversed && isQuoted(line);
    const plain = isQuoted(line) ? line.slice(2) : line;
    const found = isReversed
      ? isQuoted(line) || plain.trim() === ''
        ? null
        : (copiedIn(plain) ?? { asked: NOTHING_KNOWN, rest: '' })
      : isPrompt
        ? null
        : areCopied
          ? copiedIn(plain)
          : null;
    if (found !== null) parts.push({ asked: found.asked, answer: found.rest === '' ? [] : [found.rest] });
    else if (isPrompt && plain.trim() !== '') parts.push({ asked: askedIn(withoutAsked(plain), people), answer: [] });
    else parts.at(-1)?.answer.push(areLabelled ? withoutAnswered(plain) : plain);
  }
  return parts
    .map((one) => answered(one, people))
    .filter((one) => one !== '')
    .join('\n');
}

/** The lines below a question, as they would be typed without it. */
function answered({ asked, answer }: Part, people: readonly string[]): string {
  const lines = answer.filter((line) => line.trim() !== '');
  const [first, ...more] = lines;
  if (asked === null || first === undefined) return answer.join('\n').trim();
  const label = LABELS[asked.kind ?? 'none'];
  if (label === undefined && asked.kind !== 'person') return lines.join('\n');
  if (saysNothing(first)) return more.join('\n');
  if (asked.kind !== 'person')
    return [`${label}: ${first}`, ...(asked.kind === 'ask' ? more.map((line) => `${label}: ${line}`) : more)].join(
      '\n',
    );
  const tokens = tokenise(first, 8);
  const isLabelled = mentionsIn(tokens, people, []).some(
    ({ from, to }) => from === 0 && /[:=\u2013\u2014]/u.test(tokens[to]?.lead ?? ''),
  );
  return isLabelled ? lines.join('\n') : [`${asked.who.join(' & ')}: ${first}`, ...more].join('\n');
}

/** Labels that the mail language knows. */
const LABELS: Readonly<Record<string, string | undefined>> = {
  forgot: 'forgot',
  link: 'link',
  ask: 'ask',
  when: 'they say',
};
