/** Prefixes of a subject: Fwd:, AW:, [EXTERNAL]. */
import { FORWARD_PREFIXES, REPLY_PREFIXES } from './forward-marks.ts';
import { tidy } from './lines.ts';

type SubjectKind = 'forward' | 'reply' | 'none';

/** Tags that mail gateways add. */
const TAG =
  /^\[(?:ext|external|extern|externe|externo|externa|caution|warning|sec|secure|spam\??|bulk|suspicious)[^\]]{0,30}\]\s*/i;

interface Prefix {
  readonly kind: SubjectKind;
  readonly rest: string;
}

function prefixOf(subject: string): Prefix {
  let text = tidy(subject).replace(TAG, '');
  // [Fwd: Interview], as older programs write it.
  const bracketed = /^\[fwd?:\s*(.*)\]$/i.exec(text);
  if (bracketed !== null) return { kind: 'forward', rest: bracketed[1] ?? '' };
  text = text.trim();
  const found = /^([^:：]{1,24})[:：]\s*/.exec(text);
  if (found === null) return { kind: 'none', rest: text };
  const word = (found[1] ?? '')
    .replace(/[[(]\d{1,3}[\])]$/, '')
    .replace(/\^\d{1,3}$/, '')
    .trim()
    .toLowerCase();
  const rest = text.slice(found[0].length);
  if (FORWARD_PREFIXES.has(word)) return { kind: 'forward', rest };
  if (REPLY_PREFIXES.has(word)) return { kind: 'reply', rest };
  return { kind: 'none', rest: text };
}

/** The outermost prefix decides: `Re: Fwd: x` is a reply. `vs` is a reply if the block is in Finnish. */
export function subjectKind(subject: string, language: string | null = null): SubjectKind {
  const { kind } = prefixOf(subject);
  return kind === 'forward' && language === 'fi' && /^\s*vs\s?:/i.test(subject) ? 'reply' : kind;
}

/** Without the one forward prefix that the sender's program added. */
export function withoutForward(subject: string): string {
  const { kind, rest } = prefixOf(subject);
  return kind === 'forward' ? rest.trim() : subject.trim();
}
