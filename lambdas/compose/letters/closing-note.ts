/** After the candidate reported the outcome: a polite closing note, and no more reminders. R16 */
import type { Outcome } from '../../application/instruction.ts';
import { heading, lead, quiet, say, taps } from '../blocks.ts';
import type { About, Written } from '../context.ts';
import { CLOSING } from '../facts.ts';
import { type Note, noteOf } from '../notes.ts';
import { timeline } from '../timeline.ts';

interface Words {
  readonly subject: string;
  readonly lead: (them: string, name: string) => string;
  readonly says: readonly string[];
}

const WORDS: { readonly [outcome in Outcome]: Words } = {
  rejected: {
    subject: 'close with a gracious note',
    lead: (them, name) => `${them} said no. If you like, close with a gracious note to ${name}.`,
    says: [
      'I’m sorry. I’ve noted it, and there will be no more mails about this one.',
      'A kind last note can help if another job opens up there one day.',
    ],
  },
  offer: {
    subject: 'an offer; thank them for it',
    lead: (them, name) => `An offer from ${them}. Thank ${name}, and take the time you need.`,
    says: [
      'Congratulations. The note says thank you and doesn’t commit you to anything.',
      'When you have decided, reply "offer accepted" or "I withdrew".',
    ],
  },
  accepted: {
    subject: 'you said yes; a short note',
    lead: (them, name) => `You said yes to ${them}. One short note to ${name}, and you’re done.`,
    says: [
      'Congratulations. There will be no more mails about this one.',
      'If you have other applications open, it’s kind to let them know: reply "list" to see them.',
    ],
  },
  withdrawn: {
    subject: 'let them know kindly',
    lead: (them, name) => `You withdrew from ${them}. Let ${name} know with a kind note.`,
    says: ['I’ve noted it, and there will be no more mails about this one.'],
  },
};

/** The recruiter, else the hiring manager, else anybody met; those with an address first. */
function recipient(about: About): string | null {
  const order = ['recruiter', 'hiring-manager', 'interviewer'] as const;
  const ranked = [...about.view.people].sort(
    (a, b) =>
      Number(a.address === null) - Number(b.address === null) ||
      order.indexOf(a.contact.role) - order.indexOf(b.contact.role),
  );
  return ranked[0]?.key ?? null;
}

export function closingNote(about: About, outcome: Outcome): Written {
  const { view, tap } = about;
  const words = WORDS[outcome];
  const to = recipient(about);
  const name = (to === null ? null : view.who(to)?.short) ?? 'the recruiter';
  const them = view.employer ?? 'They';
  const note: Note = noteOf(about, { kind: CLOSING[outcome], sitting: null, to }, 0, []);
  const opening = words.lead(view.employer ?? (outcome === 'rejected' ? them : 'them'), name);
  return {
    subject: words.subject,
    todo: words.subject,
    preheader: 'The note is ready. Sending it is up to you.',
    blocks: [
      lead(opening),
      ...words.says.map(say),
      note.block,
      ...taps('If that’s not how it was:', tap('Undo', 'undo')),
      ...(outcome === 'offer' ? [] : [quiet('No need to reply.')]),
      heading('How it went'),
      ...timeline(about, { before: 10, after: 2 }),
    ],
    drafts: [note.draft],
    attachments: [note.attachment],
  };
}
