/** Splits a piece into sentences, and a sentence where its subject changes: each clause can concern another person and have another class. */
import { ADVERBS, ASKING, AUXILIARIES, GIVING, SAYING, set, TALKING, WANTING } from './lists.ts';
import { type Person, personNamed } from './people.ts';
import { bare } from './tagged.ts';

const ABBREVIATION =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|rev|capt|barr|adv|engr|st|vs|etc|approx|e\.g|i\.e|m|sr|jr|inc|p|fr|sgt|dept)$/i;
/** 'B.Ed. from Leeds': whatever has points within goes on in lower case. */
const GOES_ON = /\p{L}\.\p{L}+\. \p{Ll}/u;
const MOST_CLAUSES = 80;

/** 'the next hamlet, no, the next season': the correction counts. */
export function corrected(text: string): string {
  const found =
    /^(.*?)[,.]?\s+(?:(?:um+|uh+|er|erm|no|sorry|wait|i mean|rather|oops)[,.]?\s+)*(?:no sorry|sorry|wait no|no wait|i mean|um+|uh+|no)[,.]?\s+(\p{L}+)\b(.*)$/isu.exec(
      text,
    );
  if (found === null) return text;
  const [, before = '', lead = '', after = ''] = found;
  const words = before.split(' ');
  const from = words.findLastIndex(
    (word, at) =>
      at >= words.length - 5 &&
      (bare(word) === lead.toLowerCase() ||
        (/^\p{Lu}/u.test(word) &&
          /^\p{Lu}/u.test(lead) &&
          bare(word).length === lead.length &&
          bare(word).charAt(0) === lead.charAt(0).toLowerCase())),
  );
  return from === -1 ? text : [...words.slice(0, from), lead].join(' ') + after;
}

