/** A mail on its way through the story: the raw arrival, the parsed message, the door it came by, and who vouches for it. */
import type { Vouching } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import type { Door } from './door.ts';

/** A mail on its way through the story. */
export interface Mail {
  readonly arrival: Arrival;
  readonly message: Message;
  readonly door: Door;
  /** The candidate's own address that wrote it; null for mail that others wrote and a filter sent on. */
  readonly from: string | null;
  /** What authenticates that address; null where `from` is. */
  readonly by: Vouching | null;
}
