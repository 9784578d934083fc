/** Everything known about a candidate, as JSON: instants in RFC 3339, without internal fields. */
import { type Instant, writeInstant } from '../application/instant.ts';
import type { ComposeInput } from './composed.ts';

/** Names of fields that hold instants, which are exported as text. */
const INSTANTS: ReadonlySet<string> = new Set([
  'at',
  'openedAt',
  'notedAt',
  'answeredAt',
  'offeredAt',
  'remindedAt',
  'snoozedUntil',
  'quietUntil',
  'expectBy',
  'nextRoundAt',
  'closedAt',
  'overviewAt',
  'deleteAskedAt',
  'start',
  'end',
  'stamp',
  'recurrenceId',
  'until',
  'paused',
]);

/** Internal fields: counters, and the number of the door. */
const INTERNAL: ReadonlySet<string> = new Set(['waits', 'answers', 'previous', 'door', 'copies', 'deferred']);

const isInstant = (value: unknown): value is Instant => typeof value === 'number' && Number.isFinite(value);

const written = (key: string, value: unknown): unknown =>
  INSTANTS.has(key) && isInstant(value) ? writeInstant(value) : value;

export function exportJson(input: ComposeInput): string {
  const candidate = Object.fromEntries(Object.entries(input.candidate).filter(([name]) => !INTERNAL.has(name)));
  const whole = { exportedAt: writeInstant(input.now), candidate, applications: input.applications };
  return `${JSON.stringify(whole, written, 2)}\n`;
}
