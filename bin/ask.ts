/** Asks questions in the terminal. Piped answers work too, one per line. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './usage.ts';

export interface Ask {
  /** An empty answer means the default. */
  readonly line: (question: string, usual?: string) => Promise<string>;
  /** The answer is not echoed. */
  readonly secret: (question: string) => Promise<string>;
  readonly yes: (question: string, usual: boolean) => Promise<boolean>;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

export function openAsk(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Ask {
  let isHidden = false;
  const isTerminal = 'isTTY' in input && input.isTTY === true;
  const shown = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (!isHidden) output.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input, output: isTerminal ? shown : undefined, terminal: isTerminal });
  const waiting: string[] = [];
  const asking: { readonly take: (line: string) => void; readonly fail: (error: Error) => void }[] = [];
  let ended = false;
  lines.on('line', (line) => {
    const next = asking.shift();
    if (next === undefined) waiting.push(line);
    else next.take(line);
  });
  lines.on('close', () => {
    ended = true;
    for (const one of asking.splice(0)) one.fail(new UsageError('setup was not finished; nothing was written'));
  });

  function answer(question: string): Promise<string> {
    output.write(question);
    const line = waiting.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (ended) return Promise.reject(new UsageError('setup was not finished; nothing was written'));
    return new Promise((take, fail) => asking.push({ take, fail }));
  }
  async function line(question: string, usual = ''): Promise<string> {
    const said = (await answer(`${question}${usual === '' ? '' : ` [${usual}]`}: `)).trim();
    if (!isTerminal) output.write('\n');
    return said === '' ? usual : said;
  }

  return {
    line,
    secret: async (question) => {
      output.write(`${question}: `);
      isHidden = true;
      try {
        return (await answer('')).trim();
      } finally {
        isHidden = false;
        output.write('\n');
      }
    },
    yes: async (question, usual) => {
      for (;;) {
        const said = (await line(`${question} (y/n)`, usual ? 'y' : 'n')).toLowerCase();
        if (/^(?:y|yes|n|no)$/.test(said)) return said.startsWith('y');
        output.write('Please answer y for yes or n for no.\n');
      }
    },
    say: (text) => void output.write(`${text}\n`),
    close: () => lines.close(),
  };
}
