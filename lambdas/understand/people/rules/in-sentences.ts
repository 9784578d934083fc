/** Who will be met, according to sentences: 'you will meet with Priya Shah, Engineering Manager'. */
import { TEXT } from '../../../application/limits.ts';
import { labelled, type Sentence } from '../../text/lines.ts';
import { everyPhrase, findPhrase } from '../../text/phrases.ts';
import type { Words } from '../../text/words.ts';
import { isFullName, isName, sameName } from '../names.ts';
import { type Named, readPeopleList } from './list.ts';
import { type InText, partOf, type TextContext } from './named.ts';

/** After weak words the name must be full, with a common given name, or a title or time next to it. */
const WITH: readonly string[] = ['with', 'mit', 'avec', 'con', 'com', 'met', 'z', 'med'];

/** 'vanuit ons zijn', 'von unserer Seite werden': a form of 'to be' after the phrase. */
const BE =
  /^(?:will be|will|is|are|sind|ist|werden|wird|zijn|zal|zullen|seront|sera|sont|est|serán|será|son|es|serão|são|é|saranno|sarà|sono|è|będą|będzie|są|jest|är|blir|kommer)\s+(?:also |auch |ook |aussi |también |também |anche |też |również |även |också )?(?=\p{L})/u;

/** The writer will be there too: 'with me', 'Frau Maaßen und ich'. */
const SELF =
  /^(?:both |with |mit |avec |con |com |met )?(?:me|myself|mir|mich|moi|moi-même|mim|mij|mnie|mną|mig)\b(?! know)/u;
const AND_SELF =
  /^[^.!?]{2,160}(?:\band|&|\bplus|\bund|\bet|\by|\be|\ben|\bi|\boch)\s+(?:with |mit |avec |con |com |met )?(?:I|me|myself|mir|ich|mich|moi|moi-même|yo|mí|eu|mim|ik|mij|io|me stess[oa]|ja|mnie|mną|jag|mig)(?=[\s.,!]|$)/u;

const INSTEAD =
  /\b(?:instead of|in place of|rather than|replac(?:e|es|ing)|anstelle von|statt|à la place de|en lugar de|em vez de|in plaats van|al posto di|zamiast|istället för|i stället för)\b|の代わりに/iu;
const ABSENT =
  /^[^.]{0,40}\b(?:will no longer|can no longer|is no longer|can't|cannot|can not|won't|is unable|will not|is out|kann leider nicht|ne pourra|no podrá|não poderá|kan niet|non potrà|nie będzie|kan inte)\b/iu;

