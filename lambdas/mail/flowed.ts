/** Undoes format=flowed: joins soft line breaks, and keeps quoted and unquoted lines apart. RFC 3676 §4 */

interface Paragraph {
  depth: number;
  words: string;
  soft: boolean;
}

export function unflow(text: string): string {
  const out: Paragraph[] = [];
  for (const raw of text.split('\n')) {
    let depth = 0;
    while (raw.charAt(depth) === '>') depth++;
    // One leading space is space-stuffing. RFC 3676 §4.4
    const words = raw.charAt(depth) === ' ' ? raw.slice(depth + 1) : raw.slice(depth);
    const last = out.at(-1);
    // The signature separator is a fixed line although it ends in a space. RFC 3676 §4.3
    const fixed = words === '-- ' || !words.endsWith(' ') || words.trim() === '';
    if (last?.soft === true && last.depth === depth && words !== '-- ' && words.trim() !== '') {
      last.words += words;
      last.soft = !fixed;
    } else out.push({ depth, words, soft: !fixed });
  }
  return out.map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words)).join('\n');
}
