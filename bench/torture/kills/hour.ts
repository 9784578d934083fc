/** A busy hour (and what follows from it for days), as steps that can each be taken again: mails to hand over, and turns of the clock. */
import { HELLO, invite, type Letter, say } from '../outside/letters.ts';
import type { Shown } from '../outside/program.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export type Step =
  | { readonly is: 'mails'; readonly letters: (sent: readonly Shown[]) => readonly Letter[] }
  | { readonly is: 'turn'; readonly to: string };

/** A Tuesday afternoon. */
export const BEGIN = Date.parse('2026-12-01T15:00:00Z');

/** Turns come in steps of this many minutes while the interviews of the day are on. */
const TURN = 15;

const latest = (sent: readonly Shown[], letter: { readonly from: string }, step: string): Shown | undefined =>
  sent.findLast((one) => one.to === letter.from && one.step === step);

/** Answers what came: to `step`, each candidate says `text`. */
const answers =
  (people: number, step: string, text: string, count: number, at: number) =>
  (sent: readonly Shown[]): readonly Letter[] =>
    Array.from({ length: people }, (_, person) => {
      const letter = say({ person, date: at }, text, count);
      const asked = latest(sent, letter, step);
      return asked === undefined ? [] : [{ ...letter, to: asked.replyTo }];
    }).flat();

const now = (letters: readonly Letter[]) => (): readonly Letter[] => letters;

/** The steps for so many candidates. The same number gives the same steps. */
export function busyHour(people: number): readonly Step[] {
  const all = Array.from({ length: people }, (_, person) => person);
  const start = (person: number): number => BEGIN + (10 + 5 * (person % 6)) * MINUTE;
  const turns = (from: number, to: number, every: number): readonly Step[] => {
    const found: Step[] = [];
    for (let at = from + every; at <= to; at += every) found.push({ is: 'turn', to: new Date(at).toISOString() });
    return found;
  };
  const afternoon = BEGIN + 4 * 60 * MINUTE;
  const evening = BEGIN + 7 * 60 * MINUTE;
  const date = BEGIN - MINUTE;
  return [
    { is: 'mails', letters: now(all.map((person) => invite({ person, date }, start(person)))) },
    { is: 'mails', letters: now(all.map((person) => say({ person, date }, 'list', 0))) },
    {
      is: 'mails',
      letters: now(
        all
          .filter((person) => person % 3 === 0)
          .map((person) => invite({ person, date }, start(person) + 20 * MINUTE, 1)),
      ),
    },
    ...turns(BEGIN, afternoon, TURN * MINUTE),
    { is: 'mails', letters: answers(people, 'debrief', 'it went great\nwe talked about the migration', 1, afternoon) },
    ...turns(afternoon, evening, TURN * MINUTE),
    { is: 'mails', letters: answers(people, 'thank', 'done', 2, evening) },
    {
      is: 'mails',
      letters: now(
        all.filter((person) => person % 5 === 0).map((person) => say({ person, date: evening }, 'help', 3, HELLO)),
      ),
    },
    ...turns(evening, evening + 12 * DAY, DAY / 2),
  ];
}
