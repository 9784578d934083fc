/** The nudge being answered: which step it was, and whom it named. */
import type { Role } from '../../application/interview.ts';
import type { Message } from '../../mail/message.ts';

export interface Nudge {
  /** A playbook step, `confirm`, `front` (no nudge), or null if it cannot be told. */
  readonly step: string | null;
  /** Names in the nudge's order, so that a number or a first name can be resolved. */
  readonly people: readonly string[];
  /** The role of each, if known. */
  readonly roles?: readonly (Role | null)[];
}

/** Wording of the nudges' subjects, in the order they are tried. */
const SUBJECTS: readonly (readonly [step: string, says: RegExp])[] = [
  ['debrief', /\bhow was (?:it|your interview)\b/iu],
  ['last-call', /\blast call\b/iu],
  ['thank', /\bthank[- ]you/iu],
  ['second-check', /\bonce more\b|\bone more check\b|\bsecond check\b/iu],
  ['hiring-manager', /\ba note to\b/iu],
  ['status-check', /\bwithout word\b|\bwhere things stand\b/iu],
  ['keep-in-touch', /\bkeep in touch\b/iu],
  ['close', /\bstop watching\b/iu],
  ['confirm', /\bnoted\b|\bon the calendar\b/iu],
  ['prepare', /:\s*tomorrow\b/iu],
  ['overview', /\byour week\b/iu],
  ['welcome', /\bwelcome to\b/iu],
  ['question', /\ba question\b/iu],
];

const MOST = 12;

/** `quoted`: the nudge as the answer quotes it. A step that is already known takes precedence over what is read there. */
export function nudgeOf(
  message: Message,
  quoted: string,
  step: string | null,
  people: readonly string[],
  roles: readonly (Role | null)[] = [],
): Nudge {
  return {
    step:
      step ??
      stepIn(message.subject) ??
      stepIn(quoted.slice(0, 400)) ??
      (quoted === '' && !isReply(message) ? 'front' : null),
    people: people.length > 0 ? people : peopleIn(quoted),
    roles,
  };
}

/** An answer without a quote is still an answer. */
const isReply = (message: Message): boolean => /^\s*\p{L}{1,6}\s?:/u.test(message.subject);

const stepIn = (text: string): string | null => SUBJECTS.find(([, says]) => says.test(text))?.[0] ?? null;

/** The numbered list in a nudge: '1. Priya Shah', perhaps with more after the name. */
function peopleIn(quoted: string): readonly string[] {
  const people: string[] = [];
  for (const line of quoted.split('\n', 200)) {
    const name =
      /^\s*(\d{1,2})[.)]\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,3})){0,4})(?=$|\s*[,(–—-])/u.exec(
        line.slice(0, 120).trimEnd(),
      );
    if (name?.[2] !== undefined && Number(name[1]) === people.length + 1 && people.length < MOST)
      people.push(name[2].trim());
  }
  return people;
}
