/** A cue with its possible wordings, if it may be said at all: by its class, what it touches, and the forms that it surely fits. */
import { asMeant } from '../cues/as-meant.ts';
import { type CueClass, classOf } from '../cues/classes.ts';
import type { Spoken } from '../cues/debrief.ts';
import { domainsOf } from '../cues/features.ts';
import { isTheWork } from '../cues/fit-to-say.ts';
import { modestly } from '../cues/modest.ts';
import { OWN_WORDS } from '../cues/own-words.ts';
import type { Person } from '../cues/people.ts';
import type { Saying } from '../cues/saying.ts';
import type { Source } from '../cues/source.ts';
import { isStandard } from '../cues/standard.ts';
import { bare } from '../cues/tagged.ts';
import { tidied } from '../cues/tidy.ts';
import { sayingsOf } from '../cues/turn.ts';
import { talkedOf } from '../cues/unwrapped.ts';
import { topicsIn } from '../topics/topics.ts';

export interface Told {
  readonly class: CueClass;
  readonly usable: number;
  /** Its possible wordings, best first. */
  readonly ways: readonly Saying[];
  /** The question that it answers, typed just before it. */
  readonly asked?: Told;
  /** As it was typed: it was left out, and the candidate asked for it. */
  readonly back?: string;
}

/** A cue less likely than this is left out; sensitive ones need the higher value. */
export const SURE = 0.37;
const VERY_SURE = 0.58;
const MOST_SURE = 0.8;
const SACRED = new Set(['health', 'death', 'secret', 'age']);
const TENDER = new Set(['health', 'family', 'age', 'terms', 'bad', 'pay', 'death', 'leaving', 'secret', 'origin']);

/** Forms in which correct grammar alone makes a cue fit to use. */
const PLAIN_FORMS = new Set([
  'thanks',
  'common',
  'did',
  'about',
  'how',
  'question',
  'plan',
  'plans',
  'wants',
  'advice',
]);
const LIKELY = 0.2;

/** If a person has nothing else: the likeliest of what was left out, unless it is sensitive. */
export function rescued(left: readonly Spoken[], standard: boolean): Told | null {
  const found = left.flatMap((spoken): readonly Told[] => {
    const text = withoutBrackets(spoken.text);
    const { class: kind, usable } = classOf(text);
    if (usable < LIKELY || domainsOf(tidied(text)).some((one) => one !== 'praise')) return [];
    const source = { text, usable, standard: standard && isStandard(spoken.typed), led: spoken.led };
    const ways = sayingsOf(text).flatMap((one) =>
      one.sure >= 0.7 && PLAIN_FORMS.has(one.form) ? (modestly(one, source) ?? []) : [],
    );
    return ways.length === 0 ? [] : [{ class: kind, usable, ways }];
  });
  return found.toSorted((a, b) => b.usable - a.usable)[0] ?? null;
}

/** The sentence that the debrief asks to complete: only what was liked counts. */
export const finished = (text: string): string =>
  text.replace(
    /^i (?:really )?(?:liked|enjoyed|loved) (?:talking|hearing|speaking|chatting|learning)(?: (?:to|with) (?:her|him|she|he|them))? (?:about|of) (?=\S)/i,
    '',
  );

export const withoutBrackets = (text: string): string => text.replace(/\s?\([^)]{0,200}\)?/g, ' ').trim() || text;

/** 'Pitch rates on the new yeast, whatever sales want': its first part, where the whole is no cue and nothing in it is touchy. */
function headOf(text: string): string | null {
  const [, head = ''] =
    /^([^,;–]{6,70}?)(?:[,;]| – | - | (?:and|but|she|he|they) (?=(?:she|he|they|I|it|their|his|her)\b))/i.exec(text) ??
    [];
  const words = head.split(' ').length;
  return words < 2 || words > 10 || domainsOf(tidied(text)).some((one) => one !== 'praise' && one !== 'empty')
    ? null
    : head;
}

export function told(
  typed: string,
  names: ReadonlySet<string>,
  read: Pick<Source, 'standard' | 'led'>,
  asked: Told | null,
  role: Person['role'],
): Told | CueClass {
  const text = talkedOf(typed);
  const whole = toldWhole(text, names, read, asked);
  const topic = topicWay(typed, read, names);
  if (typeof whole !== 'string') return topic === null ? whole : withTopic(whole, topic);
  // With a recruiter, what is left of 'pay, notice, timeline' is no better.
  for (const some of [role === 'recruiter' || whole === 'negative' ? null : membersOf(text), headOf(text)]) {
    const part = some === null ? whole : toldWhole(some, names, read, null);
    if (typeof part !== 'string' && part.usable >= HEAD_SURE && TOPICAL.has(part.ways[0]?.form ?? ''))
      return topic === null ? part : withTopic(part, topic);
  }
  return topic === null ? whole : { class: 'topic', usable: classOf(text).usable, ways: [topic] };
}

