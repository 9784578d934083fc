/** Sent mails without their HTML, drafts and files, kept in memory: a mail that was sent never changes, and a search looks at all of them. */
import type { Instant } from '../application/instant.ts';
import type { OutboundMail } from '../ports.ts';

export interface SentMail {
  readonly mail: OutboundMail;
  readonly at: Instant;
}

/** About 25 MB of text; older ones are read again. */
const KEPT = 5000;
const AT_ONCE = 32;

const briefOf = ({ mail, at }: SentMail): SentMail => ({
  mail: {
    ...mail,
    html: '',
    drafts: [],
    attachments: mail.attachments.map((one) => ({ ...one, content: '' })),
  },
  at,
});

interface Briefs {
  /** In the order of `names`; what cannot be read is left out. */
  readonly of: (names: readonly string[]) => AsyncIterable<SentMail>;
  readonly forget: (name: string) => void;
}

/** `read`: a mail by the name of its file. */
export function keepBriefs(read: (name: string) => Promise<SentMail | null>): Briefs {
  const kept = new Map<string, SentMail>();

  async function brief(name: string): Promise<SentMail | null> {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const sent = await read(name);
    if (sent === null) return null;
    const made = briefOf(sent);
    kept.set(name, made);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  }

  return {
    of: async function* (names) {
      for (let from = 0; from < names.length; from += AT_ONCE)
        for (const one of await Promise.all(names.slice(from, from + AT_ONCE).map(brief))) if (one !== null) yield one;
    },
    forget: (name) => void kept.delete(name),
  };
}
