/** The SMTP port that mail comes in by. Senders are checked if the owner asked for it. */
import { SMTP } from '../application/limits.ts';
import type { Verdicts } from '../ports.ts';
import { TRUSTED } from './arrival.ts';
import { lookupBy } from './dns.ts';
import type { Engine } from './engine.ts';
import type { Intake } from './intake.ts';
import type { ServeOptions } from './serve-options.ts';
import { openSmtp, Reply, type Smtp } from './smtp.ts';
import type { Session } from './vouch.ts';

export async function openDoor(options: ServeOptions, running: Engine, inward: Intake): Promise<Smtp> {
  const { domain } = options;
  const judge = options.authenticate ? await judgeBy(options.dns) : null;
  return openSmtp({
    domain,
    host: options.smtpHost,
    port: options.smtpPort,
    take: async (envelope, raw, client) => {
      if (running.waits() >= SMTP.waiting) throw new Reply(452, '4.3.1 Too much waits already, try again later');
      const verdicts = judge === null ? TRUSTED : await judge(raw, { ...client, mailFrom: envelope.mailFrom, domain });
      if (verdicts === null) throw new Reply(451, '4.4.3 DNS does not tell who you are, try again later');
      await inward.take(envelope, raw, verdicts);
    },
  });
}

/** Mailauth is loaded only if it is needed. */
async function judgeBy(
  server: string | null,
): Promise<(raw: Uint8Array, session: Session) => Promise<Verdicts | null>> {
  const lookup = lookupBy(server);
  const { vouch } = await import('./vouch.ts');
  return (raw, session) => vouch(raw, session, lookup);
}
