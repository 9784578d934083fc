/** A question to a model, known by its words: the same words have the same hash, however they are wrapped. */
import { createHash } from 'node:crypto';

export interface Prompt {
  readonly instructions: string;
  readonly text: string;
}

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const hashOf = ({ instructions, text }: Prompt): string =>
  createHash('sha256')
    .update(`${oneSpaced(instructions)}\n${oneSpaced(text)}`)
    .digest('hex')
    .slice(0, 16);
