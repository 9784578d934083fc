/** The encoder's layers in WebAssembly give what plain loops over the same numbers give. */
import { expect, it } from 'vitest';
import { readEncoderFile } from '../../../lambdas/understand/meaning/encoder-file.ts';
import { layersOf } from '../../../lambdas/understand/meaning/layer.ts';

const file = readEncoderFile();
const layerOf = layersOf(file);

/** `into`, `first5` and `join` have a bias, `d0` has none; they are of all widths. */
it.each(['into', 'first5', 'join', 'd0'])('%s', (name) => {
  const { at, count } = file.part(name);
  const matrix = new Int8Array(file.memory.buffer, at, count);
  const unit = file.floats(`${name}.unit`);
  const bias = file.floats(`${name}.bias`);
  const columns = unit.length;
  const input = Float32Array.from({ length: count / columns }, (_, k) => Math.sin(k + 1));
  const out = layerOf(name)(input, new Float32Array(columns), 3);
  for (let j = 0; j < columns; j++) {
    const sum = input.reduce((so, one, k) => so + one * (matrix[k * columns + j] ?? 0), 0);
    expect(out[j]).toBeCloseTo(sum * (unit[j] ?? 0) + (bias[j] ?? 0) * 3, 4);
  }
});
