/** What a note may say of its cues, each in its sentence: one cue, two of one shape, a question with its answer. */
import { isActs } from '../cues/own-words.ts';
import type { Form, Saying } from '../cues/saying.ts';
import words from '../words/thanks.json' with { type: 'json' };
import { framed } from './framed.ts';
import { faultIn } from './gate.ts';
import { alike } from './likeness.ts';
import type { Note } from './note.ts';
import type { Register } from './register.ts';
import type { Told } from './told.ts';

/** Which forms deserve a sentence of their own, best first. */
const WORTH: readonly Form[] = [
  'common',
  'thanks',
  'did',
  'about',
  'heard',
  'enjoyed',
  'how',
  'question',
  'promise',
  'offered',
  'suggested',
  'answer',
  'plan',
  'plans',
  'wants',
  'answered',
  'still',
  'quote',
  'rule',
  'advice',
  'view',
  'said',
  'fact',
  'own',
];

/** Nobody enjoys hardship. */
const HARD =
  /\b(?:wait(?:ing )?lists?|queues?|delays?|turnover|problems?|failures?|complaints?|accidents?|backlogs?|outages?|loss(?:es)?|crisis|shortages?|cuts|contamination|violence|abuse|deaths?|fraud|bereave\w*)\b/i;

/** Nobody enjoys or likes a question about it. */
const VIOLENT = /\b(?:threat\w*|violen\w*|abus\w*|attack\w*|assault\w*|deaths?|died|dying|killed|suicid\w*)\b/i;

const rank = ({ ways, usable, back }: Told): number => {
  const [way] = ways;
  // What the candidate asked for comes first.
  if (back !== undefined) return -99;
  return way === undefined ? 99 : WORTH.indexOf(way.form) - 8 * way.sure - 6 * usable + (HARD.test(way.text) ? 6 : 0);
};

const isClause = (text: string): boolean => /^(?:how|why|what|when|where|who|which|whether)\b/.test(text);

/** 'A privileged doc' is a document in a letter. */
const unclipped = (text: string): string =>
  text
    .replace(/\bdoc(s?)\b/g, 'document$1')
    .replace(/\binfo\b/g, 'information')
    .replace(/\bspec(s?)\b/g, 'specification$1');

/** Empty if it is not to be said. */
function sayOne(note: Note, register: Register, way: Saying, turn: number, after: boolean): string {
  const { form, text } = way;
  const from = (
    name: Exclude<keyof typeof words, 'about'> | 'about',
    more: Readonly<Record<string, string>> = { x: text },
  ): string => framed(note, words[name], name, register, more, turn);
  switch (form) {
    case 'thanks':
      return from(after ? 'thanksAfter' : 'thanks');
    case 'how':
      return /^(?:whether|what|which|who|how to)\b/.test(text) ? from('whether') : from('how');
    case 'about':
      return isClause(text) ? from('whether') : from(HARD.test(text) ? 'interested' : 'about');
    case 'did':
      return /\b(?:you|with|me)\b/.test(text) ? from('didAlone') : from('did');
    case 'heard':
      if (HARD.test(text)) return from('interested');
      return from(/^(?:the|your) (?:\S+ )?(?:story|history|tale) of /.test(text) ? 'how' : 'heard');
    case 'own':
      return `${text}.`;
    case 'question':
      if (VIOLENT.test(text)) return '';
      return from('question', { x: register === 'formal' ? unclipped(text) : text });
    // A thing alone answers nothing without its question.
    case 'still':
      return isActs(text) ? from('still') : '';
    case 'fact':
      return from('fact', {
        x:
          register === 'formal'
            ? text
            : text.replace(/^you (?:are|have) (?=\p{Ll}+(?:ing|ed)\b)/u, (all) =>
                /are/.test(all) ? "you're " : "you've ",
              ),
      });
    default:
      return from(form);
  }
}

const NOTED =
  /^(?!(?:the|an?|my|your|\p{L}+(?:s|ing|tion|ment|ness|ity|ance|ence)) )\p{Ll}+ (?:\p{Ll}+[^s] )?(?:at|in|on|by|near|behind) the\b/u;

/** The question and its answer in one thought; empty if they do not go together. */
function answeredTo(note: Note, register: Register, asked: Told, { ways }: Told): string {
  const [topic, way] = [asked.ways[0]?.text, ways[0]];
  const q = topic === undefined || isClause(topic) ? topic : `about ${topic}`;
  if (q === undefined || way === undefined) return '';
  const name =
    way.form === 'answer'
      ? /^(?:I|we)\b/.test(way.text)
        ? 'askedAnswer'
        : 'askedThat'
      : way.form === 'still'
        ? isActs(way.text)
          ? 'askedAct'
          : 'askedThing'
        : null;
  // 'I gave the Tuas example' tells the reader nothing more; 'bookmobile stop at the feed store' is a note to oneself.
  if (name === 'askedThing' && (/\b(?:example|story|time|answer)$/.test(way.text) || NOTED.test(way.text))) return '';
  return name === null ? '' : framed(note, words[name], name, register, { y: q, x: way.text });
}

