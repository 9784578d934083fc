/** What somebody's name looks like, and what is said of them last, as signs. */

import { isGivenName } from '../lexicon/given-names.ts';
import { employerKey } from '../names/employer-key.ts';
import { ENDS_OF_NAME } from '../names/name-words.ts';
import { plain } from '../text/lines.ts';
import { givenIn } from './name-kind.ts';
import { isUsual, nameKey } from './names.ts';
import type { Entry } from './roster.ts';
import type { Surroundings } from './surroundings.ts';

/** The look of a name means different things depending on where it comes from. */
export function groupOf({ signs }: Entry): string {
  if (signs.has('attendee') || signs.has('organizer')) return 'calendar&';
  if (signs.has('from')) return 'from&';
  return signs.has('cc') || signs.has('written-to') ? 'cc&' : '';
}

/** What the newest message that names somebody says of them. */
function saidLast(signs: ReadonlySet<string>): readonly string[] {
  const isIn = (zone: string) => signs.has(`in:${zone}`);
  const zone = isIn('new') ? 'new' : isIn('older') ? 'older' : null;
  if (zone === null) return [];
  const said = ['met', 'away'].filter((what) => signs.has(`${zone}:${what}`)).join(' and ') || 'nothing';
  return [`last said: ${said}`, ...(zone === 'older' && !isIn('signature') ? [`only older: ${said}`] : [])];
}

export function shapeOf(
  { name, address, signs, mentions, title }: Entry,
  lower: ReadonlySet<string>,
  { reading, employerKeys }: Surroundings,
): readonly string[] {
  const out: string[] = [...saidLast(signs)];
  if (mentions > 1) out.push(`mentions:${Math.min(mentions, 4)}`);
  if (address !== null) out.push('address');
  if (title !== null) out.push('has-title');
  if (name === null) return [...out, 'nameless'];
  const parts = name.split(/\s+/u);
  const given = givenIn(parts[0] ?? '');
  if (!signs.has('honorific')) out.push(`words:${Math.min(parts.length, 4)}`, given ?? 'no-given');
  if (given === null && parts.slice(1).some((part) => isGivenName(part))) out.push('given-later');
  if (parts.some((part) => lower.has(part.toLowerCase()))) out.push('word-of-the-text');
  if (parts.some((part) => reading.words.thing.has(part.toLowerCase()))) out.push('thing-word');
  if (ENDS_OF_NAME.has((parts.at(-1) ?? '').toLowerCase())) out.push('legal-form');
  if (parts.some((part) => isUsual(part, reading.words))) out.push('usual-word');
  if (/^[\p{Lu}'’ -]+$/u.test(name) && name.length > 3) out.push('capitals');
  const key = employerKey(name);
  if (employerKeys.has(key)) out.push('employer');
  else if (
    [...employerKeys].some((own) => own.length > 4 && (key.startsWith(own) || (key.length > 3 && own.includes(key))))
  )
    out.push('like-employer');
  const domain = reading.from?.address?.split('@')[1] ?? '';
  const bare = nameKey(name).replaceAll(' ', '');
  if (bare.length > 3 && domain.replace(/[^a-z]/gu, '').includes(bare)) out.push('in-domain');
  if (plain(reading.subject).includes(plain(name))) out.push('in-subject');
  return out;
}
