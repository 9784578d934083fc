/** Finds the door of a mail in the mailbox: by its address, else by what it answers or quotes. */
import { frontDoorOf, withPart } from '../../application/own.ts';
import type { Field } from '../../mail/head.ts';
import { parseMessage } from '../../mail/parse.ts';
import { readPart, replyPart, type Token } from '../../mail/token.ts';
import type { Applications, Envelope, OutboundMail } from '../../ports.ts';
import { ASKS, stepNumber } from '../../story/steps.ts';
import type { Settings } from '../../story/world.ts';
import { envelopeOf } from './envelope.ts';
import { mailAnswered, marksIn } from './thread.ts';

export interface Known {
  readonly settings: Pick<Settings, 'domain' | 'keys'>;
  readonly findCandidate: Applications['findCandidate'];
  /** A mail we sent, by its id. */
  readonly findSent: (id: string) => Promise<OutboundMail | null>;
  readonly now: () => number;
  /** In the owner's own mailbox: the owner's account, and the door for mail that others wrote. */
  readonly owner?: { readonly account: string; readonly door: () => Promise<string> };
}

/** The token, if all of them concern the same application. If they differ, the candidate is asked. */
function onlyOne(tokens: readonly { readonly part: string; readonly token: Token }[]): string | null {
  const [first] = tokens;
  const isSame = tokens.every(
    ({ token }) => token.candidate === first?.token.candidate && token.application === first.token.application,
  );
  return first !== undefined && isSame ? first.part : null;
}

export async function envelopeIn(raw: Uint8Array, fields: readonly Field[], known: Known): Promise<Envelope> {
  const { domain, keys } = known.settings;
  const envelope = envelopeOf(fields, domain);
  if (envelope.rcptTo.some((address) => address !== frontDoorOf(domain))) return envelope;
  const { from, text, html } = await parseMessage(raw);
  // Others may see our ids and marks in copies, so these count only for the candidate they were made for.
  const candidate = from?.address == null ? null : await known.findCandidate(from.address);
  if (candidate === null) {
    const { owner } = known;
    // Its owner moved it here: it is read, but commands nothing.
    if (owner === undefined || from?.address === owner.account) return envelope;
    return { ...envelope, rcptTo: [...envelope.rcptTo, await owner.door()] };
  }
  const now = known.now();
  const through = (part: string): Envelope => ({
    ...envelope,
    // Keeps the original recipients too: they show whether the mail was meant for us.
    rcptTo: [...envelope.rcptTo, withPart(part, domain)],
  });

  // If the question is about the account, only a token says what was asked, so the id is not enough.
  const answered = await mailAnswered(fields, known.findSent);
  if (answered !== null && answered.candidate === candidate && !ASKS.has(answered.step)) {
    const { application, step } = answered;
    return through(replyPart({ candidate, application, step: stepNumber(step) }, now, keys));
  }
  const tokens = marksIn(`${text}\n${html ?? ''}`).flatMap((part) => {
    const token = readPart(part, now, keys);
    return token === null || token === 'bad' || token.candidate !== candidate ? [] : [{ part, token }];
  });
  const mark = onlyOne(tokens);
  return mark === null ? envelope : through(mark);
}
