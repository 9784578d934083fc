/** Recognises personal names, in Latin and Japanese script. */
import { isGivenName } from '../lexicon/given-names.ts';
import { plain } from '../text/lines.ts';
import { remembered } from '../text/remembered.ts';
import type { Words } from '../text/words.ts';

export const PARTICLES = new Set(
  "van de der den von vom zu zum di da del della dos das do du le la ten ter bin ibn lo los las san 't ’t ní nic ó mac al el y e af av st. van't".split(
    ' ',
  ),
);
/** Also after an article, as Italian, Spanish and Portuguese write them: 'il dott.', 'la Dra.', 'l'ing.'. */
const HONORIFIC =
  /^(?:(?:il|la|lo|el|le|o|a|der|die|dem|den|de|the)\s+|l['’]\s?|all['’]\s?)?(?:(?:mr|mrs|ms|miss|mx|messrs|dr\. ?med\.?|dr\. ?(?:rer|phil|jur)\.(?: ?\p{L}{3,4}\.)?|dr\.-ing|lic\. ?(?:phil|iur|oec)\.?|dipl\.-\p{L}+|dr|drs|prof|professor|professors|doctors|professoren|professorin|rev|reverend|pastor|vicar|cllr|councillor|sir|dame|rabbi|capt|sgt|herr|herrn|frau|hr\.|fr\.|mme|m|mm|mlle|maître|monsieur|madame|sr|sres|sra|sras|srta|don|doña|dña|lic|licda|arq|dhr|mevr|mw|mevr|dott|dott\.ssa|dr\.ssa|prof\.ssa|avv|rag|geom|ing|sig|sig\.ra|sig\.na|signor|signora|signorina|pan|pani|panem|panią|panu|oar|mgr|inż|dipl\.-ing|mag|eng|eng\.?[ºªoa]|engº|engª|dra|dr\.ª|senhor|senhora|señor|señora|smt|shri)\.?|de heer|mevrouw|pan[ai]? dr\.?)\s+/iu;
/** 'p. Marek Sobczak', 'D. Fermín Oteiza': a lone letter may also be an initial. */
const LETTER = /^(?:p\.|D\.|D\.?ª)\s+(?=\p{Lu}\S+\s+\p{Lu})/u;
/** Endings of things and actions, never of surnames: 'Stakeholder Collaboration', 'Safety Assessment'. */
const THING =
  /(?:(?<!m)ation|(?:[cs]t|us|is|ss)ion|[ae]tions|(?<!cle|ha|ra)ment|ments|ship|(?<!guin|hark)ness|[a-z]{3}ware|ology|ability|gineering|[a-z]{5}ung|keit|heit|schaft|ción|ciones|ção|ções|zione|zioni|miento|ität|acja|ości)$/u;
const THINGS = new Set(
  'scenario scenarios discussion discussions challenge debrief planning workshop strategy methods skills knowledge test tests assessment round rounds conversation manager interview stage loop whiteboard overview tour orientation scheduling staffing outpatients requisition posting quality safety finance university college school hospital council borough centre center academy institute trust hotel hotels foods bank labs robotics systems health healthcare software group energy games rail railway bio care media digital studio studios capital partners ventures solutions technologies logistics insurance consulting legal press publishing pharma therapeutics biotech medical clinic dental motors airlines airways shipping brewery bakery restaurant restaurants retail stores market supply construction industries manufacturing power water grid cloud analytics networks semiconductors aerospace automotive mobility transit transport freight farms travel housing homes estates properties realty museum gallery library theatre nursery department council services limited gmbh inc llc ltd holdings foundation charity authority agency society association union federation ministry llp pllc lp associates resourcing front end'.split(
    ' ',
  ),
);
const TOKEN = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:[Oo]'|d'|D')\p{Lu}[\p{L}\p{M}-]+)$/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ 　]{2,14}$/u;
const HAN = /\p{Script=Han}|\p{Script=Katakana}/u;

/** 'Frau Dr. Lena Vogt' without the titles before the name. */
export const withoutHonorific = remembered((text: string): string => {
  let out = text.trim();
  for (let i = 0; i < 3; i++) out = out.replace(HONORIFIC, '').replace(LETTER, '');
  return out
    .replace(/(?:様|さん|氏|殿)$/u, '')
    .replace(/,?\s(?:ph\.?d|m\.?d|m\.?b\.?a|esq|c\.?p\.?a|rn)\.?$/iu, '')
    .trim();
});

/** Occupations that are common surnames; many from the locale data of Faker, copyright its contributors, MIT licence. */
export const SURNAMES: ReadonlySet<string> = new Set(
  'agent alcalde archer arts arzt baker bakker barber barbero barbier barman basista baumeister berger bergmann bir bischof bishop bosman boucher boulanger brasseur brewer butcher butler buyer buza bäcker bürgermeister cabrera cabrero cantero captain carpenter cartwright chair chancellor charpentier chef clerc contractor cook coronel corredor courtier couturier couvreur dancer deacon dean diver doctor doyen driver escribano farmer fauconnier fellow foreman forester förster gardener garzón geiger gerber glaser glazier guard guardia gärtner hafner head herrera herrero hofmeister hutnik händler idec joiner judge kamieniarz kapral kaufmann kellner koch kok kucharz kustosz käser lehrer loader maestro maire major malarz marchand marechal marin maréchal maurer mayor medici meister mercader mercier meunier miller miner mir monk monteur munshi murarz muzyk neumeister nurek nurse packer painter partner pastor pfleger piekarz pilot pintor planner plumber polier porter portero potier potter priest printer proctor provost rector richter sacristán sadownik sagmeister sailor sastre sattler schilder schlosser schmied schneider schreiner schuster secretario sekretarz senator sexton shepherd sierżant singer soprano steinkellner steinmetz steward stocker stolarz tailor taucher tejedor teller timmerman tischler trainer trommler usher valet vaquero vigneron warden zechmeister zimmermann'.split(
    ' ',
  ),
);

