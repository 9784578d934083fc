/** What befell the folder, as a person reads it: which file in which way and what the program did, then what it says. Markdown. */
import { DAMAGES, PLACES } from './damage.ts';
import type { Verdict } from './trial.ts';

const CELLS = { 'went on': 'goes on', refused: 'refuses', wrong: 'WRONG' } as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Without what is another in each run: places, ids, times. */
const plain = (said: string): string =>
  said
    .replace(/^afterword: /, '')
    .replace(/^\d\d:\d\d:\d\d\s+/, '')
    .replaceAll(/\/\S*\/data\b/g, 'DIR')
    .replaceAll(/\bm?[0-9a-f]{12,}\b/g, '…')
    .replaceAll(/(?<=\.damaged-)\S+/g, '…')
    .replaceAll(/\s+/g, ' ');

/** `verdicts`: by 'place: damage', or by the name of what else befell it. */
export function calamityTables(verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
  const cell = (name: string): string => {
    const verdict = verdicts.get(name);
    return verdict === undefined ? '' : CELLS[verdict.is];
  };
  const inTable = new Set(PLACES.flatMap((place) => DAMAGES.map((damage) => `${place.name}: ${damage.name}`)));
  const matrix = [
    line(['', ...DAMAGES.map(({ name }) => name)]),
    line(['---', ...DAMAGES.map(() => '---')]),
    ...PLACES.map((place) => line([place.name, ...DAMAGES.map((damage) => cell(`${place.name}: ${damage.name}`))])),
  ];
  const others = [...verdicts.keys()].filter((name) => !inTable.has(name)).map((name) => `- ${name}: ${cell(name)}`);
  const said = new Set(
    [...verdicts.values()].flatMap((verdict) =>
      verdict.is === 'wrong' || verdict.said === '' ? [] : [plain(verdict.said)],
    ),
  );
  return [
    matrix.join('\n'),
    others.join('\n'),
    [
      'What it says, in the log where it goes on and as its one line where it refuses:',
      '',
      ...[...said].map((one) => `- \`${one}\``),
    ].join('\n'),
  ];
}
