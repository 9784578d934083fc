/** An SES event (from the configuration set) about a sent mail, as the story's feedback. */
import * as v from 'valibot';
import type { Feedback } from '../story/feedback.ts';

const Addresses = v.array(v.object({ emailAddress: v.string() }));

/** Our own tags, attached to every mail. */
const Tags = v.object({ mail: v.optional(v.array(v.string())), candidate: v.optional(v.array(v.string())) });

const Event = v.object({
  eventType: v.string(),
  mail: v.object({ tags: v.optional(Tags, {}) }),
  bounce: v.optional(v.object({ bounceType: v.string(), bouncedRecipients: Addresses })),
  complaint: v.optional(
    v.object({ complainedRecipients: Addresses, complaintSubType: v.optional(v.nullable(v.string())) }),
  ),
});

const plain = (found: v.InferOutput<typeof Addresses>): readonly string[] =>
  found.map(({ emailAddress }) => (/<([^<>]+)>/.exec(emailAddress)?.[1] ?? emailAddress).trim().toLowerCase());

/** Null if it is about none of our mails, or does not matter here (SES itself retries after a transient bounce). */
export function readFeedback(body: string): Feedback | null {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return null;
  }
  const found = v.safeParse(Event, read);
  if (!found.success) return null;
  const { eventType, mail, bounce, complaint } = found.output;
  const id = mail.tags.mail?.[0];
  const candidate = mail.tags.candidate?.[0];
  if (id === undefined || candidate === undefined) return null;
  const about = { mail: id, candidate };
  switch (eventType) {
    case 'Delivery':
      return { ...about, is: 'delivered', addresses: [] };
    case 'Bounce':
      return {
        ...about,
        is: bounce?.bounceType === 'Permanent' ? 'bounced' : 'delayed',
        addresses: plain(bounce?.bouncedRecipients ?? []),
      };
    case 'Complaint':
      return { ...about, is: 'complained', addresses: plain(complaint?.complainedRecipients ?? []) };
    case 'Reject':
      return { ...about, is: 'rejected', addresses: [] };
    default:
      return null;
  }
}
