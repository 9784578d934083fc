/** Every request that a story makes of the AWS services, refused, broken and unanswered: the SDK is in between, with its own retries. */
import type { WireKind } from './front.ts';
import { judge } from './judge.ts';
import { live } from './live.ts';
import { count, type Tally, wholeOf } from './tries.ts';
import { sharedWire } from './wire.ts';

const KINDS: readonly WireKind[] = ['throttled', 'broken', 'unanswered'];

/** 'wire/brief/12.unanswered' */
export const WIRE_CASE = /^wire\/([^/]+)\/(\d+)\.(throttled|broken|unanswered)$/;

export async function tryRequest(story: string, request: number, kind: WireKind, tally: Tally): Promise<void> {
  const wire = await sharedWire();
  wire.front.expect(null);
  const whole = await wholeOf('wire', story);
  const clock = { now: 0 };
  const place = await wire.open(clock);
  wire.front.expect({ request, kind });
  const lived = await live(whole.story, place, clock, [], { real: true });
  const asked = wire.front.asked()[request - 1] ?? 'nothing';
  wire.front.expect(null);
  count(
    tally,
    judge(whole.story, lived, whole.ends),
    false,
    () => `[${asked} ${kind}] npm run torture -- --only faults --case wire/${story}/${request}.${kind}`,
  );
}

/** How many there are without a fault. Throws where two runs differ: the cases would not be the same every time. */
async function requestsOf(story: string): Promise<number> {
  const wire = await sharedWire();
  const { story: told } = await wholeOf('wire', story);
  const counts: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const clock = { now: 0 };
    const place = await wire.open(clock);
    wire.front.expect(null);
    const { defects } = await live(told, place, clock, []);
    if (defects.length > 0) throw new Error(`a run without faults has some: ${defects.join('; ')}`);
    counts.push(wire.front.asked().length);
  }
  const [first = 0, second] = counts;
  if (first !== second) throw new Error(`${story} made ${first} requests, and then ${second}`);
  return first;
}

export async function tryWire(
  story: string,
  { from, every }: { readonly from: number; readonly every: number },
  tally: Tally,
): Promise<void> {
  const requests = await requestsOf(story);
  for (let n = from; n < requests * KINDS.length; n += every) {
    const kind = KINDS[n % KINDS.length];
    if (kind !== undefined) await tryRequest(story, Math.floor(n / KINDS.length) + 1, kind, tally);
  }
}
