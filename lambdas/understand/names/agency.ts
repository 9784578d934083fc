/** Whether a recruiting agency stands between the candidate and the employer. */
import { AGENCIES } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { labelKeys } from './domains.ts';
import { employerKey } from './employer-key.ts';

export interface Agency {
  /** One stands between them. */
  readonly through: boolean;
  /** Keys of its names, none of which is the employer's. */
  readonly keys: ReadonlySet<string>;
  readonly name: string | null;
  /** In the writer's domain. */
  readonly label: string | null;
}

/** Agencies known everywhere, by name and as they write it in their domain. */
const KNOWN = 'randstad|adecco|hays|michael page|robert half|kforce|insight global|teksystems|harvey nash';
const KNOWN_DOMAINS = 'hays|randstad|adecco';

const JAPANESE = /[\u3040-\u9fff]/u;

/** Any of the phrases as whole words, of which a `*` leaves the ending open; anywhere in a script without spaces. */
function anyOf(phrases: readonly string[], ...besides: readonly string[]): RegExp {
  const spaced = phrases
    .filter((one) => !JAPANESE.test(one))
    .map((one) => one.replaceAll('.', '\\.').replaceAll('*', '\\p{L}*'));
  return new RegExp(
    [`\\b(?:${[...spaced, ...besides].join('|')})\\b`, ...phrases.filter((one) => JAPANESE.test(one))].join('|'),
    'iu',
  );
}

const NAMES = anyOf(AGENCIES.names, '\\w+ search$', KNOWN);
const DOMAINS = new RegExp(`${AGENCIES.domains.join('|')}|${KNOWN_DOMAINS}|(?:^|-)search(?:$|-)|selection(?:$|-)`, 'u');
const SIGNED = new RegExp(AGENCIES.signed.join('|'), 'iu');
const OF_WORK = anyOf(AGENCIES.ofWork);

/** Part of an agency's name, perhaps: it speaks of people or of work. */
export const speaksOfWork = (name: string): boolean => OF_WORK.test(name);

export const soundsLikeAgency = (name: string): boolean => NAMES.test(name);
export const labelSoundsLikeAgency = (label: string): boolean => DOMAINS.test(label);

/** Whether the text speaks of a client that the writer recruits for. */
export const speaksOfClient = ({ sentences, words, signature }: Reading): boolean =>
  sentences.some(({ text }) => hasPhrase(plain(text), words.agency)) ||
  (signature?.lines ?? []).some(({ text }) => SIGNED.test(text));

/** `label`: in the domain of whoever writes; null if it is a provider's or a tool's. */
export function agencyIn(reading: Reading, label: string | null): Agency {
  const client = speaksOfClient(reading);
  const name = (reading.signature?.companies ?? []).find(soundsLikeAgency) ?? null;
  const signs = name !== null || (label !== null && labelSoundsLikeAgency(label));
  const through = (client || signs) && (client || label !== null);
  const keys = [...(label === null ? [] : labelKeys(label)), ...(name === null ? [] : [employerKey(name)])];
  return { through, keys: new Set(through ? keys : []), name, label };
}
