/** Mail that a candidate's filter forwards. It brings invites and word from employers; only the candidate's own mail gives commands. */
import { firstOf, type Incoming, incoming, type Way } from './incoming.ts';
import { readMail } from './let-in.ts';
import { filteredFor, isMeantForOthers, sentOnBy } from './others-mail.ts';
import { warnOfForgedCommand, warnOfReplay } from './turned-away.ts';
import { IGNORED, type Received } from './world.ts';

/** What becomes of it once its candidate is known. */
export const FILTERED: readonly Way[] = [warnOfForgedCommand, warnOfReplay, readMail];

const asFilteredFor = ({ world, arrival, message }: Incoming, candidate: string): Promise<Received> =>
  firstOf(FILTERED, incoming(world, arrival, message, { is: 'own', candidate, door: 0 }));

/** A filter that forwards to the front door, and names its owner in X-Forwarded-For. */
export const readIfFiltered: Way = async (one) => {
  if ((await one.candidate()) !== null) return null;
  const filtered = await filteredFor(one.world, one.arrival, one.message);
  if (filtered === null) return null;
  return filtered === 'nobody' ? IGNORED : asFilteredFor(one, filtered.candidate);
};

/** Somebody else's mail that a candidate redirected unchanged, so that only the return path names them. */
export const readIfRedirected: Way = async (one) => {
  const { world, arrival, message } = one;
  if ((await one.author()).is === 'authentic' && (await one.desk()) !== null) return null;
  const { claimedSender } = await import('../mail/authenticate.ts');
  const writer = claimedSender(message, arrival.verdicts);
  if (writer.is === 'refused' || !(await isMeantForOthers(world, message, writer.address))) return null;
  const candidate = await sentOnBy(world, arrival);
  return candidate === null ? IGNORED : asFilteredFor(one, candidate);
};
