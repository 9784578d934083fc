/** Mail from people who may write: a newcomer gets an account, an unknown address is asked about, and the candidate's own mail is read. */
import { askAboutAddress } from './addresses.ts';
import { unlessSeen } from './deduplicate.ts';
import type { OpenDesk } from './desk.ts';
import { atDesk, type Way } from './incoming.ts';
import { answersJoining, takeJoining } from './joining.ts';
import type { Mail } from './mail.ts';
import { newcomer, refuseStranger } from './newcomer.ts';
import { reachedAgain } from './reachable.ts';
import { mayBegin } from './sign-ups.ts';
import { readAndTake } from './understood.ts';
import type { Received, World } from './world.ts';

const readAt = (world: World, mail: Mail, desk: OpenDesk): Promise<Received> =>
  unlessSeen(world, mail, desk, async (one) => readAndTake(world, one, await reachedAgain(world, desk, one.from)));

export const readMail: Way = atDesk(readAt);

/** The first mail of somebody who may use this installation opens their account. */
export const openAccount: Way = async ({ world, arrival, message, door, author, desk }) => {
  const who = await author();
  if (who.is === 'refused' || (await desk()) !== null) return null;
  const { address, by } = who;
  if (!world.settings.allows(address) || !(await mayBegin(world, address)))
    return refuseStranger(world, who, arrival, 'too-many-newcomers');
  const opened = await newcomer(world, address, message.from?.name ?? null, arrival);
  return readAt(world, { arrival, message, door, from: address, by }, opened);
};

/** An address that was asked whether it belongs to the account answers. */
export const takeJoiningAnswer: Way = atDesk((world, mail, desk) => {
  const { from } = mail;
  return from !== null && answersJoining(mail, desk, from)
    ? unlessSeen(world, mail, desk, () => takeJoining(world, desk, mail, from))
    : null;
});

/** Somebody answers from an address that is not the candidate's: the candidate is asked whether it is theirs. */
export const askAboutUnknownAddress: Way = atDesk((world, mail, desk) => {
  const { from } = mail;
  return from !== null && !desk.candidate.candidate.addresses.includes(from)
    ? unlessSeen(world, mail, desk, () => askAboutAddress(world, desk, mail, from))
    : null;
});
