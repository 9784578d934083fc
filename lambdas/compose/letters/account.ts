/** The short letters of an account: export, goodbye, a second address, and a mail that is only passed on. */

import { type Block, bullets, lead, quiet, say, taps } from '../blocks.ts';
import { line, lines } from '../clean.ts';
import { type Context, plain, type Written } from '../context.ts';
import { exportCalendar } from '../export-calendar.ts';
import { exportJson } from '../export-json.ts';
import { readsAlong } from '../reads-along.ts';
import { counted, ended } from '../words.ts';

export function exported(context: Context): Written {
  const { input } = context;
  const count = input.applications.length;
  const written = plain('Your export: everything I know', 'Two files: one for programs, one for your calendar.', [
    lead('Everything I know about you is attached, in two files.'),
    bullets([
      {
        text: 'afterword.json',
        detail: `Your settings and ${counted(count, 'application')}, with everything that happened.`,
      },
      { text: 'interviews.ics', detail: 'The interviews, for any calendar.' },
    ]),
    say('The mails you forwarded are not in it. Nothing here has changed.'),
    ...taps('If you’re leaving:', context.tap('Delete everything', 'delete everything')),
  ]);
  return {
    ...written,
    attachments: [
      { name: 'afterword.json', contentType: 'application/json; charset=utf-8', content: exportJson(input) },
      {
        name: 'interviews.ics',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content: exportCalendar(input),
      },
    ],
  };
}

/** After 'new address': the previous one no longer accepts mail. */
export function newDoor({ input, tap }: Context): Written {
  return plain('Your new address for mail filters', 'The old one no longer works.', [
    lead('Your private address for filters has changed. The old one no longer works.'),
    say(input.door),
    ...readsAlong(input.modelAt),
    say('If a filter in your mail program forwards to the old address, put the new one there. Keep it to yourself.'),
    say('The address in the drafts’ Bcc is new, too. If you send an older draft, tell me.'),
    ...taps(null, tap('What can I say?', 'help')),
  ]);
}

/** After 'delete everything': the last mail. */
export function goodbye({ input }: Context): Written {
  return plain('Goodbye: everything is deleted', 'Nothing is left here.', [
    lead('Everything is deleted: applications, notes, addresses. This is my last mail.'),
    say('Good luck with whatever comes next.'),
    quiet(`To begin again one day, forward an invite to ${input.frontDoor}.`),
  ]);
}

/** An answer to this very mail deletes everything: its reply address names the question, and no other mail of ours has it. */
export function confirmDelete({ tap }: Context): Written {
  return plain('Delete everything?', 'It can’t be undone. Without your answer, everything stays.', [
    lead('Delete everything I know about you and your applications? This cannot be undone.'),
    say(
      'To go ahead, reply "delete everything" to this mail within a day. If you reply "no", or not at all, everything stays.',
    ),
    ...taps(null, tap('Yes, delete everything', 'delete everything'), tap('No, keep it', 'no')),
  ]);
}

export function confirmAddress(context: Context, address: string): Written {
  const shown = line(address, 120) ?? 'the new address';
  return plain(`Is ${shown} yours?`, 'Without an answer, nothing happens.', [
    lead(`Is ${shown} one of your addresses?`),
    say('Somebody replied from there to one of my mails to you. I haven’t done anything with it.'),
    say('If you say yes, I’ll ask there as well. Once both have said yes, this is what happens:'),
    bullets([
      'Anyone who writes from there can see, change and delete everything here, just as you can.',
      'Invites forwarded from there become your applications.',
      'I answer what comes from that address there.',
    ]),
    say('If it’s somebody else’s, say no or do nothing, and nothing changes.'),
    ...taps(null, context.tap('Yes, it’s mine', 'yes'), context.tap('No', 'no')),
  ]);
}

/** Sent to the address itself, which may be somebody else's: it says whose account would be joined, but nothing of its contents. */
export function joinAddress({ tap }: Context, address: string, owner: string): Written {
  const shown = line(address, 120) ?? 'this address';
  const whose = line(owner, 120) ?? 'another address';
  return plain(`Does ${shown} belong to ${whose}?`, 'Without an answer, nothing happens.', [
    lead(`${whose} says that ${shown} is their address too. Is that you?`),
    say('If you say yes, this is what happens:'),
    bullets([
      `What you write and forward to me from here goes into the account of ${whose}, and no longer into one of your own.`,
      `Anyone who reads the mail of ${whose} sees it.`,
    ]),
    say(`If that isn’t you, say no or do nothing: your mail stays yours.`),
    ...taps(null, tap('Yes, that’s me', 'yes'), tap('No', 'no')),
  ]);
}

/** A mail to the candidate's own door that is meant for them, such as a filter confirmation. */
export function passedOn(_context: Context, subject: string, text: string): Written {
  const title = line(subject, 150);
  const body: readonly Block[] =
    text.trim() === '' ? [say('It had no text.')] : [{ block: 'quote', text: lines(text, 8000) }];
  // The title is somebody else's text and often contains an address, so our subject omits it.
  return plain('Passed on: a mail to your private address', title ?? 'It is for you.', [
    lead(ended(`I got a mail that is meant for you${title === null ? '' : `: ${title}`}`)),
    say('Here it is, unchanged. Mail programs send this to ask whether you really want to forward to this address.'),
    ...body,
    quiet('I didn’t write it, and I haven’t checked it. Only follow its link if you have just set up a filter.'),
  ]);
}
