/** Who will be met according to the text, leaving out anyone whom something else rules out. */
import { employerKey } from '../../names/employer-key.ts';
import type { Line, Sentence } from '../../text/lines.ts';
import { isFullName, isName, sameName } from '../names.ts';
import { isTitle } from '../titles.ts';
import { isMachineName } from '../writer.ts';
import { peopleInLines } from './in-lines.ts';
import { peopleInSentences } from './in-sentences.ts';
import type { Named } from './list.ts';
import type { InText, TextContext } from './named.ts';

export function peopleInText(
  body: readonly Line[],
  sentences: readonly Sentence[],
  context: TextContext,
): readonly InText[] {
  const out: InText[] = [...peopleInLines(body, context), ...peopleInSentences(sentences, context)];
  // 'Questions: Priya Shah, Acme Talent Team, priya@acme.example': the address is hers, not the team's beside it.
  return out
    .map((one) =>
      one.name !== null && one.address !== null && !mayBePerson(one, one.name, context)
        ? { ...one, name: null, title: null }
        : one,
    )
    .filter((one) => one.address !== null || (one.name !== null && mayBePerson(one, one.name, context)));
}

function mayBePerson({ sure, title }: Named, name: string, { words, employerKeys, known }: TextContext): boolean {
  const key = employerKey(name);
  if (
    employerKeys.has(key) ||
    [...employerKeys].some(
      (own) => (own.length >= 6 && key.startsWith(own)) || (key.length >= 6 && own.startsWith(key)),
    )
  )
    return false;
  if (isMachineName(name)) return true;
  if (known.some((one) => sameName(one, name))) return true;
  if (
    /\b(?:inc|gmbh|ltd|llc|labs|robotics|systems|technologies|software|group|health|bank|team|solutions|energy|studio|studios|university|hospital|capital|partners|ventures|holding|institute|foundation)\b/iu.test(
      name,
    )
  )
    return false;
  // 'Apolline, notre lead dev', 'Frau Caduff': the title confirms a one-word name.
  return isFullName(name, words) || sure === true || (title !== null && isTitle(title, words) && isName(name, words));
}
