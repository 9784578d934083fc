/** The file that holds the sentence encoder, made by learn/encoder/make.py: a JSON header, then each part's numbers. */
import { readFileSync } from 'node:fs';

/** Where each part lies: its type (`f`: 32-bit floats, `i` and `u`: signed and unsigned bytes), offset in bytes, and count. */
interface Header {
  readonly epsilon: number;
  readonly parts: { readonly [name: string]: readonly [type: 'f' | 'i' | 'u', offset: number, size: number] };
}

export interface EncoderFile {
  readonly epsilon: number;
  readonly bytes: (name: string) => Uint8Array;
  readonly floats: (name: string) => Float32Array;
  /** A matrix kept as bytes, with one unit per column. */
  readonly matrix: (name: string) => Float32Array;
}

/** Reads the file beside this code; bundles carry a copy of it. */
export function readEncoderFile(): EncoderFile {
  const file = readFileSync(new URL('./encoder.bin', import.meta.url));
  const size = file.readUInt32LE(0);
  const { epsilon, parts }: Header = JSON.parse(file.toString('utf8', 4, 4 + size));
  const start = file.byteOffset + 4 + size;
  const part = (name: string) => {
    const [, offset, count] = parts[name] ?? ['u', 0, 0];
    return { at: start + offset, count };
  };
  const bytes = (name: string): Uint8Array => {
    const { at, count } = part(name);
    return new Uint8Array(file.buffer, at, count);
  };
  const floats = (name: string): Float32Array => {
    const { at, count } = part(name);
    return new Float32Array(file.buffer.slice(at, at + 4 * count));
  };
  const matrix = (name: string): Float32Array => {
    const { at, count } = part(name);
    const units = floats(`${name}.unit`);
    const columns = units.length;
    const small = new Int8Array(file.buffer, at, count);
    const out = new Float32Array(count);
    for (let row = 0; row < count; row += columns)
      for (let i = 0; i < columns; i++) out[row + i] = (small[row + i] as number) * (units[i] as number);
    return out;
  };
  return { epsilon, bytes, floats, matrix };
}
