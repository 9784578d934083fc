/** Which name in a mail is the job: everything that looks like a job title is weighed by its place and context. */

import type { Mailbox } from '../../application/interview.ts';
import { learnt } from '../likelihood/learnt.ts';
import { isCandidateName } from '../people/candidate.ts';
import { sameName } from '../people/names.ts';
import type { Reading } from '../reading.ts';
import { isPlatform, senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import type { Choice } from './choice.ts';
import { Entities, type Entity } from './entities.ts';
import { LEADING, WEAK } from './name-words.ts';
import { nameSpans, type Span } from './spans.ts';
import { type Passage, passagesOf } from './zones.ts';

const weights = learnt('job');

interface JobInput {
  readonly reading: Reading;
  readonly title: string | null;
  readonly description: string | null;
  readonly contacts: readonly Mailbox[];
  readonly people: readonly string[];
  /** The employer, if known: its name is not a job. */
  readonly employer: string | null;
  readonly rules: { readonly pick: string | null; readonly votes: ReadonlyMap<string, number> };
}

/** Every possible job, likeliest first. */
export function weighJobs(input: JobInput): readonly Choice[] {
  const { reading, rules } = input;
  const passages = passagesOf(reading, input, []);
  const entities = new Entities((name) => isCandidateName(reading.candidate, name));
  for (const passage of passages) {
    const { text } = passage;
    const tokens = tokensOf(text);
    const spans = [
      ...nameSpans(text),
      ...calledLikeJobs(text, tokens, reading.words),
      ...pieces(passage),
      ...besideJobWords(text, tokens, reading.words),
    ];
    entities.noteSpans(passage, spans, reading.words);
  }
  for (const [name] of rules.votes) entities.note(name, 'body', [], false);
  // A title only in the signature is the writer's own job.
  entities.drop(({ zones }) => zones.size === 1 && zones.has('signature'));
  const facts = factsOf(input, entities.all);
  return entities.weighed('job', weights(), facts, reading.witness);
}

interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly word: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./+#&-]*|[^\s\p{L}\p{N}]/gu;
const ELIDED = /^(?:[dl]|qu|dell|all|un)['’](?=\p{L})/iu;
/** Words that may stand before and after a word for an occupation. */
const [BEFORE, AFTER] = [5, 5];

const tokensOf = (text: string): readonly Token[] =>
  [...text.slice(0, 500).matchAll(WORD)].flatMap((found) => {
    const bare = found[0].replace(/[.'’/-]+$/u, '');
    // "le poste d'acheteuse"
    const [elided = ''] = ELIDED.exec(bare) ?? [];
    const at = found.index + elided.length;
    const own = { text: bare.slice(elided.length), at, end: found.index + bare.length };
    return [
      ...(elided === '' ? [] : [{ text: elided, at: found.index, end: at, word: true }]),
      { ...own, word: /^[\p{L}\p{N}]/u.test(own.text) },
    ];
  });

/** The words between two tokens, with their context; null if either token is a mark. */
function spanOf(text: string, tokens: readonly Token[], from: number, to: number): Span | null {
  const [one, other] = [tokens[from], tokens[to]];
  if (one?.word !== true || other?.word !== true) return null;
  const before = tokens[from - 1]?.text.toLowerCase() ?? '^';
  return {
    text: text.slice(one.at, other.end).replace(/['’]s$/u, ''),
    before,
    beforeTwo: `${tokens[from - 2]?.text.toLowerCase() ?? '^'} ${before}`,
    after: tokens[to + 1]?.text.toLowerCase() ?? '$',
    whole: from === 0 && to === tokens.length - 1,
    maximal: false,
  };
}

const joins = (token: Token | undefined): boolean => token?.word === true || token?.text === '&';
const MOST_SPANS = 300;

/** Runs of words around an occupation: 'senior staff nurse', 'head of lambing', with or without capitals. */
function calledLikeJobs(text: string, tokens: readonly Token[], words: Words): readonly Span[] {
  const out: Span[] = [];
  for (const [head, { text: trade }] of tokens.entries()) {
    if (
      !plain(trade)
        .split(/[-/]/u)
        .some((part) => words.profession(part))
    )
      continue;
    let first = head;
    while (first > 0 && head - first < BEFORE && joins(tokens[first - 1])) first -= 1;
    let last = head;
    while (last + 1 < tokens.length && last - head < AFTER && joins(tokens[last + 1])) last += 1;
    for (let from = first; from <= head; from++)
      for (let to = head; to <= last; to++) {
        const span = spanOf(text, tokens, from, to);
        if (span !== null && out.length <= MOST_SPANS) out.push(span);
      }
  }
  return out;
}

/** What stands next to a word for 'job', known occupation or not: 'the props maker post'. */
function besideJobWords(text: string, tokens: readonly Token[], words: Words): readonly Span[] {
  const out: Span[] = [];
  for (const [at, { text: word }] of tokens.entries()) {
    if (!words.labels.job.has(word.toLowerCase())) continue;
    for (let from = at - 1; from >= Math.max(0, at - BESIDE) && joins(tokens[from]); from--) {
      const span = spanOf(text, tokens, from, at - 1);
      if (span !== null) out.push(span);
    }
    for (const from of [at + 1, at + 2])
      for (let to = from; to < from + BESIDE && joins(tokens[to]); to++) {
        const span = spanOf(text, tokens, from, to);
        if (span !== null) out.push(span);
      }
  }
  return out.slice(0, MOST_SPANS);
}
const BESIDE = 4;

const PARTS = /\s+[-–—|·•]+\s+|[:：|]\s+|\s*[()[\]]\s*|\s*[,;]\s+/u;

/** Parts of a title or short line, and values under a label. */
function pieces({ text, zone, label }: Passage): readonly Span[] {
  if (zone !== 'subject' && zone !== 'title' && label === null && text.length > 70) return [];
  const parts = text.split(PARTS).map((part) => part.trim().replace(/[.!,]+$/u, ''));
  // 'Nurse Practitioner, Cardiology', 'Assistant Manager - Treasury'
  const pairs = parts.slice(1).flatMap((part, at) => {
    const first = parts[at] ?? '';
    const from = text.indexOf(first);
    const to = text.indexOf(part, from + first.length);
    return from < 0 || to < 0 || first.length < 3 || part.length < 3 ? [] : [text.slice(from, to + part.length)];
  });
  const span = (part: string, how: string): readonly Span[] =>
    part.length > 80 ? [] : [{ text: part, before: '^', beforeTwo: how, after: '$', whole: false, maximal: false }];
  return [
    ...pairs.flatMap((pair) => span(pair, `two parts of ${Math.min(parts.length, 4)}`)),
    ...[text.trim(), ...parts].flatMap((part, at) =>
      part.length < 3 || part.length > 80
        ? []
        : [
            {
              text: part,
              before: at < 2 ? '^' : '-',
              beforeTwo: `part ${Math.min(at, 4)} of ${Math.min(parts.length, 4)}`,
              after: at === parts.length ? '$' : '-',
              whole: at === 0,
              maximal: true,
            },
          ],
    ),
  ];
}

function factsOf(input: JobInput, all: readonly Entity[]) {
  const { reading, people, rules, employer } = input;
  const { words, from } = reading;
  const sender = senderOf(from?.address?.split('@')[1] ?? '');
  const picked = rules.pick === null ? null : plain(rules.pick);
  const votes = new Map([...rules.votes].map(([name, weight]) => [plain(name), weight]));
  const most = Math.max(0, ...rules.votes.values());
  const runs = all.filter(({ maximal }) => maximal).map((one) => [` ${plain(one.name)} `, one] as const);
  return (entity: Entity): readonly string[] => {
    const { name, count, zones, maximal } = entity;
    const said = plain(name);
    const tokens = said.split(' ');
    const last = tokens.at(-1) ?? '';
    const trades = tokens.filter((token) => token.split(/[-/]/u).some((part) => words.profession(part)));
    const vote = votes.get(said) ?? 0;
    const padded = ` ${said} `;
    const isPart = runs.some(([other, one]) => one !== entity && other.includes(padded));
    const shorter = [...votes.keys()].filter((other) => other !== said && padded.includes(` ${other} `));
    const facts = [
      `words ${Math.min(tokens.length, 7)}`,
      `ends in ${last}`,
      `begins with ${tokens[0] ?? ''}`,
      `trades ${Math.min(trades.length, 3)}`,
      ...(trades.length > 0 && trades.includes(last) ? ['ends in its trade'] : []),
      ...(trades.length > 0 && !trades.includes(last)
        ? [`after its trade ${tokens[tokens.indexOf(trades.at(-1) ?? '') + 1] ?? ''}`]
        : []),
      ...(words.stop.has(tokens[0] ?? '') ? ['begins with a small word'] : []),
      ...(words.stop.has(last) ? ['ends in a small word'] : []),
      ...(words.notName.has(tokens[0] ?? '') ? ['begins with a common word'] : []),
      ...(words.notName.has(last) ? ['ends in a common word'] : []),
      ...(words.labels.job.has(tokens[0] ?? '') ? ['begins with a word for a job'] : []),
      ...(words.labels.job.has(last) ? ['ends in a word for a job'] : []),
      ...(LEADING.has(tokens[0] ?? '') ? ['begins as no job does'] : []),
      ...(WEAK.has(last) ? ['ends as no job does'] : []),
      ...(/['’]s$/u.test(tokens[0] ?? '') ? ['begins with whose it is'] : []),
      ...(tokens.some((token) => words.modifier.has(token)) ? ['holds a rank'] : []),
      `said ${Math.min(count, 4)}`,
      `parts ${Math.min(zones.size, 4)}`,
      maximal ? 'a whole run' : 'a cut run',
      `capitals ${/^\p{Lu}/u.test(name) ? 'first' : 'none'}${/\s\p{Lu}/u.test(name) ? ' later' : ''}`,
      ...(isPart ? ['part of a longer name'] : []),
      ...shorter.flatMap((other) => [
        `holds a find of the rules ${said.startsWith(other) ? 'first' : said.endsWith(other) ? 'last' : 'within'}`,
      ]),
      ...(people.some((one) => sameName(one, name)) ? ['a person'] : []),
      ...(people.some((one) => said.includes(plain(one))) ? ['holds a person'] : []),
      ...(employer !== null && said.includes(plain(employer)) ? ['holds the employer'] : []),
      ...(hasPhrase(tokens.slice(0, 2).join(' '), words.interview) ? ['begins like an interview'] : []),
      ...(hasPhrase(said, words.interview) ? ['holds a word for interview'] : []),
      ...(/\s[·|–—-]\s|[·|:;!?]/u.test(name) ? ['holds a mark'] : []),
      ...(/,\s/u.test(name) ? ['holds a comma'] : []),
      ...(/[(（]/u.test(name) ? ['holds brackets'] : []),
      ...(isPlatform(name) ? ['a platform'] : []),
      ...(/\d{2}/u.test(name) ? ['holds a number'] : []),
      ...(said === picked ? ["the rules' pick"] : []),
      ...(vote > 0 ? [`rules ${vote >= most ? 'most' : 'some'}`, `votes ${Math.min(8, Math.round(vote))}`] : []),
      `stands in ${[...zones].sort().join('+')}`,
    ];
    return sender === null ? facts : [...facts, ...[...zones].map((zone) => `sent by a ${sender.purpose}, in ${zone}`)];
  };
}
