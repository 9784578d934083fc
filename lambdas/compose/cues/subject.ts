/** Who acts in a cue (the reader, their company, both, the candidate or nobody), and the words from the verb on. */
import { ADVERBS } from './lists.ts';
import { type Token, tagged } from './tagged.ts';

export type Subject = 'reader' | 'company' | 'we' | 'me' | 'it' | 'none' | 'other';

export interface Parsed {
  readonly subject: Subject;
  /** From the verb on. */
  readonly rest: readonly Token[];
  /** 's', 've' ... of a contracted verb. */
  readonly contracted: string | null;
  readonly tokens: readonly Token[];
}

export function parsed(text: string): Parsed {
  const tokens = tagged(text);
  const [first] = tokens;
  const [stem = '', ending = null] = (first?.low ?? '').split("'");
  const subject: Subject =
    stem === 'he' || stem === 'she'
      ? 'reader'
      : stem === 'they'
        ? 'company'
        : stem === 'we'
          ? 'we'
          : stem === 'i'
            ? 'me'
            : stem === 'it' || stem === 'there'
              ? 'it'
              : 'none';
  let at = subject === 'none' ? 0 : 1;
  while (ADVERBS.has(tokens[at]?.low ?? '') && at < tokens.length - 1) at += 1;
  return { subject, rest: tokens.slice(at), contracted: ending, tokens };
}
