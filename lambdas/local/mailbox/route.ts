/** By which door a mail in the mailbox came: as its address says, else as what it answers or quotes says. */
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
  /** A mail of ours that was sent, by its id. */
  readonly findSent: (id: string) => Promise<OutboundMail | null>;
  readonly now: () => number;
  /** In one's own mailbox: whose it is, and the door for what others wrote. */
  readonly owner?: { readonly account: string; readonly door: () => Promise<string> };
}

/** One where all of them are about the same; several may mean anything, and then it is asked. */
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
  // Others get our ids and marks to see, in what is copied to them: they count for whom they were made.
  const candidate = from?.address == null ? null : await known.findCandidate(from.address);
  if (candidate === null) {
    const { owner } = known;
    // Its owner moved it here: it is read, and commands nothing.
    if (owner === undefined || from?.address === owner.account) return envelope;
    return { ...envelope, rcptTo: [...envelope.rcptTo, await owner.door()] };
  }
  const now = known.now();
  const through = (part: string): Envelope => ({
    ...envelope,
    // Where it was written to counts as well, for whether it was meant for us.
    rcptTo: [...envelope.rcptTo, withPart(part, domain)],
  });

  // What a step asks about is in the token alone.
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
