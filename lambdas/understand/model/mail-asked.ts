/** The question a model is asked about one mail. */
import { unwrap } from '../../mail/forwarded.ts';
import type { Message } from '../../mail/message.ts';
import type { Prompt } from '../../model/prompt.ts';
import { readCalendars } from '../calendar/calendar.ts';
import { originOf, whoIs } from '../origin.ts';
import type { Context } from '../understanding.ts';
import { linksIn, MAIL_INSTRUCTIONS, mailText } from './mail-prompt.ts';

/** `links`: the mail's links in order; the model sees only their numbers. */
export function mailAsked(message: Message, context: Context): Prompt & { readonly links: readonly string[] } {
  const inner = unwrap(message, { domain: context.domain });
  const candidate = whoIs(message, inner, context);
  const origin = originOf(message, inner, candidate, context);
  const now = origin.sentAt ?? message.date ?? context.now;
  const { interviews } = readCalendars(origin.calendars, { now, zone: context.zone });
  const note = inner?.note ?? '';
  return {
    instructions: MAIL_INSTRUCTIONS,
    text: mailText(origin, note, candidate.names[0] ?? null, interviews),
    links: linksIn(`${note}\n${origin.text}`),
  };
}
