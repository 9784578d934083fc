/** How the candidate addresses whom they met: 'Frau Kroll', 'Madam Ngozi'. */
import type { DebriefRead } from './debrief.ts';
import type { Person } from './people.ts';

export function titlesIn(typed: string, people: readonly Person[]): DebriefRead['titles'] {
  return people.flatMap((person): DebriefRead['titles'] => {
    const last = person.name.split(' ').at(-1) ?? '';
    const at = last === '' ? -1 : typed.indexOf(` ${last}`);
    const title =
      at < 0
        ? undefined
        : /(?:^|\s)(Frau|Herr|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor|Madame|Judge)$/.exec(
            typed.slice(0, at),
          )?.[1];
    if (title !== undefined) return [{ person, title, first: false }];
    // 'madam ngozi', 'Sir Paolo', 'engr tunde': with the first name, as is done where they live.
    const first = (person.name.split(' ').find((word) => !/\.$/.test(word)) ?? '').replace(/[^\p{L}'-]/gu, '');
    const honoured =
      first === ''
        ? undefined
        : new RegExp(
            `(?:^|[\\s(,])(mr\\.?|mrs\\.?|ms\\.?|mdm\\.?|dr\\.?|madam|sir|engr\\.?|ma'am|chief|alhaji|hajia|pak|ibu|kuya|ate)\\s+${first}\\b`,
            'iu',
          ).exec(typed)?.[1];
    if (honoured === undefined) return [];
    const said = honoured.toLowerCase().replace('.', '');
    return [{ person, title: said === 'engr' ? 'Engr.' : said.charAt(0).toUpperCase() + said.slice(1), first: true }];
  });
}
