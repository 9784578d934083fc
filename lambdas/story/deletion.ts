/** 'delete everything' is confirmed by answering the mail that asks. Its reply address names that one question and is valid for a day. */
import { CONFIRM_WITHIN } from '../application/account.ts';
import type { Instant } from '../application/instant.ts';
import { answerFromDesk, deleteEverything } from './account.ts';
import type { OpenDesk } from './desk.ts';
import { deletionMark } from './door.ts';
import type { Mail } from './mail.ts';
import type { Received, World } from './world.ts';
import { saysNo, saysYes } from './yes-or-no.ts';

/** Whether a mail answers the newest deletion question in time. */
function answersQuestion({ door }: Mail, { candidate }: OpenDesk, now: Instant): boolean {
  const { deleteAskedAt: asked } = candidate.candidate;
  if (door.is !== 'reply' || door.step !== 'confirm-delete' || asked === null) return false;
  return door.asked === deletionMark(candidate.candidate, asked) && now - asked < CONFIRM_WITHIN;
}

/** Null if the mail neither confirms nor cancels a deletion. */
export async function takeDeletion(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  said: string,
  isSaidAgain: boolean,
): Promise<Received | null> {
  if (!answersQuestion(mail, desk, world.clock.now())) return null;
  if (saysYes(said) || isSaidAgain) return deleteEverything(world, desk, mail);
  if (!saysNo(said)) return null;
  const kept = { understood: 'no, everything stays', changed: null };
  return answerFromDesk(world, desk, mail, {
    letters: [{ kind: 'answer', effects: [kept], notes: [], questions: [], drafts: [], undo: false }],
    outcome: 'acted',
    candidate: { ...desk.candidate.candidate, deleteAskedAt: null },
  });
}
