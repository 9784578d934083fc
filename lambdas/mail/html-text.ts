/** HTML mail as plain text. */
import { htmlLines } from './html-lines.ts';

/** Lines end in '\n', with at most one empty line in a row. */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  for (const line of htmlLines(html)) {
    const clean = line.replaceAll('\u00a0', ' ').trim();
    if (clean !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(clean);
  }
  return lines.join('\n').trim();
}
