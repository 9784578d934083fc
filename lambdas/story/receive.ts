/**
 * Receives one mail. The table says for each of our addresses what may become of a mail that was sent to it: its ways are tried from the top, and
 * the first that applies decides.
 */
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import { FILTERED, readIfFiltered, readIfRedirected } from './by-filter.ts';
import { type Door, doorOf } from './door.ts';
import { firstOf, incoming, type Way } from './incoming.ts';
import { askAboutUnknownAddress, openAccount, readMail, takeJoiningAnswer } from './let-in.ts';
import { passOn } from './pass-on.ts';
import {
  ignoreAutomatic,
  ignoreBounce,
  ignoreFarewell,
  ignoreOthers,
  ignoreOwnMail,
  ignoreRetiredAddress,
  ignoreUnknownAddress,
  ignoreVirus,
  refuseForgery,
  tellAccountIsGone,
  tellAddressIsBad,
  warnOfForgery,
  warnOfReplay,
} from './turned-away.ts';
import type { Received, World } from './world.ts';

const ANYWHERE: readonly Way[] = [ignoreVirus, ignoreOwnMail, passOn];

const DOORS: { readonly [door in Door['is']]: readonly Way[] } = {
  // hello@...: invites, first mails, and whatever a candidate types.
  front: [
    readIfFiltered,
    ignoreBounce,
    ignoreAutomatic,
    warnOfForgery,
    ignoreFarewell,
    readIfRedirected,
    refuseForgery,
    openAccount,
    warnOfReplay,
    askAboutUnknownAddress,
    readMail,
  ],
  // The reply address of one of our mails. Its token says whose it is and what is answered.
  reply: [
    ignoreBounce,
    ignoreAutomatic,
    warnOfForgery,
    ignoreFarewell,
    tellAccountIsGone,
    warnOfReplay,
    takeJoiningAnswer,
    askAboutUnknownAddress,
    readMail,
  ],
  // A reply address whose token is forged, altered or expired.
  closed: [ignoreBounce, ignoreAutomatic, warnOfForgery, tellAddressIsBad, readIfRedirected, refuseForgery],
  // The address that a candidate's filter forwards to.
  own: [ignoreRetiredAddress, ...FILTERED],
  // The Bcc address in drafts. It takes copies of the candidate's notes to others, and nothing else from anybody.
  copies: [
    ignoreRetiredAddress,
    ignoreOthers,
    ignoreAutomatic,
    warnOfForgery,
    ignoreUnknownAddress,
    warnOfReplay,
    readMail,
  ],
};

export function receiveMessage(world: World, arrival: Arrival, message: Message): Promise<Received> {
  const door = doorOf(arrival, world.settings);
  return firstOf([...ANYWHERE, ...DOORS[door.is]], incoming(world, arrival, message, door));
}
