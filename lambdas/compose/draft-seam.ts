/** Temporary. */
import type { Draft } from './draft.ts';
export const mailtoLink = (d: { to: string | null; subject: string; text: string; bcc: string }): string =>
  `mailto:${encodeURIComponent(d.to ?? '').replaceAll('%40', '@')}?subject=${encodeURIComponent(d.subject)}&bcc=${encodeURIComponent(d.bcc)}&body=${encodeURIComponent(d.text)}`;
export const unsentEml = (d: Draft, bcc: string): string =>
  `To: ${d.to}\r\nBcc: ${bcc}\r\nX-Unsent: 1\r\n\r\n${d.text}`;
