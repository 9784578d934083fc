/** HTML that is safe because it was made here: everything that is filled in is escaped, for text and for attributes alike. */
import { asElements } from './clean.ts';
import { FRAGMENTS } from './frame.generated.ts';

export type Fragment = keyof typeof FRAGMENTS;

/** Markup of ours. A plain string is never taken for it. */
export interface Markup {
  readonly markup: string;
}

const ESCAPES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? '');

export const markup = (html: string): Markup => ({ markup: html });

/** Text with its line breaks; names that run from right to left keep to themselves. */
export const text = (value: string): Markup => markup(asElements(escaped(value)).replaceAll('\n', '<br />'));

export const all = (parts: readonly Markup[], between = ''): Markup =>
  markup(parts.map((one) => one.markup).join(between));

/** A fragment as the texts between its slots: text, slot, text, slot, text ... */
const CUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FRAGMENTS).map(([name, fragment]) => [name, fragment.split(/\{\{([a-zA-Z]+)\}\}/)]),
);

/** Fills a fragment of the frame. A slot that nothing was given for is a fault of ours, and is said. */
export function fill(name: Fragment, values: { readonly [slot: string]: string | Markup }): Markup {
  const parts = CUT.get(name) ?? [];
  let html = '';
  parts.forEach((part, index) => {
    if (index % 2 === 0) {
      html += part;
      return;
    }
    const value = values[part];
    if (value === undefined) throw new Error(`The fragment '${name}' was given nothing for '${part}'.`);
    html += typeof value === 'string' ? escaped(value) : value.markup;
  });
  return markup(html);
}
