/** How the candidate addresses somebody they met: 'Frau Kroll', 'Madam Ngozi'. */
import { hasTitle } from '../drafts/register.ts';
import type { DebriefRead } from './debrief.ts';
import type { Person } from './people.ts';

export function titlesIn(typed: string, people: readonly Person[]): DebriefRead['titles'] {
  return people.flatMap((person): DebriefRead['titles'] => {
    const last = person.name.split(' ').at(-1) ?? '';
    const at = last === '' ? -1 : typed.indexOf(` ${last}`);
    const title =
      at < 0
        ? undefined
        : /(?:^|\s)(Frau|Herr|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor|Madame|Judge|Chef|Captain|Sister|Father|Fr\.?|Rev\.?)$/.exec(
            typed.slice(0, at),
          )?.[1];
    if (title !== undefined) return [{ person, title, given: null }];
    if (hasTitle(person.name)) return [];
    // 'madam ngozi', 'Sir Paolo', 'Ms Trang': with a given name, as is done where they live.
    for (const given of person.name.split(' ').filter((word) => word !== last && !/\.$/.test(word))) {
      const name = given.replace(/[^\p{L}'-]/gu, '');
      const honoured = name === '' ? undefined : honourOf(name).exec(typed)?.[1];
      if (honoured === undefined) continue;
      const said = honoured.toLowerCase().replace('.', '');
      return [{ person, title: said === 'engr' ? 'Engr.' : said.charAt(0).toUpperCase() + said.slice(1), given: name }];
    }
    return [];
  });
}

const honourOf = (name: string): RegExp =>
  new RegExp(
    `(?:^|[\\s(,])(mr\\.?|mrs\\.?|ms\\.?|mdm\\.?|dr\\.?|madam|sir|engr\\.?|ma'am|chef|chief|alhaji|hajia|pak|ibu|kuya|ate)\\s+${name}\\b`,
    'iu',
  );
