/**
 * How many of the single lines in `learn/cues` are said, and how many of those to be left out: `node bench/drafts-lines.ts [scored] [--list]`.
 * Each is read with weights that were learnt without its part of the set; the scored ones are never learnt from.
 */
import { parseArgs } from 'node:util';
import { classWith } from '../lambdas/compose/cues/classes.ts';
import { draftNotes } from '../lambdas/compose/draft-notes.ts';
import { classLesson, PARTS, writtenCues } from '../learn/cues.ts';
import { learnFrom } from '../learn/lesson.ts';

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const set = positionals[0] === 'scored' ? 'scored' : 'written';
const examples = await classLesson.examples();
const weights =
  set === 'scored'
    ? [null]
    : Array.from({ length: PARTS }, (_, part) => learnFrom(classLesson, examples, [`written ${part}`]));

/** The sentences that a note has only because of the line. */
function saidOf({
  name,
  role,
  line,
}: {
  name: string;
  role: 'interviewer' | 'hiring-manager' | 'recruiter';
  line: string;
}) {
  const answer = {
    id: 'line',
    employer: 'Larch & Lime',
    job: 'Joiner',
    stage: 'onsite',
    country: 'GB',
    candidate: null,
    people: [{ name, title: null, role }],
  };
  const [plain, note] = ['', `${name}: ${line}`].map((typed) => draftNotes({ ...answer, typed }).notes[0]?.text ?? '');
  const known = new Set(plain?.split(/(?<=[.!?])\s+/));
  return (note ?? '')
    .split(/(?<=[.!?])\s+/)
    .filter(
      (one) =>
        !known.has(one) &&
        !/^(?:Dear|Hi|Hello|Kind|Best|All|With|Warm)\b|^(?:Thanks?(?: you)? for (?:your time|making|meeting|taking the time|talking|our))|(?:I'm|I am|remain) (?:very )?interested|(?:job|post|role) interests|work with you|part of the team|join you|to (?:meet|talk to|speak to) you|conversation\.|chance to|(?:talking to|meeting) you\.|work together/i.test(
          one,
        ),
    )
    .join(' ');
}

let [usable, said, leaks] = [0, 0, 0];
for (const [at, cue] of writtenCues(set).entries()) {
  classWith(weights[at % weights.length] ?? null);
  const isUsable = cue.use === 'topic' || cue.use === 'sentence';
  const text = saidOf(cue);
  if (isUsable) usable += 1;
  if (text !== '' && isUsable) said += 1;
  if (text !== '' && !isUsable) leaks += 1;
  if (values.list === true && (text !== '' || isUsable))
    console.log([isUsable ? (text === '' ? 'left' : 'said') : 'LEAK', cue.class, cue.line, text].join('\t'));
}
console.log(
  `${set}: ${said} of ${usable} usable lines are said, and ${leaks} of ${writtenCues(set).length - usable} others`,
);
