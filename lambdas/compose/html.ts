/** HTML that is safe by construction: every value filled in is escaped, in text and attributes alike. */
import { asElements } from './clean.ts';
import { FRAGMENTS } from './frame.generated.ts';

export type Fragment = keyof typeof FRAGMENTS;

/** Our own markup. A plain string is never mistaken for it. */
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

/** Text with its line breaks; right-to-left names are isolated. */
export const text = (value: string): Markup => markup(asElements(escaped(value)).replaceAll('\n', '<br />'));

export const all = (parts: readonly Markup[], between = ''): Markup =>
  markup(parts.map((one) => one.markup).join(between));

/** Each fragment split into texts and slots, alternating: text, slot, text, slot, text ... */
const CUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FRAGMENTS).map(([name, fragment]) => [name, fragment.split(/\{\{([a-zA-Z]+)\}\}/)]),
);

/** Fills in a fragment of the frame. Throws if a slot has no value, since that is a bug. */
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
