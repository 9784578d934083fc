/** The labelled answers in `learn/replies`: one file per writer, one answer per line. */
import { readdirSync, readFileSync } from 'node:fs';

export type Command = { readonly command: string } & { readonly [field: string]: unknown };

export interface LabelledAnswer {
  readonly id: string;
  readonly lang: string;
  /** The nudge being answered; `front` means none. */
  readonly step: string;
  /** Whom the nudge is about, in its order. */
  readonly people: readonly string[];
  readonly employer: string;
  readonly now: string;
  readonly zone: string;
  readonly typed: string;
  readonly commands: readonly Command[];
  /** Whether something must be asked; null: asking and keeping a note are equally good. */
  readonly unclear: boolean | null;
  readonly group: 'understood' | 'must-ask' | 'note';
  readonly accept: readonly (readonly Command[])[];
  readonly writer: string;
}

const FOLDER = new URL('../replies/', import.meta.url);

/** Sets that nobody looks into: they are scored, never learnt from. */
export const HELD_OUT: ReadonlySet<string> = new Set(['g3', 'g4', 'g5', 'g14']);

export function labelledAnswers(): readonly LabelledAnswer[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const writer = name.replace('.jsonl', '');
      const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
      return lines
        .filter((line) => line !== '')
        .map((line) => ({ accept: [], ...JSON.parse(line), writer }) as LabelledAnswer);
    });
}

/** From the project's own tests: words that sound like a command but are not. They teach and are not scored. */
export const TRAPS = 'traps';

interface Trap {
  readonly says: string;
  readonly commands: readonly Command[];
  readonly unclear?: string;
}

const TRAP_FILE = new URL('../../test/interpret/fixtures/traps.jsonl', import.meta.url);
const TRAP_STEPS = ['thank', 'status-check', 'last-call', 'keep-in-touch', 'second-check', 'front'];

export function traps(): readonly LabelledAnswer[] {
  return readFileSync(TRAP_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Trap)
    .filter(({ commands, says }) => commands.length === 0 && !/stop watching/iu.test(says))
    .map(({ says, unclear }, i) => ({
      id: `trap-${i}`,
      lang: 'en',
      step: TRAP_STEPS[i % TRAP_STEPS.length] ?? 'thank',
      people: i % 2 === 0 ? ['Priya Shah', 'Tom Okafor'] : ['Priya Shah'],
      employer: 'Acme',
      now: '2026-12-08T15:00:00Z',
      zone: 'America/New_York',
      typed: says,
      commands: [],
      // A question is as good as a note.
      unclear: null,
      group: unclear === undefined ? 'note' : 'must-ask',
      accept: [],
      writer: TRAPS,
    }));
}
