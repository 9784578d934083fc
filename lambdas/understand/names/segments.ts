/** Splits a subject or calendar title: 'Sam / Priya: Acme phone screen', 'Backend Engineer Interview - Acme'. */
import { type CandidateIdentity, isCandidateName } from '../people/candidate.ts';
import { isFullName, isName, sameName } from '../people/names.ts';
import { plain } from '../text/lines.ts';
import { everyPhrase, hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import { cleanEmployer } from './clean-employer.ts';
import { cleanJob, isJob } from './clean-job.ts';
import { employerKey } from './employer-key.ts';
import { NO_JOB } from './job-hints.ts';
import { fillSlots } from './slots.ts';

interface Segments {
  readonly employers: readonly string[];
  readonly jobs: readonly string[];
  readonly people: readonly string[];
}

interface SegmentContext {
  readonly words: Words;
  readonly candidate: CandidateIdentity;
  /** People's names known from elsewhere. */
  readonly people: readonly string[];
  /** Keys of names that the employer's domain confirms. */
  readonly employerKeys: ReadonlySet<string>;
}

const PREFIX =
  /^(?:(?:re|fwd?|fw|aw|wg|tr|rv|enc|vs|i|r|odp|pd|sv|vb|doorst|antw|inv|invitation|updated invitation|updated invitation with note|invite|accepted|declined|tentative|canceled|cancelled|canceled event|cancelled event|updated|updated event|rescheduled|confirmed|new event|reminder|confirmation|invitation from google calendar|einladung|aktualisierte einladung|abgesagt|abgesagter termin|termin abgesagt|aktualisiert|erinnerung|bestätigung|invitation modifiée|annulé|annulation|mise à jour|confirmé|rappel|invitación|invitación actualizada|cancelado|cancelada|evento cancelado|confirmación|actualizado|recordatorio|convite|convite atualizado|confirmação|atualizado|lembrete|uitnodiging|geannuleerd|bijgewerkte uitnodiging|bevestiging|gewijzigd|herinnering|invito|invito aggiornato|annullato|evento annullato|conferma|aggiornato|promemoria|zaproszenie|zaktualizowane zaproszenie|odwołano|potwierdzenie|inbjudan|uppdaterad inbjudan|inställt|inställd|bekräftelse|påminnelse|action required|important|external|ext)\s*[:：\]]\s*|\[(?:external|ext|extern|externe|externo)\]\s*)+/iu;
/** Google's ' @ Tue 1 Dec 2026 5pm - 5:45pm (GMT) (sam@home.example)', and ' on Tuesday, 1 December'. */
const WHEN =
  /\s(?:@|am|on|le|el|em|op|il|den|w|na|kl)\s+(?:\p{L}{2,12}\.?,?\s+)?(?:\p{L}{3,10}\.?\s+)?\d{1,2}(?:[.:\s,/hº°]|st|nd|rd|th|$).*$|\s@\s+\p{L}{2,12}\.?,?\s.*$|\s*\((?:[^()@]*@[^()]*)\)\s*$|\b\d{4}-\d{2}-\d{2}\b.*$/iu;
const BETWEEN =
  /\s+[-–—|·•/]+\s+|\s*(?:<>|<->|<=>|\/\/|↔|⇄|⟷|<\s*>|｜|＜＞)\s*|\s*[:：]\s+|：|\s+[x×+]\s+(?=\p{Lu})|\s*[()[\]【】「」]\s*|,\s+/u;
/** Small words between a person, a job and an employer. */
const SMALL =
  /\s+(?:and|und|et|y|e|en|i|och|with|mit|avec|con|com|met|z|med|at|bei|chez|presso|bij|hos|for|für|pour|para|per|voor|na|no|för|w|på|between|@|als|as)\s+/iu;
const STAGE_WORDS = new Set(
  'citación citacion citação kallelse rdv convocatoria confirmación potwierdzenie convocazione convocation bewerbungsgespräch kennenlerngespräch kennismakingsgesprek jobbintervju erstgespräch zweitgespräch interview interviews call screen round stage chat meeting conversation invitation invite confirmation schedule scheduled availability request loop session video phone virtual onsite on-site remote first second third 1st 2nd 3rd final initial intro introduction introductory your upcoming details confirmed the an a update updated new next step steps with of for and prep process application candidate candidacy status discussion regarding re invited to termin einladung bewerbung gespräch vorstellungsgespräch zum zur ihre ihr deine dein runde entretien convocation votre candidature entrevista invitación tu su candidatura convite sua seu uitnodiging gesprek sollicitatie je uw invito colloquio tua rozmowa zaproszenie rekrutacyjna kwalifikacyjna intervju inbjudan till på din ansökan om our moved rescheduled reschedule cancelled canceled cancellation time change changed minute minutes min hour 15 20 25 30 40 45 50 60 75 90 follow-up followup reminder action required panel meet team a/an de du la le da do di del for der die das'.split(
    /\s+/u,
  ),
);

function bareTitle(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(PREFIX, '').replace(WHEN, '').trim();
}

