/** A mail on its way through the story: what came, as it was read, by which door, and who vouches for it. */
import type { Vouching } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import type { Door } from './sender.ts';

/** A mail on its way through the story. */
export interface Mail {
  readonly arrival: Arrival;
  readonly message: Message;
  readonly door: Door;
  /** The candidate's own address that it came from; null for the own door, where others wrote. */
  readonly from: string | null;
  /** What vouches for that; null for the own door, where others wrote. */
  readonly by: Vouching | null;
}
