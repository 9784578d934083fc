/** Who will be met, as the text says it: labelled lines, lists, tables, and sentences ('you will meet with Priya Shah, Engineering Manager'). */
import { employerKey } from './clean.ts';
import { type Line, labelled, plain, type Sentence } from './lines.ts';
import { isFullName, isName, sameName } from './names.ts';
import { type Named, readPeopleList } from './people-list.ts';
import { everyPhrase, findPhrase, hasPhrase } from './phrases.ts';
import { isTitle } from './titles.ts';
import type { Words } from './words.ts';
import { isMachineName } from './writer.ts';

export interface InText extends Named {
  readonly part: 'named' | 'recruiter' | 'hiring-manager' | 'organizer';
}

export interface TextContext {
  readonly words: Words;
  /** Keys of the employer's names: 'interview with Acme' names nobody. */
  readonly employerKeys: ReadonlySet<string>;
  /** Names from the calendar and the headers: they vouch for a first name alone. */
  readonly known: readonly string[];
  /** There is a calendar object, which tells who organizes. */
  readonly calendar: boolean;
  /** Who writes: 'with Tom and me' speaks of them. */
  readonly writer: string | null;
}

const ORGANIZER =
  /[-–—(]\s*(?:organi[sz]er|creator|organisateur|organisatrice|organisator(?:in)?|organizador(?:a)?|organizzatore|organizator|arrangör|主催者)\)?$/iu;

type Section = { readonly part: InText['part']; readonly label: string; blanks: number; found: number } | null;

export function peopleInText(
  body: readonly Line[],
  sentences: readonly Sentence[],
  context: TextContext,
): readonly InText[] {
  const out: InText[] = [...peopleInLines(body, context), ...peopleInSentences(sentences, context)];
  // 'Questions: Priya Shah, Acme Talent Team, priya@acme.example': the address is a person's, the name before it none's.
  return out
    .map((one) =>
      one.name !== null && one.address !== null && !mayBePerson(one, one.name, context)
        ? { ...one, name: null, title: null }
        : one,
    )
    .filter((one) => one.address !== null || (one.name !== null && mayBePerson(one, one.name, context)));
}

function mayBePerson({ sure, title }: Named, name: string, { words, employerKeys, known }: TextContext): boolean {
  const key = employerKey(name);
  if (
    employerKeys.has(key) ||
    [...employerKeys].some(
      (own) => (own.length >= 6 && key.startsWith(own)) || (key.length >= 6 && own.startsWith(key)),
    )
  )
    return false;
  if (isMachineName(name)) return true;
  if (known.some((one) => sameName(one, name))) return true;
  if (
    /\b(?:inc|gmbh|ltd|llc|labs|robotics|systems|technologies|software|group|health|bank|team|solutions|energy|studio|studios|university|hospital|capital|partners|ventures|holding|institute|foundation)\b/iu.test(
      name,
    )
  )
    return false;
  // 'Apolline, notre lead dev', 'Frau Caduff': what stands beside it vouches for one word.
  return isFullName(name, words) || sure === true || (title !== null && isTitle(title, words) && isName(name, words));
}

const partOf = (label: string, words: Words): InText['part'] | null => {
  const bare = label.replace(/\s*(?:\(?\d+\)?|\(s\))\s*$/u, '').replace(/^\d+\s*/u, '');
  if (words.labels.recruiter.has(bare)) return 'recruiter';
  if (words.labels.manager.has(bare)) return 'hiring-manager';
  return words.labels.people.has(bare) ? 'named' : null;
};

