/** The layers of the sentence encoder: numbers times a matrix of bytes, in WebAssembly, where sixteen of them are handled at a time. */
import type { EncoderFile } from './encoder-file.ts';

/** Writes input times matrix, plus `times` the bias, into `out`. */
export type Layer = (input: Float32Array, out: Float32Array, times?: number) => Float32Array;

type Run = (
  input: number,
  rows: number,
  matrix: number,
  columns: number,
  unit: number,
  bias: number,
  times: number,
  out: number,
) => void;

/** layer.wat, assembled. */
const MODULE =
  'AGFzbQEAAAABDAFgCH9/f39/f31/AAIMAQAGbWVtb3J5AgABAwIBAAcJAQVsYXllcgAACoADAf0CAwN/B3sBfwNA/QwAAAAAAAAAAAAAAAAAAAAAIQ4gDiEPIA4hECAOIREgAiAIaiEKQQAhCQNAIAAgCUECdGr9CQIAIQsgCv0ABAAhDCAM/YcBIQ0gDiALIA39pwH9+gH95gH95AEhDiAPIAsgDf2oAf36Af3mAf3kASEPIAz9iAEhDSAQIAsgDf2nAf36Af3mAf3kASEQIBEgCyAN/agB/foB/eYB/eQBIREgCiADaiEKIAlBAWohCSAJIAFJDQALIAhBAnQhEiAG/RMhCyAHIBJqIAsgBSASav0ABAD95gEgDiAEIBJq/QAEAP3mAf3kAf0LBAAgByASaiALIAUgEmr9AAQQ/eYBIA8gBCASav0ABBD95gH95AH9CwQQIAcgEmogCyAFIBJq/QAEIP3mASAQIAQgEmr9AAQg/eYB/eQB/QsEICAHIBJqIAsgBSASav0ABDD95gEgESAEIBJq/QAEMP3mAf3kAf0LBDAgCEEQaiEIIAggA0kNAAsL';

/** No layer is wider than this, in numbers of four bytes. */
const WIDEST = 2048;

/** What makes each layer of the file by its name. */
export function layersOf({ memory, room, part }: EncoderFile): (name: string) => Layer {
  const module = new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
  const run = new WebAssembly.Instance(module, { '': { memory } }).exports['layer'] as Run;
  const [given, made, zeros] = [room, room + 4 * WIDEST, room + 8 * WIDEST];
  return (name) => {
    const matrix = part(name);
    const unit = part(`${name}.unit`);
    const bias = part(`${name}.bias`);
    const columns = unit.count;
    const rows = matrix.count / columns;
    const input = new Float32Array(memory.buffer, given, rows);
    const output = new Float32Array(memory.buffer, made, columns);
    return (row, out, times = 1) => {
      input.set(row);
      run(given, rows, matrix.at, columns, unit.at, bias.count > 0 ? bias.at : zeros, times, made);
      out.set(output);
      return out;
    };
  };
}
