/** What people, jobs and employers are called in a note: first names, short job titles, nothing too long or garbled. */
import { cleaned } from './cue-clean.ts';

const TITLES: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'professor',
  'mr',
  'mrs',
  'ms',
  'mx',
  'sir',
  'dame',
  'dra',
  'ing',
  'herr',
  'frau',
  'mme',
  'madame',
  'miss',
  'judge',
  'justice',
  'rev',
  'revd',
  'reverend',
  'father',
  'canon',
  'fr',
  'principal',
  'capt',
  'captain',
  'sgt',
  'sergeant',
  'gov',
  'sr',
  'sister',
  'matron',
  'shri',
  'smt',
  'chef',
  'cllr',
  'councillor',
  'mevr',
  'dhr',
  'engr',
  'barr',
  'er',
  'pharm',
  'alhaji',
  'chief',
  'otunba',
  'mallam',
  'barrister',
  'bishop',
  'hajia',
  'pastor',
  'imam',
  'rabbi',
  'señor',
  'señora',
  'signor',
  'signora',
  'monsieur',
  'lt',
  'mdm',
  'cik',
  'encik',
  'puan',
  'datuk',
  'adv',
  'advocate',
]);
const SUFFIX =
  /^(?:phd|ph\.d\.?|md|m\.d\.?|mba|jr\.?|sr\.?|ii|iii|iv|cpa|esq\.?|phr|shrm(?:-cp)?|pmp|she|he|they|ext\.?|external)\b/i;
const NOBODY =
  /\b(?:team|recruiting|recruitment|recruiters|talent|hiring|careers|jobs|hr|people|candidate|calendar|scheduling|no-?reply|support|info|interviews?|panel)\b/i;

/** 'Shah, Priya (she/her)' becomes Priya Shah; an address or a department is not a person. */
export function personName(name: string | null): string | null {
  if (name === null) return null;
  const plain = cleaned(
    name
      .replace(/\([^)]*\)/g, ' ')
      .replaceAll('"', ' ')
      .split('|')[0] ?? '',
  );
  if (plain === '' || plain.length > 60 || plain.includes('@') || /\d/.test(plain) || NOBODY.test(plain)) return null;
  const [before = '', ...after] = plain.split(',').map((part) => part.trim());
  const given = after.find((part) => part !== '' && !SUFFIX.test(part) && !/^[A-Z][A-Za-z]?[A-Z.-]*[A-Z.]$/.test(part));
  return given === undefined ? before : `${given} ${before}`;
}

const PARTICLE = /^(?:van|von|de|del|della|di|da|dos|du|den|der|ter|la|le|mac|ní|nic|ó|al|el|bin|ibn)$/i;

/** 'van Rensburg', 'Mac Aodha', 'Okafor'. */
export function surname(words: readonly string[]): string {
  const from = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word));
  return from === -1 ? (words.at(-1) ?? '') : words.slice(from).join(' ');
}

const FIRST_FAMILY: ReadonlySet<string> = new Set(
  'lim tan lee ng wong goh ong chua teo koh chan chen wang li zhang liu yang huang zhao wu zhou nguyen tran pham kim park choi jung kang'.split(
    ' ',
  ),
);

/** Titles that a letter spells out. */
const IN_FULL: Readonly<Record<string, string>> = {
  prof: 'Professor',
  rev: 'Reverend',
  revd: 'Reverend',
  capt: 'Captain',
  sgt: 'Sergeant',
  gov: 'Governor',
  sr: 'Sister',
  fr: 'Father',
  cllr: 'Councillor',
};

