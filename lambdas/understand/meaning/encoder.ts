/**
 * What a sentence means, as numbers: sentences that say much the same in other words, or in another language, lie close together.
 * Google's Universal Sentence Encoder, multilingual, version 3 (Yang et al., 2019; Apache-2.0), made smaller: see learn/encoder/make.py.
 */
import { type EncoderFile, readEncoderFile } from './encoder-file.ts';
import { type Layer, layersOf } from './layer.ts';
import { cutterOf } from './pieces.ts';

/** How many numbers a vector has; the first ones say most. */
export const AXES = 128;

/** Longer texts are cut off: two sentences at most are read as one. */
const MOST_PIECES = 96;
const DIM = 512;
const BRANCH = 256;
/** The runs of words that are looked at together, and how many of them stand before. */
const RUNS = [
  { words: 2, before: 0 },
  { words: 3, before: 1 },
  { words: 5, before: 2 },
] as const;
const WIDE = DIM + RUNS.length * BRANCH;

type Encoder = (text: string) => Float32Array;

let encoder: Encoder | null = null;

/** A piece, its sentence and the whole answer are often the same words. */
let known = new Map<string, Float32Array>();
let most = 64;

/** A vector of `AXES` numbers. The encoder is loaded when it is first needed. */
export function meaningOf(text: string): Float32Array {
  const before = known.get(text);
  if (before !== undefined) return before;
  encoder ??= encoderOf(readEncoderFile());
  const made = encoder(text);
  if (known.size >= most) known.clear();
  known.set(text, made);
  return made;
}

/** For learning: all vectors are kept in this map, and those already there are not made again. */
export function keepMeaningsIn(store: Map<string, Float32Array>): void {
  known = store;
  most = Number.POSITIVE_INFINITY;
}

function encoderOf(file: EncoderFile): Encoder {
  const cut = cutterOf(file);
  const table = file.bytes('piece');
  const step = file.floats('step');
  const middle = file.floats('middle');
  const layerOf = layersOf(file);
  const into = layerOf('into');
  const normInto = normOf(file, 'into');
  const normAll = normOf(file, 'all');
  const runs = RUNS.map((run) => ({
    ...run,
    first: { layer: layerOf(`first${run.words}`), rows: new Map<string, Float32Array>() },
    second: { layer: layerOf(`second${run.words}`), rows: new Map<string, Float32Array>() },
  }));
  const inputs = new Map<string, Float32Array>();
  const join = layerOf('join');
  const d = ['d0', 'd1', 'd2', 'd3'].map((name) => layerOf(name));
  const p1 = layerOf('p1');
  const p3 = layerOf('p3');
  const mean = file.floats('mean');
  const axes = file.floats('axes');

  return (text) => {
    const pieces = cut(text, MOST_PIECES);
    const count = pieces.length;
    const all = new Float32Array(count * WIDE);
    const words = new Float32Array(count * DIM);
    for (const [t, number] of pieces.entries())
      for (let i = 0; i < DIM; i++) {
        const byte = table[(number * DIM + i) >> 1] ?? 0;
        const nibble = i % 2 === 0 ? byte & 15 : byte >> 4;
        words[t * DIM + i] = (nibble - 8) * (step[number] ?? 0) + (middle[i] ?? 0);
      }
    for (let t = 0; t < count; t++) all.set(words.subarray(t * DIM, (t + 1) * DIM), t * WIDE);
    const x = Array.from(pieces, (number, t) =>
      rowOf(inputs, String(number), RUNS.length * BRANCH, (row) => {
        into(words.subarray(t * DIM, (t + 1) * DIM), row);
        normInto(row);
      }),
    );
    for (const [b, run] of runs.entries()) {
      const own = x.map(({ key, row }) => ({ key, row: row.subarray(b * BRANCH, (b + 1) * BRANCH) }));
      const twice = overRuns(overRuns(own, run, run.first), run, run.second);
      for (const [t, { row }] of twice.entries()) all.set(row, t * WIDE + DIM + b * BRANCH);
    }
    const sum = new Float32Array(WIDE);
    for (let t = 0; t < count; t++) {
      const row = all.subarray(t * WIDE, (t + 1) * WIDE);
      normAll(row);
      for (let i = 0; i < WIDE; i++) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0);
    }
    const joined = join(sum, new Float32Array(DIM), count);
    const scale = 1 / Math.sqrt(count);
    for (let i = 0; i < DIM; i++) joined[i] = (joined[i] ?? 0) * scale;
    const [d0, d1, d2, d3] = d as [Layer, Layer, Layer, Layer];
    const y0 = positive(d0(joined, new Float32Array(320)));
    const y1 = positive(added(p1(joined, new Float32Array(320)), d1(y0, new Float32Array(320))));
    const y2 = positive(d2(y1, new Float32Array(DIM)));
    const z = added(p3(y1, new Float32Array(DIM)), d3(y2, new Float32Array(DIM))).map(Math.tanh);
    const length = Math.sqrt(z.reduce((total, one) => total + one * one, 1e-12));
    const out = new Float32Array(AXES);
    for (let i = 0; i < DIM; i++) {
      const value = (z[i] ?? 0) / length - (mean[i] ?? 0);
      for (let j = 0; j < AXES; j++) out[j] = (out[j] ?? 0) + value * (axes[i * AXES + j] ?? 0);
    }
    return out;
  };
}

