/** An application under way, for tests of what an answer says and what then comes. */
import type { OutboundMail } from '../../lambdas/ports.ts';
import { invite, named, type Office, office, SAM, write } from './writing.ts';

interface Begun {
  readonly box: Office;
  readonly confirm: OutboundMail;
}

/** An application that one invite has opened, with its confirmation. */
export async function begun(raw: Uint8Array = invite()): Promise<Begun> {
  const box = office();
  return { box, confirm: named((await box.send(raw)).mails, 'confirm') };
}

/** Runs the clock on, and resolves with what was sent on the way. */
export async function until(box: Office, at: string): Promise<readonly OutboundMail[]> {
  box.fresh();
  await box.advance(Date.parse(at));
  return box.fresh();
}

export const say = async (box: Office, to: string, text: string): Promise<OutboundMail> => {
  const { mails } = await box.send(write({ to, text, at: box.now() }), { to });
  return named(mails, 'answer');
};

/** The text in one line. */
export const flat = ({ text }: OutboundMail): string => text.replace(/\s+/g, ' ');
export const steps = (mails: readonly OutboundMail[]): readonly (string | null)[] => mails.map(({ step }) => step);

/** An interview at Acme that Dana Cole writes of, forwarded. */
export const proposal = (words: string, subject = 'Interview for Backend Engineer'): Uint8Array =>
  write({
    subject: `Fwd: ${subject}`,
    text: `---------- Forwarded message ---------
From: Dana Cole <dana@acme.example>
Date: Mon, Nov 23, 2026 at 9:12 AM
Subject: ${subject}
To: Sam Lee <${SAM}>

Hi Sam,

we would like to interview you at Acme. ${words} You would talk to Priya Shah.

Best,
Dana Cole
Recruiter, Acme`,
  });
