/** Small words: plurals, capitals, long lists. */
import { listed } from '../application/listed.ts';

/** 'Priya, Tom and 6 others' if naming everybody would take too long. */
export function listedShort(names: readonly string[], most = 3): string {
  if (names.length <= most) return listed(names);
  const rest = names.length - most + 1;
  return `${names.slice(0, most - 1).join(', ')} and ${rest} others`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

export const spelled = (n: number): string => NUMBERS[n] ?? String(n);

/** 'one note', 'three notes'. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${spelled(n)} ${n === 1 ? one : many}`;

/** To somebody whose interview went badly. */
export const SORRY =
  'I’m sorry it felt that way. It often looks different from their side, and a short, friendly note is still worth sending.';

/** Adds a full stop, unless the text ends in punctuation (within quotes, too), or in a link or an address, to which the stop would stick. */
export function ended(text: string): string {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return /[.?!:…][”’"')\]]*$/.test(text) || /:\/\/|^www\.|@[^)]*$/.test(last) ? text : `${text}.`;
}

/** Capitalises the first letter. */
export function capital(text: string): string {
  const [first, ...rest] = text;
  return first === undefined ? text : first.toUpperCase() + rest.join('');
}