/** How the person is greeted: 'Priya', 'Dr. Petrova'; null for nobody in particular. */
export function firstName(name: string | null): string | null {
  const whole = personName(name);
  if (whole === null) return null;
  const words = whole.split(' ');
  const [first = ''] = words;
  const title = first.toLowerCase().replace(/\.$/, '');
  if (TITLES.has(title)) {
    if (words.length < 2) return null;
    // A knight goes by the first name: 'Sir Alan'.
    if (/^(?:sir|dame)$/.test(title) && words.length > 2) return `${first} ${words[1]}`;
    // 'Mr Lim Boon Kiat' is Mr Lim: the family name stands first.
    const name =
      words.length === 4 &&
      FIRST_FAMILY.has((words[1] ?? '').toLowerCase()) &&
      (/^(?:mr|mrs|ms|miss|dr|mdm)$/.test(title) || CHINESE.has((words[2] ?? '').toLowerCase()))
        ? words[1]
        : surname(words);
    return `${Object.hasOwn(IN_FULL, title) ? IN_FULL[title] : first} ${name}`;
  }
  if (/^\p{L}\.?$/u.test(first) && words.length > 1) return whole;
  return words.length > 2 && isDouble(first, words[1] ?? '') ? `${first} ${words[1]}` : first;
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CHINESE = setOf(
  'ai an bao bee bin bing bo boon chee cheng ching choon chun da dan fang fei fen feng fong geok guan guo hai han hao hong hua hui hwa jia jian jie jin jing juan jun kah kai keng khim kian kim kok kwok lai lan lei li lian lin ling ming mei meng mui na nan ning peng pei ping poh qi qiang qing quan rong rui sheng shi shu siew siok soo su swee tao tian ting wai wei wen woon xia xiang xiao xin xing xiu xue yan yang yee yen yi yin ying yong yoke yu yuan yun zhen zhi zhong',
);
const SECOND = setOf(
  'john anne ann anna jo lou beth lynn lynne rose marie jean pierre paul luc luis carlos maría maria josé jose angus james alec grace ellen kate jane sue may',
);
const TAKES_A_SECOND = setOf(
  'donald beth mary anna anne ann jo sarah betty billy bobby peggy maggie ian john jean marie maria maría josé jose juan luis ana rosa emma ella ellie amy lee carol sue lisa',
);

/** 'Mei Lin', 'Donald John', 'Mary Jo': two words, one first name. */
const isDouble = (first: string, second: string): boolean => {
  const [one, two] = [first.toLowerCase(), second.toLowerCase()];
  return (CHINESE.has(one) && CHINESE.has(two)) || (TAKES_A_SECOND.has(one) && SECOND.has(two) && one !== two);
};

const SAYS_ROLE =
  /\b(?:role|position|job|post|internship|apprenticeship|traineeship|fellowship|residency|programme|program)$/i;

/** The job's title without ids, brackets and places: 'Backend Engineer (m/f/d) - R1234' becomes Backend Engineer. */
export function jobTitle(job: string | null): string | null {
  if (job === null) return null;
  const whole = cleaned(job.replace(/\([^)]*\)/g, ' '));
  const title = (
    whole
      .replace(/^(?:senior|junior|lead) (?=.*\bband \d)/i, (lead) => lead)
      .split(/ [-–—|•@] | ?[|•]|, (?=remote|hybrid)/i)[0] ?? ''
  )
    .replace(/[\s,;:#.-]+$/, '')
    .replace(/^(?:the|a|an) /i, '');
  return title.length < 2 || title.length > 60 || !/\p{L}/u.test(title) ? null : title;
}

/** 'the Backend Engineer role'. */
export function roleOf(job: string | null): string | null {
  const title = jobTitle(job);
  if (title === null) return null;
  const short = title.includes(', ') ? (title.split(', ')[0] ?? title) : title;
  return SAYS_ROLE.test(title) ? `the ${title}` : `the ${short} role`;
}

/** Longer, somebody who writes a short note says 'the role'. */
const SHORT_JOB = 28;

/** What a person calls the job in a short note: 'the data analyst role'; null: simply 'the role'. */
export function shortRole(job: string | null): string | null {
  const name = shortJob(job);
  return name === null || SAYS_ROLE.test(name) ? roleOf(name) : `the ${inSentence(name)} role`;
}

/** 'CNC Machinist / Setup, 2nd shift' is CNC Machinist; null: too long for a sentence. */
export function shortJob(job: string | null): string | null {
  const name = jobTitle(job)?.split(/, | ?\/ | \//)[0] ?? '';
  const count = name.split(' ').length;
  return name.length < 2 || name.length > SHORT_JOB || count > 4 || / (?:for|in|to|on|with) /.test(name) ? null : name;
}

/** 'School bus driver' has its capital only as a title: in a sentence it is 'school bus driver'. */
const inSentence = (title: string): string =>
  / \p{Ll}/u.test(title) && !/ \p{Lu}/u.test(title) && /^\p{Lu}\p{Ll}/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

/** The whole of it or none: 'Pvt. Ltd.', 'GmbH & Co. KG', 'Sdn Bhd'. */
const LEGAL_FORM =
  /,? (?:(?:\(?(?:pvt|private|pte|pty|proprietary|co|company)\)?\.?,? )?(?:ltd|limited)|gmbh(?: (?:&|und|and) co\.? ?kg)?|sdn\.? bhd|inc|incorporated|llc|llp|corp|plc|ag|kg|ohg|bv|b\.v|nv|n\.v|s\.?a|s\.?l|s\.?a\.?s|s\.?r\.?l|s\.?p\.?a|oyj?|a\.?b|a\/s|aps)\.?$/i;

/** The employer as named in a sentence, without the point of 'Inc.' and the like. */
export function employerName(employer: string | null): string | null {
  const whole = cleaned(employer ?? '');
  const short = whole.replace(LEGAL_FORM, '').replace(/[\s,;:]+$/, '');
  // 'Isla Marikit Resort & Spa', 'Willow Day Spa': only 'SpA' is a form.
  const name = / Spa$/.test(whole) || /(?:[&+]| and)$/i.test(short) ? whole : short;
  return name.length < 1 || name.length > 60 ? null : name;
}

const INSTITUTION =
  'academy|agency|association|authority|bureau|board|bank|centre|center|college|commission|cooperative|co-operative|department|federation|foundation|institut(?:e|ion)|ministry|museum|observatory|office|planetarium|port|school|society|university|vault';
/** 'The Karoo Museum of Rock Art', 'the Penrose Institute', but 'Ashgrove University'. */
const TAKES_ARTICLE = new RegExp(
  `\\b(?:${INSTITUTION}) (?:of|for)\\b|\\b(?:agency|association|authority|commission|cooperative|co-operative|department|federation|foundation|institut(?:e|ion)|ministry|museum|observatory|planetarium|society|vault)$`,
  'i',
);

/** What a person calls the employer in a short note, with its article; null: too long for a sentence. */
export function shortEmployer(employer: string | null): string | null {
  const name = employerName(employer)?.split(', ')[0] ?? '';
  if (name === '' || name.split(' ').length > 5) return null;
  return TAKES_ARTICLE.test(name) && !/^(?:the|st|saint) |^\S+['’]?s['’]? /i.test(name) ? `the ${name}` : name;
}

/** 'Priya Shah and Tom Okafor'. */
export function namesListed(names: readonly string[]): string | null {
  const known = names.map((name) => cleaned(name)).filter((name) => name !== '' && name.length <= 80);
  const last = known.at(-1);
  if (last === undefined) return null;
  return known.length === 1 ? last : `${known.slice(0, -1).join(', ')} and ${last}`;
}