export function peopleInSentences(sentences: readonly Sentence[], context: TextContext): readonly InText[] {
  const { words } = context;
  const out: InText[] = [];
  for (const { text } of sentences.slice(0, TEXT.meetings)) {
    if (text.length > 700) continue;
    const line = samePlain(text);
    const instead = INSTEAD.exec(line);
    const gone = instead === null ? [] : readPeopleList(text.slice(instead.index + instead[0].length), words, true);
    const take = (list: readonly Named[], part: InText['part']) => {
      for (const one of list)
        if (!gone.some(({ name }) => name !== null && one.name !== null && sameName(name, one.name)))
          out.push({ ...one, part });
    };
    const pair = labelled(text);
    const part = pair === null ? null : partOf(pair.label, words);
    if (pair !== null && part !== null) take(readPeopleList(pair.value, words, true), part);
    for (const { end } of everyPhrase(line, words.meet)) {
      const rest = text
        .slice(end)
        .replace(/^[\s:,]+/u, '')
        .replace(BE, '')
        // 'Gesprächspartner (Jens Wolter, Werkleiter) bleiben gleich'
        .replace(/^\(([^()]{2,120})\).*$/su, '$1');
      const list = readPeopleList(rest, words, true);
      take(list, 'named');
      if (context.writer !== null && (SELF.test(rest) || (list.length > 0 && AND_SELF.test(rest))))
        out.push({ name: context.writer, address: null, title: null, part: 'named' });
    }
    for (const { end } of everyPhrase(line, WITH)) {
      const list = readPeopleList(text.slice(end).replace(/^[\s:,]+/u, ''), words, true);
      const first = list[0];
      if (
        first?.name?.includes(' ') &&
        (first.title !== null || /\d/u.test(text) || isFullName(first.name.split(' ')[0] ?? '', words))
      )
        take(list, 'named');
    }
    const after = findPhrase(line, words.interviews);
    if (after !== null && after.at > 2) take(namesBefore(text.slice(0, after.at), words), 'named');
    for (const found of line.matchAll(
      /\b(?:your recruiter|recruiting coordinator|your coordinator|your contact|your main contact|contact person|ihre ansprechpartnerin|ihr ansprechpartner|votre contact|su contacto|tu contacto)\b/gu,
    )) {
      const rest = text
        .slice(found.index + found[0].length)
        .replace(/^(?:\s*(?:is|will be|ist|est|es|,|:)\s*)+/u, ' ')
        .trim();
      take(readPeopleList(rest, words, true).slice(0, 1), 'recruiter');
    }
    const asked = /\brequested by /u.exec(line);
    if (asked !== null)
      take(
        readPeopleList(text.slice(asked.index + asked[0].length), words, true)
          .slice(0, 1)
          .filter(({ title }) => title !== null),
        'recruiter',
      );
    for (const found of line.matchAll(/\b(?:hiring manager|fachvorgesetzte[r]?)\b/gu)) {
      const rest = text
        .slice(found.index + found[0].length)
        .replace(/^(?:\s*(?:for (?:this|the) (?:role|position|team)|is|will be|,|:|–|-)\s*)+/u, ' ')
        .trim();
      take(readPeopleList(rest, words, true).slice(0, 1), 'hiring-manager');
    }
  }
  const machines = new Set(
    sentences
      .slice(0, TEXT.meetings)
      .filter(({ text }) => MAY_BE_MACHINE.test(text))
      .flatMap(({ text }) => [...text.matchAll(MACHINE)].map((found) => found[1] ?? found[2] ?? '')),
  );
  return out.filter(
    ({ name }) =>
      name === null ||
      (!machines.has(name) &&
        !sentences.some(
          ({ text }) => text.includes(name) && ABSENT.test(text.slice(text.indexOf(name) + name.length)),
        )),
  );
}

/** 'Ava, our AI interviewer', 'unser KI-Assistent Ava': not a person to meet. */
const MACHINE =
  /(\p{Lu}[\p{L}\p{M}]{1,20})[, (]{1,3}(?:is |ist |est |es |é |è |our |the |an? |your |unser\p{L}* |notre |nuestr[oa] |noss[oa] |il nostro |la nostra |onze |nasz\p{L}* |vår\p{L}* )*(?:AI|A\.I\.|KI|IA|SI|artificial|virtual|automated|digital|virtuell\p{L}*|virtuel\p{L}*|robot|chatbot)(?![\p{L}\d])|(?:AI|KI|IA|virtual|automated)[ -](?:interviewer\p{L}*|assistant|assistent\p{L}*|recruiter|agent|avatar|screener)[ ,]+(\p{Lu}[\p{L}\p{M}]{1,20})/gu;

/** Sentences without one of these need not be examined. */
const MAY_BE_MACHINE = /A\.?I|KI|IA|SI|artificial|virtu|automated|digital|robot|chatbot/u;

/** Names right before a verb: 'On Tuesday Priya Shah, our CTO, and Tom Okafor'. */
function namesBefore(text: string, words: Words): readonly Named[] {
  const tail = text.replace(/[,\s]+$/u, '').slice(-200);
  const whole = readPeopleList(tail, words, false);
  if (whole.length > 0) return whole;
  const tokens = tail.split(/\s+/u);
  for (let from = Math.max(0, tokens.length - 5); from < tokens.length; from++) {
    const name = tokens.slice(from).join(' ');
    if (isName(name, words)) return [{ name, address: null, title: null }];
  }
  return [];
}

/** Like `plain`, but every character keeps its position. */
const samePlain = (text: string): string => {
  const line = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s/gu, ' ');
  return line.length === text.length ? line : text;
};
