/** `node bench/torture/fuzz/replay.ts FILE...`: reads files as the fuzzer does, to the end, in a process of its own, and says what that cost. */
import { readFileSync } from 'node:fs';
import { examine } from './examine.ts';
import type { Kind } from './seeds.ts';

export interface Replayed {
  readonly file: string;
  /** The better of two, milliseconds of CPU. */
  readonly milliseconds: number;
  /** Of the process, its highest, megabytes. */
  readonly peak: number;
  readonly outcome: string | null;
  readonly faults: readonly string[];
}

/** What a file holds is told by its name: `reply-12.eml`, `calendar-7.ics`; anything else is a mail. */
const kindOf = (file: string): Kind =>
  /(?:^|[/\\])reply[^/\\]*$/.test(file) ? 'reply' : file.endsWith('.ics') ? 'calendar' : 'mail';

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const first = await examine(bytes, kindOf(file), 'lived');
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  // The first one compiles all of the program as well.
  const second = await examine(bytes, kindOf(file), 'lived');
  const replayed: Replayed = {
    file,
    milliseconds: Math.round(Math.min(first.milliseconds, second.milliseconds)),
    peak,
    outcome: first.outcome,
    faults: first.faults,
  };
  console.log(JSON.stringify(replayed));
  if (replayed.faults.length > 0) process.exitCode = 1;
}