/** What was talked about, in one phrase; null: nothing that would surely stand. */
function topicWay(
  text: string,
  read: Pick<Source, 'standard' | 'led'>,
  names: ReadonlySet<string>,
  bar?: number,
): Saying | null {
  const topics = topicsIn(text, read, names, bar);
  const said = listOf(topics.map((one) => one.text));
  if (said === null) return null;
  const short =
    said.split(' ').length <= 5 && !/\b(?:you|your|my|I)\b|^(?:how|why|what|whether|where|when|who)\b/.test(said);
  const way: Saying = {
    form: /^(?:how|why|what|where|when) you\b/.test(said) && topics.length === 1 ? 'how' : 'about',
    text: said,
    names: short ? said : null,
    sure: Math.min(...topics.map((one) => one.likely)),
  };
  return topics.length === 1 ? asMeant(way, { typed: text, topical: true }) : way;
}

/** 'x, y and z' */
function listOf(members: readonly string[]): string | null {
  const last = members.at(-1);
  if (last === undefined) return null;
  const before = members.slice(0, -1);
  return before.length === 0
    ? last
    : `${before.join(', ')}${/ and /.test(members.join(' ')) ? ', and' : ' and'} ${last}`;
}

/** The fuller of two topics: 'NIV patients and the new bay' for 'NIV patients'. Beside a sentence of its own, the topic is the second choice. */
function withTopic(one: Told, topic: Saying): Told {
  const [way] = one.ways;
  if (way === undefined || one.asked !== undefined) return one;
  const isFuller = TOPICS.has(way.form) && topic.text.includes(way.text) && topic.sure >= FULLER_SURE;
  return { ...one, ways: isFuller ? [topic] : [...one.ways, topic] };
}
const TOPICS = new Set(['about', 'heard', 'said', 'plans', 'how']);
const FULLER_SURE = 0.65;

/** 'Scheduling, the booking system, benefits': what may be said of a list. */
function membersOf(text: string): string | null {
  const members = text.replace(/[.!]+$/, '').split(/, (?:and )?|; | and (?=\S+(?: \S+)?$|(?:how|why|what|when) )/);
  const kept = members.filter((one) => {
    const about = domainsOf(tidied(one));
    return about.length === 0 || (/\S \S/.test(one) && about.join() === 'health' && isTheWork(tidied(one)));
  });
  return kept.length === 0 || kept.length === members.length || kept.some((one) => one.split(' ').length > 6)
    ? null
    : kept.join(', ');
}
const HEAD_SURE = 0.75;
const TOPICAL = new Set(['about', 'how', 'thanks', 'heard', 'enjoyed']);

function toldWhole(
  text: string,
  names: ReadonlySet<string>,
  read: Pick<Source, 'standard' | 'led'>,
  asked: Told | null,
): Told | CueClass {
  const { class: kind, usable } = classOf(text);
  const about = domainsOf(tidied(text)).filter((one) => one !== 'health' || !isTheWork(tidied(text)));
  const least = about.some((one) => SACRED.has(one))
    ? MOST_SURE
    : about.some((one) => TENDER.has(one))
      ? VERY_SURE
      : SURE;
  // How they work is theirs to be asked about, whatever it is that they do.
  const theirs =
    /^(?:how|why|what|where|when)\b|\bhow (?:they|she|he|we)\b/i.test(text) &&
    !/\b(?:i|i'm|i'd|my)\b/i.test(text) &&
    least === VERY_SURE;
  if (usable < (theirs ? SURE : least)) return kind === 'topic' || kind === 'together' ? 'aside' : kind;
  // A cue that was only half understood is used only in forms that are certainly fit.
  const ways = sayingsOf(text)
    .filter((one) => !one.text.split(' ').some((word) => names.has(bare(word))))
    .flatMap(
      (one) =>
        modestly(one, {
          text,
          usable,
          topical: kind === 'topic' || kind === 'their-plan',
          ...read,
          asked: asked?.ways[0]?.text ?? null,
        }) ?? [],
    );
  if (ways.length === 0) return 'aside';
  return asked !== null && OWN_WORDS.has(ways[0]?.form ?? 'about')
    ? { class: kind, usable, ways, asked }
    : { class: kind, usable, ways };
}

/** How likely a topic must be if the candidate asks for it. */
const ASKED_FOR = 0.2;

/** On the candidate's word, includes whatever can surely be worded, except words to Afterword and what one interviewer said of another. */
export function backIn(spoken: Spoken, standard: boolean): Told | null {
  const text = withoutBrackets(finished(spoken.text));
  const { class: kind, usable } = classOf(text);
  if (spoken.aside || spoken.about.length > 0 || kind === 'for-afterword' || kind === 'empty') return null;
  const topic = topicWay(text, { standard, led: true }, new Set(), ASKED_FOR);
  const ways = [
    ...sayingsOf(text).flatMap((one) => modestly(one, { text, usable: 1, standard, led: true }) ?? []),
    ...(topic === null ? [] : [topic]),
  ];
  return ways.length === 0 ? null : { class: kind, usable: Math.max(usable, 0.5), ways, back: spoken.typed };
}
