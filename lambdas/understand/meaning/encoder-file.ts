/** The file that holds the sentence encoder, made by learn/encoder/make.py: a JSON header, then each part's numbers. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Where each part lies: its type (`f`: 32-bit floats, `i` and `u`: signed and unsigned bytes), offset in bytes, and count. */
interface Header {
  readonly epsilon: number;
  readonly parts: { readonly [name: string]: readonly [type: 'f' | 'i' | 'u', offset: number, size: number] };
}

export interface Part {
  readonly at: number;
  readonly count: number;
}

export interface EncoderFile {
  readonly epsilon: number;
  /** The whole file, and room for a layer's work after it. */
  readonly memory: WebAssembly.Memory;
  readonly room: number;
  /** Where in memory a part lies; nothing if there is none. */
  readonly part: (name: string) => Part;
  readonly bytes: (name: string) => Uint8Array;
  readonly floats: (name: string) => Float32Array;
}

const PAGE = 65_536;
/** A layer's input, output and zeros. */
const ROOM = PAGE;

/** Reads the file beside this code; bundles carry a copy of it. */
export function readEncoderFile(): EncoderFile {
  const { memory, length } = inMemory(new URL('./encoder.bin', import.meta.url));
  const { buffer } = memory;
  const size = new DataView(buffer).getUint32(0, true);
  const { epsilon, parts }: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, size)));
  const part = (name: string): Part => {
    const [, offset, count] = parts[name] ?? ['u', 0, 0];
    return { at: 4 + size + offset, count };
  };
  return {
    epsilon,
    memory,
    room: Math.ceil(length / 16) * 16,
    part,
    bytes: (name) => new Uint8Array(buffer, part(name).at, part(name).count),
    floats: (name) => new Float32Array(buffer, part(name).at, part(name).count),
  };
}

function inMemory(file: URL): { readonly memory: WebAssembly.Memory; readonly length: number } {
  const opened = openSync(file, 'r');
  try {
    const length = fstatSync(opened).size;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((length + ROOM) / PAGE) });
    for (let at = 0; at < length; ) {
      const read = readSync(opened, new Uint8Array(memory.buffer, at, length - at), 0, length - at, at);
      if (read === 0) throw new Error('the sentence encoder is cut off');
      at += read;
    }
    return { memory, length };
  } finally {
    closeSync(opened);
  }
}
