/** Where a name stands in a row or list, as signs: its column, and the form of its line. */
import type { Place } from './place-in-text.ts';
import type { Spotted } from './spot.ts';
import type { Token } from './tokens.ts';

export function cellSigns(tokens: readonly Token[], one: Spotted, { columns }: Place): readonly string[] {
  const bars = tokens.slice(0, one.from).filter(({ text }) => text === '|').length;
  const column = columns[bars] ?? null;
  const starts = one.start === 0 || tokens[one.start - 1]?.text === '|';
  const stops = one.to === tokens.length || tokens[one.to]?.text === '|';
  return [
    ...(column === null ? [] : [`column:${column}`]),
    ...(tokens.some(({ text }) => text === '|') ? [starts && stops ? 'cell:whole' : 'cell:part'] : []),
  ];
}

/** The position and the kind of line: table rows and list items repeat it. */
export function formOf(tokens: readonly Token[], one: Spotted, { zone, signs }: Place): string {
  const bars = tokens.slice(0, one.from).filter(({ text }) => text === '|').length;
  const kept = signs.filter((sign) => !/=|first|^line:top/u.test(sign));
  const before = tokens[one.start - 1];
  return `${zone} ${kept.join(' ')} ${bars} ${before === undefined ? '^' : before.kind === 'word' ? before.plain : before.kind === 'number' ? '#' : before.text}`;
}
