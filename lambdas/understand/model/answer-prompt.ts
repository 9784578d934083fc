/** What a model is asked about an answer: what each clause does, by its words. Changing a word here invalidates every recording. */
import type { Instant } from '../../application/instant.ts';
import { localOf } from '../../application/local-time.ts';
import type { Nudge } from '../answers/nudge.ts';

export const ANSWER_INSTRUCTIONS = `You are given what a job candidate typed in answer to a mail of Afterword, an assistant that reminds them to thank their interviewers and to follow up. Say what each clause does, and point at its words; do nothing else.

Answer with one JSON object and nothing else. A QUOTE is copied letter for letter from what was typed, as short as it can be and still say the thing; "" where there is none. Never work out, translate, complete or invent anything.

{ "clauses": [ { "does": one word of the list, "quote": QUOTE of the clause, "who": [ names ], "when": QUOTE, "what": see the list, "sure": true or false } ] }

In the order of the words. "who": the people it is about, each by the full name of the list where one of them is meant (by first name, title, number, "she"), else as typed; [] for all of them, for the only one, and where people play no part; ["rest"] for "the rest", "the others". One clause for each different thing; people to whom the same happens stand together. The last word counts: what is taken back ("no wait") is left out. "when" only where the list says so.

does:
  done - what the mail asks for is done: the note was sent, by mail, text, LinkedIn or in person (a plan to send is not done). Answering "shall I stop watching?": yes, close it
  skip - no note for them, now or ever: not needed, moment has passed, thanked in person
  later - will do it, or be asked, later; when: the words for it ("Friday", "tonight at 8", "after the holidays")
  heard - the employer said when it will decide or answer, or gave word without saying what; when: the words for it
  next-round - they want to go on, another interview
  rejected, offer - what the employer decided
  accepted - an offer is taken; withdrawn - the candidate drops out or takes another job
  feeling - how the interview felt to the candidate; what: great (5/5), good (4/5, went well), unsure (3/5, so-so) or poor (1-2/5, flat, bombed)
  discussed - a matter of the talk with somebody; who; what: QUOTE of the matter alone, whole, without name and "we talked about"
  forgot - what they forgot to say or would add; what: QUOTE of it
  ask - a question that they want to put to the employer; what: QUOTE
  link - a link for the note; what: QUOTE of the link
  absent - somebody of the list was not in the interview; who
  met - somebody else was there, or a name or address is told; who: the name; what: QUOTE of the mail address or ""; when: interviewer, hiring-manager, recruiter or ""
  wrong-company, wrong-job, wrong-start, wrong-end, wrong-zone, wrong-person - what Afterword has is wrong; what: QUOTE of the right one, "" if not said
  not-an-interview - it was no interview at all
  pause - no mails for a while; when: until when
  stop - no mails ever again; resume - mails again; undo - take back the last thing
  list, help, export (a copy of my data), delete-everything - asked of Afterword
  timezone - what: QUOTE of the place or zone; hours - between which hours to write; what: QUOTE
  note - none of these: thanks, small talk, moods, plans of their own, still waiting
  unclear - it sounds like one of these, but a careful assistant would ask before doing it: half taken back, contradicted, hanging on an if, only hoped, feared or hearsay, a joke, "two of the four", a person who may be one of two

"sure": false where you are not sure that this is what they mean and it would be better to ask. Slang, typos and short forms are no reason to doubt. If somebody merely wonders, hopes, or tells what could happen, that is note or unclear, never the deed.
If the mail asks "how was it?", every line is an answer: matters are discussed, with the person they belong to (who: [] if nobody's); a dash or nothing is left out.`;

const ASKS: Readonly<Record<string, string>> = {
  debrief:
    'how was it? (what did you talk about with each, what did you forget to say, how did it feel, when will you hear)',
  thank: 'here are your thank-you drafts; sent?',
  'last-call': 'last call for the thank-you notes; sent?',
  'status-check': 'no word for a week; here is a draft that asks HR where things stand; sent?',
  'second-check': 'still no word; here is a second, last draft; sent?',
  'hiring-manager': 'still no word; here is a note to the hiring manager; sent?',
  'keep-in-touch': 'here is a note to keep in touch; sent?',
  close: 'long silence; shall I stop watching this application?',
  confirm: 'your interview is noted (with the facts; correct me if they are wrong)',
  prepare: 'your interview is tomorrow',
  overview: 'your week',
  welcome: 'welcome to Afterword',
  question: 'a question of ours about what they wrote',
  front: 'none: they wrote on their own',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Longer answers are cut. */
const MOST = 3000;

export function answerText(typed: string, { step, people }: Nudge, sentAt: Instant, zone: string | null): string {
  const { year, month, day, weekday } = localOf(sentAt, zone ?? 'UTC');
  return [
    `The mail: ${ASKS[step ?? ''] ?? 'not known'}`,
    ...(people.length === 0 ? [] : [`Its people: ${people.map((name, at) => `${at + 1}. ${name}`).join('; ')}`]),
    `Written: ${WEEKDAYS[weekday - 1]} ${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    '',
    'Typed:',
    typed.trim().slice(0, MOST),
  ].join('\n');
}
