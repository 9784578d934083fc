/** The first mail: how Afterword is used, in ten lines, and how to forward without telling the organizer. */
import { bullets, heading, lead, numbered, quiet, say, taps } from '../blocks.ts';
import { type Context, plain, type Written } from '../context.ts';
import { place } from '../dates.ts';

export function welcome(context: Context): Written {
  const { input, tap } = context;
  return plain(
    'Welcome to Afterword: forward an invite, the rest comes by itself',
    'How it works, and how to forward safely.',
    [
      lead('Welcome. Forward your next interview invite to me, and I remember the rest.'),
      say(`The address is ${input.frontDoor}. This is what happens:`),
      numbered([
        'I answer with what I understood, and the whole plan.',
        'After the interview I ask how it was, and hand you a thank-you note for each person you met.',
        'About a week later, if nobody has written, I hand you a kind question about where things stand.',
        'You read each note, change what you like, and send it. I write to you and to no one else.',
      ]),
      heading('Forward it the safe way'),
      say('When you forward a meeting itself from Outlook, the organizer may be told. These ways tell nobody:'),
      bullets([
        'Forward the confirmation mail.',
        'Forward the invite as an attachment.',
        'Attach the .ics file to a new mail.',
      ]),
      heading('Or let a filter do it'),
      say(
        `A filter in your mail program can forward invites to your own door: ${input.door}. Keep that address to yourself.`,
      ),
      ...taps(
        `${input.zoneIs === 'told' ? `Your times are told in ${place(context.dates.zone)} time.` : 'I do not know your time zone yet: until you tell it, I go by that of each invite.'} You can answer every mail in your own words.`,
        tap('What can I say?', 'help'),
        input.zoneIs === 'told'
          ? tap('My time zone is another', `timezone ${context.dates.zone}`)
          : tap('Tell my time zone', 'timezone '),
      ),
      quiet(
        input.zoneIs === 'told'
          ? 'For another time zone, put its name into the subject before you send.'
          : "Put its name into the subject before you send, as in 'timezone Europe/Lisbon'.",
      ),
    ],
  );
}
