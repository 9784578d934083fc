/** Mail at the front door that its author did not send to us. The author must never be taken for a candidate, nor answered. */
import { isOwn } from '../application/own.ts';
import { isFiltered } from '../mail/filtered.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import type { World } from './world.ts';

/** At most so many recipients are checked. */
const LOOKED_AT = 20;

/**
 * Whose filter forwarded it: the candidate named in X-Forwarded-For, if the return path is theirs too and SPF passes (a filter that keeps From
 * writes its own address there). 'nobody': a filter that cannot be identified; null: no filter.
 */
export async function filteredFor(
  world: World,
  arrival: Arrival,
  message: Message,
): Promise<{ readonly candidate: string } | 'nobody' | null> {
  if (!isFiltered(message, world.settings.domain)) return null;
  const named = message.headers.find(({ name }) => name === 'x-forwarded-for')?.value ?? '';
  const address =
    named
      .trim()
      .split(/[\s,]+/)[0]
      ?.toLowerCase() ?? '';
  const [local, domain] = address.split('@');
  if (local === undefined || local === '' || domain === undefined) return 'nobody';
  const [returns, returnsTo] = arrival.envelope.mailFrom.toLowerCase().split('@');
  const isTheirs = returnsTo === domain && (returns === local || returns?.startsWith(`${local}+`) === true);
  const { spf, spfDomain, trusted } = arrival.verdicts;
  const isVouched = trusted || (spf === 'pass' && spfDomain?.toLowerCase() === domain);
  const candidate = isTheirs && isVouched ? await world.applications.findCandidate(address) : null;
  return candidate === null ? 'nobody' : { candidate };
}

/**
 * An organizer's own invite, or mail to one of our candidates, that does not name us: a filter that left no trace sent it on, or it is a blind copy.
 */
export async function isMeantForOthers(world: World, message: Message, sender: string): Promise<boolean> {
  const { domain, zone } = world.settings;
  const recipients = [...message.to, ...message.cc].flatMap(({ address }) => (address === null ? [] : [address]));
  if (recipients.some((one) => isOwn(one, domain))) return false;
  const others = recipients.slice(0, LOOKED_AT).filter((one) => one !== sender);
  const known = await Promise.all(others.map((one) => world.applications.findCandidate(one)));
  if (known.some((candidate) => candidate !== null)) return true;
  if (message.calendars.length === 0) return false;
  const { readCalendars } = await import('../understand/calendar/calendar.ts');
  const { interviews } = readCalendars(message.calendars, { now: world.clock.now(), zone });
  return interviews.some(({ organizer }) => organizer?.address === sender);
}

/** The candidate who redirected somebody else's mail unchanged: the return path is theirs, and SPF vouches for it. */
export async function sentOnBy(world: World, { envelope, verdicts }: Arrival): Promise<string | null> {
  const address = envelope.mailFrom.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const isVouched = verdicts.trusted || (verdicts.spf === 'pass' && verdicts.spfDomain?.toLowerCase() === domain);
  return isVouched ? world.applications.findCandidate(address) : null;
}
