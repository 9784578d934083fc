/** Decides what goes into whose note: each person's own cues, and a forgotten fact and a link for one of them. Also what is left out, and why. */
import { type CueClass, classOf } from '../cues/classes.ts';
import type { DebriefRead, Spoken } from '../cues/debrief.ts';
import { modestFact, modestNews } from '../cues/modest-fact.ts';
import { OWN_WORDS } from '../cues/own-words.ts';
import type { Person } from '../cues/people.ts';
import { spelledOut } from '../cues/reader.ts';
import { isStandard } from '../cues/standard.ts';
import { isSlip } from '../cues/statements.ts';
import { tidied } from '../cues/tidy.ts';
import { sayingsOf } from '../cues/turn.ts';
import { decider, fitting, meantFor } from './for-whom.ts';
import { linkNamed } from './link-named.ts';
import { backIn, finished, rescued, SURE, type Told, told, withoutBrackets } from './told.ts';

export interface Matter {
  readonly told: readonly Told[];
  readonly forgot: readonly string[];
  /** What the candidate wants them to be told. */
  readonly tell?: readonly string[];
  /** `forgotten`: it shows what was forgotten. */
  readonly link: {
    readonly url: string;
    readonly what: string | null;
    readonly forgotten: boolean;
    /** The reader asked for it, or about it. */
    readonly asked?: 'for' | 'about' | null;
  } | null;
  readonly why: string | null;
  readonly offer: string | null;
  /** The title that the candidate uses for them. */
  readonly title?: string | null;
  /** The given name that the title goes with: 'Madam Ngozi'; null: the surname. */
  readonly given?: string | null;
  /** Nothing that could be said was typed of them: they may hardly have spoken. */
  readonly brief?: boolean;
  /** Something unpleasant was typed of them: nothing says that it was good to meet them. */
  readonly cool?: boolean;
  /** The candidate typed that it was a call. */
  readonly byPhone?: boolean;
  /** The candidate does not want the job: the note thanks, and claims no interest. */
  readonly unwilling?: boolean;
}

export interface Left {
  readonly text: string;
  readonly person: string | null;
  readonly class: CueClass;
}

