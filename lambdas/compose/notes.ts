/** Drafts in cards: the text, the link that opens it in the mail program, and a file for programs that ignore the link. */
import type { Block, Tap } from './blocks.ts';
import { bare, line, lines } from './clean.ts';
import type { ComposedDraft } from './composed.ts';
import type { About, Attachment } from './context.ts';
import type { Draft } from './draft.ts';
import { composeDraft } from './drafts/compose-draft.ts';
import { factsOf, type Occasion } from './facts.ts';
import { mailtoLink } from './mailto.ts';
import { unsentEml } from './unsent.ts';

export interface Note {
  readonly block: Block;
  readonly draft: ComposedDraft;
  readonly attachment: Attachment;
}

/** Letters, digits and hyphens are allowed by every file system. */
function fileName(person: string, index: number): string {
  const safe = [...person.normalize('NFKD')]
    .filter((char) => /[A-Za-z0-9 -]/.test(char))
    .join('')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 40);
  return `${index + 1}-note${safe === '' ? '' : `-to-${safe}`}.eml`;
}

/** A draft in its card; `taps` are the answers below it. */
export function cardOf(about: About, draft: Draft, index: number, taps: readonly Tap[]): Note {
  const { candidate, copies } = about.input;
  const person = line(draft.person, 60) ?? 'the recruiter';
  const { href, whole } = mailtoLink({ to: draft.to, subject: draft.subject, body: draft.text, bcc: copies });
  const card = {
    person,
    to: line(draft.to, 100),
    subject: line(draft.subject, 150) ?? '',
    text: lines(draft.text, 4000),
    open: href,
    whole,
    taps,
  };
  const from = { name: candidate.name, address: candidate.addresses[0] ?? null, bcc: copies };
  return {
    block: { block: 'letter', card },
    draft: { person: bare(person), to: draft.to, subject: draft.subject, text: draft.text },
    attachment: { name: fileName(person, index), contentType: 'message/rfc822', content: unsentEml(draft, from) },
  };
}

/** A single draft. */
export const noteOf = (about: About, occasion: Occasion, index: number, taps: readonly Tap[]): Note =>
  cardOf(about, composeDraft(factsOf(about, occasion)), index, taps);

/** 'sent to Priya' and 'skip Priya', as taps. */
export function settles(about: About, key: string | null): readonly Tap[] {
  const who = key === null ? null : about.view.who(key);
  if (who === null) return [about.tap('Sent', 'sent'), about.tap('Skip', 'skip')];
  return [
    about.tap(`Sent to ${who.short}`, `sent to ${who.short}`),
    about.tap(`Skip ${who.short}`, `skip ${who.short}`),
  ];
}