export function readSegments(text: string, context: SegmentContext): Segments {
  const { words, candidate } = context;
  const title = bareTitle(text).slice(0, 200);
  const employers: string[] = [];
  const jobs: string[] = [];
  const people: string[] = [];
  for (const filled of fillSlots(title, words.patterns)) {
    const employer = filled.employer ?? filled.client;
    if (employer !== undefined) push(employers, cleanEmployer(employer, words, context.employerKeys));
    if (filled.job !== undefined) push(jobs, cleanJob(filled.job, words, true));
  }
  for (const segment of title.split(BETWEEN).flatMap((part) => (part === undefined ? [] : smaller(part, context)))) {
    const read = classify(segment, context);
    if (read?.job !== undefined) push(jobs, read.job);
    if (read?.employer !== undefined) push(employers, read.employer);
    if (read?.person !== undefined) push(people, read.person);
  }
  const known = (name: string) => isCandidateName(candidate, name) || context.people.some((one) => sameName(one, name));
  return {
    employers: employers.filter((name) => context.employerKeys.has(employerKey(name)) || !known(name)),
    jobs,
    people,
  };
}

const push = (list: string[], value: string | null): void => {
  if (value !== null && !list.some((one) => plain(one) === plain(value))) list.push(value);
};

/** Small words separate segments too, except inside a job ('Head of Research and Development'). */
function smaller(segment: string, { words, candidate, people, employerKeys }: SegmentContext): readonly string[] {
  // 'Sam & Priya' are two people, 'Marlow & Finch' is one company.
  const pair = segment.split(/\s&\s/u);
  const person = (name: string) => isCandidateName(candidate, name) || people.some((one) => sameName(one, name));
  if (pair.length > 1 && pair.some(person))
    return pair.flatMap((part) => smaller(part, { words, candidate, people, employerKeys }));
  const parts = segment.split(SMALL).map((part) => part.trim());
  if (parts.length === 1) return [segment.trim()];
  const out: string[] = [];
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    const joined =
      before !== undefined &&
      index > 0 &&
      /^(?:head|director|vp|leiter|leiterin|chef|responsable|jefe|directeur)$/iu.test(before.split(' ').at(-1) ?? '');
    if (joined) out[out.length - 1] = `${before} ${part}`;
    else out.push(part);
  }
  return out.filter((part) => part !== '' && !words.stop.has(plain(part)));
}

interface Read {
  readonly job?: string;
  readonly employer?: string;
  readonly person?: string;
}

function classify(segment: string, context: SegmentContext): Read | null {
  const { words, candidate, employerKeys } = context;
  if (segment === '' || isCandidateName(candidate, segment)) return null;
  if (employerKeys.has(employerKey(segment))) return { employer: segment };
  if (context.people.some((one) => sameName(one, segment))) return { person: segment };
  const rest = withoutStage(segment, words);
  if (rest === '') return null;
  if (isCandidateName(candidate, rest)) return null;
  if (employerKeys.has(employerKey(rest))) return { employer: rest };
  // 'Founder chat', 'Hiring Manager interview': the person met, not the job applied for.
  if (isJob(rest, words)) return rest !== segment && NO_JOB.test(rest) ? null : splitJob(rest, context);
  if (isFullName(rest, words) && rest.includes(' ')) {
    const given = isGiven(rest, words);
    if (given) return { person: rest };
  }
  const employer = cleanEmployer(rest, words, employerKeys);
  // 'Great news' begins with a capital but is no name: the whole part must be one.
  return employer === null || employer.length < rest.length - 2 || isCandidateName(candidate, employer)
    ? null
    : { employer };
}

const isGiven = (text: string, words: Words): boolean =>
  isName(text, words) && isFullName(text.split(' ')[0] ?? '', words);

/** 'Acme phone screen' without the words for the stage. */
function withoutStage(segment: string, words: Words): string {
  const line = plain(segment);
  if (line.length !== segment.length) return trimSmall(segment);
  const lists = [words.interview, ...words.stages.map(([, phrases]) => phrases)];
  const hides = lists.flatMap((phrases) => everyPhrase(line, phrases)).filter(({ text }) => !words.profession(text));
  let out = '';
  for (let i = 0; i < segment.length; i++)
    if (!hides.some(({ at, end }) => i >= at && i < end)) out += segment.charAt(i);
  return trimSmall(out);
}

function trimSmall(text: string): string {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const small = (token: string | undefined) =>
    token !== undefined && (STAGE_WORDS.has(plain(token).replace(/[,.:]$/u, '')) || /^[^\p{L}\p{N}]+$/u.test(token));
  while (small(tokens[0])) tokens.shift();
  while (small(tokens.at(-1))) tokens.pop();
  return tokens.join(' ').replace(/^['"“]+|['"”]+$/gu, '');
}

/** 'Acme Backend Engineer': the employer before the words of the job. */
function splitJob(text: string, { words, employerKeys }: SegmentContext): Read {
  const tokens = text.split(/\s+/u);
  for (let count = Math.min(4, tokens.length - 1); count > 0; count--) {
    const head = tokens.slice(0, count).join(' ');
    if (employerKeys.has(employerKey(head))) {
      const job = cleanJob(tokens.slice(count).join(' '), words, false);
      return job === null ? { employer: head } : { employer: head, job };
    }
    const tail = tokens.slice(-count).join(' ');
    if (employerKeys.has(employerKey(tail))) {
      const job = cleanJob(tokens.slice(0, -count).join(' '), words, false);
      return job === null ? { employer: tail } : { employer: tail, job };
    }
  }
  const job = cleanJob(text, words, false);
  return job === null ? {} : { job };
}

/** Whether a title is about an interview at all. */
export const speaksOfInterview = (text: string, words: Words): boolean =>
  hasPhrase(plain(text), words.interview) || words.stages.some(([, phrases]) => hasPhrase(plain(text), phrases));
