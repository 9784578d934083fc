/** Answers that belong to the whole account, and the end of an account. */
import type { Candidate } from '../application/candidate.ts';
import type { Letter, Refusal } from '../application/letter.ts';
import type { OpenDesk } from './desk.ts';
import { leave } from './leave.ts';
import type { Mail } from './mail.ts';
import { postOf, shortHash } from './post.ts';
import { saveCandidate } from './save.ts';
import { seenAs, withSeen } from './seen.ts';
import { offerAll } from './wake.ts';
import type { Received, World } from './world.ts';

interface AccountAnswer {
  readonly letters: readonly Letter[];
  readonly outcome: Received['outcome'];
  readonly candidate?: Candidate;
  /** An answer sent to another of the candidate's addresses about the same mail. `to` null: the usual address. */
  readonly elsewhere?: { readonly to: string | null; readonly letters: readonly Letter[] };
}

/** How the answer to a mail is addressed: to the address the mail came from, in the same thread. */
export const addressing = (mail: Mail) => ({ to: mail.from, inReplyTo: mail.message.messageId });

/** Saves and sends an answer about the account, and updates the alarms that the changed wishes affect. */
export async function answerFromDesk(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  answer: AccountAnswer,
): Promise<Received> {
  const now = world.clock.now();
  const { candidate } = desk.candidate;
  const { id } = candidate;
  const { elsewhere } = answer;
  const post = [
    ...postOf(shortHash(mail.arrival.id, 8), id, answer.letters, now, addressing(mail), null),
    ...(elsewhere === undefined
      ? []
      : postOf(
          shortHash(`elsewhere ${mail.arrival.id}`, 8),
          id,
          elsewhere.letters,
          now,
          { to: elsewhere.to, inReplyTo: null },
          null,
        )),
  ];
  const saved = await saveCandidate(world, desk, {
    candidate: answer.candidate ?? candidate,
    post,
    seen: withSeen(desk.candidate.seen, seenAs(mail), answer.outcome, now),
  });
  const silent = desk.candidate.wakeAt === null ? [null] : [];
  await offerAll(world, saved, new Set(post.map((one) => one.id)), new Set([null]), new Set(silent));
  return { outcome: answer.outcome, application: null };
}

/** Does nothing with the mail, and tells the candidate why. */
export const refuse = (world: World, desk: OpenDesk, mail: Mail, why: Refusal): Promise<Received> =>
  answerFromDesk(world, desk, mail, { letters: [{ kind: 'refusal', why }], outcome: 'refused' });

/** Deletes everything, including unsent mail. The acknowledgement is the last mail ever sent. */
export async function deleteEverything(world: World, desk: OpenDesk, mail: Mail): Promise<Received> {
  const now = world.clock.now();
  const { candidate, seen } = desk.candidate;
  const post = postOf(shortHash(mail.arrival.id, 8), candidate.id, [{ kind: 'goodbye' }], now, addressing(mail), null);
  const alone: OpenDesk = { ...desk, candidate: { ...desk.candidate, outbox: [] } };
  const saved = await saveCandidate(world, alone, {
    candidate: { ...candidate, leaving: true },
    post,
    seen: withSeen(seen, seenAs(mail), 'acted', now),
  });
  await leave(world, saved, new Set(post.map((one) => one.id)));
  return { outcome: 'acted', application: null };
}
