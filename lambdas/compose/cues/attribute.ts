/** Whom a clause is about: whoever it names as subject or partner, else whoever the label or the previous clause was about. */
import { AUXILIARIES, GREETINGS, HONORIFICS, set, TITLES } from './lists.ts';
import { type Person, personNamed } from './people.ts';
import { bare, tagged } from './tagged.ts';

const LEADS = set(
  'w with from to for by met i saw then also and next after finally first second last lastly meanwhile separately me had spoke talked chatted the my',
);

export interface Named {
  readonly person: Person | null;
  /** The clause with 'she' for the person it names as subject and 'her' as owner, and without 'with Priya'. */
  readonly text: string;
  /** Other people it names. */
  readonly others: readonly Person[];
}

interface At {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly owner: boolean;
}

/** The next word shows that a short lower-case word is a name: 'col rang me'. */
const acts = (word: string | undefined): boolean => {
  const [token] = tagged(bare(word ?? ''));
  return token !== undefined && (token.tense === 'past' || token.tense === 'present' || AUXILIARIES.has(token.low));
};

/** 'The Rev', 'Judge': a title that one of the people has. */
function titled(word: string, before: string | undefined, people: readonly Person[]): Person | null {
  const low = bare(word);
  if (!/^\p{Lu}/u.test(word) || !TITLES.has(low) || low.length < 3 || (before !== undefined && bare(before) !== 'the'))
    return null;
  const found = people.filter((one) => one.name.toLowerCase().split(/[ .]+/).includes(low));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Every name in the clause, with its titles and surnames. */
function namesIn(words: readonly string[], people: readonly Person[]): readonly At[] {
  const found: At[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const begins =
      at === 0 ||
      words.slice(0, at).every((one) => LEADS.has(bare(one)) || GREETINGS.has(bare(one)) || TITLES.has(bare(one)));
    // 'The Karoo project' does not mean Karen.
    const thing = /^(?:the|a|an|our|this)$/.test(bare(words[at - 1] ?? ''));
    const capital = !thing && /^["(]?\p{Lu}/u.test(word) && !(at === 0 && AUXILIARIES.has(bare(word)));
    const person =
      personNamed(
        word,
        people,
        capital ||
          (begins &&
            bare(words[at - 1] ?? '') !== 'the' &&
            at < words.length - 1 &&
            (bare(word).length > 3 || acts(words[at + 1]))),
        capital,
      ) ?? titled(word, words[at - 1], people);
    if (person === null) continue;
    let from = at;
    while (
      from > 0 &&
      (TITLES.has(bare(words[from - 1] ?? '')) ||
        HONORIFICS.has(bare(words[from - 1] ?? '')) ||
        bare(words[from - 1] ?? '') === 'the')
    )
      from -= 1;
    let to = at + 1;
    while (
      to < words.length &&
      !/[,.:]$/.test(words[to - 1] ?? '') &&
      (personNamed(words[to] ?? '', people, /^\p{Lu}/u.test(words[to] ?? '')) === person ||
        HONORIFICS.has(bare(words[to] ?? '')))
    )
      to += 1;
    found.push({ person, from, to, owner: /'s?[,.]?$/.test(words[to - 1] ?? '') && !/^'/.test(words[to - 1] ?? '') });
    at = to - 1;
  }
  return found;
}

export function named(clause: string, people: readonly Person[]): Named {
  const words = clause.split(' ');
  const names = namesIn(words, people);
  const distinct = [...new Set(names.map((one) => one.person))];
  const first = names[0];
  if (first === undefined) return { person: null, text: clause, others: [] };
  const others = distinct.filter((one) => one !== first.person);
  const lead = words.slice(0, first.from).map(bare);
  const isLead = lead.every((word) => LEADS.has(word) || GREETINGS.has(word));
  if (isLead) {
    const rest = words.slice(first.to);
    // 'Dougal and I got onto' means both of us.
    if (/^(?:and|&)$/.test(bare(rest[0] ?? '') || (rest[0] ?? '')) && /^(?:i|me)$/.test(bare(rest[1] ?? '')))
      return { person: first.person, text: ['we', ...rest.slice(2)].join(' '), others };
    const with_ = lead.some((word) => /^(?:with|w|met|to|from|saw|spoke|talked|chatted|had)$/.test(word));
    const relative = /^(?:who|which)$/.test(bare(rest[0] ?? ''));
    const comma = /[,:.]$/.test(words[first.to - 1] ?? '');
    const subject = first.owner ? 'her' : with_ && !relative ? '' : 'she';
    const tail = relative ? rest.slice(1) : rest;
    // 'With Lakshmi I had', 'Helen, the rota' and 'met Malcolm first and': what follows can stand alone.
    const alone =
      with_ ||
      (comma && /^(?:she|he|they|we|i|the|a|an|my|our|how|why|it)$/.test(bare(tail[0] ?? '').split("'")[0] ?? ''));
    const text = [...(alone && !first.owner && !relative ? [] : [subject]), ...tail]
      .filter((word) => word !== '')
      .join(' ')
      .replace(/^[,:]\s*/, '');
    return { person: first.person, text: text === '' ? '' : text, others };
  }
  const last = names.at(-1);
  const before = bare(words[(last?.from ?? 0) - 1] ?? '');
  if (
    last !== undefined &&
    distinct.length === 1 &&
    /^(?:with|w|was|by|from|to|for|like|and|told|asked)$/.test(before)
  ) {
    const cut =
      before === 'with' || before === 'w' || before === 'was'
        ? [
            ...words.slice(0, Math.max(0, last.from - 2)),
            // 'The layout with Ms Fuqua, 40 doors': the comma stays.
            ...words
              .slice(Math.max(0, last.from - 2), last.from - 1)
              .map((word) => `${word}${/,$/.test(words[last.to - 1] ?? '') ? ',' : ''}`),
            ...words.slice(last.to),
          ]
        : [...words.slice(0, last.from), 'her', ...words.slice(last.to)];
    return { person: last.person, text: cut.join(' ').replace(/[,\s]+$/, ''), others: [] };
  }
  const replaced = words.flatMap((word, at) => {
    const name = names.find((one) => at >= one.from && at < one.to);
    if (name === undefined) return [word];
    return at === name.from ? [name.owner ? 'her' : 'she'] : [];
  });
  return { person: first.person, text: distinct.length === 1 ? replaced.join(' ') : clause, others };
}
