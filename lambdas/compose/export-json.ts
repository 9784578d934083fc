/** Everything that is known of a candidate, as JSON: instants as RFC 3339, nothing left out but what only the program needs. */
import { type Instant, writeInstant } from '../application/instant.ts';
import type { ComposeInput } from './composed.ts';

/** Fields that hold an instant, by name: they leave as written instants. */
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

/** What only the program needs: counters, and the door's number. */
const INTERNAL: ReadonlySet<string> = new Set(['waits', 'answers', 'previous', 'door', 'copies', 'deferred']);

const isInstant = (value: unknown): value is Instant => typeof value === 'number' && Number.isFinite(value);

const written = (key: string, value: unknown): unknown =>
  INSTANTS.has(key) && isInstant(value) ? writeInstant(value) : value;

export function exportJson(input: ComposeInput): string {
  const candidate = Object.fromEntries(Object.entries(input.candidate).filter(([name]) => !INTERNAL.has(name)));
  const whole = { exportedAt: writeInstant(input.now), candidate, applications: input.applications };
  return `${JSON.stringify(whole, written, 2)}\n`;
}
