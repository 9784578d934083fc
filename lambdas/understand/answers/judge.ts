/** How likely a reading of the whole answer is right, from its features and learnt weights. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import { isDoubted, isNegated, opensWithDoubt } from '../commands/doubt.ts';
import type { Likely } from '../likelihood/likelihood.ts';
import { USUAL } from './assemble.ts';
import type { CandidateReading, Views } from './candidates.ts';
import { classOf, DOUBT, isDoubt, NONE, TEXTS } from './classes.ts';
import { effectOf, keyOf } from './effect.ts';
import { kindOfStep } from './features.ts';
import type { LaidOut } from './laid-out.ts';

export interface Judged {
  readonly candidate: CandidateReading;
  readonly features: readonly string[];
}

/** The part of the rules' reading that can be compared. */
export type Rules = Pick<Reply, 'commands' | 'unclear' | 'notes'>;

const BRIEF = 4;

/** How many readings are weighed, not counting those of the answer as one piece. */
const MOST = 10;

const STEPS = [0.97, 0.92, 0.85, 0.75, 0.6, 0.45, 0.3, 0.2, 0.1, 0.05, 0.02, 0.005];
const bucket = (share: number): string => String(STEPS.find((one) => share >= one) ?? 0);

/** The candidates, plus the rules' reading if it differs, each with its features. */
export function judged(
  laid: LaidOut,
  { pieces: likely, whole }: Views,
  candidates: readonly CandidateReading[],
  rules: Rules,
): readonly Judged[] {
  const own: CandidateReading = {
    commands: rules.commands,
    doubtful: rules.unclear === null ? [] : [rules.unclear],
    doubts: [],
    share: 0,
    sentenceShare: 0,
    classes: [],
    chances: [],
    segments: [],
    choice: USUAL,
  };
  const ruled = keyOf(own.commands, own.doubtful.length > 0, laid);
  const isKnown = candidates.some((one) => keyOf(one.commands, one.doubtful.length > 0, laid) === ruled);
  const all = [
    ...candidates.slice(0, MOST),
    ...candidates.slice(MOST).filter((one) => one.share === 0 && one.sentenceShare === 0),
    ...(isKnown ? [] : [own]),
  ];
  const strangers = likely.filter((one) => (one[0]?.likelihood ?? 0) < 0.5).length;
  return all.map((candidate, rank) => ({
    candidate,
    features: [...featuresOf(laid, candidate, all, rank, rules, ruled, strangers), ...asOne(candidate, whole, laid)],
  }));
}

/** How well the answer read as one piece agrees: how likely what this reading does is, and how likely what it lacks. */
function asOne({ commands, doubtful }: CandidateReading, whole: readonly Likely[], laid: LaidOut): readonly string[] {
  const named = new Set(commands.map((one) => classOf(one as never)));
  if (doubtful.length > 0) named.add(DOUBT);
  if (named.size === 0) named.add(NONE);
  const isNamed = (answer: string) => named.has(isDoubt(answer) ? DOUBT : answer);
  const own = whole.filter(({ answer }) => isNamed(answer)).map(({ likelihood }) => likelihood);
  const lacking = whole.filter(({ answer }) => !isNamed(answer));
  const sum = own.reduce((all, one) => all + one, 0);
  const size = laid.segments.length > 3 ? 'long' : laid.segments.length > 1 ? 'several' : 'one';
  const count = named.size > 1 ? 'several' : 'single';
  const act = lacking.find(({ answer }) => answer !== NONE && !isDoubt(answer));
  return [
    `whole:${bucket(sum)} ${count}`,
    `whole:${bucket(sum)} ${count} ${size}`,
    `whole least:${bucket(own.length < named.size ? 0 : Math.min(...own))} ${count}`,
    `whole lacks:${bucket(lacking[0]?.likelihood ?? 0)} ${count}`,
    `whole act:${bucket(act?.likelihood ?? 0)} ${count}`,
    isNamed(whole[0]?.answer ?? '') ? `whole first ${size}` : `whole other ${size}`,
  ];
}

