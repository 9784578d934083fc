/** The commands that can be sent by mail. */
import { facts, lead, quiet, say, taps } from '../blocks.ts';
import { type Context, plain, type Written } from '../context.ts';

/** By purpose, with examples that work literally. */
const SAID: readonly (readonly [want: string, ...words: readonly string[]])[] = [
  ['Notes', 'sent', 'sent to Priya', 'skip Tom', 'another one'],
  ['Later', 'snooze', 'tomorrow', 'remind me Friday at 3pm'],
  ['They say', 'heard back', 'they say 2 weeks', 'decision by the 12th', 'got a second round'],
  ['The end', 'rejected', 'got the offer', 'offer accepted', 'I withdrew'],
  ['It felt', 'it felt great', 'it went well', 'felt flat'],
  ['People', 'HR is Dana Cole dana@acme.example', 'Priya is the hiring manager', '3 was not there'],
  ['You said', 'Priya: the migration to Postgres', 'forgot: my talk on testing', 'ask: is the team growing?'],
  [
    'Wrong',
    'company: Acme',
    'role: Staff Engineer',
    'it was at 3pm Paris time',
    'where: Room 4',
    'that is not an interview',
    'undo',
  ],
  [
    'Account',
    'list',
    'pause until 5 January',
    'resume',
    'timezone Europe/Lisbon',
    'hours 9-18',
    'new address',
    'export',
  ],
  ['Leave', 'stop', 'delete everything'],
];

export function help(context: Context): Written {
  const { input, tap } = context;
  return plain('What you can say to Afterword', 'Short words in a reply, on one line or several.', [
    lead('Reply to any of my mails with words like these, several at once if you like.'),
    ...facts(SAID.map(([want, ...words]) => [want, words.join(' · ')] as const)),
    say(`A new invite goes to ${input.frontDoor}. When an employer writes to you, forward it or tell me in a reply.`),
    say(`For mail filters, your private address is ${input.door}. Keep it to yourself.`),
    say(
      'To forward safely: the confirmation mail, the invite as an attachment, or its .ics file in a new mail. If you forward the meeting itself from Outlook, the organizer may be notified.',
    ),
    ...taps('To begin with:', tap('List my applications', 'list'), tap('Pause', 'pause'), tap('Stop', 'stop')),
    quiet('What I can’t act on, I keep as a note. “undo” takes back any change.'),
  ]);
}
