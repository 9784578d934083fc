/** Temporary. */
import type { Draft, DraftFacts } from './draft.ts';
export const composeDraft = (f: DraftFacts): Draft => ({
  kind: f.kind,
  person: f.recipient.name ?? f.recipient.address ?? 'the recruiter',
  to: f.recipient.address,
  subject: 'Thank you for your time',
  text: `Hi ${f.recipient.name ?? 'there'},\n\nThank you for meeting me ${f.when ?? ''}. I enjoyed our talk about ${f.discussed.join(', ') || 'the job'}.\n\nBest,\n${f.candidate.name ?? ''}`,
});
export const mailtoLink = (d: { to: string | null; subject: string; text: string; bcc: string }): string =>
  `mailto:${d.to ?? ''}?subject=${encodeURIComponent(d.subject)}&bcc=${encodeURIComponent(d.bcc)}&body=${encodeURIComponent(d.text)}`;
export const unsentEml = (d: Draft, bcc: string): string =>
  `To: ${d.to}\r\nBcc: ${bcc}\r\nX-Unsent: 1\r\n\r\n${d.text}`;
