/** Features of a cue: how it begins, what its verb means, what it is about. The class is learnt from these. */
import { ADVERBS, ASKING, AUXILIARIES, GIVING, GREETINGS, SAYING, SUBJECTS, TALKING, WANTING, WH } from './lists.ts';
import domains from './privacy.json' with { type: 'json' };
import { bare } from './tagged.ts';
import { tidied } from './tidy.ts';
import { sayingsOf } from './turn.ts';

type Domain = Exclude<keyof typeof domains, 'about'>;

const DOMAINS = (Object.keys(domains) as (keyof typeof domains)[]).filter((one): one is Domain => one !== 'about');

interface Phrases {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly phrases: readonly string[];
}

const compiled = new Map<Domain, Phrases>(
  DOMAINS.map((domain) => {
    const all = domains[domain].split(' ').map((one) => one.replaceAll('_', ' '));
    return [
      domain,
      {
        words: new Set(all.filter((one) => !one.includes(' ') && !one.endsWith('*'))),
        stems: all.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
        phrases: all.filter((one) => one.includes(' ')),
      },
    ];
  }),
);

/** A command begins a clause, with or without please. */
const TELLING =
  /^ (?:\S+ )?(?:mention|put|write|tell|say|include|note|draft|e-?mail|email|afterword|fyi|btw|spelling)\b| (?:please|kindly|don't|dont|do not|not for|not in|maybe|who|one who) (?:\S+ )?(?:mention|put|write|tell|say|include|note|decides?|draft)\b| (?:afterword|pronouns|surname|spelling|the say) /i;

/** The sensitive matters that a text touches, which keep a cue out of a note or show its class. */
export function domainsOf(text: string): readonly Domain[] {
  const words = text
    // 'The single origin' is nobody's marriage.
    .replace(
      /\b(the|an?|every|each|any|no) single (?!(?:mum|mom|mother|dad|father|parent|man|men|wom[ae]n|lady|ladies|guy|person|people|life|and|or|but|because|with|at|again|now)(?:s|hood)?\b)(?=\p{L})/giu,
      '$1 ',
    )
    // 'pay its way' and 'a rate limiter' are not about pay.
    .replace(
      /\b(?:(?:pay|pays|paid|paying) (?:its way|off|attention|for itself)|be paid for|(?:wo|ca|do|does|did|could|would)n['’]?t pay(?! (?:me|us|much|well|enough))|pay(?:s|ing)? (?:the )?\p{L}+(?:ers|ors|ants)(?= |$)|bank holidays?|(?:to|can|could|will) commission|commission(?:s|ed|ing) (?:a|the)|\p{L}+(?<!\b(?:day|hour|hourly|daily|weekly|pay|going|market|base|basic|my|the|a|your|their|of|on|his|her|night|overtime|union|fixed|flat)) rates?|package (?:leaflets?|inserts?|design)|hybrid (?:systems?|cars?|cloud|vehicles?|engines?|apps?)|weddings? (?:cakes?|dress\w*|flowers?|photograph\w*|receptions?|venues?|planning|catering|parties|breakfasts?)|settlement agreements?|weekends? (?:rush|trade|market|brunch|service|class\w*|workshops?|crowd|events?|visitors?)|(?:council|drainage|supply|service|construction|build\w*|framework|school|client|customer|government|NHS|maintenance|cleaning) contracts?|rate limit\w*|gap (?:filling|analys\w+)|shifts? (?:towards?|from|away)|\d+ hours (?:on|of)|raised (?=£|\$|€|\d))\b/giu,
      '',
    )
    .split(' ')
    .map(bare)
    .filter((word) => word !== '');
  const flat = ` ${words.join(' ')} `;
  return DOMAINS.filter((domain) => {
    const one = compiled.get(domain);
    // 'Kids can tell' is no instruction to Afterword: those begin the clause.
    if (domain === 'teller' && !TELLING.test(flat)) return false;
    return (
      one !== undefined &&
      (words.some(
        (word) =>
          one.words.has(word) ||
          one.words.has(word.replace(/'s$/, '')) ||
          one.stems.some((stem) => word.startsWith(stem)),
      ) ||
        one.phrases.some((phrase) => flat.includes(` ${phrase} `)))
    );
  });
}

const subjectOf = (low: string): string => {
  const stem = low.split("'")[0] ?? low;
  if (stem === 'he' || stem === 'she') return 'they who were met';
  if (SUBJECTS.has(stem)) return stem;
  if (/^(?:hes|shes)$/.test(low)) return 'they who were met';
  if (WH.has(low)) return 'question word';
  return 'none';
};

const verbClass = (low: string): string | null => {
  if (ASKING.has(low)) return 'asks';
  if (SAYING.has(low)) return 'says';
  if (WANTING.has(low)) return 'wants';
  if (TALKING.has(low)) return 'talks';
  if (GIVING.has(low)) return 'gives';
  return AUXILIARIES.has(low) ? 'is or has' : null;
};

/** The form that it can be turned into is a feature too. */
function formOf(text: string, about: readonly Domain[]): readonly string[] {
  const [way] = sayingsOf(text);
  const into = way === undefined ? 'nothing' : way.sure < 0.5 ? `${way.form}, barely` : way.form;
  const tender = about.some((one) => one !== 'praise' && one !== 'teller');
  return [`turns into: ${into}`, `turns into: ${into}, about ${tender ? 'what is touchy' : 'nothing touchy'}`];
}

/** The features of a cue as typed. */
export function featuresOf(text: string): readonly string[] {
  const tidy = tidied(text);
  const words = tidy
    .split(' ')
    .map(bare)
    .filter((word) => word !== '');
  const rest = words.filter((word, at) => !(at < 3 && GREETINGS.has(word)));
  const subject = subjectOf(rest[0] ?? '');
  const after = (subject === 'none' ? rest : rest.slice(1)).filter((word) => !ADVERBS.has(word));
  const contraction = /'(?:s|re|m|ve|d|ll)$/.exec(rest[0] ?? '')?.[0];
  const verb = contraction === undefined || subject === 'none' ? verbClass(after[0] ?? '') : 'is or has';
  const at = after.findIndex((word) => ASKING.has(word));
  const asks =
    at === -1 || at > 3 ? null : (after.slice(at + 1).find((word) => !/^(?:me|us|her|him)$/.test(word)) ?? 'nothing');
  const kind =
    asks === null
      ? null
      : WH.has(asks) && asks !== 'whether'
        ? 'how or what'
        : asks === 'about'
          ? 'about'
          : asks === 'to'
            ? 'to do'
            : /^(?:if|whether)$/.test(asks) || AUXILIARIES.has(asks)
              ? 'yes or no'
              : 'a thing';
  const about = domainsOf(tidy);
  const mine = words.some((word) => /^(?:i|me|my|i'm|i've|i'd|i'll|mine)$/.test(word));
  const length = words.length;
  return [
    `subject: ${subject}`,
    `verb: ${verb ?? 'other'}`,
    `subject and verb: ${subject}, ${verb ?? 'other'}`,
    ...about.map((domain) => `about: ${domain}`),
    ...about.map((domain) => `about: ${domain}, subject: ${subject}`),
    ...about.map((domain) => `about: ${domain}, verb: ${verb ?? 'other'}`),
    ...formOf(text, about),
    ...(kind === null ? [] : [`asks: ${kind}`]),
    ...(about.length === 0 ? ['about: nothing special'] : []),
    `length: ${length <= 1 ? 'a word' : length <= 3 ? 'few words' : length <= 8 ? 'a line' : 'long'}`,
    ...(length <= 3 && about.includes('empty') ? ['short and empty'] : []),
    ...(mine ? ['speaks of me', `speaks of me, verb: ${verb ?? 'other'}`] : []),
    ...(/["]/.test(text) ? ['quotes'] : []),
    ...(/\?/.test(text) ? ['question mark'] : []),
    ...(/!/.test(text) ? ['exclamation'] : []),
    ...(/\d/.test(text) ? ['number'] : []),
    ...(/\b(?:lol|lmao|haha\w*|hehe)\b/i.test(text) ? ['laughs'] : []),
    ...(/\.\.\./.test(text) ? ['trails off'] : []),
    ...(words.some((word) => /(?:n't|^not|^no|^never|^nobody|^nothing)$/.test(word)) ? ['denies'] : []),
    ...(words.includes('we') || words.includes('both') ? ['we'] : []),
    ...(/\bme\b/.test(` ${words.slice(0, 5).join(' ')} `) ? ['me near the front'] : []),
    ...new Set(words.filter((word) => word.length > 1 && !/\d/.test(word)).map((word) => `word: ${word}`)),
  ];
}
