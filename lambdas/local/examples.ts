/** The examples on the page: our own sample invites, dated so that the interview lies in the future. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, type Instant } from '../application/instant.ts';
import { frontDoorOf } from '../application/own.ts';
import { readIfThere, writeWhole } from './files.ts';
import { redate } from './redate.ts';

interface Example {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** The start of its interview, as in the file. */
  readonly start: Instant;
  /** Examples of the same interview are moved together. */
  readonly interview: string;
  /** It moves the interview of another example, however long ago that was forwarded. */
  readonly isUpdate?: true;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'google',
    title: 'Google Calendar invite',
    says: 'Two engineers, forwarded from Gmail',
    start: Date.UTC(2026, 11, 1, 17),
    interview: 'brightwater',
  },
  {
    name: 'reschedule',
    title: 'The same, moved to a later day',
    says: 'An update of the Google invite',
    start: Date.UTC(2026, 11, 1, 17),
    interview: 'brightwater',
    isUpdate: true,
  },
  {
    name: 'outlook',
    title: 'Outlook invite',
    says: 'Berlin time, and a date they promised',
    start: Date.UTC(2026, 11, 3, 13),
    interview: 'kestrel',
  },
  {
    name: 'panel',
    title: 'Panel of four',
    says: 'Forwarded as an attachment',
    start: Date.UTC(2026, 11, 4, 19),
    interview: 'meridian',
  },
  {
    name: 'greenhouse',
    title: 'Three talks in a table',
    says: 'From a recruiting system, no calendar file',
    start: Date.UTC(2026, 11, 7, 18),
    interview: 'fernhill',
  },
  {
    name: 'prose',
    title: 'Just a mail',
    says: 'The time is in a sentence',
    start: Date.UTC(2026, 11, 8, 22, 30),
    interview: 'lumen',
  },
];

export const EXAMPLES_FOLDER = new URL('../../examples/', import.meta.url);
const CANDIDATE = 'sam.lee@home.example';
const DOMAIN = 'afterword.example';
const WEEK = 7 * DAY;

export interface Examples {
  readonly list: () => Promise<readonly { readonly name: string; readonly title: string; readonly says: string }[]>;
  /** The message, redated so that the interview is at least a day ahead; null if there is no example of that name. */
  readonly fresh: (name: string, now: Instant) => Promise<Uint8Array | null>;
}

/** How many weeks to add; 0 if the interview is already ahead. */
const weeksAhead = (start: Instant, now: Instant): number => Math.max(0, Math.ceil((now + DAY - start) / WEEK));

/** Empty if the file is damaged: the examples are then redated from scratch. */
function numbersIn(text: string): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, weeks]) => Number.isInteger(weeks)));
  } catch {
    return {};
  }
}

export function openExamples({
  domain,
  candidate,
  folder,
}: {
  readonly domain: string;
  /** Who forwards them; null: Sam Lee. */
  readonly candidate: string | null;
  /** Stores how far each example was moved. */
  readonly folder: string;
}): Examples {
  const path = join(folder, 'examples');

  /** By how many weeks, and by how many in its UID, so that an update matches the invite that was forwarded, even if that is past. */
  async function weeksFor({ interview, start, isUpdate }: Example, now: Instant): Promise<readonly [number, number]> {
    const kept = numbersIn((await readIfThere(path))?.toString() ?? '');
    const before = kept[interview];
    if (before !== undefined && start + before * WEEK > now) return [before, before];
    const weeks = weeksAhead(start, now);
    if (before !== undefined && isUpdate === true) return [weeks, before];
    await writeWhole(path, JSON.stringify({ ...kept, [interview]: weeks }));
    return [weeks, weeks];
  }

  return {
    list: async () => EXAMPLES.map(({ name, title, says }) => ({ name, title, says })),
    fresh: async (name, now) => {
      const example = EXAMPLES.find((one) => one.name === name);
      if (example === undefined) return null;
      const [weeks, named] = await weeksFor(example, now);
      const message = redate(await readFile(new URL(`${name}.eml`, EXAMPLES_FOLDER), 'utf8'), weeks, named)
        // A second click is a second forward, not a repetition.
        .replace(/^Message-I[Dd]: .*$/m, `Message-ID: <${randomUUID()}@mail.home.example>`)
        .replaceAll(`hello@${DOMAIN}`, frontDoorOf(domain));
      return Buffer.from(candidate === null ? message : message.replaceAll(CANDIDATE, candidate));
    },
  };
}
