/** A story of two mails, to show what runs a story: a mail in is confirmed at once, and a day later there is one nudge. */
import { createHash } from 'node:crypto';
import { openCandidate } from '../../lambdas/application/account.ts';
import { DAY } from '../../lambdas/application/instant.ts';
import type { Story } from '../../lambdas/local/serve-options.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import type { OutboundMail, StoredApplication } from '../../lambdas/ports.ts';
import { recipientOf } from '../../lambdas/recipient.ts';
import type { World } from '../../lambdas/story/world.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function send(world: World, id: string, candidate: string, application: string, step: string): Promise<void> {
  const desk = await world.applications.desk(candidate);
  const to = desk === null ? null : recipientOf(desk.candidate.candidate, null);
  if (to === null) return;
  const mail: OutboundMail = {
    id,
    candidate,
    application,
    step,
    from: world.settings.from,
    to,
    replyTo: `re+${application}@${world.settings.domain}`,
    subject: `${step} for ${application}`,
    text: `This is the ${step}.\n`,
    html: `<p>This is the <b>${step}</b>. <a href="mailto:re+${application}@${world.settings.domain}?subject=done&amp;body=">done</a></p>`,
    headers: {},
    attachments: [],
    drafts: step === 'thank' ? [{ person: 'Priya Shah', to: null, subject: 'Thank you', text: 'Thank you.' }] : [],
  };
  await world.outbox.send(mail, world.clock.now());
}

async function save(world: World, stored: StoredApplication): Promise<void> {
  await world.applications.saveApplication(stored);
  await world.wakeUps.set({ candidate: stored.candidate, application: stored.id }, stored.wakeAt);
}

export const tinyStory: Story = {
  receive: async (world, arrival) => {
    const kept = await world.mailroom.fetch(arrival);
    const message = kept === null ? null : await parseMessage(kept.raw);
    const address = message?.from?.address ?? null;
    if (message === null || address === null || !world.settings.allows(address)) {
      await world.mailroom.handled(arrival);
      return { outcome: 'refused', application: null };
    }
    if (message.subject.includes('fault')) throw new Error('a fault that stays');
    const now = world.clock.now();
    const candidate = await world.applications.claimAddress(address, hash(address));
    if ((await world.applications.desk(candidate)) === null)
      await world.applications.saveCandidate({
        id: candidate,
        version: 0,
        candidate: openCandidate(candidate, address, message.from?.name ?? null, now),
        outbox: [],
        wakeAt: null,
        seen: [],
      });
    const id = hash(arrival);
    const known = (await world.applications.desk(candidate))?.applications.find((one) => one.id === id);
    if (known === undefined)
      await save(world, {
        id,
        candidate,
        version: 0,
        events: [
          { at: now, by: arrival, event: { type: 'opened', candidate } },
          { at: now, by: arrival, event: { type: 'identified', employer: message.subject } },
        ],
        outbox: [],
        wakeAt: now + DAY,
        seen: [],
      });
    await send(world, `${id}-confirm`, candidate, id, 'confirm');
    await world.mailroom.handled(arrival);
    return { outcome: 'acted', application: id };
  },
  wake: async (world, { candidate, application }) => {
    const stored = (await world.applications.desk(candidate))?.applications.find((one) => one.id === application);
    if (stored === undefined || stored.wakeAt === null || stored.wakeAt > world.clock.now()) return;
    await send(world, `${stored.id}-thank`, candidate, stored.id, 'thank');
    await save(world, { ...stored, wakeAt: null });
  },
  sweep: async () => 0,
};
