/** The first mail: how Afterword is used, in ten lines, and how to forward without telling the organizer. */
import { bullets, heading, lead, numbered, quiet, say, taps } from '../blocks.ts';
import { type Context, plain, type Written } from '../context.ts';
import { timeIn } from '../dates.ts';
import { readsAlong } from '../reads-along.ts';

export function welcome(context: Context): Written {
  const { input, tap } = context;
  return plain(
    'Welcome to Afterword: forward an invite, and I’ll keep track',
    'How it works, and how to forward safely.',
    [
      lead('Welcome. Forward your next interview invite to me, and I’ll keep track of the rest.'),
      say(`The address is ${input.frontDoor}. This is what happens:`),
      numbered([
        'I write back with what I understood, and with the plan.',
        'After the interview I ask how it went, and draft a thank-you note for each person you met.',
        'If a week goes by without word, I draft a friendly note that asks where things stand.',
        'You read each note, change what you like and send it. I only ever write to you.',
      ]),
      heading('Forwarding safely'),
      say(
        'If you forward the meeting itself from Outlook, the organizer may be notified. To avoid that, do one of these instead:',
      ),
      bullets([
        'Forward the confirmation mail.',
        'Forward the invite as an attachment.',
        'Attach the .ics file to a new mail.',
      ]),
      heading('Or let a filter do it'),
      say(
        `A filter in your mail program can forward invites to your private address: ${input.door}. Keep it to yourself.`,
      ),
      ...taps(
        `${input.zoneIs === 'told' ? `Times are in ${timeIn(context.dates.zone)}.` : 'I don’t know your time zone yet, so I go by the one in each invite until you tell me.'} You can answer any mail in your own words.`,
        tap('What can I say?', 'help'),
        tap(input.zoneIs === 'told' ? 'Mine is different' : 'Set my time zone', 'timezone '),
      ),
      ...readsAlong(input.modelAt),
      quiet('Add yours to the subject line before you send, as in “timezone Europe/Lisbon”.'),
    ],
  );
}
