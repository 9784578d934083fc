/** The notes that ask: the first and second status check to the recruiter (R6, R9), and the note to the hiring manager (R7). */
import { listed } from '../../application/listed.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import manager from '../words/hiring-manager.json' with { type: 'json' };
import status from '../words/status-check.json' with { type: 'json' };
import { MOST_WORDS } from './limits.ts';
import { namesListed } from './names.ts';
import { draftOf, letter, type Note, noteOf, picked } from './note.ts';
import { questionOf } from './said.ts';
import { capitalised, type Entry } from './template.ts';
import { wordCount } from './words-count.ts';

/** The candidate's own questions, as many as fit, as one would write them: in a line, topics after whole questions. */
function questions(note: Note, most: number): readonly (string | null)[] {
  const asks = note.facts.asks.flatMap((ask) => questionOf(ask, { first: null, name: null }) ?? []).slice(0, most);
  const whole = asks.filter(({ question }) => question).map(({ text }) => capitalised(text));
  const topic = listed(asks.filter(({ question }) => !question).map(({ text }) => text));
  const lead = whole.length > 1 ? picked(note, status.askMany, 'askMany') : picked(note, status.askOne, 'askOne');
  return [
    whole.length === 0 ? null : `${lead ?? ''} ${whole.join(' ')}`.trim(),
    topic === '' ? null : picked(note, status.askTopic, 'askTopic', { topic }),
  ];
}

/** How many are named; more are 'everyone I met'. */
const MOST_NAMES = 3;

/** Thanks that never went out are passed on here. R1 */
function thanks(note: Note): readonly (string | null)[] {
  const { you = false, others = [] } = note.facts.unthanked ?? {};
  const unthanked = others.length > MOST_NAMES ? 'everyone I met' : namesListed(others);
  return [
    you ? picked(note, status.thanksToYou, 'thanksToYou') : null,
    unthanked === null ? null : picked(note, status.thanksToOthers, 'thanksToOthers', { unthanked }),
  ];
}

const MOST_QUESTIONS = 3;

function statusText(facts: DraftFacts, most: number): string {
  const note = noteOf(facts);
  const again = facts.kind === 'second-check';
  const promised = facts.promised ?? null;
  // If there was a date, that comes first.
  const opening =
    !again && promised !== null
      ? picked(note, facts.promisedByYou === true ? status.promised : status.expected, `${facts.kind}/promised`, {
          promised,
        })
      : picked(note, again ? status.secondOpening : status.opening, `${facts.kind}/opening`);
  const ask = picked(note, again ? status.secondAsk : status.ask, `${facts.kind}/ask`);
  const own = questions(note, most);
  const close = picked(note, again ? status.secondClose : status.close, `${facts.kind}/close`);
  const thanked = thanks(note);
  return letter(
    note,
    facts.tone === 'shorter' ? [[opening, ask], own, thanked] : [[opening], [ask], own, [...thanked, close]],
  );
}

export function composeStatusCheck(facts: DraftFacts): Draft {
  let text = '';
  const signature = wordCount(facts.candidate.signature ?? '');
  for (let most = MOST_QUESTIONS; most >= 0; most -= 1) {
    text = statusText(facts, most);
    if (wordCount(text) - signature <= MOST_WORDS[facts.kind]) break;
  }
  const note = noteOf(facts);
  const subjects = facts.kind === 'second-check' ? status.secondSubjects : status.subjects;
  return draftOf(note, subjectFrom(note, subjects, 'About my interview'), text);
}

/** The first subject, starting from the note's number, whose slots are all known. */
export function subjectFrom(note: Note, list: readonly Entry[], otherwise: string): string {
  const { facts } = note;
  const fresh = noteOf(facts);
  const version = facts.version - (facts.alike ?? 0);
  for (let step = 0; step < list.length; step += 1) {
    const subject = picked(
      { ...fresh, facts: { ...facts, version, nth: facts.nth + step } },
      list,
      `${facts.kind}/subject`,
    );
    if (subject !== null) return subject;
  }
  return otherwise;
}

export function composeToManager(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const [opening, interest, ask, close] = [
    picked(note, manager.opening, 'hiring-manager/opening'),
    picked(note, manager.interest, 'hiring-manager/interest'),
    picked(note, manager.ask, 'hiring-manager/ask'),
    picked(note, manager.close, 'hiring-manager/close'),
  ];
  const paragraphs =
    facts.tone === 'shorter'
      ? [[opening, interest, ask]]
      : [
          [opening, interest],
          [ask, close],
        ];
  return draftOf(note, subjectFrom(note, manager.subjects, 'Our conversation'), letter(note, paragraphs));
}
