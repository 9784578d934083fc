/** The processor time until a process that has just started has handled one thing and written what it sends. */
import type { Arrival, WakeUp } from '../../../lambdas/ports.ts';
import type { World } from '../../../lambdas/story/world.ts';
import { openStanding, type Standing } from './standing.ts';

/** What a new process is given, as JSON: where things stand, and the mail that comes or whom an alarm wakes. */
export interface Given {
  readonly standing: Standing;
  readonly mail: { readonly raw: string; readonly from: string; readonly to: string } | null;
  readonly wakes: WakeUp | null;
}

export interface Took {
  /** Milliseconds. */
  readonly ms: number;
  readonly mails: number;
  readonly drafts: number;
}

/** `began`: what the process had used before it loaded anything of ours. */
export async function timed(
  { standing }: Given,
  began: number,
  handle: (world: World) => Promise<unknown>,
): Promise<Took> {
  const { world, sent } = await openStanding(standing);
  await handle(world);
  const { mailBytes } = await import('../../../lambdas/compose/mime.ts');
  for (const mail of sent()) await mailBytes(mail, 0);
  const { user, system } = process.cpuUsage();
  const drafts = sent().reduce((sum, mail) => sum + mail.drafts.length, 0);
  return { ms: (user + system) / 1000 - began, mails: sent().length, drafts };
}

export const arrival = (
  mail: NonNullable<Given['mail']>,
  receivedAt: number,
  verdicts: Arrival['verdicts'],
): Arrival => ({
  id: mail.to,
  receivedAt,
  envelope: { mailFrom: mail.from, rcptTo: [mail.to] },
  verdicts,
  raw: Buffer.from(mail.raw, 'base64'),
});
