/** Reads an answer in the candidate's own words: its readings, how likely each is, and what to do. */
import type { Reply } from '../../application/instruction.ts';
import type { Clock } from '../commands/until.ts';
import type { Witness } from '../likelihood/evidence.ts';
import { learnt } from '../likelihood/learnt.ts';
import { sharesOf } from '../likelihood/likelihood.ts';
import { candidatesOf, type Views } from './candidates.ts';
import { isRulesOnly } from './classes.ts';
import { decide } from './decide.ts';
import { kindOfStep } from './features.ts';
import { judged } from './judge.ts';
import { type LaidOut, layOut } from './laid-out.ts';
import { STEPS } from './measures.ts';
import type { Nudge } from './nudge.ts';
import { MOST_LETTERS, namesOf, readByRules } from './rules.ts';
import type { Weighed } from './stakes.ts';
import { wordsOf } from './stretches.ts';
import { withBothDates } from './two-dates.ts';
import { type Seen, seenIn, viewsOf } from './views.ts';

const statementsLearnt = learnt('answer-said');
const readingsLearnt = learnt('answer-reading');

export function readAnswer(text: string, nudge: Nudge, clock: Clock, witness?: Witness): Reply {
  const rules = readByRules(text, nudge, clock);
  if (text.trim() === '' || text.length > MOST_LETTERS) return rules;
  const laid = layOut(text, nudge, clock);
  if (!isKnown(nudge) || rules.commands.some(isRulesOnly))
    return { ...rules, ...withBothDates(laid, { ...rules, options: rules.options ?? [] }) };
  const decision = withBothDates(laid, decide(laid, weighed(laid, rules, witness), rules));
  const isHeard = decision.commands.length > 0 || decision.unclear !== null;
  return { text, notes: notesBeside(rules, decision.commands.length, isHeard, text), ...decision };
}

/** Free wording is read only as an answer to a nudge that was learnt from, about known people. */
const isKnown = ({ step, people }: Nudge): boolean =>
  step !== null && STEPS.includes(kindOfStep(step)) && (people.length > 0 || kindOfStep(step) === 'front');

/** Each reading of an answer with its likelihood. */
export function weighed(laid: LaidOut, rules: Reply, witness?: Witness): readonly Weighed[] {
  const readings = readingsLearnt();
  const seen = seenIn(laid, namesOf(rules));
  const views = viewsOf(seen, statementsLearnt());
  if (witness !== undefined) tellPieces(laid, seen, views, witness);
  const all = judged(laid, views, candidatesOf(laid, views), rules);
  const shares = sharesOf(
    readings,
    'right',
    all.map(({ features }) => features),
  );
  return all.map(({ candidate, features }, i) => {
    const likelihood = shares[i] ?? 0;
    const about = asTold(candidate);
    witness?.({ question: 'answer-reading', about, value: null, answer: 'right', likelihood, features });
    return { candidate, likelihood };
  });
}

/** For `--why`: what each piece of the answer was taken for. */
function tellPieces(laid: LaidOut, seen: Seen, { pieces }: Views, witness: Witness): void {
  for (const [i, segment] of laid.segments.entries())
    for (const { answer, likelihood } of pieces[i]?.slice(0, 2) ?? []) {
      const about = wordsOf(laid, segment);
      witness({
        question: 'answer-said',
        about,
        value: null,
        answer,
        likelihood,
        features: seen.pieces[i]?.features ?? [],
      });
    }
}

const asTold = ({ commands, doubtful }: Weighed['candidate']): string => {
  const said = commands.map((one) =>
    Object.values(one)
      .filter((value) => value !== null)
      .join(' '),
  );
  return [...said, ...(doubtful.length > 0 ? ['asked'] : [])].join('; ') || 'nothing';
};

/** Whatever is neither carried out nor asked about is kept as typed. */
function notesBeside(rules: Reply, carriedOut: number, isHeard: boolean, text: string): readonly string[] {
  if (!isHeard) return rules.commands.length === 0 && rules.unclear === null ? rules.notes : [text];
  return carriedOut > 0 && rules.commands.length > 0 ? rules.notes : [];
}
