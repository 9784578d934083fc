/** Deliveries at one moment, and the count of what they left. */
import { MINUTE } from '../../../lambdas/application/instant.ts';
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { receive, settle, sweep, wake } from '../../../lambdas/pipeline.ts';
import { VersionConflict } from '../../../lambdas/ports.ts';
import type { World } from '../../../lambdas/story/world.ts';
import { DOMAIN } from '../faults/letters.ts';
import { KEYS, SAM, type Sending, type Story } from '../faults/telling.ts';
import { sharedWire, type WirePlace } from '../faults/wire.ts';
import { notesStory } from './notes.ts';

export interface Counts {
  readonly deliveries: number;
  readonly lost: number;
  readonly doubled: number;
  readonly conflicts: number;
  /** How often a queue had to deliver again. */
  readonly redelivered: number;
  readonly wrong: readonly string[];
}

const DELIVERIES = 5;

interface Desk {
  readonly clock: { now: number };
  readonly place: WirePlace;
  readonly world: World;
  readonly story: Story;
  readonly tally: { conflicts: number; redelivered: number };
}

async function open(story: Story): Promise<Desk> {
  const wire = await sharedWire();
  wire.front.expect(null);
  const clock = { now: story.begin };
  const tally = { conflicts: 0, redelivered: 0 };
  const place = await wire.open(clock);
  const { applications } = place.ports;
  const counted = <Saved>(saved: Promise<Saved>): Promise<Saved> =>
    saved.catch((error: unknown) => {
      if (error instanceof VersionConflict) tally.conflicts += 1;
      throw error;
    });
  const world: World = {
    ...place.ports,
    applications: {
      ...applications,
      saveApplication: (one) => counted(applications.saveApplication(one)),
      saveCandidate: (one) => counted(applications.saveCandidate(one)),
    },
    clock: { now: () => clock.now },
    settings: { domain: DOMAIN, from: `Afterword <hello@${DOMAIN}>`, allows: () => true, zone: null, keys: KEYS },
    log: () => {},
  };
  return { clock, place, world, story, tally };
}

/** As a queue does: again, and up to five times. */
async function delivered({ tally }: Desk, work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === DELIVERIES) throw error;
      tally.redelivered += 1;
    }
  }
}

async function keep({ world, clock }: Desk, { id, to, raw }: Sending): Promise<void> {
  const envelope = { mailFrom: SAM.address, rcptTo: [to] };
  await world.mailroom.keep({ id, receivedAt: clock.now, envelope, verdicts: TRUSTED, raw });
}

const arrives = (desk: Desk, { id }: Sending) => delivered(desk, () => receive(desk.world, id));

/** What SES says, and the sweep, come by afterwards. */
async function afterwards({ world, clock, place, story }: Desk): Promise<void> {
  for (const { mail } of place.copies())
    await settle(world, { candidate: story.candidate, mail: mail.id, is: 'delivered', addresses: [] });
  clock.now += 12 * MINUTE;
  await sweep(world);
}

async function countsOf(desk: Desk, deliveries: number, expected: readonly string[], told: number): Promise<Counts> {
  const { place, story, tally } = desk;
  const found = await place.ports.applications.desk(story.candidate);
  const wrong: string[] = [];
  const notes = (found?.applications ?? []).flatMap(({ events }) =>
    events.flatMap(({ event }) => (event.type === 'noted' ? [event.text] : [])),
  );
  const lost = expected.filter((one) => !notes.includes(one)).length;
  const copies = place.copies();
  const ids = new Set(copies.map(({ mail }) => mail.id));
  const doubled = notes.length - new Set(notes).size + (copies.length - ids.size);
  if (ids.size !== told) wrong.push(`${ids.size} mails left, and ${told} should`);
  const welcomes = copies.filter(({ mail }) => mail.step === 'welcome').length;
  if (welcomes !== 1) wrong.push(`${welcomes} welcomes`);
  if (found?.applications.length !== 1) wrong.push(`${found?.applications.length ?? 0} applications`);
  const unsent = [...(found?.candidate.outbox ?? []), ...(found?.applications ?? []).flatMap((one) => one.outbox)];
  if (unsent.length > 0) wrong.push(`${unsent.length} letters are unsent`);
  const alarms = place.alarmsOf();
  for (const one of found?.applications ?? [])
    if (one.wakeAt !== null && !alarms.some(({ application }) => application === one.id)) wrong.push('no alarm is set');
  if (new Set(alarms.map((one) => JSON.stringify(one))).size !== alarms.length) wrong.push('two alarms are set');
  if (lost > 0) wrong.push(`${lost} notes were lost`);
  if (doubled > 0) wrong.push(`${doubled} notes or mails are there twice`);
  return { deliveries, lost, doubled, ...tally, wrong };
}

/** The very first mails of somebody, all at once: an invite that came first of all, and notes about it; `again` of them a second time. */
export async function firstMails(seed: string, mails: number, again: number): Promise<Counts> {
  const { story, notes } = notesStory(seed, mails);
  const desk = await open(story);
  for (const one of story.sendings) await keep(desk, one);
  const repeated = Array.from({ length: again }, (_, n) => story.sendings[n % story.sendings.length]);
  // The invite many times: only one opens the account, and all the others find it.
  const [invite, ...others] = story.sendings;
  if (invite === undefined) throw new RangeError('a story without an invite');
  await Promise.all(Array.from({ length: 10 }, () => arrives(desk, invite)));
  await Promise.all([...others, ...repeated].flatMap((one) => (one === undefined ? [] : [arrives(desk, one)])));
  await afterwards(desk);
  return countsOf(desk, 10 + others.length + repeated.length, notes, story.sendings.length + 1);
}

/** Notes, repetitions of them, and alarms that ring at the moment of the debrief. */
export async function moment(seed: string, mails: number, again: number, alarms: number): Promise<Counts> {
  const { story, notes, due, application } = notesStory(seed, mails);
  const desk = await open(story);
  const [invite, ...others] = story.sendings;
  if (invite === undefined) throw new RangeError('a story without an invite');
  await keep(desk, invite);
  await arrives(desk, invite);
  await afterwards(desk);
  desk.clock.now = due;
  desk.place.ring(due);
  for (const one of others) await keep(desk, one);
  const repeated = Array.from({ length: again }, (_, n) => others[n % others.length]);
  const { candidate } = story;
  await Promise.all([
    ...[...others, ...repeated].flatMap((one) => (one === undefined ? [] : [arrives(desk, one)])),
    ...Array.from({ length: alarms }, () => delivered(desk, () => wake(desk.world, { candidate, application }))),
  ]);
  await afterwards(desk);
  // The welcome, the confirmation and the debrief, and an answer to each note.
  return countsOf(desk, others.length + repeated.length + alarms, notes, others.length + 3);
}

export async function wakeUpsAtOnce(seed: string, alarms: number): Promise<Counts> {
  const { story, due, application } = notesStory(seed, 1);
  const desk = await open(story);
  const [invite] = story.sendings;
  if (invite === undefined) throw new RangeError('a story without an invite');
  await keep(desk, invite);
  await arrives(desk, invite);
  await afterwards(desk);
  desk.clock.now = due;
  desk.place.ring(due);
  const { candidate } = story;
  await Promise.all(
    Array.from({ length: alarms }, () => delivered(desk, () => wake(desk.world, { candidate, application }))),
  );
  await afterwards(desk);
  return countsOf(desk, alarms, [], 3);
}
