/** Reads an answer in the candidate's own words: what it says, how likely each reading is, and what is done with it. */
import type { Reply } from '../../application/instruction.ts';
import type { Clock } from '../commands/until.ts';
import { learnt } from '../likelihood/learnt.ts';
import { likelihoodOf } from '../likelihood/likelihood.ts';
import judgeWeights from '../likelihood/weights/answer-reading.json' with { type: 'json' };
import statementWeights from '../likelihood/weights/answer-said.json' with { type: 'json' };
import { candidatesOf } from './candidates.ts';
import { isRulesOnly } from './classes.ts';
import { decide, type Weighed } from './decide.ts';
import { judged } from './judge.ts';
import { type LaidOut, layOut } from './laid-out.ts';
import type { Nudge } from './nudge.ts';
import { namesOf, readByRules } from './rules.ts';
import { seenIn, viewsOf } from './views.ts';

const statementsLearnt = learnt('answer-said', statementWeights);
const readingsLearnt = learnt('answer-reading', judgeWeights);

/** Longer answers tell a story: they are read by the sayings of the mail language alone. */
const MOST_LETTERS = 3000;

export function readAnswer(text: string, nudge: Nudge, clock: Clock): Reply {
  const rules = readByRules(text, nudge, clock);
  if (text.trim() === '' || text.length > MOST_LETTERS || !isKnown(nudge)) return rules;
  if (rules.commands.some(({ command }) => isRulesOnly(command))) return rules;
  const laid = layOut(text, nudge, clock);
  const decision = decide(laid, weighed(laid, rules), rules);
  const isHeard = decision.commands.length > 0 || decision.unclear !== null;
  return { text, notes: notesBeside(rules, decision.commands.length, isHeard, text), ...decision };
}

/** Words of one's own mean something only as an answer to something: to a nudge that is known, about people who are known. */
const isKnown = ({ step, people }: Nudge): boolean => step !== null && (people.length > 0 || step === 'front');

/** Each reading of an answer with its likelihood. */
export function weighed(laid: LaidOut, rules: Reply): readonly Weighed[] {
  const statements = statementsLearnt();
  const readings = readingsLearnt();
  const views = viewsOf(seenIn(laid, namesOf(rules)), statements);
  return judged(laid, views, candidatesOf(laid, views), rules).map(({ candidate, features }) => ({
    candidate,
    likelihood: likelihoodOf(readings, features, 'right'),
  }));
}

/** What is neither carried out nor asked about is kept as it was typed. */
function notesBeside(rules: Reply, carriedOut: number, isHeard: boolean, text: string): readonly string[] {
  if (!isHeard) return rules.commands.length === 0 && rules.unclear === null ? rules.notes : [text];
  return carriedOut > 0 && rules.commands.length > 0 ? rules.notes : [];
}
