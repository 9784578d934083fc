/** The content of a mail as a list of blocks. HTML and text are both drawn from it, so they always say the same. */

/** A one-tap answer: a link that opens a reply whose subject is the command `says`. */
export interface Tap {
  readonly label: string;
  /** A command of the mail language, exactly as a person would type it. */
  readonly says: string;
  readonly href: string;
}

/** How a tap's command is shown to people: dots mark what is still to be filled in. */
export const saysOf = ({ says }: Tap): string => (/\s$/.test(says) ? `${says}…` : says);

/** Where a moment lies on the timeline. */
export type Standing = 'past' | 'now' | 'ahead';

export interface Moment {
  readonly standing: Standing;
  readonly text: string;
  readonly when: string;
}

/** A draft in its card, with the link that opens it in the candidate's mail program. */
export interface LetterCard {
  readonly person: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  readonly open: string;
  /** False if the note is too long for the link: then its text must be copied. */
  readonly whole: boolean;
  /** The HTML shows only the beginning, to keep it small; the button, the file and the text part have all of it. */
  readonly folded?: true;
  readonly taps: readonly Tap[];
}

export interface Item {
  readonly text: string;
  readonly detail: string | null;
}

export type Block =
  /** The first line: what is asked. Once per part. */
  | { readonly block: 'lead'; readonly text: string }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'say'; readonly text: string }
  | { readonly block: 'quiet'; readonly text: string }
  | { readonly block: 'list'; readonly numbered: boolean; readonly items: readonly Item[] }
  | { readonly block: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly block: 'taps'; readonly asks: string | null; readonly taps: readonly Tap[] }
  | { readonly block: 'button'; readonly label: string; readonly href: string; readonly says: string }
  | { readonly block: 'timeline'; readonly moments: readonly Moment[] }
  | { readonly block: 'letter'; readonly card: LetterCard }
  | { readonly block: 'change'; readonly text: string; readonly detail: string | null }
  | { readonly block: 'quote'; readonly text: string }
  /** Lines that the candidate could type, shown as typed. */
  | { readonly block: 'typed'; readonly lines: readonly string[] };

export const lead = (text: string): Block => ({ block: 'lead', text });
export const heading = (text: string): Block => ({ block: 'heading', text });
export const say = (text: string): Block => ({ block: 'say', text });
export const quiet = (text: string): Block => ({ block: 'quiet', text });
export const typed = (...lines: readonly string[]): Block => ({ block: 'typed', lines });
export const bullets = (items: readonly (Item | string)[]): Block => listed(false, items);
export const numbered = (items: readonly (Item | string)[]): Block => listed(true, items);

function listed(isNumbered: boolean, items: readonly (Item | string)[]): Block {
  const full = items.map((one) => (typeof one === 'string' ? { text: one, detail: null } : one));
  return { block: 'list', numbered: isNumbered, items: full };
}

/** Taps after a question; no block if there are no taps. */
export const taps = (asks: string | null, ...links: readonly Tap[]): readonly Block[] =>
  links.length === 0 ? [] : [{ block: 'taps', asks, taps: links }];

/** Empty rows are left out. */
export function facts(rows: readonly (readonly [label: string, value: string | null])[]): readonly Block[] {
  const full = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
  return full.length === 0 ? [] : [{ block: 'facts', rows: full }];
}
