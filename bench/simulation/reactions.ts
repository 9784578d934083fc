/** What a candidate answers to a mail, by chance: the same mail always gets the same answer. */

import type { Instruction } from '../../lambdas/application/instruction.ts';
import type { Person } from '../../lambdas/application/interview.ts';
import type { Letter } from '../../lambdas/application/letter.ts';
import { DAY, MINUTE } from './clocks.ts';
import { type Random, randomOf } from './random.ts';
import type { Input, Said } from './trace.ts';

export function reactionsTo(
  letter: Letter,
  app: number,
  at: number,
  seed: string,
  people: readonly Person[],
): readonly Input[] {
  const about = 'about' in letter ? letter.about : 'sitting' in letter ? letter.sitting : '';
  const again = 'reminder' in letter && letter.reminder ? 'again' : '';
  const what = `${seed}/${app}/${letter.kind}/${about}/${again}/${at}`;
  const random = randomOf('answer', what);
  const said = answerTo(letter, random, at, people);
  if (said === null) return [];
  const delay = random.chance(0.5) ? random.whole(1, 300) * MINUTE : random.whole(1, 6 * 24 * 60) * MINUTE;
  const first: Input = { id: `${what}/1`, at: at + delay, app, said };
  if (!random.chance(0.05)) return [first];
  const undo: Said = { is: 'reply', commands: [{ command: 'undo' }], step: letter.kind };
  return [first, { id: `${what}/2`, at: at + delay + random.whole(1, 2000) * MINUTE, app, said: undo }];
}

function answerTo(letter: Letter, random: Random, at: number, people: readonly Person[]): Said | null {
  const reply = (...commands: readonly Instruction[]): Said => ({ is: 'reply', commands, step: letter.kind });
  const someone = random.pick(people);
  const person = random.chance(0.5) ? (someone.address ?? '') : (someone.name ?? '');
  const snooze = (longest = 20 * 24 * 60): Said =>
    reply({
      command: 'snooze',
      person: null,
      until: random.chance(0.2) ? null : at + random.whole(400, longest) * MINUTE,
    });
  const heard = (): Said =>
    reply({ command: 'heard-back', expectBy: random.chance(0.5) ? at + random.whole(1, 30) * DAY : null });
  const ends = (): Said =>
    reply({
      command: 'outcome',
      value: random.pick(['rejected', 'rejected', 'offer', 'accepted', 'withdrawn'] as const),
    });
  const luck = random.next();
  switch (letter.kind) {
    case 'confirm':
      if (luck < 0.02) return reply({ command: 'not-an-interview' });
      if (luck < 0.04) return reply({ command: 'undo' });
      if (luck < 0.12) return reply({ command: 'link', url: 'https://work.example/' });
      if (luck < 0.13) return snooze();
      if (luck < 0.14) return reply({ command: 'skip', person });
      return null;
    case 'prepare':
      if (luck < 0.04) return snooze();
      if (luck < 0.1) return reply({ command: 'ask', text: 'how big the team is' });
      return null;
    case 'debrief': {
      if (luck < 0.35)
        return luck < 0.05
          ? snooze(2 * 24 * 60)
          : luck < 0.08
            ? ends()
            : luck < 0.1
              ? reply({ command: 'done', person: null })
              : null;
      const commands: Instruction[] = [
        { command: 'rapport', value: random.pick(['great', 'great', 'good', 'unsure', 'poor'] as const) },
      ];
      if (random.chance(0.5)) commands.push({ command: 'discussed', person, text: 'their plans' });
      if (random.chance(0.1)) commands.push({ command: 'absent', person });
      if (random.chance(0.1))
        commands.push({ command: 'contact', name: person, address: null, role: 'hiring-manager' });
      if (random.chance(0.25)) commands.push({ command: 'heard-back', expectBy: at + random.whole(1, 25) * DAY });
      return reply(...commands);
    }
    case 'thank':
    case 'last-call':
      if (luck < 0.25) return reply({ command: 'done', person: null });
      if (luck < 0.4) return reply({ command: 'done', person });
      if (luck < 0.45) return { is: 'copy', to: someone.address ?? '', step: letter.kind };
      if (luck < 0.5) return reply({ command: 'done', person: 'rest' });
      if (luck < 0.55) return reply({ command: 'skip', person: random.chance(0.5) ? person : null });
      if (luck < 0.62) return snooze();
      // An answer to how it was, which may have been put off.
      if (luck < 0.7) return reply({ command: 'rapport', value: 'great' });
      return null;
    case 'status-check':
    case 'second-check':
    case 'hiring-manager':
    case 'keep-in-touch':
      if (luck < 0.33) return reply({ command: 'done', person: null });
      if (luck < 0.4) return { is: 'copy', to: someone.address ?? '', step: letter.kind };
      if (luck < 0.5) return reply({ command: 'skip', person: null });
      if (luck < 0.6) return snooze();
      if (luck < 0.64) return heard();
      if (luck < 0.66) return reply({ command: 'next-round' });
      if (luck < 0.78) return ends();
      return null;
    case 'close':
      if (luck < 0.3) return reply({ command: 'done', person: null });
      if (luck < 0.4) return snooze();
      if (luck < 0.45) return heard();
      if (luck < 0.5) return ends();
      return null;
    case 'closing-note':
      return luck < 0.05 ? heard() : luck < 0.1 ? reply({ command: 'undo' }) : null;
    default:
      return null;
  }
}
