/** Vectors of all texts that are learnt from, kept between runs: making them takes minutes, and they never change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { AXES, keepMeaningsIn } from '../../lambdas/understand/meaning/encoder.ts';

const FOLDER = new URL('../../node_modules/.cache/afterword/', import.meta.url);
const ENCODER = new URL('../../lambdas/understand/meaning/encoder.bin', import.meta.url);

/** Call what it returns when all texts have been seen. */
export function meaningsKept(): () => void {
  const encoder = createHash('sha256').update(readFileSync(ENCODER)).digest('hex').slice(0, 16);
  const file = new URL(`meanings-${encoder}`, FOLDER);
  const known = new Map<string, Float32Array>();
  try {
    const bytes = readFileSync(file);
    const size = bytes.readUInt32LE(0);
    const texts: string[] = JSON.parse(bytes.toString('utf8', 4, 4 + size));
    const start = bytes.byteOffset + 4 + size;
    const numbers = new Float32Array(bytes.buffer.slice(start, start + 4 * AXES * texts.length));
    for (const [i, text] of texts.entries()) known.set(text, numbers.subarray(i * AXES, (i + 1) * AXES));
  } catch {
    // None were kept yet.
  }
  const before = known.size;
  keepMeaningsIn(known);
  return () => {
    if (known.size === before) return;
    const texts = Buffer.from(JSON.stringify([...known.keys()]));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(texts.length);
    const vectors = [...known.values()].map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength));
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, Buffer.concat([head, texts, ...vectors]));
  };
}
