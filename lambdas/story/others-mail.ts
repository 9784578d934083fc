/** Mail at the front door that its sender did not send to us: whoever wrote it must never be taken for a candidate, nor answered. */
import { isOwn } from '../application/own.ts';
import { isFiltered } from '../mail/filtered.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import type { World } from './world.ts';

/** Recipients looked at. */
const LOOKED_AT = 20;

/**
 * Whose filter sent it on: the candidate that X-Forwarded-For names, where the envelope is that candidate's as well (a filter that keeps
 * From writes itself into the return path, and SPF vouches for that). 'nobody' where it came by a filter that cannot be told; null: by none.
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
 * An invite from its organizer, or mail to a candidate of ours, that does not name us: it came by a filter that left no trace, or as the
 * organizer's blind copy.
 */
export async function isMeantForOthers(world: World, message: Message, sender: string): Promise<boolean> {
  const { domain, zone } = world.settings;
  const recipients = [...message.to, ...message.cc].flatMap(({ address }) => (address === null ? [] : [address]));
  if (recipients.some((one) => isOwn(one, domain))) return false;
  const others = recipients.slice(0, LOOKED_AT).filter((one) => one !== sender);
  const known = await Promise.all(others.map((one) => world.applications.findCandidate(one)));
  if (known.some((candidate) => candidate !== null)) return true;
  if (message.calendars.length === 0) return false;
  const { readCalendars } = await import('../understand/calendar.ts');
  const { interviews } = readCalendars(message.calendars, { now: world.clock.now(), zone });
  return interviews.some(({ organizer }) => organizer?.address === sender);
}

/** The candidate who sent somebody else's mail on as it was: the envelope is theirs, and SPF vouches for it. */
export async function sentOnBy(world: World, { envelope, verdicts }: Arrival): Promise<string | null> {
  const address = envelope.mailFrom.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const isVouched = verdicts.trusted || (verdicts.spf === 'pass' && verdicts.spfDomain?.toLowerCase() === domain);
  return isVouched ? world.applications.findCandidate(address) : null;
}
