/** What is wrong with a draft, if anything: length, worn phrases, pressure, placeholders, punctuation, and invented facts (R3, R9, R13, R14, R18). */
import { type CheckedText, checkedText } from './check/checked-text.ts';
import { factFaults } from './check/facts.ts';
import type { Fault } from './check/fault.ts';
import { markFaults } from './check/marks.ts';
import { phraseFaults } from './check/phrases.ts';
import type { DraftFacts, DraftKind } from './draft.ts';
import { faultIn } from './drafts/gate.ts';
import { MOST_WORDS } from './drafts/limits.ts';
import { wordCount } from './drafts/words-count.ts';

/** A sentence longer than this is hard to read in a mail, even with the candidate's words in it. */
const LONGEST_SENTENCE = 42;

function lengthFaults(checked: CheckedText, kind: DraftKind): readonly Fault[] {
  const words = wordCount(checked.counted);
  const most = MOST_WORDS[kind];
  if (words === 0) return [{ rule: 'empty', says: 'There is no text.', at: 0 }];
  if (words > most) return [{ rule: 'length', says: `It has ${words} words; ${most} is the limit.`, at: 0 }];
  return [];
}

function sentenceFaults(checked: CheckedText, kind: DraftKind): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { text, at } of checked.sentences) {
    const words = wordCount(text);
    if (words > LONGEST_SENTENCE)
      faults.push({ rule: 'sentence-length', says: `This sentence has ${words} words.`, at });
    if (kind === 'keep-in-touch' && text.includes('?')) {
      faults.push({
        rule: 'question',
        says: 'A note to keep in touch should ask nothing.',
        at: at + text.indexOf('?'),
      });
    }
  }
  return faults;
}

/** What the final check of our own drafts finds: clauses in place of nouns, unpaired quotation marks, chat. */
const SAYS: Readonly<Record<string, string>> = {
  splice: 'two sentences have run together',
  quote: 'a quotation mark is missing',
  chat: 'fine in a chat, but not in a note to an employer',
  dangling: 'the sentence is unfinished',
  grammar: 'the grammar is off',
  'small i': '“I” is always a capital',
};

function readingFaults({ sentences }: CheckedText): readonly Fault[] {
  return sentences.flatMap(({ text, at }): readonly Fault[] => {
    // Anything longer is reported as too long anyway, and rows of marks by `markFaults`.
    if (text.length > 400) return [];
    const fault = /https?:|www\.|@|^(?:hi|hello|dear|kind|best|warm|with|all|many)\b.{0,40}[,.]?$/i.test(text.trim())
      ? null
      : faultIn(text.trim().replace(/([!?])[!?]+/g, '$1'));
    const says = fault === null ? undefined : SAYS[fault];
    if (says === undefined) return [];
    const rule = fault === 'splice' ? 'splice' : 'wording';
    return [{ rule, says: `'${text.trim().slice(0, 50)}': ${says}.`, at }];
  });
}

/** 'Hi Priya' at the top, 'thank you, Tom' below: a note meant for somebody else. */
function personFaults({ whole, lines }: CheckedText): readonly Fault[] {
  const greeted = /^(?:hi|hello|dear|hey) (?:\p{L}+\.? )?(\p{Lu}\p{L}+)/iu.exec(
    lines.find((line) => line.text.trim() !== '')?.text ?? '',
  )?.[1];
  const named =
    /\b(?:[Tt]hank you|[Tt]hanks|[Nn]ice to meet you|[Gg]ood to meet you|[Gg]ood talking to you),? (\p{Lu}\p{Ll}+)\b(?=[,.!])/u.exec(
      whole,
    );
  return greeted === undefined || named?.[1] === undefined || named[1] === greeted
    ? []
    : [{ rule: 'wrong-person', says: `It greets ${greeted} but thanks ${named[1]}.`, at: named.index }];
}

const ENGLISH = new Set(
  'the and to of a in for you i is it that was with my on at be have your we our me thank thanks as this about from so are would'.split(
    ' ',
  ),
);

/** Whether the text is English: the rules only apply to English. */
function languageFaults({ counted }: CheckedText): readonly Fault[] {
  const words = counted.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 12) return [];
  const known = words.filter((word) => ENGLISH.has(word)).length / words.length;
  return known >= 0.12
    ? []
    : [{ rule: 'language', says: 'This is not English, and only English can be checked.', at: 0 }];
}

/** R2: a thank-you says thanks. */
const thanksFaults = ({ counted }: CheckedText, kind: DraftKind): readonly Fault[] =>
  kind !== 'thank' || counted.trim() === '' || /\b(?:thank|grateful|appreciat)/i.test(counted)
    ? []
    : [{ rule: 'thanks', says: 'It doesn’t say thank you.', at: 0 }];

/** The faults of a draft, in text order. If its facts are given, anything not found in them is a fault too. */
export function checkDraft(text: string, kind: DraftKind, facts?: DraftFacts): readonly Fault[] {
  const checked = checkedText(text, kind, facts?.candidate.signature ?? null);
  const foreign = languageFaults(checked);
  if (foreign.length > 0) return foreign;
  return [
    ...lengthFaults(checked, kind),
    ...phraseFaults(checked, facts === undefined && kind === 'thank'),
    ...(facts === undefined
      ? [...readingFaults(checked), ...personFaults(checked), ...thanksFaults(checked, kind)]
      : []),
    ...markFaults(checked),
    ...sentenceFaults(checked, kind),
    ...(facts === undefined ? [] : factFaults(text, facts)),
  ].toSorted((one, other) => one.at - other.at);
}
