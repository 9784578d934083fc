/** Text below a person's own words: signatures, mobile footers, disclaimers. RFC 3676 §4.3 */
import type { Line } from './lines.ts';
import { DISCLAIMER_STARTS, DISCLAIMER_WORDS, FOOTER_PARTS, FOOTER_STARTS } from './signature-marks.ts';

const WRAPPING = /^[\s<([{"'*_~•·✉📱]+|[\s>)\]}"'*_~.!]+$/gu;

/** 'Sent from my iPhone', 'Von meinem iPhone gesendet', '(sent from a phone)'. */
export function isFooter(words: string): boolean {
  if (words.length < 6 || words.length > 160) return false;
  const bare = words.replace(WRAPPING, '').toLowerCase();
  if (bare.length > 110 && !bare.includes('http') && !bare.includes('aka.ms')) return false;
  if (FOOTER_STARTS.some((one) => bare.startsWith(one))) return !looksTyped(bare);
  return bare.length < 70 && FOOTER_PARTS.some((one) => bare.includes(one));
}

/** 'Sent from my side: the slides' and 'sent with the CV to Priya' were typed by a person. A footer names a device or a program and ends there. */
const looksTyped = (bare: string): boolean =>
  /[:?]\s|\b(?:to|her|him|them|an|à|alla|al|till|aan)\s[\p{L}]/u.test(bare.slice(5)) &&
  !/iphone|ipad|android|outlook|mail|samsung|galaxy|phone|mobil|blackberry|windows|proton|yahoo/.test(bare);

/** Whether a disclaimer begins here, with disclaimer words in its paragraph. */
export function isDisclaimer(lines: readonly Line[], at: number): boolean {
  const first = (lines[at]?.words ?? '').replace(WRAPPING, '').toLowerCase();
  if (!DISCLAIMER_STARTS.some((one) => first.startsWith(one))) return false;
  const paragraph: string[] = [];
  for (let i = at; i < Math.min(lines.length, at + 12); i++) {
    const words = lines[i]?.words ?? '';
    if (words === '' && paragraph.length > 1) break;
    paragraph.push(words.toLowerCase());
  }
  const text = paragraph.join(' ');
  return DISCLAIMER_WORDS.some((one) => text.includes(one));
}

/** '-- ' is the standard; '--' and longer lines of dashes are what people type. */
type Delimiter = 'sure' | 'likely' | 'maybe' | null;

function delimiterOf(line: Line): Delimiter {
  if (line.depth > 0) return null;
  if (/^(?:\ufeff)?-- ?$/.test(line.raw.replaceAll('\u00a0', ' ')))
    return line.raw.trimEnd() === line.raw ? 'likely' : 'sure';
  if (/^(?:--|—|——)$/.test(line.words)) return 'likely';
  if (/^_{10,60}$/.test(line.words)) return 'likely';
  return /^(?:_{3,9}|-{3,60}|—{2,60}|–{2,60}|={3,60}|~{3,60}|\*{3,60})$/.test(line.words) ? 'maybe' : null;
}

const CONTACT =
  /\+?\d[\d\s().-]{6,}\d|https?:\/\/|www\.|[^\s@]+@[^\s@]+\.[^\s@]+|linkedin|📧|📱|☎|\btel\b|\bmob(?:ile|il)?\b|\bphone\b/i;

/** Whether a signature follows a delimiter. `name`: the sender's, from the header. */
function isSignature(after: readonly Line[], name: string | null, delimiter: Exclude<Delimiter, null>): boolean {
  if (delimiter === 'sure') return true;
  const filled = after.filter((one) => one.words !== '');
  if (filled.length === 0) return true;
  if (filled.length > 12) return false;
  const short = filled.every((one) => one.words.length <= 90);
  if (delimiter === 'likely') return short || filled.length <= 4;
  // People also use dashes to divide their text, so it must name the sender or a way to reach them.
  const first = name?.toLowerCase().split(' ')[0] ?? '';
  const named = first.length > 1 && filled.slice(0, 2).some((one) => one.words.toLowerCase().includes(first));
  return short && filled.length <= 8 && (named || filled.some((one) => CONTACT.test(one.words) || isFooter(one.words)));
}

/** A line of nothing but dashes, stars and the like. */
export const isOrnament = (words: string): boolean => words !== '' && /^[\s\-–—_=*~#+|.·•ᐧ<>]+$/u.test(words);

/** How many lines from the end a signature is searched for. */
const REACH = 60;

/** Removes the signature, ornaments and empty lines at the end. */
export function withoutSignature(lines: readonly Line[], name: string | null): readonly Line[] {
  let end = lines.length;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - REACH); at--) {
    const line = lines[at];
    const delimiter = line === undefined ? null : delimiterOf(line);
    if (delimiter !== null && isSignature(lines.slice(at + 1, end), name, delimiter)) end = at;
  }
  while (end > 0 && (lines[end - 1]?.words === '' || isOrnament(lines[end - 1]?.words ?? ''))) end--;
  return lines.slice(0, end);
}
