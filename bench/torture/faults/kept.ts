/** What a story left while it was lived: every event, wish and post that was stored, and every letter that left, in order. */
import type { Post } from '../../../lambdas/application/letter.ts';
import type { Part } from '../../../lambdas/compose/composed.ts';
import type { OutboundMail } from '../../../lambdas/ports.ts';
import type { Entry } from '../../simulation/trace.ts';
import type { Ports } from './place.ts';

export interface Kept {
  readonly ports: Ports;
  readonly entries: readonly Entry[];
  /** All post that was ever stored, by the mail it goes in. */
  readonly posted: ReadonlyMap<string, Post>;
}

type Told = (Entry & { readonly what: 'mail' })['parts'];

/** In place of words: the letters of a mail, so that it says what it is. */
export const partsOf = (parts: readonly Part[]): string =>
  JSON.stringify(parts.map(({ application, letter }) => ({ app: application?.id ?? null, letter })) satisfies Told);

export function lettersOf({ text }: OutboundMail): Told {
  // What goes to strangers has words already: it is composed without a desk.
  return text.startsWith('[') ? JSON.parse(text) : [{ app: null, letter: { kind: 'refusal', why: 'unknown-token' } }];
}

export function keeping({ mailroom, applications, wakeUps, outbox }: Ports, clock: { readonly now: number }): Kept {
  const entries: Entry[] = [];
  const posted = new Map<string, Post>();
  const known = new Map<string, number>();
  const left = new Set<string>();
  let wishes = '';
  const post = (all: readonly Post[]): void => {
    for (const one of all) posted.set(one.mail ?? one.id, one);
  };
  return {
    entries,
    posted,
    ports: {
      mailroom,
      wakeUps,
      applications: {
        ...applications,
        saveApplication: async (one) => {
          const saved = await applications.saveApplication(one);
          for (const { at, by, event } of one.events.slice(known.get(one.id) ?? 0))
            entries.push({ what: 'event', at, app: one.id, by, event });
          known.set(one.id, one.events.length);
          post(one.outbox);
          return saved;
        },
        saveCandidate: async (one) => {
          const saved = await applications.saveCandidate(one);
          const { waits: _, previous: __, overviewAt: ___, deleteAskedAt: ____, ...now } = one.candidate;
          if (wishes !== JSON.stringify(now)) entries.push({ what: 'wishes', at: clock.now, candidate: one.candidate });
          wishes = JSON.stringify(now);
          post(one.outbox);
          return saved;
        },
      },
      outbox: {
        send: async (mail, at) => {
          await outbox.send(mail, at);
          if (!left.has(mail.id)) entries.push({ what: 'mail', at: clock.now, id: mail.id, parts: lettersOf(mail) });
          left.add(mail.id);
        },
        wasSent: outbox.wasSent,
      },
    },
  };
}
