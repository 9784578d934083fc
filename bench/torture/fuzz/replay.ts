/** `node bench/torture/fuzz/replay.ts FILE...`: reads files as the fuzzer does, to the end, in a process of its own, and says what that cost. */
import { existsSync, readFileSync } from 'node:fs';
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

/** Megabytes. What `getrusage` gives begins with what the parent held when it started this process; the system's own book does not. */
function peakOf(): number {
  const book = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(book)?.[1];
  return Math.round((kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024);
}

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const first = await examine(bytes, kindOf(file), 'lived');
  const peak = peakOf();
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
