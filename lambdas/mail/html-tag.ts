/** Parses the tags of HTML mail: where a tag ends, and what its attributes are. */
import { decodeEntities } from './html-entities.ts';

export interface Tag {
  readonly name: string;
  /** The text between the name and the closing bracket. */
  readonly attributes: string;
  readonly closing: boolean;
}

/** The value of one attribute, entities decoded; null where it is absent. */
export function attribute(tag: Tag, name: string): string | null {
  const lower = tag.attributes.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const before = at === 0 ? ' ' : lower.charAt(at - 1);
    if (!/[\s"'/]/.test(before)) continue;
    let i = at + name.length;
    while (/\s/.test(lower.charAt(i))) i++;
    if (lower.charAt(i) !== '=') continue;
    i++;
    while (/\s/.test(lower.charAt(i))) i++;
    const quote = lower.charAt(i);
    if (quote === '"' || quote === "'") {
      const end = lower.indexOf(quote, i + 1);
      return decodeEntities(tag.attributes.slice(i + 1, end < 0 ? undefined : end));
    }
    return decodeEntities(/^[^\s>]*/.exec(tag.attributes.slice(i))?.[0] ?? '');
  }
  return null;
}

/** Where the tag that begins at `from` ends: at a bracket outside quotes or, if a quote is never closed, at the next bracket. */
export function tagEnd(html: string, from: number): number {
  const first = html.indexOf('>', from);
  if (first < 0) return -1;
  let quote = '';
  const limit = Math.min(html.length, from + 8192);
  for (let i = from + 1; i < limit; i++) {
    const c = html.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i;
    else if ((c === '"' || c === "'") && html.charAt(i - 1) === '=') quote = c;
  }
  return first;
}

/** Whether the element is hidden, like the preview texts of newsletters. */
export const isHidden = (tag: Tag): boolean => {
  const style = attribute(tag, 'style');
  return style !== null && /display\s{0,3}:\s{0,3}none|mso-hide\s{0,3}:\s{0,3}all/i.test(style.slice(0, 1000));
};