export interface Matters {
  readonly of: ReadonlyMap<Person, Matter>;
  readonly left: readonly Left[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const mutable = (): Mutable<Omit<Matter, 'told' | 'forgot' | 'tell'>> & {
  told: Told[];
  forgot: string[];
  tell: string[];
} => ({ told: [], forgot: [], tell: [], link: null, why: null, offer: null });

/** A question that is left out takes its answer with it: 'asked if I drink. I said only at Carnival' */
function answersUnsaid(earlier: readonly Spoken[], who: Person | null): boolean {
  const question = earlier.slice(-NEAR).findLast(({ person, text }) => person === who && ASKED.test(text));
  return question !== undefined && classOf(question.text).usable < SURE;
}
const NEAR = 3;
const ASKED = /\b(?:ask\w*|wanted to know|wondered)\b/i;
/** 'Asked about retry logic and I answered partially': nobody wants to be reminded. */
const isSlipped = (all: readonly Spoken[], at: number): boolean =>
  all[at + 1]?.person === all[at]?.person && ASKED.test(all[at]?.text ?? '') && isSlip(all[at + 1]?.typed ?? '');
const isAnswer = ({ text }: Spoken): boolean => OWN_WORDS.has(sayingsOf(withoutBrackets(text))[0]?.form ?? 'about');

/** Whether the question was made of the words just before. */
const isFrom = ({ ways }: Told, before: Spoken): boolean =>
  sayingsOf(withoutBrackets(finished(before.text))).some(
    ({ form, text }) => form === 'question' && text === ways[0]?.text,
  );

function place(
  spoken: Spoken,
  of: Map<Person, ReturnType<typeof mutable>>,
  left: Left[],
  loose: Told[],
  standard: boolean,
  earlier: readonly Spoken[],
): void {
  const who = spoken.person ?? null;
  const out = (kind: CueClass) => left.push({ text: spoken.typed, person: who?.name ?? null, class: kind });
  if (spoken.text.split(' ').length === 1 && /^(?:she|he|her|him|they|first|oh|then|also|that)$/i.test(spoken.text))
    return;
  if (spoken.aside) {
    out('for-afterword');
    return;
  }
  // What one interviewer said or felt about another goes to neither.
  if (spoken.about.length > 0) {
    out('aside');
    return;
  }
  // A name alone is no topic.
  const names = new Set(
    [...of.keys()].flatMap((one) => [one.name, ...one.name.split(' ')].map((name) => name.toLowerCase())),
  );
  const before = earlier.at(-1);
  const last = who === null ? undefined : of.get(who)?.told.at(-1);
  const asked = last !== undefined && before?.person === who && isFrom(last, before) ? last : null;
  if (asked === null && isAnswer(spoken) && answersUnsaid(earlier, who)) {
    out('aside');
    return;
  }
  const made = told(
    withoutBrackets(finished(spoken.text)),
    names,
    { standard: standard && isStandard(spoken.typed), led: spoken.led },
    asked,
    who?.role ?? 'interviewer',
  );
  if (typeof made === 'string') {
    out(made);
    return;
  }
  if (who !== null) of.get(who)?.told.push(made);
  else if (spoken.shared.length === 2) for (const one of spoken.shared) of.get(one)?.told.push(made);
  // 'He showed me the kiln': of whom is not known.
  else if (/^(?:he|she)\b/i.test(spoken.typed.trim()) && of.size > 1) out('aside');
  else loose.push(made);
}

const factOf = (text: string): string =>
  spelledOut(tidied(text))
    .replace(/[\s,.;:!?]+$/, '')
    .trim();

/** `whole`: people whose notes should include what was left out, as the candidate asked. */
export function mattersOf(
  read: DebriefRead,
  people: readonly Person[],
  whole: ReadonlySet<Person> = new Set(),
): Matters {
  const of = new Map(people.map((one) => [one, mutable()] as const));
  const left: Left[] = [];
  const loose: Told[] = [];
  for (const [at, spoken] of read.spoken.entries()) {
    const before = left.length;
    if (isSlipped(read.spoken, at)) {
      left.push({ text: spoken.typed, person: spoken.person?.name ?? null, class: 'negative' });
      continue;
    }
    place(spoken, of, left, loose, read.standard, read.spoken.slice(0, at));
    if (left.length === before || spoken.person === null || !whole.has(spoken.person)) continue;
    const back = backIn(spoken, read.standard);
    if (back === null) continue;
    left.pop();
    of.get(spoken.person)?.told.push(back);
  }
  for (const [person, matter] of of) {
    if (matter.told.length > 0) continue;
    const own = read.spoken.filter(
      (one, at) => one.person === person && !one.aside && one.about.length === 0 && !isSlipped(read.spoken, at),
    );
    const found = rescued(own, read.standard);
    if (found !== null) matter.told.push(found);
  }
  const main = decider(people);
  // Cues that name nobody go to somebody who has no others, else to the one who decides.
  for (const one of loose) {
    const poor = [...of].find(([, matter]) => matter.told.length === 0)?.[0] ?? main;
    if (poor !== null) of.get(poor)?.told.push(one);
  }
  for (const fact of read.forgot) {
    const to = fact.person ?? meantFor(fact.text, read.spoken, main);
    const text = modestFact(factOf(fact.text));
    // 'I have the course of splinting', in the grammar of another language.
    const foreign = !read.standard && /^I have the\b/.test(text ?? '');
    if (to !== null && text !== null && !foreign) of.get(to)?.forgot.push(text);
    else if (fact.text.split(' ').length > 2) left.push({ text: fact.text, person: to?.name ?? null, class: 'aside' });
  }
  for (const news of read.tell) {
    const to = news.person ?? main;
    const text = modestNews(factOf(news.text));
    if (to === null || text === null) left.push({ text: news.text, person: to?.name ?? null, class: 'aside' });
    else of.get(to)?.tell.push(text);
  }
  const [link] = read.links;
  const forgetful = link?.forgotten === true ? [...of].find(([, matter]) => matter.forgot.length > 0)?.[0] : undefined;
  const linked = link?.person ?? forgetful ?? main;
  if (link !== undefined && linked !== null) {
    const matter = of.get(linked);
    if (matter !== undefined) matter.told = matter.told.filter((one) => !SENT.test(one.ways[0]?.text ?? ''));
    if (matter !== undefined)
      matter.link = { url: link.url, forgotten: link.forgotten, ...linkNamed(link.text, linked) };
  }
  if (main !== null) {
    const whyTo = fitting(read.why, of, main);
    const offerTo = fitting(read.offer, of, main);
    const [one, other] = [of.get(whyTo), of.get(offerTo)];
    // A clause in the grammar of another language is not said as it stands.
    if (one !== undefined && isSayable(read.why, read.standard)) one.why = read.why;
    if (other !== undefined && isSayable(read.offer, read.standard)) other.offer = read.offer;
  }
  for (const [person, matter] of of) {
    const own = left.filter((one) => one.person === person.name);
    matter.brief =
      matter.told.length === 0 &&
      people.length > 1 &&
      (own.some((one) => one.class === 'empty' || one.class === 'negative') || own.length === 0);
    const bad = own.filter((one) => one.class === 'negative').length;
    matter.cool = matter.told.length === 0 && read.rapport !== 'great' && bad >= 2 && 2 * bad >= own.length;
  }
  if (read.byPhone) for (const matter of of.values()) matter.byPhone = true;
  if (read.unwilling)
    for (const matter of of.values()) [matter.unwilling, matter.why, matter.offer] = [true, null, null];
  for (const { person, title, given } of read.titles) {
    const matter = of.get(person);
    if (matter !== undefined) [matter.title, matter.given] = [title, given];
  }
  return { of, left };
}

const isSayable = (text: string | null, standard: boolean): boolean =>
  text !== null && (standard || (text.split(' ').length <= 12 && isStandard(text)));

/** What the link itself does. */
const SENT = /^(?:I(?:'d|'ll| will| would) )?(?:send|share|forward|show) /;
