/** Words that are put where they do not belong: those of our lexicons, dates, zones, what must not get through, and odd characters. */
import { FORWARD_MARKS } from '../../../lambdas/mail/forward-marks.ts';
import { LABELS } from '../../../lambdas/mail/header-labels.ts';
import { WROTE_WORDS } from '../../../lambdas/mail/reply-marks.ts';
import { COMMAND_WORDS, LEXICONS } from '../../../lambdas/understand/languages/all.ts';
import { en } from '../../../lambdas/understand/languages/en/dates.ts';
import { fr } from '../../../lambdas/understand/languages/fr/dates.ts';
import { ja } from '../../../lambdas/understand/languages/ja/dates.ts';
import { pl } from '../../../lambdas/understand/languages/pl/dates.ts';

/** Text as its bytes in UTF-8, one character each. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Every string of a lexicon, however deep; forms told apart by '|' are words of their own. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('|').map((one) => one.replace(/[()[\]<>{}]/g, ' ').trim());
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  return [];
}

const all = (...values: readonly unknown[]): readonly string[] => [
  ...new Set(values.flatMap(wordsIn).filter((one) => one !== '' && one.length < 60)),
];

const bytesOf = (words: readonly string[]): readonly string[] => words.map(asBytes);

export const LANGUAGE = bytesOf(all(LEXICONS, [en, fr, ja, pl]));

export const COMMANDS = bytesOf(all(COMMAND_WORDS));

export const MARKS = bytesOf(
  all(
    [...FORWARD_MARKS],
    [...LABELS.keys()].map((one) => `${one}:`),
    WROTE_WORDS,
  ),
);

export const DATES: readonly string[] = bytesOf([
  '00000000T000000Z',
  '99991231T235959Z',
  '00010101',
  '19700101T000000',
  '20261301T250000',
  '20270229T120000Z',
  '2026-12-01',
  '31/12/9999',
  '12/13/14',
  '00/00/0000',
  '29 February 2027',
  '31 June',
  '24:00',
  '25:61',
  '3am',
  '14h30',
  'Mon, 1 Jan 0000 00:00:00 +9999',
  'Thu, 31 Dec 9999 23:59:60 -2400',
  'Tue, 30 Feb 2026 99:99 +0000',
  'tomorrow',
  'next week',
  'last day of the month',
  '２０２６年１２月１日',
  '١٢/١٢/٢٠٢٦',
  '1.12.',
  '8-275760',
  '-271821-04-20',
  '20261101T013000',
  'P9999999999D',
  '-PT0S',
]);

export const ZONES: readonly string[] = bytesOf([
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Apia',
  'Etc/GMT+14',
  'W. Europe Standard Time',
  '"(UTC+99:99) Nowhere"',
  'EST5EDT',
  'CET',
  'PST8PDT',
  '/mozilla.org/20050126_1/Europe/Paris',
  'GMT-25',
  '__proto__',
  'constructor',
  '',
  '../../etc/passwd',
  'Asia/Kathmandu ',
  'Customized Time Zone',
]);

/** What a mail's fields may hold that must reach nothing. */
export const HARMFUL: readonly string[] = bytesOf([
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '<img src=x onerror=alert(1)>',
  '</title><svg onload=alert(1)>',
  '{{text}}',
  '%0d%0aBcc: all@evil.example',
  '\r\nBcc: all@evil.example\r\n',
  '=0D=0ABcc: all@evil.example',
  '=?utf-8?Q?a=0D=0ABcc:_all@evil.example?=',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://meet.google.com@evil.example/',
  'https://раypal.example/',
  'https://xn--pypal-4ve.example/',
  '<!--[if mso]><xml>-->',
  '<style>*{display:none}</style>',
  '<meta http-equiv=refresh content=0>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '&#0;&#x110000;&#xD800;&lt',
  '<base href=//evil.example>',
  'mailto:a@x.example?bcc=b@evil.example&body=x',
  '\u202Egnp.exe',
]);

/** Bidi marks, zero width, stacks of combining marks, halves of surrogates, overlong forms, folds of case that change a length. */
export const CHARACTERS: readonly string[] = [
  ...bytesOf([
    '\u202E',
    '\u2066\u2067',
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u0301'.repeat(60),
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
    '👩‍👩‍👧‍👦',
    '🇩🇪🇩',
    'İ',
    'ſ',
    'ﬃ',
    'K',
    'ß',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00A0',
    '\u3000',
    '０１２',
    '٣:٣٠',
    '²³',
    'א',
    'שלום',
    'ﷺ',
    '𝐈𝐧𝐭𝐞𝐫𝐯𝐢𝐞𝐰',
    '\u0000',
    '\u0007',
    '\u001B$B',
    '\u007F',
    '…',
    '–',
    '“”‘’',
    '、。',
    '\t',
    '\u000B\f',
  ]),
  '\xED\xA0\x80',
  '\xC0\xAF',
  '\xFF\xFE',
  '\xF4\x90\x80\x80',
  '\x80',
  '\xE2\x80',
  '\xFE\xFF\x00B',
  '\x1B(J',
  '\x8F',
];

export const PUNCTUATION: readonly string[] = [
  '"',
  "'",
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  ',',
  ';',
  ':',
  '.',
  '-',
  '=',
  '\\',
  '/',
  '@',
  '|',
  '*',
  '&',
  '%',
  '#',
  '>',
  '--',
  '::',
  '\n',
  '\r',
  '\r\n\r\n',
  '\n.\n',
];
