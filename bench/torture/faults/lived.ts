/** What a story has left behind once it was run, in memory and on disk. */
import type { Desk } from '../../../lambdas/ports.ts';
import type { Kept } from './kept.ts';
import type { Copy, Place } from './place.ts';
import type { Control } from './struck.ts';
import type { Story } from './telling.ts';

export interface Lived {
  readonly control: Control;
  readonly kept: Kept;
  readonly desk: Desk | null;
  readonly waiting: readonly string[];
  /** What is there of the candidate beside the desk: where there is no desk, it should be nothing. */
  readonly traces: readonly string[];
  readonly copies: readonly Copy[];
  /** What was thrown that the harness did not throw. */
  readonly defects: readonly string[];
  readonly ended: number;
  /** Of the place: how late an alarm may ring. */
  readonly late: number;
}

export const AN_ALARM = 'an alarm';

export async function tracesOf(story: Story, place: Place): Promise<readonly string[]> {
  const { mailroom, applications } = place.ports;
  const traces: string[] = [];
  if ((await applications.findCandidate(story.cast.address)) !== null) traces.push('an address');
  for (const { id } of story.sendings) if ((await mailroom.fetch(id)) !== null) traces.push(`mail ${id}`);
  if (place.nextAlarm() !== null) traces.push(AN_ALARM);
  return traces;
}

export const isUnsent = (desk: Desk | null): boolean =>
  desk !== null && [desk.candidate, ...desk.applications].some(({ outbox }) => outbox.length > 0);

export interface Hands {
  now: number;
}
