/** What was asked of AWS, counted: calls by their action, the units that DynamoDB takes for them, and bytes. */

/** As the table names a call: 'DynamoDB PutItem'. */
export type Action = string;

export interface Tally {
  readonly calls: ReadonlyMap<Action, number>;
  /** Read request units: 4 KB each, strongly consistent. */
  readonly reads: number;
  /** Write request units: 1 KB each, those of the index among them. */
  readonly writes: number;
  /** Bytes of mail that SES was given to send, MIME and all. */
  readonly mailBytes: number;
  /** Bytes that the functions wrote to their logs. */
  readonly logBytes: number;
  /** How often each function was run. */
  readonly runs: ReadonlyMap<string, number>;
  /** New TCP connections. */
  readonly connections: number;
}

export const NOTHING: Tally = {
  calls: new Map(),
  reads: 0,
  writes: 0,
  mailBytes: 0,
  logBytes: 0,
  runs: new Map(),
  connections: 0,
};

function joined(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, times: number) {
  const sum = new Map(one);
  for (const [name, count] of other) sum.set(name, (sum.get(name) ?? 0) + count * times);
  return sum;
}

/** `one` and `times` of the other. */
export const plus = (one: Tally, other: Tally, times = 1): Tally => ({
  calls: joined(one.calls, other.calls, times),
  reads: one.reads + other.reads * times,
  writes: one.writes + other.writes * times,
  mailBytes: one.mailBytes + other.mailBytes * times,
  logBytes: one.logBytes + other.logBytes * times,
  runs: joined(one.runs, other.runs, times),
  connections: one.connections + other.connections * times,
});

/** Calls whose action begins with that: a service, or all of them. */
export const callsOf = ({ calls }: Tally, service = ''): number =>
  [...calls].reduce((sum, [action, count]) => (action.startsWith(service) ? sum + count : sum), 0);

export const runsOf = ({ runs }: Tally, name: string): number => runs.get(name) ?? 0;
