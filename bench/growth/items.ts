/** Bytes of an application's item over a long search: simulated lives, stored as the program stores them. */
import type { Recorded } from '../../lambdas/application/application.ts';
import { applicationItem } from '../../lambdas/aws/stored.ts';
import { shortHash } from '../../lambdas/story/post.ts';
import { itemBytes, type WireItem } from '../cost/units.ts';
import { differingZones } from '../simulation/clocks.ts';
import { live } from '../simulation/run.ts';
import { scenarioOf } from '../simulation/scenario.ts';

/** What the simulated invites leave out, and real ones hold. */
function fuller(recorded: Recorded): Recorded {
  const { event } = recorded;
  if (event.type !== 'interview-noted') return recorded;
  const uid = `${shortHash(event.facts.uid ?? event.key, 26)}@google.com`;
  const facts = {
    ...event.facts,
    uid,
    title: 'Technical interview: Sam Lee / Brightwater Logistics - Senior Backend Engineer',
    location: 'Pier 4 meeting room (8), 12 Harbour Street, 4th floor',
    joinUrl: `https://meet.brightwater.example/${shortHash(uid, 10)}?pwd=${shortHash(event.key, 32)}`,
  };
  return { ...recorded, event: { ...event, facts } };
}

const wired = (item: ReturnType<typeof applicationItem>): WireItem =>
  Object.fromEntries(
    Object.entries(item).map(([name, { S, N, B }]) => [
      name,
      S !== undefined ? { S } : N !== undefined ? { N } : { B: Buffer.from(B ?? []).toString('base64') },
    ]),
  );

interface ItemFigures {
  readonly applications: number;
  readonly events: number;
  /** Bytes at the end of each life: half, 95 and 99 of a hundred have less, and the largest. */
  readonly packed: readonly [number, number, number, number];
  /** The same as plain text, as it would be without packing. */
  readonly plain: readonly [number, number, number, number];
}

const spread = (bytes: readonly number[]): readonly [number, number, number, number] => {
  const sorted = bytes.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return [at(0.5), at(0.95), at(0.99), sorted.at(-1) ?? 0];
};

export async function measureItems(seed: string, lives: number): Promise<ItemFigures> {
  const zones = differingZones();
  const packed: number[] = [];
  const plain: number[] = [];
  let events = 0;
  for (let n = 0; n < lives; n += 1) {
    const scenario = scenarioOf(`${seed}-${n}`, zones);
    const { entries } = await live(scenario);
    const histories = new Map<string, { readonly events: Recorded[]; readonly seen: string[] }>();
    const of = (id: string) => {
      const known = histories.get(id) ?? { events: [], seen: [] };
      histories.set(id, known);
      return known;
    };
    for (const entry of entries) {
      if (entry.what === 'event') of(entry.app).events.push(fuller({ at: entry.at, by: entry.by, event: entry.event }));
      if (entry.what === 'input' && entry.application !== null)
        of(entry.application).seen.push(
          `${shortHash(entry.input.id, 40)}|acted|${Math.floor(entry.at / 1000)}|${shortHash(`m${entry.input.id}`, 16)}`,
        );
    }
    for (const [id, one] of histories) {
      const stored = { id, candidate: scenario.candidate.id, version: 9, outbox: [], wakeAt: entries.at(-1)?.at ?? 0 };
      const whole = { ...stored, events: one.events, seen: one.seen.slice(-50) };
      packed.push(itemBytes(wired(applicationItem(whole))));
      plain.push(Buffer.byteLength(JSON.stringify(whole)));
      events += one.events.length;
    }
  }
  return { applications: packed.length, events, packed: spread(packed), plain: spread(plain) };
}
