/** Names that are listed together, and those beside the writer's 'me'. */
import type { Words } from '../text/words.ts';
import type { Spotted } from './spot.ts';
import type { Token } from './tokens.ts';

/** Names joined in a list: 'Priya Shah, our CTO, and Tom', each with the rest of the list. */
export function listsOf(
  tokens: readonly Token[],
  company: readonly Spotted[],
  words: Words,
): ReadonlyMap<Spotted, readonly Spotted[]> {
  const out = new Map<Spotted, Spotted[]>();
  let list: Spotted[] = [];
  for (const one of company) {
    const last = list.at(-1);
    if (last === undefined || !joins(tokens.slice(last.to, one.start), words)) list = [];
    list.push(one);
    out.set(one, list);
  }
  return out;
}

/** 'Yvonne and I', 'me and my partner Joss': only a conjunction and at most two words in between. */
export function besideSelf(tokens: readonly Token[], one: Spotted, list: readonly Spotted[], words: Words): boolean {
  const at = list.indexOf(one);
  return [list[at - 1], list[at + 1]].some((other) => {
    if (other === undefined || other.name !== '') return false;
    const between = other.from < one.from ? tokens.slice(other.to, one.start) : tokens.slice(one.to, other.from);
    return between.length <= 4 && between.some(({ plain: word }) => words.and.includes(word));
  });
}

function joins(between: readonly Token[], words: Words): boolean {
  let depth = 0;
  let loose = 0;
  let joint = false;
  for (const { text, plain: word } of between) {
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (depth > 0) continue;
    else if (/^[,;/&+、|]$/u.test(text)) joint = true;
    else if (words.and.includes(word)) joint = true;
    else if (/^[.!?:]$/u.test(text)) return false;
    else loose += 1;
  }
  return joint && loose <= 6;
}