export const isUsual = (token: string, words: Words): boolean => {
  const word = plain(token).replace(/[.,]$/u, '');
  return (
    words.notName.has(word) || words.profession(word) || THINGS.has(word) || (THING.test(word) && !isGivenName(word))
  );
};

/** 'Tom Baker' is a name, 'Assistant Cook' is a job. */
export const isFamily = (token: string, first: string): boolean =>
  SURNAMES.has(plain(token).replace(/[.,]$/u, '')) && isGivenName(first);

/** How many leading tokens are a name: two in 'Priya Shah from our team'. */
export function leadingName(tokens: readonly string[], words: Words): number {
  let count = 0;
  let real = 0;
  for (const token of tokens.slice(0, 5)) {
    const particle = PARTICLES.has(token.toLowerCase()) && count > 0 && tokens.length > count + 1;
    const next = tokens[count + 1] ?? '';
    if (
      particle &&
      ((TOKEN.test(next) && !/^\p{Lu}{2,4}[.,]?$/u.test(next)) ||
        (PARTICLES.has(next) && TOKEN.test(tokens[count + 2] ?? '')))
    ) {
      count += 1;
      continue;
    }
    if (
      real > 0 &&
      /^(?:Lo|La|Le|De|Di|Da|Du|Del|Della|El|Van|Von|Den|Der|Dos|Das|Mc|Mac|San|St)$/u.test(token) &&
      TOKEN.test(next)
    ) {
      count += 1;
      continue;
    }
    if (
      !TOKEN.test(token) ||
      (isUsual(token, words) &&
        !(real === 0 && isGivenName(token) && TOKEN.test(tokens[count + 1] ?? '')) &&
        !(real > 0 && isFamily(token, tokens[0] ?? '')))
    )
      break;
    if (/^\p{Lu}{2,}$/u.test(token) && token.length <= 4 && !isGivenName(token) && real === 0) break;
    count += 1;
    real += 1;
    if (/[^.]\.$/u.test(token) && token.length > 3) break;
  }
  return real === 0 ? 0 : count;
}

/** The whole text is a name. */
export function isName(text: string, words: Words): boolean {
  const bare = withoutHonorific(text);
  if (bare === '' || bare.length > 60) return false;
  if (HAN.test(bare))
    return (
      JAPANESE.test(bare) &&
      !/会社|法人|[部課室局]$|職種|日程|日時|場所|形式|備考|内容|方法|時間|面接|面談/u.test(bare) &&
      !words.notNameWithin.some((word) => bare.includes(word)) &&
      !words.profession(bare)
    );
  const tokens = bare.split(/\s+/u);
  return leadingName(tokens, words) === tokens.length;
}

/** The whole text is a name of two words or more, or a single common given name. */
export function isFullName(text: string, words: Words): boolean {
  const bare = withoutHonorific(text);
  return isName(text, words) && (bare.includes(' ') || HAN.test(bare) || isGivenName(bare));
}

/** Lower case, without accents, particles kept: the form in which names are compared. */
export const nameKey = remembered((name: string): string =>
  withoutHonorific(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const keyWords = remembered((name: string): { readonly words: readonly string[]; readonly joined: string } => {
  const words = nameKey(name).split(' ');
  return { words, joined: words.join('') };
});

/** Two names that may be one person's: equal, reversed, or one is only the first or last name of the other. */
export function sameName(a: string, b: string): boolean {
  const { words: x, joined } = keyWords(a);
  const { words: y, joined: other } = keyWords(b);
  if (joined === other) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1)
    return short[0] !== '' && (long[0] === short[0] || (long.at(-1) === short[0] && long.length > 1));
  const within = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
  return within(short, long) || (short.length === long.length && within(long, short));
}

/** 'Shah, Priya' as 'Priya Shah'. */
export function turned(name: string): string {
  const found = /^([\p{L}\p{M}'’ -]{2,40}),\s*([\p{L}\p{M}'’. -]{2,40})$/u.exec(name.trim());
  return found?.[1] !== undefined && found[2] !== undefined && !/\b(?:inc|ltd|llc|gmbh|jr|sr|phd|md)\b/iu.test(found[2])
    ? `${withoutHonorific(found[2].replace(/\s(?:dr|prof|dipl\.-ing|ing|mag)\.?(?=\s|$)/giu, '').trim())} ${found[1].trim()}`.trim()
    : name.trim();
}

/** The name an address spells: 'priya.shah@' gives 'Priya Shah'; null if it spells none. */
export function nameInAddress(address: string): string | null {
  const local = address.split('@')[0]?.split('+')[0] ?? '';
  const parts = local.split(/[._-]/u).filter((part) => /^\p{L}{2,}$/u.test(part));
  if (parts.length < 2 || parts.length > 3 || parts.length !== local.split(/[._-]/u).length) return null;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

/** Whether an address can belong to a name: 'priya.shah@', 'pshah@', 'priya@', 'shah@', 'priyas@'. */
export function addressFits(address: string, name: string): boolean {
  const local =
    (address.split('@')[0] ?? '')
      .split('+')[0]
      ?.replace(/[^\p{L}]/gu, '')
      .toLowerCase() ?? '';
  const parts = nameKey(name)
    .split(' ')
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (local === '' || first === '') return false;
  const forms =
    last === ''
      ? [first]
      : [
          first + last,
          last + first,
          first.charAt(0) + last,
          first + last.charAt(0),
          last + first.charAt(0),
          last.charAt(0) + first,
          first,
          last,
          parts.join(''),
        ];
  return forms.some((form) => form.length > 1 && local === form);
}
