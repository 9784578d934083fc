/** The same mails or answers read three ways: without a model, with it, and by the model's word alone. For `--model URL`. */

import { chatModel } from '../lambdas/model/chat.ts';
import { readAlong } from '../lambdas/model/read-along.ts';
import type { Model } from '../lambdas/ports.ts';
import type { SecondReader } from '../lambdas/understand/understanding.ts';

const PATIENCE = 90_000;

/** The value after `--name`; null if it is not given. */
function optionOf(args: readonly string[], name: string): string | null {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** The arguments without options and their values. */
export const namedIn = (args: readonly string[]): readonly string[] =>
  args.filter((one, at) => !one.startsWith('--') && !/^--model/.test(args[at - 1] ?? ''));

/** The model of `--model URL`, counting what it is asked and whether it knew an answer; null if none is given. */
export function modelOf(args: readonly string[]): (Model & { readonly last: () => boolean }) | null {
  const url = optionOf(args, 'model');
  if (url === null) return null;
  const model = chatModel({
    url,
    name: optionOf(args, 'model-name'),
    key: process.env['AFTERWORD_MODEL_KEY'] ?? null,
    patience: PATIENCE,
  });
  const answers = new Map<string, unknown>();
  let answered = true;
  return {
    last: () => answered,
    // Each question is asked once, however many ways its answer is read.
    ask: async (instructions, text, schema) => {
      const key = `${instructions}\n${text}`;
      if (!answers.has(key)) answers.set(key, await model.ask(instructions, text, schema));
      const answer = answers.get(key);
      answered = answer !== undefined;
      return answer;
    },
  };
}

export interface Way<T> {
  readonly name: string;
  readonly rows: T[];
}

export class Beside<T> {
  readonly #ways: readonly (Way<T> & { readonly reader: SecondReader | undefined })[];
  readonly #model: Model & { readonly last: () => boolean };

  constructor(model: Model & { readonly last: () => boolean }) {
    this.#model = model;
    this.#ways = [
      { name: 'by the model alone', reader: readAlong(model, 'alone'), rows: [] },
      { name: 'with the model', reader: readAlong(model, 'always'), rows: [] },
      { name: 'with the model, in doubt', reader: readAlong(model, 'doubt'), rows: [] },
      { name: 'without', reader: undefined, rows: [] },
    ];
  }

  /** An item the model has no answer to is left out of all three. */
  async take(read: (reader: SecondReader | undefined) => Promise<T>): Promise<void> {
    const rows: T[] = [];
    for (const { reader, name } of this.#ways) {
      rows.push(await read(reader));
      if (name === 'by the model alone' && !this.#model.last()) return;
    }
    for (const [at, way] of this.#ways.entries()) {
      const row = rows[at];
      if (row !== undefined) way.rows.push(row);
    }
  }

  get ways(): readonly Way<T>[] {
    return this.#ways;
  }
}