export interface Unit {
  readonly told: readonly Told[];
  readonly rank: number;
  /** Its position in what was typed. */
  readonly at: number;
  readonly thanks: boolean;
  /** What the candidate would do is clear only after what it is about. */
  readonly needs: boolean;
  readonly say: (turn: number, after: boolean) => readonly string[];
}

/** A question of theirs, or a clause that was talked about and not told. */
const TALKED = /^(?:question|how|about)$/;
const CONVERSED = /^(?:how|what|where|which|when|why) (?:\S+ ){0,4}?I\b|^whether\b/;

const BOTH = { thanks: 'thanksBoth', about: 'aboutBoth' } as const;
/** Two cues up to this length can share a readable sentence. */
const SHORT = { thanks: 10, about: 7 } as const;

/** Two cues of the same shape share a sentence: thanks for this and for that. */
function mergeable(one: Told, form: 'thanks' | 'about', list = false): boolean {
  const [way] = one.ways;
  return (
    way?.form === form &&
    !HARD.test(way.text) &&
    way.text.split(' ').length <= SHORT[form] &&
    !isClause(way.text) &&
    !(list ? /,/ : /,| and /).test(way.text) &&
    way.sure >= 0.6
  );
}

export function unitsOf(note: Note, register: Register, told: readonly Told[]): readonly Unit[] {
  const units: Unit[] = [];
  const taken = new Set<Told>();
  for (const form of ['thanks', 'about'] as const) {
    const [first, second] = told.filter((one) => mergeable(one, form, form === 'about'));
    const [x, y] = [first?.ways[0]?.text, second?.ways[0]?.text];
    if (first === undefined || second === undefined || x === undefined || y === undefined || x === y) continue;
    const said = framed(note, words[BOTH[form]], BOTH[form], register, { x, y });
    if (faultIn(said) !== null || alike(x, [y])) continue;
    taken.add(first).add(second);
    units.push({
      told: [first, second],
      rank: Math.min(rank(first), rank(second)) - 1,
      at: told.indexOf(first),
      thanks: form === 'thanks',
      needs: false,
      say: () => [said],
    });
  }
  // 'I enjoyed our conversation about X. I liked talking about how I'd Y': two sentences for one job.
  const [topic] = told.filter((one) => !taken.has(one) && mergeable(one, 'about', true));
  const clause = told.find(
    (one) =>
      !taken.has(one) &&
      !told.some(({ asked }) => asked === one) &&
      TALKED.test(one.ways[0]?.form ?? '') &&
      CONVERSED.test(one.ways[0]?.text ?? '') &&
      (one.ways[0]?.text ?? '').split(' ').length <= 14,
  );
  if (topic !== undefined && clause !== undefined) {
    const [x = '', y = ''] = [topic, clause].map((one) => one.ways[0]?.text ?? '');
    const said = framed(note, words.aboutBoth, 'aboutBoth', register, { x, y });
    if (faultIn(said) === null && !alike(x, [y])) {
      taken.add(topic).add(clause);
      units.push({
        told: [topic, clause],
        rank: Math.min(rank(topic), rank(clause)) - 1,
        at: Math.min(told.indexOf(topic), told.indexOf(clause)),
        thanks: false,
        needs: false,
        say: () => [said],
      });
    }
  }
  for (const one of told) {
    const said = one.asked === undefined ? '' : answeredTo(note, register, one.asked, one);
    if (one.asked === undefined || said === '' || faultIn(said) !== null) continue;
    taken.add(one).add(one.asked);
    units.push({
      told: [one.asked, one],
      rank: Math.min(rank(one), rank(one.asked)) - 4,
      at: told.indexOf(one.asked),
      thanks: false,
      needs: false,
      say: () => [said],
    });
  }
  for (const [at, one] of told.entries()) {
    if (taken.has(one)) continue;
    units.push({
      told: [one],
      rank: rank(one),
      at,
      thanks: one.ways[0]?.form === 'thanks',
      needs: isConditional(one.ways[0]),
      // On a second attempt uses other words, in case the first repeats the note.
      say: (turn, after) =>
        one.ways.flatMap((way) => [0, 1].map((more) => sayOne(note, register, way, turn + more, after))),
    });
  }
  return units;
}

/** 'As I said, I'd run a solar pump' answers nothing by itself. */
const isConditional = (way: Saying | undefined): boolean =>
  way !== undefined &&
  (/^(?:still|suggested)$/.test(way.form) ||
    (way.form === 'answer' && !/^(?:I|we)(?:'m|'ve| can| have| am| are)\b/.test(way.text)));
