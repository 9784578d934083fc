/** Whether a text is about an interview of the candidate's. A date and time alone are not enough: something must say so. */
import { type Change, changeIn } from '../interviews/change.ts';
import type { Told } from '../interviews/prose.ts';
import { MEETINGS } from '../lexicon/hints.ts';
import { speaksOfInterview } from '../names/segments.ts';
import { isTitle, rankOf } from '../people/titles.ts';
import { isMachineAddress } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Tone } from './word.ts';

/** How many sentences are searched for talk of meeting, and how many for anything unrelated. */
const NEAR_TOP = 14;
const MOST = 60;

const textsOf = ({ subject, sentences }: Reading, most: number): readonly string[] => [
  subject,
  ...sentences.slice(0, most).map(({ text }) => text),
];

/** Job titles in a signature that mean the writer is selling something. */
const SELLS =
  /\b(?:account executive|account manager|sales|business development|customer success|vertrieb|vertriebs\p{L}*|commercial|ventas|vendas|verkoop|vendite|sprzedaż\p{L}*|försäljning|säljare|letting|lettings)\b|営業/u;

/** Clinics, banks and garages hire too: 'about the Ward Clerk role' is a job, whatever else the words suggest. */
const ABOUT_A_JOB =
  /\b(?:about|for|regarding|discuss) (?:the|our) (?:\p{L}[\p{L}\p{N}&/'-]* ){1,6}(?:role|position|vacancy)\b|\b(?:die|der|zur) stelle als\b|\b(?:le|du|au) poste d[e']|\b(?:el|al) puesto de\b|\b(?:a|da|para a) vaga de\b|\bla posizione di\b|\bde functie van\b|\bstanowisko (?=\p{L}{5})|\btjänsten som\b/u;

/** Colleagues, sales, a dentist, a delivery. Enough talk of hiring outweighs a stray word. */
export const isUnrelated = (reading: Reading, tone: Tone): boolean =>
  tone.hiring < 2 &&
  !textsOf(reading, NEAR_TOP).some((text) => ABOUT_A_JOB.test(plain(text))) &&
  (textsOf(reading, MOST).some((text) => hasPhrase(plain(text), MEETINGS.unrelated)) ||
    (tone.hiring === 0 && signedBy(reading).some((text) => SELLS.test(text) || hasPhrase(text, MEETINGS.unrelated))));

/** The writer's name and signature: 'Bright Smile Dental'. */
const signedBy = ({ signature, from }: Reading): readonly string[] =>
  [from?.name ?? '', ...(signature?.lines ?? []).map(({ text }) => text)].map(plain);

/** A person wrote from a work address whose domain is not the candidate's own. */
export function fromWork({ from, theirs, candidate }: Reading): boolean {
  const address = from?.address ?? null;
  const domain = address?.split('@')[1];
  if (!theirs || address === null || domain === undefined || isMachineAddress(address)) return false;
  return senderOf(domain) === null && ![...candidate.addresses].some((own) => own.endsWith(`@${domain}`));
}

/** The writer signs as a recruiter. If they name an hour to a candidate, they mean an interview, whatever they call it. */
export const recruiterSigned = ({ signature, words }: Reading): boolean =>
  [signature?.title ?? null, ...(signature?.lines ?? []).map(({ text }) => text)].some(
    (line) => line !== null && isTitle(line, words) && rankOf(line, words) === 'recruiter',
  );

const talks = (text: string): boolean => hasPhrase(plain(text), MEETINGS.talk);

/** The mail speaks of meeting. If it comes from work and a candidate forwarded it here, that means an interview. */
export const proposesTalk = (reading: Reading): boolean => textsOf(reading, NEAR_TOP).some(talks);

/** They want to talk and ask the candidate when: 'When could you come in?' */
export const asksWhen = (reading: Reading, tone: Tone): boolean =>
  fromWork(reading) && !isUnrelated(reading, tone) && changeIn(reading).asks && proposesTalk(reading);

export function concernsInterview(reading: Reading, told: Told | null, change: Change, tone: Tone): boolean {
  const { words, subject } = reading;
  const inSubject = speaksOfInterview(subject, words);
  const changes = change.moved || change.cancelled;
  if (told === null) return changes && (inSubject || changesInterview(reading) || changesTalk(reading, tone));
  // 'Intro call', 'panel' and 'screen' also mean other things.
  if (
    isUnrelated(reading, tone) &&
    !recruiterSigned(reading) &&
    !textsOf(reading, MOST).some((text) => SAYS_SO.test(plain(text)))
  )
    return false;
  const near = plain(told.sentence);
  const said = hasPhrase(near, words.interview) || words.stages.some(([, phrases]) => hasPhrase(near, phrases));
  if (inSubject || said) return true;
  const hasTime = told.moment?.hasTime === true;
  const anywhere = reading.sentences.slice(0, MOST).some(({ text }) => hasPhrase(plain(text), words.interview));
  if (anywhere && (hasTime || changes)) return true;
  if (hasTime && reading.theirs && recruiterSigned(reading)) return true;
  if (isUnrelated(reading, tone)) return false;
  if (!hasTime)
    return fromWork(reading) && (changes || talks(near) || (told.status === 'tentative' && proposesTalk(reading)));
  // 'Can we move our conversation to Friday': forwarded here, it is about an application.
  if (changes && reading.theirs && (talks(near) || talks(subject))) return true;
  if (fromWork(reading) && (changes || told.status === 'tentative' || proposesTalk(reading))) return true;
  return tone.hiring > 0 && (tone.nextRound || hasPhrase(near, words.meet) || talks(near) || talks(subject));
}

const SAYS_SO =
  /\binterview|vorstellungsgespräch|kennismaking|kennenlern|kennenzulernen|bewerbung|\bentretien|\bentrevista|sollicitatie|\bcolloqui|rozmow\p{L}* (?:kwalifikacyjn|rekrutacyjn)|rekrutac|intervju|面接|選考|\bhiring manager|\brecruit/u;

/** A sentence cancels or moves an interview. */
const changesInterview = ({ sentences, words }: Reading): boolean =>
  sentences.some(
    ({ text }) =>
      hasPhrase(plain(text), words.interview) &&
      (hasPhrase(plain(text), words.moved) || hasPhrase(plain(text), words.cancelled)),
  );

/** 'Unfortunately we need to push our call': a meeting that both know about. */
const changesTalk = (reading: Reading, tone: Tone): boolean =>
  !isUnrelated(reading, tone) &&
  (fromWork(reading) || recruiterSigned(reading)) &&
  textsOf(reading, NEAR_TOP).some(
    (text) =>
      talks(text) && (hasPhrase(plain(text), reading.words.moved) || hasPhrase(plain(text), reading.words.cancelled)),
  );
