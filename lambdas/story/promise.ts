/** Keeps the date, named in an invite, until which the employer asks to wait. R10 */
import type { Deciding } from '../application/decide/deciding.ts';
import { findContact } from '../application/decide/people.ts';
import { promiseIn } from '../understand/deadline/promise.ts';
import type { Understanding } from '../understand/understanding.ts';

export function takePromise(making: Deciding, understanding: Understanding): void {
  const { forwarded } = understanding;
  const expectBy = promiseIn(understanding, making.wishes.zone, making.now);
  if (forwarded === null || expectBy === null || expectBy <= making.now) return;
  if (making.state().words.some((one) => one.expectBy === expectBy)) return;
  const from = forwarded.from === null ? null : (findContact(making.state().contacts, forwarded.from)?.key ?? null);
  making.record({ type: 'heard', word: { says: 'timing', expectBy }, from });
}
