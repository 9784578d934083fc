/** Lines of the form 'label: value', in which the value is free text up to the end of the line. */
import type { Instruction } from '../../application/instruction.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { contacts, isPeopleOnly, peopleSaid } from './contacts-said.ts';
import { instructionsOf, scored } from './instructions.ts';
import { compile, matches } from './pattern.ts';
import { slotsOf } from './slots.ts';
import { fold, tokenise } from './tokens.ts';
import type { Clock } from './until.ts';
import type { CommandWords, LineLabel } from './words.ts';
import { zoneNamed } from './zone-named.ts';

export interface Labelled {
  readonly label: LineLabel;
  readonly value: string;
  readonly words: CommandWords;
}

const LABEL = /^[^\p{L}]{0,3}([\p{L}][\p{L}\p{M}'’. -]{0,39}?)\s?(?::|：|\s[-–—=]\s|=)\s*(.*)$/u;

let labels: ReadonlyMap<string, { readonly label: LineLabel; readonly words: CommandWords }> | null = null;

function known(): NonNullable<typeof labels> {
  if (labels !== null) return labels;
  const made = new Map<string, { readonly label: LineLabel; readonly words: CommandWords }>();
  for (const words of COMMAND_WORDS)
    for (const [label, names] of Object.entries(words.labels) as [LineLabel, readonly string[]][])
      for (const name of names) if (!made.has(fold(name))) made.set(fold(name), { label, words });
  labels = made;
  return made;
}

/** Null if the line does not begin with a known label. */
export function labelled(line: string): Labelled | null {
  const found = LABEL.exec(line.slice(0, 2000));
  if (found?.[1] === undefined) return null;
  const name = fold(found[1])
    .replaceAll(/[.\-\s]+/gu, ' ')
    .trim();
  const one = known().get(name);
  // Words that could also begin a sentence are a label only with a colon.
  return one === undefined ? null : { ...one, value: line.slice(found[0].length - (found[2] ?? '').length).trim() };
}

const when = (value: string, words: CommandWords, source: string) => {
  const tokens = tokenise(value, 60);
  return matches(
    compile(source, words.sets),
    tokens,
    0,
    tokens.length,
    slotsOf(value, tokens, words),
    (token, word) => token.word === word,
  );
};

/** `null`: the value does not suit this label, so the line is read as a sentence. */
export function readLabelled(
  { label, value, words }: Labelled,
  clock: Clock,
): readonly Instruction[] | 'note' | 'incomplete' | null {
  const short = value.replace(/[.!]+$/u, '').trim();
  switch (label) {
    case 'done':
    case 'skip': {
      const people = peopleSaid(short, words);
      return people === null ? null : people.map((person) => ({ command: label, person }));
    }
    case 'snooze': {
      for (const source of ['{when}', '{persons} [:] {when}', '{when} [for] {persons}', '{persons}']) {
        const got = when(short, words, source);
        const made = got === null ? null : instructionsOf('snooze', got, clock);
        if (Array.isArray(made)) return made;
      }
      return null;
    }
    case 'heard': {
      for (const source of ['{when}', '[in|within|by|about|maybe|probably|around] [in|the] {when}']) {
        const got = when(short, words, source);
        const made = got === null ? null : instructionsOf('heard', got, clock);
        if (Array.isArray(made)) return made;
      }
      return null;
    }
    case 'pause': {
      const got = when(short, words, '{when}');
      const made = got === null ? null : instructionsOf('pause', got, clock);
      return Array.isArray(made) ? made : null;
    }
    case 'rapport': {
      const bare = /^[1-5]$/u.exec(short);
      return bare === null ? null : [scored(Number(short))];
    }
    case 'recruiter':
      return contacts(short, words, 'recruiter');
    case 'manager':
      return contacts(short, words, 'hiring-manager');
    case 'met':
      return contacts(short, words, 'interviewer');
    case 'absent': {
      const people = peopleSaid(short, words);
      return people === null
        ? null
        : people.flatMap((person) => (person === null ? [] : [{ command: 'absent' as const, person }]));
    }
    case 'discussed':
      return isNothing(short) ? 'note' : [{ command: label, person: null, text: value }];
    case 'forgot':
    case 'ask':
      return isNothing(short) ? 'note' : [{ command: label, text: value }];
    case 'link': {
      const url = linkIn(value);
      return url === null ? (isNothing(short) ? 'note' : null) : [{ command: 'link', url }];
    }
    case 'employer':
    case 'job':
      return [{ command: 'correct', field: label, value: unquoted(short) }];
    case 'start':
    case 'end':
      return [{ command: 'correct', field: label, value }];
    case 'place':
      return [{ command: 'correct', field: 'location', value: unquoted(short) }];
    case 'timezone': {
      const zone = zoneNamed(short);
      return zone === null ? 'incomplete' : [{ command: 'timezone', zone }];
    }
    case 'hours': {
      const got = when(short, words, '[from|von|de|zwischen|between|entre] {hours}');
      const made = got === null ? null : instructionsOf('hours', got, clock);
      return Array.isArray(made) ? made : 'incomplete';
    }
    case 'name':
    case 'signature':
      return [{ command: 'profile', field: label, value: unquoted(value) }];
    case 'spelling': {
      const said = fold(short);
      return /brit|uk|gb/u.test(said)
        ? [{ command: 'profile', field: 'spelling', value: 'british' }]
        : /amer|us/u.test(said)
          ? [{ command: 'profile', field: 'spelling', value: 'american' }]
          : 'incomplete';
    }
    case 'country':
      return [{ command: 'profile', field: 'country', value: short }];
    case 'overview': {
      const said = fold(short);
      return /^(?:on|yes|an|ein|ja|oui|si|s\u00ed|activad[oa]|active|weekly)$/u.test(said)
        ? [{ command: 'profile', field: 'overview', value: 'on' }]
        : /^(?:off|no|aus|nein|non|desactivad[oa]|never)$/u.test(said)
          ? [{ command: 'profile', field: 'overview', value: 'off' }]
          : 'incomplete';
    }
    case 'note':
      return 'note';
    case 'outcome':
      return null;
    default:
      return label satisfies never;
  }
}

const unquoted = (value: string): string =>
  value.replace(/^["'\u201c\u201e\u00ab\u2018]\s*(.*?)\s*["'\u201d\u201c\u00bb\u2019]$/u, '$1');

const NOTHING = new Set([
  'nothing',
  'none',
  'no',
  'n/a',
  'na',
  '-',
  'nope',
  'nichts',
  'nein',
  'keine',
  'kein',
  'rien',
  'aucun',
  'aucune',
  'non',
  'nada',
  'ninguno',
  'ninguna',
]);
const isNothing = (value: string): boolean =>
  value === '' || NOTHING.has(fold(value)) || /^[-\u2013\u2014.]+$/u.test(value);

/** 'https://x.example/y', 'www.x.example', or a bare 'x.example/y'. */
export function linkIn(value: string): string | null {
  const url = tokenise(value, 40).find((one) => one.kind === 'url');
  if (url !== undefined) return url.text;
  const bare = /(?:^|[\s(<])((?:[\p{L}\d-]{1,63}\.){1,4}[\p{L}]{2,24}(?:\/[^\s<>"]{0,300})?)(?=$|[\s)>,;])/u.exec(
    value.slice(0, 600),
  );
  return bare?.[1]?.replace(/[.,;:!?)]+$/u, '') ?? null;
}

/** 'I met Priya Shah (engineering manager) and Tom': people with titles or addresses, after words that say they were met. */
export function peopleMet(line: string): readonly Instruction[] | null {
  if (!/[(@]/u.test(line)) return null;
  const tokens = tokenise(line, 80);
  for (let size = Math.min(5, tokens.length - 1); size > 0; size -= 1) {
    const said = tokens.slice(0, size).map((one) => one.word);
    const found = known().get(said.join(' '));
    if (found?.label !== 'met') continue;
    const rest = line.slice(tokens[size]?.from ?? line.length).replace(/[.!]+$/u, '');
    return isPeopleOnly(rest, found.words) ? contacts(rest, found.words, 'interviewer') : null;
  }
  return null;
}