function peopleInLines(body: readonly Line[], context: TextContext): readonly InText[] {
  const { words } = context;
  const out: InText[] = [];
  let section: Section = null;
  let column: number | null = null;
  const take = (list: readonly Named[], part: InText['part']) => {
    for (const one of list) out.push({ ...one, part });
    return list.length;
  };
  let timed = 0;
  for (const [at, { text, item }] of body.entries()) {
    if (/\d{1,2}[:.h]\d{2}/u.test(text)) timed = at;
    if (text === '') {
      column = null;
      if (section !== null && (++section.blanks > 1 || section.found > 0)) section = null;
      continue;
    }
    // Google's list of guests, Cal.com's of who takes part: a calendar would tell who sends the invite.
    if (ORGANIZER.test(text)) {
      if (!context.calendar) {
        const list = readPeopleList(text.replace(ORGANIZER, ''), words, true).slice(0, 1);
        take(list, section?.label === 'who' ? 'named' : 'organizer');
        if (section !== null) section.found += 1;
      }
      continue;
    }
    const cells = text.split(/\s*\|\s*/u);
    if (cells.length > 2 || (cells.length === 2 && column !== null)) {
      const header = cells.findIndex((cell) => partOf(plain(cell), words) !== null);
      if (header >= 0 && cells.every((cell) => cell.length < 30 && !/\d:\d/u.test(cell))) {
        column = header;
        continue;
      }
      const cell = column === null ? null : (cells[column] ?? null);
      if (cell !== null && take(readPeopleList(cell, words, false), 'named') > 0) continue;
      if (column === null) take(peopleInCells(cells, words), 'named');
      continue;
    }
    const pair = labelled(text);
    const part = pair === null ? partOf(plain(text).replace(/[:：]$/u, ''), words) : partOf(pair.label, words);
    // 'Guests' alone on its line is a heading as well.
    if (part !== null && text.length < 30 + (pair?.value.length ?? 0)) {
      const value = pair?.value ?? '';
      const found = value === '' ? 0 : take(readPeopleList(value, words, false), part);
      section = { part, label: pair?.label ?? plain(text).replace(/[:：]$/u, ''), blanks: 0, found };
      continue;
    }
    const opens = /[:：]$/u.test(text) && text.length < 160;
    if (
      opens &&
      (hasPhrase(plain(text), words.meet) || /(?:who|whom|interviewers|interviewer|panel|people)\b/iu.test(text))
    ) {
      section = { part: 'named', label: '', blanks: 0, found: 0 };
      continue;
    }
    if (section !== null) {
      // 'Job Requisition: ...': another label begins, where what stands before the colon is neither a name nor a title.
      if (
        pair !== null &&
        (/[\u3040-\u9fff]/u.test(pair.label) ||
          !isFullName(
            pair.label.replace(/(?<!\p{L})\p{L}/gu, (one) => one.toUpperCase()),
            words,
          )) &&
        !isTitle(pair.label, words)
      ) {
        section = null;
        continue;
      }
      const list =
        text.length > 160
          ? []
          : readPeopleList(text, words, false).filter(
              ({ name, address }) => address !== null || (name !== null && (item || isFullName(name, words))),
            );
      if (list.length > 0) {
        section.found += take(list, section.part);
        continue;
      }
      // A title may stand on the line below the name.
      const last = out.at(-1);
      if (last !== undefined && last.title === null && section.found > 0 && isTitle(text, words) && text.length < 60) {
        out[out.length - 1] = { ...last, title: text };
        continue;
      }
      if (!item && section.found > 0) section = null;
      continue;
    }
    // A name on one line and a title on the next: the title vouches for it, with a time above or a common given name.
    const below = body[at + 1]?.text ?? '';
    if (
      isFullName(text, words) &&
      text.includes(' ') &&
      below.length < 60 &&
      isTitle(below, words) &&
      !isFullName(below, words) &&
      (isFullName(text.split(' ')[0] ?? '', words) || (timed > 0 && at - timed <= 6))
    ) {
      take([{ name: text, address: null, title: below }], 'named');
      continue;
    }
    if (pair !== null && Object.values(words.labels).some((label) => label.has(pair.label))) continue;
    if (text.length < 110 && !hasPhrase(plain(text), words.meet)) take(nameBesideTitle(text, words), 'named');
  }
  return out;
}

/** Cells of a table's row without a heading that tells: a full name counts beside a time or a title. */
function peopleInCells(cells: readonly string[], words: Words): readonly Named[] {
  const telling = cells.some((cell) => /\d{1,2}[:.h]\d{2}|\b\d{1,2}\s?[ap]m\b/iu.test(cell) || isTitle(cell, words));
  if (!telling) return [];
  const label = partOf(plain(cells[0] ?? '').replace(/[:：]$/u, ''), words);
  if (label !== null) return readPeopleList(cells.slice(1).join(', '), words, false);
  return cells.flatMap((cell, index) => {
    if (/\d{1,2}[:.h]\d{2}/u.test(cell) || (isTitle(cell, words) && !/[(,]/u.test(cell))) return [];
    const next = cells[index + 1];
    return readPeopleList(cell, words, false)
      .filter(({ name }) => name !== null && isFullName(name, words))
      .map((one) =>
        one.title === null && next !== undefined && isTitle(next, words) && next.length < 50
          ? { ...one, title: next }
          : one,
      );
  });
}

/** 'Priya Shah, Engineering Manager' or '10:00 Priya Shah (Staff Engineer)' on a line of its own: the title vouches for the name. */
function nameBesideTitle(text: string, words: Words): readonly Named[] {
  const list = readPeopleList(text.replace(/^[\d:.\s–—-]+(?:am|pm|uhr|h)?\b[\s:–—-]*/iu, ''), words, false);
  return list.filter(
    ({ name, title }) =>
      name !== null &&
      title !== null &&
      isFullName(name, words) &&
      isTitle(title, words) &&
      title.split(' ').length <= 7,
  );
}

/** Weak words before a name: the name must be a full one, and its first part a common given name, or a title or a time beside it. */
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

function peopleInSentences(sentences: readonly Sentence[], context: TextContext): readonly InText[] {
  const { words } = context;
  const out: InText[] = [];
  for (const { text } of sentences.slice(0, 150)) {
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
        .replace(BE, '');
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
      .slice(0, 150)
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

/** 'Ava, our AI interviewer', 'unser KI-Assistent Ava': nobody to meet. */
const MACHINE =
  /(\p{Lu}[\p{L}\p{M}]{1,20})[, (]{1,3}(?:is |ist |est |es |é |è |our |the |an? |your |unser\p{L}* |notre |nuestr[oa] |noss[oa] |il nostro |la nostra |onze |nasz\p{L}* |vår\p{L}* )*(?:AI|A\.I\.|KI|IA|SI|artificial|virtual|automated|digital|virtuell\p{L}*|virtuel\p{L}*|robot|chatbot)(?![\p{L}\d])|(?:AI|KI|IA|virtual|automated)[ -](?:interviewer\p{L}*|assistant|assistent\p{L}*|recruiter|agent|avatar|screener)[ ,]+(\p{Lu}[\p{L}\p{M}]{1,20})/gu;

/** The names that stand right before a verb: 'On Tuesday Priya Shah, our CTO, and Tom Okafor'. */
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

/** As `plain`, but every character keeps its place. */
const samePlain = (text: string): string => {
  const line = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s/gu, ' ');
  return line.length === text.length ? line : text;
};