function normOf(file: EncoderFile, name: string): (row: Float32Array) => void {
  const gain = file.floats(`${name}.gain`);
  const shift = file.floats(`${name}.shift`);
  return (row) => {
    let mean = 0;
    for (const one of row) mean += one / row.length;
    let spread = 0;
    for (const one of row) spread += (one - mean) ** 2 / row.length;
    const scale = 1 / Math.sqrt(spread + file.epsilon);
    for (let i = 0; i < row.length; i++) row[i] = ((row[i] ?? 0) - mean) * scale * (gain[i] ?? 0) + (shift[i] ?? 0);
  };
}

/** A row of numbers, and the pieces that it was made of, beyond the text's ends as '-'. */
interface Row {
  readonly key: string;
  readonly row: Float32Array;
}

/** A layer with the rows that it has given. A piece, its sentence and the whole answer share most of theirs. */
interface Kept {
  readonly layer: Layer;
  readonly rows: Map<string, Float32Array>;
}

const ROWS_KEPT = 300;

function rowOf(rows: Map<string, Float32Array>, key: string, size: number, fill: (row: Float32Array) => void): Row {
  const known = rows.get(key);
  if (known !== undefined) return { key, row: known };
  const row = new Float32Array(size);
  fill(row);
  if (rows.size >= ROWS_KEPT) rows.clear();
  rows.set(key, row);
  return { key, row };
}

/** Each word with its neighbours through a layer, added to the word itself. Beyond the ends stand zeros. */
function overRuns(
  own: readonly Row[],
  { words, before }: (typeof RUNS)[number],
  { layer, rows }: Kept,
): readonly Row[] {
  const input = new Float32Array(words * BRANCH);
  return own.map(({ row: middle }, t) => {
    const run = Array.from({ length: words }, (_, n) => own[t - before + n]);
    const key = run.map((one) => one?.key ?? '-').join(' ');
    return rowOf(rows, key, BRANCH, (row) => {
      for (const [n, one] of run.entries())
        if (one === undefined) input.fill(0, n * BRANCH, (n + 1) * BRANCH);
        else input.set(one.row, n * BRANCH);
      layer(input, row);
      for (let i = 0; i < BRANCH; i++) row[i] = Math.max(0, row[i] ?? 0) + (middle[i] ?? 0);
    });
  });
}

const positive = (row: Float32Array): Float32Array => row.map((one) => Math.max(0, one));
const added = (row: Float32Array, other: Float32Array): Float32Array => row.map((one, i) => one + (other[i] ?? 0));
