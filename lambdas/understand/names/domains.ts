/** What a mail domain says about an employer. */

import type { Mailbox } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { nameInAddress, nameKey } from '../people/names.ts';
import { senderOf } from '../senders/known.ts';
import { remembered } from '../text/remembered.ts';

const SECOND = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne', 'go']);
/** Subdomains and words that employers add to their name for mail. */
const FRILLS =
  /^(?:mail|email|hr|jobs|careers|career|recruiting|talent|hello|team|corp|people|hiring|news|notifications?|e|m)$/u;
const AROUND =
  /^(?:get|join|try|use|hey|go|team|the)(?=[a-z]{4,})|(?:hq|careers|jobs|-?group|-inc|-gmbh|-ag|-ltd|app|-?corp|-?recruiting|-?talent)$/u;

/** The label that names the owner: 'acme' in 'mail.acme.co.uk'; null for an empty domain. */
function ownerLabel(domain: string): string | null {
  const parts = domain
    .toLowerCase()
    .split('.')
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const last = parts.length - 2;
  const at = parts.length > 2 && SECOND.has(parts[last] ?? '') ? last - 1 : last;
  return parts[at] ?? null;
}

/** Keys the employer at this address may be written under; none for providers, platforms and agencies. */
export function employerLabels(one: Mailbox | null): readonly string[] {
  const [local, domain] = one?.address?.split('@') ?? [];
  if (local === undefined || domain === undefined) return [];
  const sender = senderOf(domain);
  if (sender !== null) {
    if (sender.localPartIsEmployer === true) {
      const name = local.split('+')[0] ?? '';
      // 'Delphine Roy <delphine.roy@talent.icims.com>' is a person, not an employer.
      if (one?.name != null && nameKey(nameInAddress(name) ?? '') === nameKey(one.name)) return [];
      return /^(?:no-?reply|donotreply|do-not-reply|notifications?|noreply.*|workday|recruiting|careers|jobs|talent|autoreply|system|mail)$/u.test(
        name,
      )
        ? []
        : [name];
    }
    if (sender.subdomainIsEmployer === true) {
      const first = domain.split('.')[0] ?? '';
      return domain.split('.').length > 2 &&
        !FRILLS.test(first) &&
        !/^(?:no-?reply|app|notifications?|mailer|www)$/u.test(first)
        ? [first]
        : [];
    }
    return [];
  }
  const label = ownerLabel(domain);
  return label === null ? [] : [label];
}

/** What comes before the place in a public body's domain: 'unimontello', 'stadt-lindau'. */
const SHORT = /^(?:uni|univ|universita|universite|tu|fh|hs|comune|ville|mairie|stadt|gemeente|ayto|cm)-?(?=[a-z]{4,})/u;
const BODY =
  /\b((?:Universit(?:à|y|ät|é|eit)|Universidade?|Uniwersytet|Universitetet|Politecnico|Hochschule|Comune|Ville|Mairie|Stadt|Gemeente|Ayuntamiento|Câmara Municipal)(?:\s(?:degli Studi|of|di|de|do|da|van|w|i))*\s(\p{Lu}[\p{L}\p{M}'’-]{3,30}))/gu;

/** The public body whose place is in the domain, as the text writes it: 'Università di Montello'; null if there is none. */
export function bodyIn(label: string, text: string): string | null {
  const place = label.replace(SHORT, '').replaceAll('-', '');
  if (place === label) return null;
  for (const [, whole = '', own = ''] of text.slice(0, TEXT.head).matchAll(BODY))
    if (nameKey(own) === place) return whole;
  return null;
}

/** 'ferrante & sons trattoria', below a mail in lower case, written as a name. */
export const inCapitals = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (one) => one.toUpperCase());

/** 'acme-robotics' as 'acmerobotics', without common additions. */
export function labelKeys(label: string): readonly string[] {
  const whole = label.replace(/[^\p{L}\p{N}]+/gu, '');
  const bare = label.replace(AROUND, '').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare.length >= 3 && bare !== whole ? [whole, bare] : [whole];
}

/** 'acme-robotics' as 'Acme Robotics', if the text spells it nowhere. */
export const labelName = (label: string): string =>
  label
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** Letters that have no accent to take off, as domains write them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd' };
/** What a domain makes of an ampersand. */
const AMPERSAND: readonly string[] = ['and', 'und', 'et', 'e', 'y', 'en', 'i', 'och', 'n', ''];

const stripped = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}]/gu, '')
    .replace(/[ßłøæœđ]/gu, (one) => LETTERS[one] ?? one)
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** How a domain may write one word of a name: 'Möbelhaus' as 'mobelhaus' or 'moebelhaus'. */
const writtenAs = remembered((token: string): readonly string[] => {
  if (token === '&' || token === '+') return AMPERSAND;
  const bare = token.replace(/^[dl]['’](?=\p{Lu})/u, '');
  const spelled = bare.includes('&') ? [bare.replaceAll('&', 'and'), bare.replaceAll('&', '')] : [bare];
  // 'St Mark's Nursery' keeps its s.
  const forms = spelled.flatMap((one) => [
    one.replace(/['’]s$/u, ''),
    one,
    one.normalize('NFC').replace(/[äöüÄÖÜ]/gu, '$&e'),
  ]);
  return [...new Set(forms.map(stripped))];
});

/** A name has at most this many words. */
const MOST_WORDS = 5;

/** How the text spells a name that the domain runs together ('acmerobotics' as 'Acme Robotics'); null if it does not occur. */
export function spelledIn(key: string, text: string): string | null {
  const tokens = text.slice(0, TEXT.head).split(/[\s,;:()<>"“”„|/]+/u);
  let inLower: string | null = null;
  for (let from = 0; from < tokens.length; from++) {
    let begun: readonly string[] = [''];
    for (let count = 1; count <= MOST_WORDS && from + count <= tokens.length && begun.length > 0; count++) {
      const token = tokens[from + count - 1] ?? '';
      if (token.includes('@') || token.includes('//')) break;
      const forms = writtenAs(token);
      begun = begun.flatMap((start) => forms.map((form) => start + form)).filter((one) => key.startsWith(one));
      if (!begun.includes(key)) continue;
      const spelling = tokens
        .slice(from, from + count)
        .join(' ')
        .replace(/['’]s$/u, '')
        .replace(/[.,!?…*_-]+$|^[*_-]+/gu, '');
      if (/\p{Lu}/u.test(spelling.charAt(0)) || /^\p{Ll}+\p{Lu}/u.test(spelling)) return spelling;
      if (spelling.includes(' ') && /^\p{L}/u.test(spelling)) inLower ??= inCapitals(spelling);
    }
  }
  return inLower;
}
