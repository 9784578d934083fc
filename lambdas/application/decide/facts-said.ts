/** Facts from the candidate: how it felt, what was discussed, who is who. */
import type { Instruction } from '../instruction.ts';
import { recordOf, stillToThank } from '../sitting-steps.ts';
import { noteContact } from './intake.ts';
import { called, firstName, whoIs } from './people.ts';
import { nothingChanged, type Saying, sittingMeant } from './saying.ts';
import { ownPart, talkedAbout } from './talked-about.ts';

type Said<C extends Instruction['command']> = Instruction & { readonly command: C };

const FELT = {
  great: 'it felt great',
  good: 'it went well',
  unsure: 'you are not sure how it went',
  poor: 'it didn’t go well',
} as const;

export function rapport(saying: Saying, { value }: Said<'rapport'>): void {
  const sitting = sittingMeant(saying);
  if (sitting === null) return keepNote(saying, FELT[value]);
  saying.making.record({ type: 'felt', sitting: sitting.key, rapport: value });
  saying.effects.push({ ...nothingChanged(FELT[value]), ...(value === 'poor' ? { hard: true } : {}) });
  redrawThanks(saying, null);
}

/** Shows drafts again that the candidate already has, because the facts in them changed. */
function redrawThanks(saying: Saying, person: string | null): void {
  const sitting = sittingMeant(saying);
  if (sitting === null || recordOf(saying.making.state(), 'thank', sitting.key) === null) return;
  for (const key of stillToThank(saying.making.state(), sitting)) {
    if (person === null || person === key) saying.drafts.add(`thank/${key}`);
  }
}

export function keepNote(saying: Saying, text: string): void {
  saying.making.record({ type: 'noted', text: text.slice(0, 600) });
  saying.notes.push(text);
}

export function discussed(saying: Saying, said: Said<'discussed'>): void {
  const sitting = sittingMeant(saying);
  if (sitting === null) return keepNote(saying, said.text);
  const state = saying.making.state();
  const meant = said.person === null ? null : whoIs(state, said.person, sitting.thanks);
  const person = meant?.is === 'one' ? meant.key : null;
  // A name that is not a known contact stays in the text: neither dropped nor guessed.
  if (said.person !== null && person === null) return keepNote(saying, `${said.person}: ${said.text}`);
  const others = sitting.thanks.filter((key) => key !== person).map((key) => firstName(state, key));
  const { own, rest } = person === null ? { own: said.text, rest: null } : ownPart(said.text, others);
  saying.making.record({ type: 'discussed', sitting: sitting.key, person, text: own.slice(0, 400) });
  saying.effects.push(nothingChanged(talkedAbout(own, person === null ? null : firstName(state, person))));
  if (rest !== null) keepNote(saying, rest);
  redrawThanks(saying, person);
}

export function forgotOrAsk(saying: Saying, said: Said<'forgot' | 'ask'>): void {
  const text = said.text.slice(0, 400);
  if (said.command === 'ask') {
    saying.making.record({ type: 'asked', text });
    saying.effects.push(nothingChanged(`your question goes into the status check: ${text}`));
    return;
  }
  const sitting = sittingMeant(saying);
  if (sitting === null) return keepNote(saying, text);
  saying.making.record({ type: 'forgot', sitting: sitting.key, text });
  saying.effects.push(nothingChanged(`still to be said: “${text}”`));
  redrawThanks(saying, null);
}

export function link(saying: Saying, { url }: Said<'link'>): void {
  const sitting = sittingMeant(saying);
  saying.making.record({ type: 'linked', sitting: sitting?.key ?? null, url: url.slice(0, 500) });
  saying.effects.push(nothingChanged(`a link for the notes: ${url}`));
  redrawThanks(saying, null);
}

const ROLES = {
  recruiter: 'HR',
  'hiring-manager': 'the hiring manager',
  interviewer: 'one of the interviewers',
} as const;

export function contact(saying: Saying, said: Said<'contact'>): void {
  const { making } = saying;
  const sitting = sittingMeant(saying);
  const meant = whoIs(making.state(), said.name, sitting?.thanks ?? []);
  const known = meant.is === 'one' ? making.state().contacts.find((one) => one.key === meant.key) : undefined;
  let key: string;
  if (known === undefined)
    key = noteContact(making, { name: said.name, address: said.address, role: said.role ?? 'interviewer' });
  else {
    key = known.key;
    making.record({
      type: 'contact-noted',
      contact: {
        ...known,
        address: said.address ?? known.address,
        ...(said.address === null || known.address === null || said.address === known.address
          ? {}
          : { formerly: [...(known.formerly ?? []), known.address] }),
        // 'Priya's address is …' does not say what her role is.
        role: said.role === null || said.role === 'interviewer' ? known.role : said.role,
      },
    });
  }
  saying.effects.push(
    nothingChanged(
      `${called(making.state(), key)} is ${ROLES[said.role ?? known?.role ?? 'interviewer']}${said.address === null ? '' : ` (${said.address})`}`,
    ),
  );
  const last = sitting?.interviews.at(-1);
  // 'I also met Dana', where Dana is the recruiter: she was in the room, and is thanked like everybody else. R5
  const invited = sitting?.interviews.find((one) => one.people.includes(key));
  if (invited !== undefined && known?.role === 'recruiter' && said.role === 'interviewer' && said.address === null) {
    if (sitting?.met.includes(key) !== true) making.record({ type: 'present', interview: invited.key, person: key });
    return redrawThanks(saying, key);
  }
  if (
    last === undefined ||
    said.role === 'recruiter' ||
    sitting?.interviews.some((one) => one.people.includes(key)) === true
  )
    return redrawThanks(saying, key);
  making.record({
    type: 'interview-noted',
    key: last.key,
    facts: last.facts,
    people: [...last.people, key],
    asSent: { people: last.people, ...last.asSent },
  });
  redrawThanks(saying, key);
}

export function absent(saying: Saying, said: Said<'absent'>): void {
  const { making } = saying;
  const sitting = sittingMeant(saying);
  const state = making.state();
  const expected = [...new Set((sitting?.interviews ?? []).flatMap((one) => one.people))];
  const meant = whoIs(state, said.person, sitting?.thanks ?? expected);
  if (meant.is !== 'one' || sitting === null) {
    saying.questions.push({
      about: 'person',
      asks: `Who wasn’t there? I don’t know anyone called ${said.person} here.`,
      choices: expected.map((key) => ({ label: called(state, key), says: `${called(state, key)} was not there` })),
    });
    return;
  }
  for (const one of sitting.interviews.filter(({ people }) => people.includes(meant.key))) {
    making.record({ type: 'absent', interview: one.key, person: meant.key });
  }
  saying.effects.push(nothingChanged(`${called(state, meant.key)} was not there, so no thank-you is due`));
  saying.drafts.add(`no-show/${meant.key}`);
}

export function notAnInterview(saying: Saying): void {
  const { making } = saying;
  const live = making.state().interviews.filter((one) => !one.dropped);
  const meant = sittingMeant(saying)?.interviews ?? live;
  for (const one of meant.length > 0 ? meant : live) making.record({ type: 'interview-dropped', key: one.key });
  saying.effects.push(nothingChanged('that is not an interview, so I won’t write about it'));
}
