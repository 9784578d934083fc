/** Where each line of a mail belongs: new text, signature or older mail, and under which heading or label. */

import type { Reading } from '../reading.ts';
import { type Line, labelled, plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import { isTitle } from './titles.ts';

export type Zone = 'new' | 'signature' | 'older';

export interface Place {
  readonly zone: Zone;
  /** Signs shared by everybody on this line: 'label:people', 'under:meet'. */
  readonly signs: readonly string[];
  /** In a table row: the class of each cell's column heading. */
  readonly columns: readonly (string | null)[];
}

const LABELS = [
  'people',
  'recruiter',
  'manager',
  'when',
  'where',
  'join',
  'job',
  'employer',
  'stage',
  'agenda',
  'duration',
] as const;

/** What a label or heading is about. */
export function classOf(label: string, words: Words): string | null {
  const bare = label.replace(/\s*(?:\(?\d+\)?|\(s\)|\(changed\))\s*$/u, '').replace(/^\d+\s*/u, '');
  for (const one of LABELS) if (words.labels[one].has(bare)) return one;
  if (hasPhrase(bare, words.meet)) return 'meet';
  if (isTitle(bare, words)) return 'title';
  return null;
}

/** By line number. */
export function placesOf(
  reading: Pick<Reading, 'body' | 'signature' | 'words'>,
  lines: readonly Line[],
): ReadonlyMap<number, Place> {
  const { words } = reading;
  const body = new Set(reading.body.filter(({ text }) => text !== '').map(({ number }) => number));
  const signature = new Set((reading.signature?.lines ?? []).map(({ number }) => number));
  const out = new Map<number, Place>();
  let heading: { readonly name: string; at: number; blanks: number } | null = null;
  let columns: readonly (string | null)[] = [];
  let top = 0;
  let above: Line | null = null;
  for (const line of lines) {
    const { text, number } = line;
    if (text === '') {
      columns = [];
      if (heading !== null && ++heading.blanks > 1) heading = null;
      continue;
    }
    const zone: Zone = signature.has(number) ? 'signature' : body.has(number) ? 'new' : 'older';
    const signs: string[] = [];
    if (zone === 'new' && top++ < 2) signs.push('line:top');
    if (line.item) signs.push('line:item');
    if (above?.number === number - 1 && hasPhrase(plain(above.text), words.hires)) signs.push('above:hires');
    above = line;
    const cells = text.split(/\s*\|\s*/u);
    if (cells.length > 1) {
      const classes = cells.map((cell) => (cell.length < 30 ? classOf(plain(cell), words) : null));
      if (columns.length === 0 && classes.filter((one) => one !== null).length > 1 && !/\d:\d/u.test(text))
        columns = classes;
      signs.push(/\d{1,2}[:.h]\d{2}|\b\d{1,2} ?[ap]m\b/iu.test(text) ? 'row:timed' : 'row');
    } else if (/^\D{0,24}\d{1,2}[:.h]\d{2}|^\D{0,12}\d{1,2} ?[ap]m\b/iu.test(text)) signs.push('line:begins-timed');
    const pair = labelled(text);
    const label = pair === null ? null : classOf(pair.label, words);
    if (pair !== null && pair.value !== '') {
      signs.push(`label:${label ?? 'other'}`);
      const last = pair.label.split(' ').at(-1) ?? '';
      if (last !== '') signs.push(`label=${last}`);
    }
    if (heading !== null) {
      signs.push(`under:${heading.name}`);
      if (heading.at === number - 1) signs.push(`first-under:${heading.name}`);
    }
    const alone = plain(text).replace(/[:：]$/u, '');
    const own = pair !== null && pair.value !== '' ? null : classOf(alone, words);
    const opens = /[:：]$/u.test(text);
    if ((opens && text.length < 160) || (own !== null && own !== 'title' && text.length < 40))
      heading = { name: own ?? 'other', at: number, blanks: 0 };
    else if (pair !== null && pair.value !== '' && heading !== null && label !== null && label !== 'title')
      heading = null;
    else if (text.length > 160) heading = null;
    out.set(number, { zone, signs, columns });
  }
  return out;
}
