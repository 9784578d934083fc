/** The rows of a weights file: each stays text until its feature is first met, since a mail meets few of them. */
/** A weights file: one question, its possible answers, and each feature's weight for each answer. */
export interface Weights {
  readonly answers: readonly string[];
  /** Weights are multiples of this; 1 if left out. */
  readonly unit?: number;
  readonly features: { readonly [feature: string]: Row };
}

/** One weight per answer; or, if most are zero, '3:0.4 17:-0.2': the answer's position and its weight. */
export type Row = readonly number[] | string;

/** The answers' positions and weights in turn, without those that are zero. */
type Pairs = readonly number[];

/** By feature; a row that was not asked for yet is JSON. */
type Rows = Map<string, string | Pairs>;

const tables = new WeakMap<Weights, Rows>();

export function rowsOf(weights: Weights): Rows {
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const rows: Rows = new Map();
  for (const [feature, row] of Object.entries(weights.features)) rows.set(feature, JSON.stringify(row));
  tables.set(weights, rows);
  return rows;
}

const FEATURES = '"features": {\n';

/** A file as learn/weights-file.ts writes it, one feature a line. Nothing but its head is parsed. */
export function readWeights(text: string): Weights {
  const begins = text.indexOf(FEATURES) + FEATURES.length;
  const weights: Weights = JSON.parse(`${text.slice(0, begins)}}}`);
  const rows: Rows = new Map();
  for (let at = begins; text.startsWith('    "', at); ) {
    const end = text.indexOf('\n', at);
    const colon = text.lastIndexOf('": ', end);
    const name = text.slice(at + 5, colon);
    const until = text[end - 1] === ',' ? end - 1 : end;
    rows.set(name.includes('\\') ? JSON.parse(`"${name}"`) : name, text.slice(colon + 3, until));
    at = end + 1;
  }
  tables.set(weights, rows);
  return weights;
}

/** A feature's weights; null if nothing was learnt about it. */
export function pairsOf(rows: Rows, feature: string, { unit = 1 }: Weights): Pairs | null {
  const known = rows.get(feature);
  if (typeof known !== 'string') return known ?? null;
  const pairs = pairsIn(JSON.parse(known), unit);
  rows.set(feature, pairs);
  return pairs;
}

function pairsIn(row: Row, unit: number): Pairs {
  const pairs: number[] = [];
  const add = (place: number, weight: number) => {
    if (weight !== 0) pairs.push(place, unit === 1 ? weight : weight * unit);
  };
  if (typeof row !== 'string') for (const [place, weight] of row.entries()) add(place, weight);
  else
    for (const one of row.split(' ')) {
      const at = one.indexOf(':');
      add(Number(one.slice(0, at)), Number(one.slice(at + 1)));
    }
  return pairs;
}

export function weightAt(pairs: Pairs, place: number): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === place) return pairs[i + 1] ?? 0;
  return 0;
}
