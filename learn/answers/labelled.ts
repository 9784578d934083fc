/** The labelled answers in `learn/replies`: one file per writer, one answer per line. */
import { readdirSync, readFileSync } from 'node:fs';
import { isRulesOnly } from '../../lambdas/understand/answers/classes.ts';

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
export const HELD_OUT: ReadonlySet<string> = new Set(['g3', 'g4', 'g5', 'g14', 'g18']);

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

/** From the project's own tests: commands as the mail language says them. They teach and are not scored. */
export const SAYINGS = 'sayings';

const FIXTURES = ['english', 'german', 'french', 'spanish', 'several'];
const SAYING_STEPS = ['thank', 'last-call', 'thank', 'status-check', 'front'];
const SAYING_PEOPLE = ['Priya Shah', 'Tom Okafor', 'Dana Cole'];
const CALLED = new Set(['rest', '1', '2', '3', ...SAYING_PEOPLE.flatMap((one) => one.toLowerCase().split(' '))]);

export function sayings(): readonly LabelledAnswer[] {
  const isAbout = ({ person }: Command) => typeof person !== 'string' || CALLED.has(person.toLowerCase());
  return FIXTURES.flatMap((file) =>
    readFileSync(new URL(`../../test/interpret/fixtures/${file}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Trap)
      .filter(
        ({ commands }) =>
          commands.length > 0 && commands.every((one) => isAbout(one) && !isRulesOnly(one.command as never)),
      )
      .map(({ says, commands, unclear }, i) => ({
        id: `saying-${file}-${i}`,
        lang: file === 'several' ? 'en' : file.slice(0, 2),
        step: SAYING_STEPS[i % SAYING_STEPS.length] ?? 'thank',
        people: SAYING_PEOPLE,
        employer: 'Acme',
        // When the tests' mails are sent.
        now: '2026-12-01T15:00:00Z',
        zone: 'America/New_York',
        typed: says,
        commands,
        unclear: unclear !== undefined,
        group: 'understood' as const,
        accept: [],
        writer: SAYINGS,
      })),
  );
}
