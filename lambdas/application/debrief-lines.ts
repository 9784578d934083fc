/** The lines that the question after an interview offers to finish. Left as they are, they are nobody's answer. */

/** Shown below those about each person. */
export const LINES = {
  met: 'I also met … (name and address)',
  why: 'I want this job because…',
  bring: 'What I’d bring to it: what you’re good at',
  forgot: 'forgot: what you wish you had said',
  link: 'link: an address, and what it is',
  ask: 'ask: a question you still have',
  timing: 'they say: when they’ll decide',
  absent: 'not there: who didn’t come',
} as const;

export const lineAbout = (name: string): string => `With ${name} I liked talking about…`;

/** What a reply with the names filled in already has below them. */
export const FIELDS = ['why I want this job:', "what I'd bring:", 'forgot:', 'link:', 'ask:', 'they say:'] as const;

/** Without what mail programs change in a line. */
const plain = (line: string): string =>
  line
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/\u2026|\.{3}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const LEFT: ReadonlySet<string> = new Set([...Object.values(LINES), ...FIELDS].map(plain));
const ABOUT = /^with \S.{0,80} i liked talking about$/u;
const ANY =
  /^(?:with \S.{0,80} i liked talking about|i want this job because|(?:what i'd bring|forgot|link|ask|they say|not there)\b)/u;

/** `next`: the line below it that says anything. What stands below a line about somebody, and is no line of ours, is its end. */
export function isUnfinished(line: string, next: string | undefined): boolean {
  const said = plain(line);
  return ABOUT.test(said) ? next === undefined || ANY.test(plain(next)) : LEFT.has(said);
}