function featuresOf(
  laid: LaidOut,
  candidate: CandidateReading,
  all: readonly CandidateReading[],
  rank: number,
  rules: Rules,
  ruled: string,
  strangers: number,
): readonly string[] {
  const { commands, doubtful, share, sentenceShare, classes, chances, segments } = candidate;
  const { nudge, tokens, text } = laid;
  const step = kindOfStep(nudge.step);
  const asks = doubtful.length > 0;
  const out: string[] = [];
  const add = (feature: string) => out.push(feature);
  const names = [...new Set(commands.map((one) => classOf(one as never)))].sort();
  const count = commands.length > 3 ? 'many' : String(commands.length);
  add(`step:${step}`);
  add(`share:${bucket(share)}`);
  add(`sentences:${bucket(sentenceShare)}`);
  add(`either:${bucket(Math.max(share, sentenceShare))}`);
  add(`both:${bucket(Math.sqrt(share * sentenceShare))}`);
  add(`rank:${rank > 3 ? 'low' : rank}`);
  add(`count:${count}`);
  add(`share:${bucket(share)} count:${count}`);
  add(asks ? 'asks' : 'sure');
  add(`${asks ? 'asks' : 'sure'} share:${bucket(share)}`);
  const next = all.filter((one) => one !== candidate)[0]?.share ?? 0;
  add(
    `ahead:${share > next * 8 ? 'far' : share > next * 3 ? 'well' : share > next * 1.3 ? 'some' : share > next ? 'little' : 'behind'}`,
  );
  if (chances.length > 0) add(`least:${bucket(Math.min(...chances))}`);
  add(`set:${asks ? '?' : ''}${names.join('+')}`);
  add(`${step}&set:${asks ? '?' : ''}${names.join('+')}`);
  for (const name of names) {
    add(`has:${name}`);
    add(`${step}&has:${name}`);
    for (const other of names) if (name < other) add(`pair:${name}+${other}`);
  }
  // What the rules say about the whole answer.
  const said = new Set(effectOf(rules.commands, laid));
  const shared = effectOf(commands, laid).filter((one) => said.has(one)).length;
  const how =
    keyOf(commands, asks, laid) === ruled
      ? 'same'
      : said.size === 0
        ? 'silent'
        : shared === said.size
          ? 'within'
          : shared > 0
            ? 'partly'
            : 'other';
  add(`rules:${how}`);
  add(`rules:${how} count:${count}`);
  for (const name of names) add(`rules:${how}&${name}`);
  if (rules.unclear !== null) add(`rules-ask:${asks ? 'so' : 'not'}`);
  if (rules.notes.length === 0 && rules.unclear === null && said.size > 0) {
    add(`rules-whole:${how}`);
    // 'Sent', 'snooze till 7 December': a command of a few words and nothing else.
    if (tokens.length <= BRIEF) add(`rules-brief:${how}`);
    if (areSeveral(rules.commands)) add(`rules-several:${how}`);
    for (const name of names) add(`rules-whole:${how}&${name}`);
  }
  if (candidate.choice.moment !== 'last') add('first moment');
  if (candidate.choice.whom === 'all') {
    add('names not meant');
    add(`${step}&names not meant`);
    for (const name of names) add(`names not meant&${name}`);
  } else if (laid.mentions.some((one) => one.of !== null)) add(`${step}&names meant`);
  if (laid.tokens.some((one, at) => /\d/u.test(one.text) && !isRead(laid, at))) add('left:digits');
  // What is left unread.
  const taken = classes.flatMap((name, i) => (name === NONE || isDoubt(name) ? [] : [segments[i]]));
  const isTaken = (at: number) => taken.some((one) => one !== undefined && at >= one.from && at < one.to);
  if (classes.length > 0) {
    if (laid.moments.some((one) => !isTaken(one.from))) add('left:moment');
    if (laid.mentions.some((one) => !isTaken(one.from))) add('left:person');
    const left = segments.filter((_, i) => classes[i] === NONE).length;
    add(`left:${left > 3 ? 'many' : left}`);
  }
  const dated = commands.filter(
    (one) => ('until' in one && one.until !== null) || ('expectBy' in one && one.expectBy !== null),
  ).length;
  const undated = commands.filter(
    (one) => ('until' in one && one.until === null) || ('expectBy' in one && one.expectBy === null),
  ).length;
  if (undated > 0) add(`undated${laid.moments.length > 0 ? ' beside moment' : ''}`);
  if (dated < laid.moments.length) add('fewer dates');
  if (new Set(laid.moments.map((one) => one.from)).size > 1 && dated === 1) add('one of several moments');
  const whose = commands.flatMap((one) => ('person' in one ? [one.person] : []));
  if (nudge.people.length > 1 && whose.includes(null)) {
    add('null among several');
    if (laid.mentions.some((one) => one.of !== null)) add('null beside names');
  }
  if (new Set(whose).size < whose.length) add('person twice');
  // How it is worded.
  const isAsked = /\?/u.test(text);
  for (const [flag, is] of [
    ['negated', isNegated(tokens)],
    ['doubted', isDoubted(tokens)],
    ['if', opensWithDoubt(tokens)],
    ['asked', isAsked],
    ['dots', /\.\.\.|\u2026/u.test(text)],
    ['quoted', /["\u201c\u201d\u00ab]|(?:^|\s)['\u2018]/u.test(text)],
    ['laughs', /\b(?:haha|lol|mdr|jaja)|[\u{1f602}\u{1f643}\u{1f605}\u{1f60f}]/iu.test(text)],
  ] as const)
    if (is) {
      add(flag);
      add(`${flag}&${asks ? 'asks' : commands.length === 0 ? 'nothing' : 'acts'}`);
      for (const name of names) add(`${flag}&${name}`);
    }
  add(`words:${tokens.length > 25 ? 'many' : tokens.length > 10 ? 'some' : tokens.length > 3 ? 'few' : 'least'}`);
  add(`segments:${laid.segments.length > 5 ? 'many' : laid.segments.length}`);
  add(`strangers:${Math.min(3, strangers)}`);
  add(`language:${laid.languages[0] ?? 'en'}`);
  return out;
}

/** 'Sent to Priya, skip Tom, they said two weeks': each says something else, and none of it is free text. */
const areSeveral = (commands: readonly Instruction[]): boolean =>
  commands.length > 1 &&
  new Set(commands.map((one) => `${one.command} ${'person' in one ? one.person : ''}`)).size === commands.length &&
  !commands.some(({ command }) => TEXTS.has(command));

/** A number that belongs to a moment, a person in the list, an address or a score. */
const isRead = ({ mentions, moments, tokens }: LaidOut, at: number): boolean =>
  [...mentions, ...moments].some((one) => at >= one.from && at < one.to) ||
  ['email', 'url'].includes(tokens[at]?.kind ?? '');
