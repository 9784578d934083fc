/** Lives a candidate's life through the real pipeline: every mail and every alarm at its moment, and what they cause. */
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import type { Message } from '../../lambdas/mail/message.ts';
import type { WakeUp } from '../../lambdas/ports.ts';
import { takeCopy } from '../../lambdas/story/copy.ts';
import { unlessSeen } from '../../lambdas/story/deduplicate.ts';
import { openDesk } from '../../lambdas/story/desk.ts';
import { takeInvite, takeWord } from '../../lambdas/story/intake.ts';
import type { Mail } from '../../lambdas/story/mail.ts';
import { takeSaid } from '../../lambdas/story/reply.ts';
import { wakeDesk } from '../../lambdas/story/wake.ts';
import type { Received, World } from '../../lambdas/story/world.ts';
import type { Understanding } from '../../lambdas/understand/understanding.ts';
import { randomOf } from './random.ts';
import { reactionsTo } from './reactions.ts';
import type { Scenario } from './scenario.ts';
import type { Input, Trace } from './trace.ts';
import { simulatedWorld } from './world.ts';

const HORIZON = 600 * 86_400_000;
const RINGS_AT_MOST = 12;

const MESSAGE: Message = {
  headers: [],
  from: null,
  allFrom: [],
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  messageId: null,
  inReplyTo: null,
  date: null,
  dateOffset: null,
  text: '',
  textFrom: 'none',
  html: null,
  calendars: [],
  messages: [],
  attachments: [],
  mended: false,
  trouble: [],
};

const NOTHING = new Uint8Array();

function mailOf(input: Input, candidate: string, application: string | null): Mail {
  const { said } = input;
  const step = said.is === 'reply' || said.is === 'copy' ? said.step : null;
  return {
    arrival: {
      id: input.id,
      receivedAt: input.at,
      envelope: { mailFrom: 'sam@home.example', rcptTo: [] },
      verdicts: TRUSTED,
      raw: NOTHING,
    },
    message: MESSAGE,
    door: said.is === 'reply' || said.is === 'copy' ? { is: 'reply', candidate, application, step } : { is: 'front' },
    by: 'trust',
    from: 'sam@home.example',
  };
}

const understood = (change: Partial<Understanding>): Understanding => ({
  kind: 'nothing',
  likely: { kind: 1, says: null },
  automatic: false,
  from: null,
  to: [],
  cc: [],
  subject: null,
  forwarded: null,
  interviews: [],
  word: null,
  trouble: [],
  ...change,
});

const from = (address: string): Understanding['forwarded'] => ({
  form: 'inline',
  from: { name: null, address },
  to: [],
  cc: [],
  subject: null,
  sentAt: null,
  text: '',
});

export async function handle(
  world: World,
  input: Input,
  candidate: string,
  application: string | null,
): Promise<Received> {
  const stored = await world.applications.desk(candidate);
  if (stored === null) throw new Error('the desk is gone');
  const desk = openDesk(stored);
  const mail = mailOf(input, candidate, application);
  const { said } = input;
  return unlessSeen(world, mail, desk, () => {
    switch (said.is) {
      case 'invite':
        return takeInvite(world, desk, mail, understood({ kind: 'invite', interviews: said.interviews }));
      case 'word':
        return takeWord(world, desk, mail, understood({ kind: 'word', word: said.word, forwarded: from(said.from) }));
      case 'copy':
        return takeCopy(world, desk, mail, understood({ kind: 'copy', to: [{ name: null, address: said.to }] }));
      case 'reply':
        return takeSaid(world, desk, mail, { text: 'so', commands: said.commands, notes: [], unclear: null });
      default:
        return said satisfies never;
    }
  });
}

/** `twice`: every mail comes again and every alarm rings again, and alarms ring that nobody set. */
export async function live(scenario: Scenario, twice = false): Promise<Trace> {
  const { seed, start, candidate, late } = scenario;
  const chance = randomOf(seed, 'delays');
  const extra = randomOf(seed, 'twice');
  const simulated = simulatedWorld(candidate, start, () => (late === 0 ? 0 : Math.floor(chance.next() * late)));
  const { world, entries, desk } = simulated;
  const queue: { input: Input; at: number; again: boolean }[] = [];
  const enqueue = (input: Input, at: number, again: boolean): void => {
    let place = queue.length;
    while (place > 0 && (queue[place - 1]?.at ?? 0) > at) place -= 1;
    queue.splice(place, 0, { input, at, again });
  };
  for (const input of scenario.inputs) enqueue(input, input.at, false);
  /** The application that the n-th of the scenario became. */
  const became = new Map<number, string>();
  const numberOf = (id: string): number | null => [...became].find(([, one]) => one === id)?.[0] ?? null;
  let [steps, rings, same, lastAlarm] = [0, 0, 0, 0];
  let now = start;
  let read = 0;

  const react = (): void => {
    for (; read < entries.length; read += 1) {
      const entry = entries[read];
      if (entry?.what !== 'mail') continue;
      for (const { app, letter } of entry.parts) {
        const number = app === null ? null : numberOf(app);
        if (number === null) continue;
        const people = scenario.people[number] ?? [];
        for (const input of reactionsTo(letter, number, entry.at, seed, people)) enqueue(input, input.at, false);
      }
    }
  };
  const wake = async (wakeUp: WakeUp): Promise<void> => {
    await wakeDesk(world, wakeUp);
    steps += 1;
    react();
  };

  while (now < start + HORIZON) {
    const next = queue[0];
    const alarm = simulated.nextAlarm();
    if (next === undefined && (alarm === null || desk().applications.every((one) => one.wakeAt === null))) break;
    if (alarm === null && next === undefined) break;
    if (next !== undefined && (alarm === null || next.at <= alarm.at)) {
      queue.shift();
      now = Math.max(now, next.at);
      simulated.turn(now);
      const { input } = next;
      const known = input.app === null ? null : (became.get(input.app) ?? null);
      // A reply needs a mail to answer.
      if (input.said.is === 'reply' && input.app !== null && known === null) continue;
      const received = await handle(world, input, candidate.id, known);
      if (input.said.is === 'invite' && input.app !== null && known === null && received.application !== null)
        became.set(input.app, received.application);
      entries.push({
        what: 'input',
        at: now,
        input,
        outcome: received.outcome,
        application: received.application,
        again: next.again,
      });
      steps += 1;
      react();
      if (twice && !next.again) enqueue(input, now + (extra.chance(0.5) ? 0 : extra.whole(1, 9000) * 60_000), true);
    } else if (alarm !== null) {
      if (twice && extra.chance(0.3) && alarm.at > now + 2) {
        now = now + Math.floor(extra.next() * (alarm.at - now - 1)) + 1;
        simulated.turn(now);
        await wake(alarm.wakeUp);
        continue;
      }
      now = Math.max(now, alarm.at);
      simulated.turn(now);
      same = now === lastAlarm ? same + 1 : 1;
      lastAlarm = now;
      rings = Math.max(rings, same);
      if (same > RINGS_AT_MOST * scenario.applications + 5) break;
      simulated.clear(alarm.wakeUp);
      await wake(alarm.wakeUp);
      if (twice) await wake(alarm.wakeUp);
    }
  }
  const { candidate: own, applications } = desk();
  const left = own.outbox.length + applications.reduce((sum, one) => sum + one.outbox.length, 0);
  return {
    entries,
    late,
    ended: now,
    rings: rings / (scenario.applications + 1),
    left,
    steps,
    applications: scenario.applications,
  };
}