/** Splits at . ? ! and ; outside quotation marks. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    const next = text.charAt(at + 1);
    const isEnd = char === ';' || (/[.?!]/.test(char) && (next === '' || next === ' ' || next === '"'));
    if (!isEnd || /[.?!]/.test(next)) continue;
    if (quoted && next !== '"' && text.indexOf('"', at) !== -1) continue;
    if (
      char === '.' &&
      (ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)) ||
        GOES_ON.test(text.slice(Math.max(0, at - 6), at + 3)) ||
        /(?:^|\s)\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at)))
    )
      continue;
    if (
      char === '.' &&
      /\d$/.test(text.slice(0, at)) &&
      /^ (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text.slice(at + 1))
    )
      continue;
    if (next === '"') {
      at += 1;
      quoted = false;
    }
    found.push(text.slice(start, at + 1).trim());
    start = at + 1;
  }
  found.push(text.slice(start).trim());
  return found.filter((one) => /[\p{L}\p{N}]/u.test(one)).slice(0, MOST_CLAUSES);
}

const LINKS = set('and but then so n & plus while though although cos because tho except');
const PRONOUNS = set('i we they she he');
const SPEAKS = new Set([...ASKING, ...SAYING, ...WANTING]);
const isVerb = (low: string): boolean =>
  AUXILIARIES.has(low) ||
  SPEAKS.has(low) ||
  GIVING.has(low) ||
  TALKING.has(low) ||
  /(?:[a-z]{3}ed|[^s]s)$/.test(low) ||
  LIKING.has(low);
const LIKING = set('loves love hates hate likes like went started knew found got has had');

const NOT_BEFORE = set('that what which who how when where if because as than like thing way time bit things whatever');

/** A new clause without punctuation: 'at school i said a stool', 'a door he let me use the plane'. */
function runsOn(words: readonly string[], at: number): boolean {
  const [subject, verb, object] = [at, at + 1, at + 2].map((one) => bare(words[one] ?? ''));
  if (
    /^(?:asked|told|said|showed|talked|let)$/.test(subject ?? '') &&
    /^(?:grand|lovely|nice|great|good|kind|sound|funny|sweet|brilliant|friendly)$/.test(bare(words[at - 1] ?? ''))
  )
    return true;
  if (!/^(?:i|he|she|they)$/.test(subject ?? '') || NOT_BEFORE.has(bare(words[at - 1] ?? ''))) return false;
  return (
    /^(?:said|asked|told)$/.test(verb ?? '') ||
    (subject === 'i' && /^(?:was|felt|dont|don't|didnt|didn't|cant|can't|think)$/.test(verb ?? '')) ||
    (/^(?:let|showed|gave|told|took|made)$/.test(verb ?? '') && /^(?:me|us)$/.test(object ?? ''))
  );
}

/** Whether a new clause begins here: 'she wants', 'theyre', 'Tom showed'. */
function begins(words: readonly string[], at: number, people: readonly Person[], comma: boolean): boolean {
  if (
    /^(?:honestly|apparently|actually|basically|then|also|so|oh|yeah|yes)$/.test(bare(words[at] ?? '')) &&
    (!comma || bare(words[at] ?? '') === 'then')
  )
    return at + 2 < words.length && begins(words, at + 1, people, true);
  const low = bare(words[at] ?? '');
  const next = bare(words[at + 1] ?? '');
  if (next === '') return false;
  // 'at 97 and they want 99' is one thought.
  if (
    /^(?:they|he|she|it)$/.test(low) &&
    /^(?:wants?|needs?)$/.test(next) &&
    words.slice(at + 2, at + 5).some((one) => /^\d/.test(one))
  )
    return false;
  const stem = low.split("'")[0] ?? low;
  if (PRONOUNS.has(stem) || /^(?:ive|im|hes|shes|theyre|theyve|weve|theyd)$/.test(low)) {
    // 'Ansel and I both did': this is half of a subject.
    const before = bare(words[at - 2] ?? '');
    return !(
      stem === 'i' &&
      !comma &&
      (PRONOUNS.has(before) || personNamed(before, people, /^\p{Lu}/u.test(words[at - 2] ?? '')) !== null)
    );
  }
  if (!comma && AUXILIARIES.has(low) && next === 'i') return true;
  if (/^(?:thats|that's)$/.test(low) && comma) return true;
  if (/^(?:it|there|that|thats|its|it's|that's)$/.test(low) && AUXILIARIES.has(next) && comma) return true;
  if ((low === 'my' || low === 'her' || low === 'his') && AUXILIARIES.has(bare(words[at + 2] ?? ''))) return true;
  const named = personNamed(low, people, /^\p{Lu}/u.test(words[at] ?? ''));
  if (named !== null) {
    const skipped = personNamed(next, people, true) === named ? bare(words[at + 2] ?? '') : next;
    return isVerb(skipped) || ADVERBS.has(skipped);
  }
  if (!comma && bare(words[at - 1] ?? '') === 'and' && /^(?:talked|spoke|discussed|chatted)$/.test(low)) return true;
  if (
    !comma &&
    bare(words[at - 1] ?? '') === 'and' &&
    GIVING.has(low) &&
    next === 'me' &&
    /,$/.test(words[at - 2] ?? '')
  )
    return true;
  if (
    comma &&
    (SPEAKS.has(low) || /^(?:showed|let|gave|made|got|told|talked|discussed|spoke|chatted|covered)$/.test(low)) &&
    next !== ''
  )
    return !/ing$/.test(low);
  if (!comma && /^(?:reckons|thinks|says|believes|wants|hopes|plans|swears|loves)$/.test(low)) return true;
  if (!comma && (ASKING.has(low) || /^(?:told|said|says|gave|let|showed)$/.test(low))) return true;
  return false;
}

const SUBORDINATE = set('when if because since once after as before while whenever although');

/** The clauses of a sentence. 'and that' after a verb of saying continues the same clause. */
export function clausesOf(sentence: string, people: readonly Person[]): readonly string[] {
  const words = sentence.split(' ').filter((word) => word !== '');
  const clauses: string[][] = [[]];
  let quoted = false;
  let depth = 0;
  for (const [at, word] of words.entries()) {
    const current = clauses.at(-1) ?? [];
    const before = words[at - 1] ?? '';
    const inside = quoted || depth > 0;
    const arrow = /^(?:->|=>|→)$/.test(word);
    if (!inside && arrow) {
      clauses.push(['I', 'said']);
      continue;
    }
    const link = (LINKS.has(bare(before)) || /^[&+]$/.test(before)) && !before.endsWith(',');
    const comma = before.endsWith(',') || /^(?:-|--|–|—|um+|uh|oh|lol|lmao|haha|anyway)[.!]*$/i.test(before);
    const lead = SUBORDINATE.has(bare(current[0] ?? '')) && clauses.length === 1 && comma;
    const so = link && bare(words[at - 2] ?? '') === bare(before);
    if (
      !inside &&
      !so &&
      at > 0 &&
      !lead &&
      current.length > (link ? 1 : 0) &&
      (comma || link ? begins(words, at, people, comma) : at > 3 && runsOn(words, at))
    ) {
      if (link) current.pop();
      clauses.push([word]);
    } else if (
      !inside &&
      link &&
      bare(word) === 'that' &&
      current.some((one) => SAYING.has(bare(one)) || TALKING.has(bare(one)))
    ) {
      current.pop();
      // 'I said I thought so but that the clay is the unknown': it is mine, too.
      clauses.push([...(/^i$/i.test(current[0] ?? '') ? ['I'] : []), 'said', word]);
    } else if (
      !inside &&
      link &&
      /^(?:are|is)$/.test(bare(word)) &&
      /ing$/.test(bare(words[at + 1] ?? '')) &&
      current.length > 1
    ) {
      // 'they have a waiting list and are adding a gym': the same subject.
      current.pop();
      clauses.push([bare(word) === 'are' ? 'they' : 'she', word]);
    } else current.push(word);
    const marks = word.split('"').length - 1;
    if (marks % 2 === 1 && (quoted || sentence.indexOf('"', sentence.indexOf(word) + word.length) !== -1))
      quoted = !quoted;
    depth = Math.max(0, depth + (word.split('(').length - 1) - (word.split(')').length - 1));
  }
  return clauses
    .map((clause) => clause.join(' ').replace(/^[-–—,\s]+|[\s,–—-]+$/g, ''))
    .filter((clause) => /[\p{L}\p{N}?]/u.test(clause));
}
