/** Mail that is ignored, refused or warned about: the ways that end before a mail is read. */

import { HOUR } from '../application/instant.ts';
import { automaticReason, isOwnMail } from '../mail/automatic.ts';
import { refuse } from './account.ts';
import { typedIn } from './addresses.ts';
import { unlessSeen } from './deduplicate.ts';
import { atDesk, namesCandidate, type Way } from './incoming.ts';
import { refuseStranger, warnCandidate } from './newcomer.ts';
import { IGNORED, REFUSED } from './world.ts';

export const ignoreVirus: Way = async ({ arrival }) => (arrival.verdicts.virus === 'fail' ? IGNORED : null);

/** Our own mail that came back. */
export const ignoreOwnMail: Way = async ({ message, world }) =>
  isOwnMail(message, world.settings.domain) ? IGNORED : null;

/** The empty return path. RFC 5321 §4.5.5 */
export const ignoreBounce: Way = async ({ arrival }) => (arrival.envelope.mailFrom === '' ? IGNORED : null);

export const ignoreAutomatic: Way = async ({ message, world }) =>
  automaticReason(message, world.settings.domain) === null ? null : IGNORED;

/** 'New address' gave the candidate another filter address or Bcc address; this mail came to an earlier one, or to that of a deleted account. */
export const ignoreRetiredAddress: Way = async ({ door, desk }) => {
  const candidate = (await desk())?.candidate.candidate;
  if (candidate === undefined) return IGNORED;
  if (door.is === 'own') return door.door === (candidate.door & 255) ? null : IGNORED;
  if (door.is === 'copies') return door.number === ((candidate.copies ?? 0) & 255) ? null : IGNORED;
  return null;
};

/** Only the candidate may write here. */
export const ignoreOthers: Way = async (one) => {
  const desk = await one.desk();
  return desk !== null && namesCandidate(one, desk) ? null : IGNORED;
};

/** Authentic, but written from an address that is not the candidate's. */
export const ignoreUnknownAddress: Way = async ({ author, desk }) => {
  const who = await author();
  const addresses = (await desk())?.candidate.candidate.addresses ?? [];
  return who.is === 'authentic' && addresses.includes(who.address) ? null : IGNORED;
};

/** A second copy of the mail that had everything deleted, or a 'stop' from somebody who has no account: it opens none and gets no answer. */
export const ignoreFarewell: Way = async ({ door, message, author, desk }) => {
  if ((await author()).is === 'refused' || (await desk()) !== null) return null;
  if (door.is === 'reply' && door.step === 'confirm-delete') return IGNORED;
  const typed = await typedIn(message);
  const said = typed === '' ? message.subject.trim() : typed;
  return /^(?:re: *)?(?:stop|unsubscribe|delete everything)[.!]?$/i.test(said) ? IGNORED : null;
};

/** Nothing vouches for the author, but the mail is in the name of a candidate: they are told. */
export const warnOfForgery: Way = async ({ world, arrival, author, candidate }) => {
  const who = await author();
  if (who.is !== 'refused') return null;
  const known = await candidate();
  return known === null ? null : warnCandidate(world, known, arrival, who.why);
};

/** The same for mail that a filter forwards, where only mail in the candidate's own name needs an authentic author. */
export const warnOfForgedCommand: Way = async (one) => {
  const desk = await one.desk();
  if (desk === null || !namesCandidate(one, desk) || (await one.author()).is !== 'refused') return null;
  return (await ignoreAutomatic(one)) ?? warnOfForgery(one);
};

export const refuseForgery: Way = async ({ author }) => ((await author()).is === 'refused' ? REFUSED : null);

/** A mail vouched for by DKIM alone and dated before this account was opened may be a replay, so it commands nothing. */
export const warnOfReplay: Way = atDesk((world, { arrival, message, by }, { candidate }) =>
  by === 'dkim' && (message.date ?? 0) < candidate.candidate.openedAt - HOUR
    ? warnCandidate(world, candidate.id, arrival, 'not-fresh')
    : null,
);

/** A reply to an account that was deleted. */
export const tellAccountIsGone: Way = async ({ world, arrival, author, desk }) =>
  (await desk()) === null ? refuseStranger(world, await author(), arrival, 'application-gone') : null;

/** The token of the reply address is forged, altered or expired. Nothing is done, and an authentic writer is told. */
export const tellAddressIsBad: Way = async (one) => {
  const author = await one.author();
  if (author.is === 'refused') return null;
  if ((await one.desk()) === null) return refuseStranger(one.world, author, one.arrival, 'unknown-token');
  return tellCandidate(one);
};

const tellCandidate: Way = atDesk((world, mail, desk) =>
  unlessSeen(world, mail, desk, () => refuse(world, desk, mail, 'unknown-token')),
);
