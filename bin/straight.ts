/** An invite saved straight from the inbox: written by the employer, to the candidate. */
import { isOwn } from '../lambdas/application/own.ts';
import type { Message } from '../lambdas/mail/message.ts';
import { understand } from '../lambdas/understand/understand.ts';
import type { Context, Understanding } from '../lambdas/understand/understanding.ts';

/**
 * Null if it is not one. To count, it must read as a note to somebody with its sender as the candidate, and as an interview at a stated time with
 * its recipient as the candidate.
 */
export async function readStraight(
  message: Message,
  asSent: Understanding,
  context: Context,
): Promise<{ readonly candidate: string; readonly understanding: Understanding } | null> {
  if (asSent.kind !== 'copy' || context.candidate.length > 0) return null;
  const candidate = message.to[0]?.address ?? null;
  if (candidate === null || isOwn(candidate, context.domain)) return null;
  const understanding = await understand(message, { ...context, candidate: [candidate] });
  const isInvite = understanding.kind === 'invite' && understanding.interviews.some(({ start }) => start !== null);
  return isInvite ? { candidate, understanding } : null;
}

export const hintOf = (file: string, candidate: string): string =>
  `afterword: ${file} is not a forward; it was read as mail to you, ${candidate}. If you are somebody else, say so with --candidate ADDRESS`;
