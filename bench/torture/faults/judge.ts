/** Compares a story under faults with its run without faults, and with the rules. */
import { check } from '../../simulation/invariants.ts';
import type { Entry } from '../../simulation/trace.ts';
import { lettersOf } from './kept.ts';
import { AN_ALARM, type Lived } from './lived.ts';
import { movesTime } from './struck.ts';
import type { Story } from './telling.ts';

export interface Judgement {
  /** One sentence each. */
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
  /** Copies beyond the first. */
  readonly doubled: number;
}

const DAY = 86_400_000;

/** What is compared: which letters went out, what is stored of the applications, and what the candidate wishes. */
export interface Ends {
  readonly letters: readonly string[];
  readonly state: string;
}

export function endsOf({ copies, desk }: Lived): Ends {
  // A second copy holds what a crash left of the first: of both, each letter once.
  const once = new Set(
    copies.flatMap(({ mail }) =>
      lettersOf(mail).map(({ app, letter }) => `${mail.id} ${app ?? 'account'} ${JSON.stringify(letter)}`),
    ),
  );
  const letters = [...once].map((one) => one.slice(one.indexOf(' ') + 1));
  const applications = (desk?.applications ?? [])
    .map(({ id, events }) => [id, events.map(({ event }) => JSON.stringify(event)).toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const {
    waits: _,
    previous: __,
    overviewAt: ___,
    ...wishes
  } = desk?.candidate.candidate ?? {
    waits: null,
    previous: null,
    overviewAt: null,
  };
  return { letters: letters.toSorted(), state: JSON.stringify({ applications, wishes }) };
}

const less = (all: readonly string[], without: readonly string[]): readonly string[] => {
  const left = [...without];
  return all.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

/** Also of a mail that left though the answer to it never came: whoever sent it saw a failure. */
function allEntries({ kept, copies }: Lived): readonly Entry[] {
  const seen = new Set(kept.entries.flatMap((one) => (one.what === 'mail' ? [one.id] : [])));
  const unseen = copies.flatMap(({ mail, at }): readonly Entry[] => {
    if (seen.has(mail.id)) return [];
    seen.add(mail.id);
    return [{ what: 'mail', at, id: mail.id, parts: lettersOf(mail) }];
  });
  return [...kept.entries, ...unseen].sort((a, b) => a.at - b.at);
}

/** `whole`: the ends of the run without faults. */
export function judge(story: Story, lived: Lived, whole: Ends): Judgement {
  const lost: string[] = [];
  const wrong: string[] = [...lived.defects];
  const { desk, copies, kept, control } = lived;
  const gone = new Set(copies.map(({ mail }) => mail.id));
  const doubled = copies.length - gone.size;

  if (lived.waiting.length > 0) lost.push(`${lived.waiting.length} mails wait in the mailroom`);
  for (const [mail, post] of kept.posted)
    if (!gone.has(mail) && (desk !== null || post.letter.kind === 'goodbye'))
      lost.push(`${post.letter.kind} was stored and never left`);
  // A mail that was under way while the account went may set an alarm after that: it rings once, for nobody.
  const traces = lived.traces.filter((one) => one !== AN_ALARM || !movesTime(control));
  if (desk === null && story.sendings.length > 0) wrong.push(...traces.map((one) => `${one} outlived the account`));
  const unsent = (desk?.candidate.outbox.length ?? 0) + (desk?.applications ?? []).flatMap((one) => one.outbox).length;
  if (unsent > 0) lost.push(`${unsent} letters are unsent`);

  const trace = {
    entries: allEntries(lived),
    late: control.struck.length === 0 ? lived.late : movesTime(control) ? 3 * DAY : DAY,
    ended: lived.ended,
    rings: 0,
    left: 0,
    steps: 0,
    applications: Math.max(story.applications, desk?.applications.length ?? 0),
  };
  // After the end of the account nothing is to come.
  if (desk !== null)
    for (const { invariant, at, says } of check(trace)) {
      // Written on Monday, and left behind until the next sweep: it goes all the same.
      if (invariant === 'overview on Monday' && movesTime(control)) continue;
      const sentence = `${invariant}: ${says} (${new Date(at).toISOString()})`;
      if (invariant === 'nothing lost') lost.push(sentence);
      else wrong.push(sentence);
    }
  if (!movesTime(control)) {
    const ends = endsOf(lived);
    for (const one of less(whole.letters, ends.letters)) lost.push(`never left: ${one.slice(0, 160)}`);
    for (const one of less(ends.letters, whole.letters)) wrong.push(`left beyond what was due: ${one.slice(0, 160)}`);
    if (ends.state !== whole.state) wrong.push('what is stored differs from the run without faults');
  }
  return { lost, wrong, doubled };
}
