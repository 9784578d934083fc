/** Whose a mail is: by the address it was sent to (SMTP's envelope), and by who sent it. */
import { type Authentic, authenticSender } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import { readPart } from '../mail/token.ts';
import type { Settings } from '../pipeline.ts';
import type { Arrival } from '../ports.ts';
import { stepNamed } from './steps.ts';

/** The door that a mail came by. Route on the envelope, never on To or Cc: BCC and filter forwards are not in the headers. */
export type Door =
  | { readonly is: 'front' }
  | {
      readonly is: 'reply';
      readonly candidate: string;
      readonly application: string | null;
      readonly step: string | null;
    }
  | { readonly is: 'own'; readonly candidate: string; readonly door: number }
  | { readonly is: 'closed' };

export function doorOf(arrival: Arrival, settings: Settings): Door {
  let door: Door = { is: 'front' };
  for (const recipient of arrival.envelope.rcptTo.slice(0, 100)) {
    const at = recipient.lastIndexOf('@');
    if (recipient.slice(at + 1).toLowerCase() !== settings.domain) continue;
    const token = readPart(recipient.slice(0, at), arrival.receivedAt, settings.keys);
    if (token === null) continue;
    if (token === 'bad') door = door.is === 'front' ? { is: 'closed' } : door;
    else if (token.purpose === 'in') return { is: 'own', candidate: token.candidate, door: token.step };
    else
      return { is: 'reply', candidate: token.candidate, application: token.application, step: stepNamed(token.step) };
  }
  return door;
}

/** Null where From is not who it says, or cannot be told. */
export const senderOf = (message: Message, arrival: Arrival): Authentic => authenticSender(message, arrival.verdicts);
