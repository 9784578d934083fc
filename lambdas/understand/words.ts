/** The words that count for one text: those of the languages it is written in, and English, which stands in most invites. */
import type { Stage } from '../application/interview.ts';
import type { Label, Lexicon } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/packs.ts';

type Lists = { readonly [K in keyof Lexicon as Lexicon[K] extends readonly string[] ? K : never]: readonly string[] };

export interface Words extends Lists {
  readonly languages: readonly string[];
  readonly labels: Readonly<Record<Label, ReadonlySet<string>>>;
  readonly stages: readonly (readonly [Stage, readonly string[]])[];
  readonly profession: (word: string) => boolean;
  readonly modifier: ReadonlySet<string>;
  readonly notName: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
}

/** The small words that give a language away. */
const GIVEAWAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'you', 'your', 'for', 'with', 'will', 'we', 'is', 'are', 'have', 'this', 'our', 'to', 'at'],
  de: [
    'und',
    'der',
    'die',
    'das',
    'mit',
    'für',
    'sie',
    'wir',
    'ist',
    'nicht',
    'ihnen',
    'ihre',
    'uhr',
    'am',
    'bei',
    'dich',
    'zu',
    'haben',
    'ich',
    'gespräch',
    'hallo',
    'liebe',
    'lieber',
    'uns',
    'mir',
    'leider',
    'ein',
    'eine',
    'auf',
  ],
  fr: [
    'le',
    'la',
    'les',
    'et',
    'vous',
    'nous',
    'pour',
    'avec',
    'est',
    'votre',
    'une',
    'des',
    'du',
    'chez',
    'notre',
    'bonjour',
    'entretien',
    'je',
    'vos',
    'mais',
    'merci',
    'demain',
    'au',
  ],
  es: [
    'el',
    'los',
    'las',
    'y',
    'para',
    'con',
    'que',
    'por',
    'tu',
    'su',
    'una',
    'del',
    'es',
    'nuestro',
    'hola',
    'nos',
    'entrevista',
    'gracias',
    'pero',
    'muy',
    'buenos',
    'buenas',
    'hemos',
    'hasta',
    'te',
    'me',
  ],
  pt: [
    'o',
    'os',
    'para',
    'com',
    'que',
    'você',
    'uma',
    'do',
    'da',
    'não',
    'nosso',
    'olá',
    'sua',
    'seu',
    'em',
    'na',
    'no',
    'às',
    'entrevista',
    'obrigado',
    'obrigada',
    'mas',
    'muito',
    'oi',
    'boa',
    'bom',
    'foi',
    'te',
    'me',
  ],
  nl: [
    'de',
    'het',
    'een',
    'en',
    'met',
    'voor',
    'je',
    'wij',
    'uw',
    'van',
    'op',
    'is',
    'zijn',
    'niet',
    'bij',
    'gesprek',
    'om',
    'uur',
    'we',
    'hoi',
    'dag',
    'even',
    'maar',
    'ik',
    'jou',
    'naar',
  ],
  it: [
    'il',
    'lo',
    'gli',
    'e',
    'per',
    'con',
    'che',
    'di',
    'una',
    'alle',
    'della',
    'nostro',
    'ti',
    'sarà',
    'le',
    'del',
    'colloquio',
    'grazie',
    'non',
    'ciao',
    'buongiorno',
    'gentile',
    'ma',
    'abbiamo',
    'un',
  ],
  pl: [
    'i',
    'w',
    'na',
    'z',
    'się',
    'do',
    'dla',
    'nie',
    'że',
    'oraz',
    'godz',
    'jest',
    'dzień',
    'dobry',
    'rozmowę',
    'o',
    'za',
    'przez',
    'pozdrawiam',
    'cześć',
    'pani',
    'pan',
    'proszę',
    'nam',
    'jutro',
    'panią',
  ],
  sv: [
    'och',
    'att',
    'för',
    'med',
    'du',
    'vi',
    'är',
    'det',
    'en',
    'på',
    'hej',
    'din',
    'till',
    'som',
    'den',
    'har',
    'av',
    'om',
    'kl',
    'tyvärr',
    'jag',
    'inte',
    'kan',
    'oss',
  ],
};

