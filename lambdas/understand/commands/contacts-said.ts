/** People in the value of a label: 'Priya Shah (engineering manager) priya@acme.example, Tom'. */
import type { Instruction } from '../../application/instruction.ts';
import { nameEnds, peopleAt, personAt } from './people-said.ts';
import { type Token, tokenise, typed } from './tokens.ts';
import type { CommandWords } from './words.ts';

/** Reads the whole value as people. */
export function peopleSaid(value: string, words: CommandWords): readonly (string | null)[] | null {
  const tokens = tokenise(value, 40);
  const all = peopleAt(tokens, 0, tokens.length, words, (at) => personAt(value, tokens, at, tokens.length, words));
  const whole = all.find((one) => one.end === tokens.length)?.value;
  return Array.isArray(whole) ? (whole as readonly (string | null)[]) : null;
}

/** Nothing but names, bracketed titles, addresses and 'and': not a story. */
export function isPeopleOnly(text: string, words: CommandWords): boolean {
  const outside = text.replace(/\([^()]{0,80}\)/gu, ' ');
  const tokens = tokenise(outside, 60);
  return tokens.every(
    (one) =>
      one.kind === 'email' ||
      /^\p{Lu}/u.test(one.text) ||
      words.and.includes(one.word) ||
      ['from', 'the', 'von', 'der', 'de', 'la', 'van', 'also', 'hr'].includes(one.word),
  );
}

const ROLE_WORDS: readonly (readonly [RegExp, 'recruiter' | 'hiring-manager'])[] = [
  [
    /\b(?:hiring manager|einstellende[rn]?|vorgesetzte[rn]?|manager recruteur|responsable de contrataci.n|future? boss|chefin?)\b/iu,
    'hiring-manager',
  ],
  [
    /\b(?:recruiter|recruiterin|hr|human resources|talent|recruteur|recruteuse|rh|personal(?:abteilung|erin?)|reclutador[a]?|rrhh|coordinator|sourcer)\b/iu,
    'recruiter',
  ],
];

/** 'Priya Shah (engineering manager) priya@acme.example, Tom and Lee <lee@acme.example>': each with their own address. */
export function contacts(
  value: string,
  words: CommandWords,
  role: 'recruiter' | 'hiring-manager' | 'interviewer',
): readonly Instruction[] | null {
  const tokens = tokenise(value, 80);
  const found: { name: string; address: string | null; role: typeof role }[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    const end = nameEnds(tokens, i, tokens.length, words)[0];
    const last = found.at(-1);
    if (token.kind === 'email') {
      if (last !== undefined && last.address === null) last.address = token.text.toLowerCase();
      else found.push({ name: token.text.toLowerCase(), address: token.text.toLowerCase(), role });
      i += 1;
    } else if (
      end !== undefined &&
      /\p{Lu}/u.test(token.text) &&
      !token.lead.includes('(') &&
      !(last !== undefined && isTitle(tokens, i, end))
    ) {
      found.push({ name: typed(value, tokens, i, end), address: null, role });
      i = end;
    } else {
      const upto = nextStop(tokens, i + 1);
      const said = typed(value, tokens, i, upto);
      const known = ROLE_WORDS.find(([pattern]) => pattern.test(said));
      if (last !== undefined && known !== undefined && role === 'interviewer') last.role = known[1];
      else if (last === undefined && !words.and.includes(token.word)) return lowerCaseNames(value, words, role);
      i = words.and.includes(token.word) ? i + 1 : upto;
    }
  }
  return found.length === 0 || found.length > 15 ? null : found.map((one) => ({ command: 'contact', ...one }));
}

function lowerCaseNames(
  value: string,
  words: CommandWords,
  role: 'recruiter' | 'hiring-manager' | 'interviewer',
): readonly Instruction[] | null {
  const people = peopleSaid(value, words);
  const names = people?.filter((one) => one !== null && !/^\d+$/u.test(one) && one !== 'rest') ?? [];
  return names.length === 0 || names.length !== people?.length
    ? null
    : names.flatMap((name) => (name === null ? [] : [{ command: 'contact' as const, name, address: null, role }]));
}

const TITLE =
  /(?:manager|engineer|director|lead|head|vp|cto|ceo|coo|cfo|founder|designer|recruiter|developer|architect|scientist|analyst|president|officer|partner|leiter|leiterin|entwickler|entwicklerin|ingenieur|ingenieurin|directeur|directrice|ingeniero|ingeniera|directora?|jefe|jefa|hr|team)$/iu;
const isTitle = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.slice(at, end).some((one) => TITLE.test(one.word)) || tokens[at]?.lead.includes('(') === true;

/** Ends one person's entry: a comma, an 'and', a closing bracket, an address. */
function nextStop(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind === 'email' ||
      /[,;)&<]/u.test(token.lead) ||
      ['and', 'und', 'et', 'y'].includes(token.word)
    )
      return i;
  }
  return tokens.length;
}
