/** One-tap answers: a mailto whose subject is the command and whose body is empty, so that sending it is the answer. RFC 6068 */
import type { Tap } from './blocks.ts';
import { bare } from './clean.ts';

/** encodeURIComponent leaves these unencoded, and some mail programs cannot handle them. */
const encoded = (value: string): string =>
  encodeURIComponent(value.isWellFormed() ? value : value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Keeps @ and + in the address, since they have no special meaning in a mailto path. */
const addressed = (address: string): string => encoded(address).replaceAll('%40', '@').replaceAll('%2B', '+');

/** The mark as printed in a mail; readers of replies ignore it in quotes. */
export const markLine = (mark: string): string => `Ref. ${mark}`;
const quotedMark = (mark: string): string => `\r\n\r\n> ${markLine(mark)}\r\n`;

export function tapTo(address: string, label: string, says: string, mark: string | null = null): Tap {
  const plain = bare(says);
  const body = mark === null ? '' : encoded(quotedMark(mark));
  return { label, says: plain, href: `mailto:${addressed(address)}?subject=${encoded(plain)}&body=${body}` };
}

/** A mail to fill in: its body holds the lines. */
export function formTo(address: string, subject: string, lines: readonly string[], mark: string | null = null): string {
  const body = encoded(bare(lines.join('\r\n'))) + (mark === null ? '' : encoded(quotedMark(mark)));
  return `mailto:${addressed(address)}?subject=${encoded(bare(subject))}&body=${body}`;
}
