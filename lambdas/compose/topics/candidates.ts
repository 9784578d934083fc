/** What could stand after 'talking about', in a stretch of what was typed: its things, acts and clauses, also without what hangs on them. */
import { domainsOf } from '../cues/features.ts';
import { AUXILIARIES } from '../cues/lists.ts';
import { gerundOf, type Token, tagged } from '../cues/tagged.ts';
import { shapeOf } from './shape.ts';

export interface Candidate {
  readonly kind: 'thing' | 'act' | 'aim' | 'clause';
  /** As typed, and for an aim with its verb as a noun: 'getting the records onto tablets'. */
  readonly text: string;
  /** The first of its words in the stretch, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

export interface Stretch {
  readonly tokens: readonly Token[];
  readonly shape: string;
  /** Where a comma or a dash ends a part of it. */
  readonly ends: readonly number[];
  /** The touchy matters of all of it, and of each part. */
  readonly about: readonly string[];
  readonly partsAbout: readonly (readonly string[])[];
}

const MOST_WORDS = 16;
/** Said by the way. */
const TAIL =
  /(?:,? (?:too|now|still|also|then|lol|haha\w*|hehe|mostly|mainly|really|again|actually|though|tho|etc|today|yesterday|instead|honestly|basically))+$/i;

export function stretchOf(text: string): Stretch {
  const tokens = tagged(text);
  const ends = tokens.flatMap((one, at) =>
    /[,;:.?!)–—-]$/.test(one.text) || /^[-–—]+$/.test(tokens[at + 1]?.text ?? '') ? [at + 1] : [],
  );
  const all = [...new Set([...ends, tokens.length])];
  const said = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((one) => one.text)
      .join(' ');
  return {
    tokens,
    shape: shapeOf(tokens),
    ends: all,
    about: domainsOf(text),
    partsAbout: all.map((end, at) => domainsOf(said(all[at - 1] ?? 0, end))),
  };
}

const NP = 'D?(?:R?J|N|G)*[NG]';
const THING = new RegExp(`^${NP}`);
const ACT = new RegExp(`^G[PR]?${NP}`);
const MORE: readonly RegExp[] = [
  new RegExp(`^P+${NP}`),
  new RegExp(`^C${NP}$`),
  new RegExp(`^TV(?:P?${NP})?`),
  new RegExp(`^[GX]P${NP}`),
];

/** Where a clause ends: before a second one, or a reason. */
function clauseEnd({ tokens, shape }: Stretch, from: number, end: number): readonly number[] {
  const stops = [end];
  for (let at = from + 2; at < end; at += 1)
    if (
      /^(?:because|but|so|which|cos|bc|cuz|though|tho|since)$/.test(tokens[at]?.low ?? '') ||
      (shape[at] === 'C' && /[SWRXP]/.test(shape[at + 1] ?? '')) ||
      (shape[at] === 'S' && shape[at - 1] !== 'W' && at > from + 3) ||
      (shape[at] === 'P' && at > from + 3) ||
      (shape[at] === 'C' && at > from + 3)
    )
      stops.push(at);
  const hard = stops.filter((at) => at < end && shape[at] !== 'P' && shape[at] !== 'C').sort((a, b) => a - b)[0] ?? end;
  return stops.filter((at) => at <= hard);
}

const WANTING =
  /^(?:want|wants|wanted|wanting|hope|hopes|hoping|plan|plans|planning|trying|looking|need|needs|aim|aims|keen|going|about|like|love)$/;

const isBeing = (one: Token | undefined): boolean =>
  AUXILIARIES.has(one?.low ?? '') ||
  /^(?:like|want|need|think|feel|see|know|love|hate|hope|mean)s?$/.test(one?.low ?? '');

export function candidatesIn(stretch: Stretch): readonly Candidate[] {
  const { tokens, shape, ends } = stretch;
  const found: Candidate[] = [];
  const add = (kind: Candidate['kind'], from: number, to: number, lead = ''): void => {
    if (to <= from || to - from > MOST_WORDS) return;
    const text = [
      ...(lead === '' ? [] : [lead]),
      ...tokens.slice(lead === '' ? from : from + 1, to).map((one) => one.text),
    ]
      .join(' ')
      .replace(/[\s,.;:!?–—-]+$/, '')
      .replace(TAIL, '')
      .replace(/^[\s"(–—-]+(?=[^"]*$)/, '');
    if (text !== '' && !found.some((one) => one.from === from && one.to === to && one.text === text))
      found.push({ kind, text, from, to });
  };
  for (let from = 0; from < tokens.length; from += 1) {
    const end = ends.find((one) => one > from) ?? tokens.length;
    const rest = shape.slice(from, end);
    const before = from === 0 || ends.includes(from) ? '' : (shape[from - 1] ?? '');
    if (rest.startsWith('W')) {
      // 'Where do you see yourself' is no clause to talk about.
      if (/^WXS|^WW/.test(rest)) continue;
      // 'A lad who will only sit behind the driver'
      if (/[NJG]/.test(before) && /^(?:who|which|where|when|if)$/.test(tokens[from]?.low ?? '')) continue;
      // 'How I'd tell a guest' is telling a guest.
      const verb = /^WSX?(?=X)|^WT(?=V)|^WS(?=X)/.exec(rest)?.[0].length ?? 0;
      const acts = verb > 0 && /^how$/.test(tokens[from]?.low ?? '') && !isBeing(tokens[from + verb]);
      for (const to of clauseEnd(stretch, from, end)) {
        if (to - from > 2 && shape.slice(from, to) !== 'WSX') add('clause', from, to);
        if (acts && to > from + verb + 1) add('aim', from + verb, to, gerundOf(tokens[from + verb]?.low ?? ''));
      }
      continue;
    }
    if (rest.startsWith('V') && tokens.slice(Math.max(0, from - 6), from).some((one) => WANTING.test(one.low)))
      for (const to of clauseEnd(stretch, from, end)) add('aim', from, to, gerundOf(tokens[from]?.low ?? ''));
    // In the middle of a phrase, unless its first word may be a verb
    if (
      /[DJ]/.test(before) ||
      (/[NG]/.test(before) && !rest.startsWith('D') && !(from === 1 && tokens[0]?.tense != null))
    )
      continue;
    for (const [kind, lead] of [
      ['thing', THING],
      ['act', ACT],
    ] as const) {
      const length = lead.exec(rest)?.[0].length ?? 0;
      if (length === 0) continue;
      let to = from + length;
      add(kind, from, to);
      for (let step = 0; step < 5 && to < end; step += 1) {
        const more = MORE.map((one) => one.exec(shape.slice(to, end))?.[0].length ?? 0).find((one) => one > 0) ?? 0;
        // 'The house built in 1890', and not 'the kiln arrives in March'
        if (more === 0 || (shape[to] === 'X' && tokens[to]?.tense !== 'past')) break;
        to += more;
        add(kind, from, to);
      }
      // 'the sheet they've redesigned', 'the stove that he built'
      if (/^(?:S|WS?X|WN|B?S|W)/.test(shape.slice(to, end)) || tokens[to]?.low === 'that')
        for (const stop of clauseEnd(stretch, to, end)) if (stop - to > 1) add(kind, from, stop);
    }
  }
  return found;
}
