/** A cue with its possible wordings, if it may be said at all: by its class, what it touches, and the forms that it surely fits. */
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
  if (typeof whole !== 'string') return whole;
  // With a recruiter, what is left of 'pay, notice, timeline' is no better.
  for (const some of [role === 'recruiter' || whole === 'negative' ? null : membersOf(text), headOf(text)]) {
    const part = some === null ? whole : toldWhole(some, names, read, null);
    if (typeof part !== 'string' && part.usable >= HEAD_SURE && TOPICAL.has(part.ways[0]?.form ?? '')) return part;
  }
  return whole;
}

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

/** On the candidate's word, includes whatever can surely be worded, except words to Afterword and what one interviewer said of another. */
export function backIn(spoken: Spoken, standard: boolean): Told | null {
  const text = withoutBrackets(finished(spoken.text));
  const { class: kind, usable } = classOf(text);
  if (spoken.aside || spoken.about.length > 0 || kind === 'for-afterword' || kind === 'empty') return null;
  const ways = sayingsOf(text).flatMap((one) => modestly(one, { text, usable: 1, standard, led: true }) ?? []);
  return ways.length === 0 ? null : { class: kind, usable: Math.max(usable, 0.5), ways, back: spoken.typed };
}
