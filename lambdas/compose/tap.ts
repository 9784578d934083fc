/** One-tap answers: a mailto whose subject is the command and whose body is empty, so that sending it is the answer. RFC 6068 */
import type { Tap } from './blocks.ts';
import { bare } from './clean.ts';

/** encodeURIComponent leaves these, and some mail programs stumble over them. */
const encoded = (value: string): string =>
  encodeURIComponent(value.isWellFormed() ? value : value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The address keeps its @ and +, which have their own meaning nowhere in a mailto's path. */
const addressed = (address: string): string => encoded(address).replaceAll('%40', '@').replaceAll('%2B', '+');

export function tapTo(address: string, label: string, says: string): Tap {
  const plain = bare(says);
  return { label, says: plain, href: `mailto:${addressed(address)}?subject=${encoded(plain)}&body=` };
}

/** A mail to fill in: the lines stand in its body. */
export function formTo(address: string, subject: string, lines: readonly string[]): string {
  return `mailto:${addressed(address)}?subject=${encoded(bare(subject))}&body=${encoded(bare(lines.join('\r\n')))}`;
}
