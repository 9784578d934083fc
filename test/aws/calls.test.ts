import { beforeAll, describe, expect, it } from 'vitest';
import { countKinds, type Kind } from '../../bench/cost/kinds.ts';
import { callsOf, NOTHING, plus } from '../../bench/cost/tally.ts';

/** [DynamoDB, S3, SES, Scheduler, SQS], keys apart, for each kind: more is a step back, less is a new figure for the page. */
const ASKED: { readonly [name: string]: readonly [number, number, number, number, number] } = {
  // Where anybody may begin: five of them ask whether there is room.
  'first invite of a newcomer (cold)': [12, 2, 2, 1, 0],
  'the same delivered twice': [2, 2, 0, 2, 0],
  'the delivery of two mails is told': [2, 0, 0, 0, 0],
  'an update': [4, 2, 1, 1, 0],
  'first forward of a known candidate': [5, 2, 1, 3, 0],
  'a cancellation': [4, 2, 1, 1, 0],
  'one nudge due: questions to ask': [4, 0, 1, 2, 0],
  'the weekly overview': [3, 0, 1, 1, 0],
  'one nudge due: how was it': [3, 0, 1, 1, 0],
  'reply: what was talked about, great': [3, 2, 1, 1, 0],
  'reply: done': [3, 2, 1, 1, 0],
  'nothing due': [1, 0, 0, 2, 0],
  'one nudge due: status check': [5, 0, 1, 2, 0],
  'reply: snooze': [3, 2, 1, 1, 0],
  'reply: undo': [3, 2, 1, 1, 0],
  'reply: heard back': [3, 2, 1, 1, 0],
  'reply: list': [3, 2, 1, 1, 0],
  "word of the employer's": [4, 2, 1, 1, 0],
  'reply: rejected': [4, 2, 1, 2, 0],
  "a machine's mail": [1, 2, 0, 0, 0],
  "unauthenticated mail in a candidate's name": [5, 3, 1, 1, 0],
  "a stranger's mail, unauthenticated": [1, 2, 0, 0, 0],
  "someone else's mail to a candidate's reply address": [5, 2, 1, 1, 0],
  'three applications due: all three alarms': [10, 0, 1, 6, 0],
  'the sweep, nobody overdue': [8, 1, 0, 0, 0],
  'the sweep, four overdue': [8, 1, 0, 0, 1],
  'reply: delete everything': [3, 2, 1, 1, 0],
  'the answer to the question: five applications go': [13, 15, 1, 7, 0],
};

const SERVICES = ['DynamoDB', 'S3', 'SES', 'Scheduler', 'SQS'] as const;

let kinds: readonly Kind[];
beforeAll(async () => {
  kinds = await countKinds();
}, 180_000);

describe('what AWS is asked', () => {
  it.each(Object.keys(ASKED))('%s: no more calls than it needs', (name) => {
    const kind = kinds.find((one) => one.name === name);
    const counted = SERVICES.map((service) => (kind === undefined ? -1 : callsOf(kind.tally, service)));
    const most = ASKED[name] ?? [];
    expect(
      counted.every((count, place) => count >= 0 && count <= (most[place] ?? -1)),
      `${name}: ${counted}`,
    ).toBe(true);
  });

  it('every kind is held', () => {
    expect(kinds.map(({ name }) => name).filter((name) => !(name in ASKED))).toEqual([]);
  });

  it('connections are used again, and keys are not read for each mail', () => {
    const all = kinds.reduce((sum, { tally }) => plus(sum, tally), NOTHING);
    expect(all.connections).toBeLessThan(callsOf(all) / 8);
    expect(callsOf(all, 'Secrets')).toBeLessThan(kinds.length / 2);
  });

  it('what came twice, from a machine or a stranger is written nowhere and answered by nothing', () => {
    for (const name of ['the same delivered twice', "a machine's mail", "a stranger's mail, unauthenticated"]) {
      const kind = kinds.find((one) => one.name === name);
      expect([kind?.mailsOut, kind?.tally.writes]).toEqual([0, 0]);
    }
  });
});
