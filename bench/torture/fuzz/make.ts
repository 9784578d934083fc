/** The n-th input of a seed: a fixture, changed a few times in ways that fit its kind. The same seed, number and fixtures give the same bytes; a file that was kept stays. */
import { randomOf } from '../../simulation/random.ts';
import { BYTES } from './bytes.ts';
import { CALENDAR_CHANGES } from './calendar.ts';
import type { Change } from './change.ts';
import { HEADER_CHANGES } from './headers.ts';
import { MIME_CHANGES } from './mime.ts';
import { PROSE_CHANGES } from './prose.ts';
import type { Kind, Seed } from './seeds.ts';

/** Each family as often as it stands here. */
const FAMILIES: Readonly<Record<Kind, readonly (readonly Change[])[]>> = {
  mail: [
    HEADER_CHANGES,
    HEADER_CHANGES,
    MIME_CHANGES,
    MIME_CHANGES,
    PROSE_CHANGES,
    PROSE_CHANGES,
    PROSE_CHANGES,
    CALENDAR_CHANGES,
    BYTES,
  ],
  calendar: [CALENDAR_CHANGES, CALENDAR_CHANGES, CALENDAR_CHANGES, PROSE_CHANGES, BYTES],
  reply: [PROSE_CHANGES, PROSE_CHANGES, PROSE_CHANGES, HEADER_CHANGES, MIME_CHANGES, BYTES],
};

/** Changes multiply: what grows beyond this is cut there. Larger ones are cases of their own, in the tests. */
const MOST = 2 * 1024 * 1024;

export interface Input {
  readonly kind: Kind;
  readonly bytes: Buffer;
  /** 'examples/google.eml: field doubled, flip' */
  readonly made: string;
}

export function inputOf(seeds: readonly Seed[], seed: string, n: number): Input {
  const random = randomOf('fuzz', seed, n);
  const { name, kind, bytes } = random.pick(seeds);
  const other = random.pick(seeds).bytes;
  const changes = Array.from({ length: random.whole(1, 5) }, () => random.pick(random.pick(FAMILIES[kind])));
  let text = bytes;
  for (const change of changes) text = change.apply(text, random, other).slice(0, MOST);
  return { kind, bytes: Buffer.from(text, 'latin1'), made: `${name}: ${changes.map((one) => one.name).join(', ')}` };
}
