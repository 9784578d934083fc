/** Gives Afterword marked names, and looks for them in every line of its log and in every byte left after the account is deleted. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import { randomOf } from '../simulation/random.ts';
import { folderPlace } from './faults/folder.ts';
import { type Cast, DOMAIN, type Job } from './faults/letters.ts';
import { live } from './faults/live.ts';
import type { Lived } from './faults/lived.ts';
import type { Place } from './faults/place.ts';
import { longLeavingStory } from './faults/story.ts';
import { closeSharedWire, sharedWire } from './faults/wire.ts';
import type { Options, Outcome, Part } from './part.ts';

export interface Marked {
  readonly cast: Cast;
  readonly jobs: readonly [Job, Job];
  readonly said: string;
  /** Each word that no program would write by itself. */
  readonly marks: readonly string[];
}

/** Names, addresses, employers and jobs that occur nowhere else. */
export function markedBy(seed: string): Marked {
  const random = randomOf('marks', seed);
  const marks: string[] = [];
  const mark = (): string => {
    let word = 'Zq';
    for (let n = 0; n < 5; n += 1) word += random.pick('bdfgklmnprst'.split('')) + random.pick('aeiou'.split(''));
    marks.push(word);
    return word;
  };
  const name = (): string => `${mark()} ${mark()}`;
  const job = (): Job => {
    const employer = mark();
    return {
      employer,
      domain: `${employer.toLowerCase()}.example`,
      job: `${mark()} Engineer`,
      recruiter: name(),
      met: [name(), name()],
    };
  };
  const who = name();
  const cast: Cast = { name: who, address: `${mark().toLowerCase()}@${mark().toLowerCase()}.example` };
  return { cast, jobs: [job(), job()], said: `the ${mark()} ledger`, marks };
}

const foundIn = (text: string, marks: readonly string[]): readonly string[] => {
  const low = text.toLowerCase();
  return marks.filter((one) => low.includes(one.toLowerCase()));
};

/** Every byte of a folder, and the names of its files; `except` leaves out what a file holds. */
async function bytesOf(folder: string, except: (text: string) => boolean): Promise<string> {
  const all: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const text = entry.isFile() ? (await readFile(join(entry.parentPath, entry.name))).toString('latin1') : '';
    all.push(entry.name, except(text) ? '' : text);
  }
  return all.join('\n');
}

/** The one mail that tells that all is gone; it goes after two weeks. */
const isGoodbye = (text: string): boolean => text.includes('"step":"goodbye"');

export interface Left {
  /** Marks in the log. */
  readonly logged: readonly string[];
  /** Marks in what is stored at the end. */
  readonly stored: readonly string[];
  readonly lines: number;
  readonly lived: Lived;
}

/** From the candidate, under the return path of theirs or of a relay. */
const unhandled = (cast: Cast, { employer }: Job, said: string): readonly Uint8Array[] =>
  [0, 1].map((n) =>
    Buffer.from(
      `From: ${cast.name} <${cast.address}>\r\nTo: hello@${DOMAIN}\r\nSubject: ${employer} ${n}\r\nMessage-ID: <u${n}@home.example>\r\n\r\n${said}\r\n`,
    ),
  );

export const WHERE = ['folder', 'wire'] as const;

/** `ends` false: the account stays, and then its marks are found. */
export async function leave(
  where: (typeof WHERE)[number],
  { cast, jobs, said, marks }: Marked,
  ends = true,
): Promise<Left> {
  const clock = { now: 0 };
  const opened: { readonly place: Place; readonly stored: () => Promise<string> } =
    where === 'folder' ? await inFolder(clock) : await onWire(clock);
  const lines: string[] = [];
  const story = longLeavingStory(cast, jobs, said, ends);
  // It was taken in, and nobody has come to it yet: a crash, or a fault that lasts.
  for (const [n, raw] of unhandled(cast, jobs[0], said).entries())
    await opened.place.ports.mailroom.keep({
      id: `unhandled${n}`,
      receivedAt: story.begin,
      envelope: { mailFrom: n === 0 ? cast.address : 'bounces@list.example', rcptTo: [`hello@${DOMAIN}`] },
      verdicts: TRUSTED,
      raw,
    });
  const lived = await live(story, opened.place, clock, [], {
    log: (line) => lines.push(JSON.stringify(line)),
  });
  const stored = foundIn(await opened.stored(), marks);
  await opened.place.close();
  return { logged: foundIn(lines.join('\n'), marks), stored, lines: lines.length, lived };
}

async function inFolder(clock: { readonly now: number }) {
  const place = await folderPlace(clock);
  return { place, stored: () => bytesOf(place.folder, isGoodbye) };
}

async function onWire(clock: { readonly now: number }) {
  const wire = await sharedWire();
  wire.front.expect(null);
  const place = await wire.open(clock);
  return { place, stored: place.stored };
}

async function run({ seed, short }: Options): Promise<Outcome> {
  const rows = [];
  const failures: string[] = [];
  let marks = 0;
  let lines = 0;
  for (const where of WHERE) {
    const count = short ? 2 : 10;
    let survived = 0;
    for (let n = 0; n < count; n += 1) {
      const marked = markedBy(`${seed}-${n}`);
      const stays = await leave(where, marked, false);
      const left = await leave(where, marked);
      marks += stays.stored.length;
      lines += left.lines + stays.lines;
      const found = [...left.logged, ...stays.logged].map((one) => `${one} stands in the log`);
      found.push(...left.stored.map((one) => `${one} is stored after the account has gone`));
      if (stays.stored.length === 0) found.push('no mark is stored while the account is there: nothing was looked at');
      if (found.length === 0) survived += 1;
      failures.push(...found.map((one) => `${where}: ${one}; npm run torture -- --only privacy --seed ${seed}`));
    }
    const note = where === 'folder' ? 'every byte of the folder' : 'table, bucket, schedules, queue';
    rows.push({ name: `an account that goes, ${where}`, tried: count, survived, lost: 0, doubled: 0, note });
  }
  await closeSharedWire();
  return {
    rows,
    lost: 0,
    failures,
    paragraphs: [
      `${marks.toLocaleString('en-US')} marked words (names, addresses, employers, jobs, what was talked about) were stored before, none after, and none stood in ${lines.toLocaleString('en-US')} lines of the log. On one machine the goodbye itself stays for two weeks, since it is read there.`,
    ],
  };
}

export const part: Part = {
  name: 'privacy',
  says: 'Marked names go through two applications and a hundred mails to *delete everything*, in the folder of one machine and in AWS, and are looked for: in mail that was handled, refused, deferred, and never looked at.',
  run,
};