/** The languages of a text, the surest first; English is always among them. */
export function languagesOf(text: string): readonly string[] {
  const words = text
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(GIVEAWAYS).map(([language, list]) => ({
    language,
    score: list.reduce((sum, word) => sum + Math.min(counts.get(word) ?? 0, 6), 0),
  }));
  const japanese = (text.slice(0, 20_000).match(/[\u3040-\u30ff]/gu) ?? []).length;
  scores.push({ language: 'ja', score: japanese / 3 });
  scores.sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  const chosen = scores
    .filter(({ score }, rank) => rank < 3 && score >= 2 && score >= best * 0.4)
    .map(({ language }) => language);
  return chosen.includes('en') ? chosen : [...chosen, 'en'];
}

const made = new Map<string, Words>();

export function wordsOf(text: string): Words {
  return wordsIn(languagesOf(text));
}

export function wordsIn(languages: readonly string[]): Words {
  const key = [...languages].sort().join(' ');
  const known = made.get(key);
  // The lists are one for each set of languages; which of them comes first is the text's own.
  if (known !== undefined) return { ...known, languages };
  const packs = LEXICONS.filter(({ language }) => languages.includes(language));
  const words = join(packs, languages);
  made.set(key, words);
  return words;
}

function join(packs: readonly Lexicon[], languages: readonly string[]): Words {
  const all = (pick: (pack: Lexicon) => readonly string[]): readonly string[] => [...new Set(packs.flatMap(pick))];
  const professions = all((pack) => pack.professions);
  const exact = new Set(professions.filter((word) => !word.startsWith('*')));
  const endings = professions.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  const labelSet = (label: Label): ReadonlySet<string> => new Set(packs.flatMap((pack) => pack.labels[label]));
  const order: readonly Stage[] = [
    'take-home-review',
    'final',
    'onsite',
    'panel',
    'technical',
    'recruiter-screen',
    'phone-screen',
    'informal',
  ];
  return {
    languages,
    labels: {
      when: labelSet('when'),
      where: labelSet('where'),
      join: labelSet('join'),
      people: labelSet('people'),
      recruiter: labelSet('recruiter'),
      manager: labelSet('manager'),
      job: labelSet('job'),
      employer: labelSet('employer'),
      stage: labelSet('stage'),
      agenda: labelSet('agenda'),
      duration: labelSet('duration'),
    },
    stages: order.map((stage) => [stage, all((pack) => pack.stages[stage] ?? [])] as const),
    profession: (word) => exact.has(word) || endings.some((ending) => word.endsWith(ending)),
    modifier: new Set(all((pack) => pack.modifiers)),
    notName: new Set(all((pack) => pack.notNames)),
    stop: new Set(all((pack) => pack.stops)),
    meet: all((pack) => pack.meet),
    interviews: all((pack) => pack.interviews),
    and: all((pack) => pack.and),
    our: all((pack) => pack.our),
    patterns: all((pack) => pack.patterns),
    stops: all((pack) => pack.stops),
    interview: all((pack) => pack.interview),
    hiring: all((pack) => pack.hiring),
    rejection: all((pack) => pack.rejection),
    offer: all((pack) => pack.offer),
    notOffer: all((pack) => pack.notOffer),
    nextRound: all((pack) => pack.nextRound),
    timing: all((pack) => pack.timing),
    outOfOffice: all((pack) => pack.outOfOffice),
    cancelled: all((pack) => pack.cancelled),
    moved: all((pack) => pack.moved),
    asksTime: all((pack) => pack.asksTime),
    notTheMoment: all((pack) => pack.notTheMoment),
    alert: all((pack) => pack.alert),
    apply: all((pack) => pack.apply),
    mock: all((pack) => pack.mock),
    personal: all((pack) => pack.personal),
    newsletter: all((pack) => pack.newsletter),
    agency: all((pack) => pack.agency),
    recruiterTitles: all((pack) => pack.recruiterTitles),
    managerTitles: all((pack) => pack.managerTitles),
    professions,
    modifiers: all((pack) => pack.modifiers),
    notNames: all((pack) => pack.notNames),
    greetings: all((pack) => pack.greetings),
    regards: all((pack) => pack.regards),
    thanks: all((pack) => pack.thanks),
  };
}
