/**
 * How much is understood of the fixtures, by kind, source and language, written to docs/accuracy.md; and what two libraries, each on its
 * own, get right of the same files: node-ical on the calendar objects, chrono-node on the plain text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import ical from 'node-ical';
import { unwrap } from '../lambdas/mail/forwarded.ts';
import { parseFile } from '../lambdas/mail/parse.ts';
import { type Fixture, fixturesIn, INVITES, type Outcome, tryFixture } from '../test/understand/fixtures.ts';
import { compare, fieldOf } from '../test/understand/labels.ts';

/**
 * What was right of each batch of new mails when it was first read, before anything was changed for it. Written down at the time: later
 * runs read the same mails with better readers.
 */
const FIRST_READ: readonly (readonly [batch: string, right: number, facts: number])[] = [
  ['25 mails', 96, 110],
  ['24 mails', 124, 133],
  ['25 mails', 102, 114],
  ['20 mails', 116, 126],
  ['20 mails', 62, 70],
  ['50 mails by another writer', 545, 614],
  ['50 more by that writer', 533, 599],
  ['36 mails, chosen to be hard', 52, 72],
  ['30 mails, chosen to be hard', 33, 55],
  ['24 mails, chosen to be hard', 22, 45],
  ['22 ordinary mails', 46, 50],
];

interface Row {
  readonly fixture: Fixture;
  readonly ours: Outcome;
  readonly ical: Right;
  readonly chrono: Right;
}

interface Right {
  readonly right: number;
  readonly asked: number;
}

/** The facts that a reader of calendars or of dates could know at all. */
const TIMES = /^interviews\[[^\]]*\]\.(?:start|end)$/u;
const CALENDAR =
  /^interviews(?:#length|\[[^\]]*\]\.(?:start|end|timeZone|title|location|uid|sequence|method|status|organizer\.address|people#addresses|joinUrl))$/u;

const iso = (date: Date | undefined | null): string | null =>
  date == null || Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
const only = (fixture: Fixture, pattern: RegExp) =>
  Object.fromEntries(Object.entries(fixture.labels).filter(([key]) => pattern.test(key)));

function rightOf(labels: Readonly<Record<string, unknown>>, answer: Readonly<Record<string, unknown>>): Right {
  const { facts, misses } = compare(labels, answer);
  return { right: facts - misses.length, asked: facts };
}

async function textAndCalendars(fixture: Fixture) {
  const message = await parseFile(readFileSync(fixture.file));
  const inner = unwrap(message, { domain: 'afterword.example' });
  const calendars = [...(inner?.calendars ?? []), ...message.calendars].map(({ text }) => text);
  return { text: inner?.text ?? message.text, sentAt: inner?.sentAt ?? message.date, calendars };
}

/** node-ical alone, given every calendar object of the mail by our own MIME reader. */
function byIcal(fixture: Fixture, calendars: readonly string[]): Right {
  const interviews: Record<string, unknown>[] = [];
  for (const text of calendars) {
    try {
      for (const event of Object.values(ical.sync.parseICS(text))) {
        if (event === undefined || event.type !== 'VEVENT') continue;
        const uid = event.uid;
        if (interviews.some((one) => fieldOf(one, 'uid') === uid)) continue;
        const text = (value: unknown): string | null =>
          typeof value === 'string'
            ? value
            : typeof value === 'object' && value !== null && 'val' in value
              ? String(value.val)
              : null;
        const mailto = (value: unknown): string | null =>
          text(value)
            ?.replace(/^mailto:/iu, '')
            .toLowerCase() ?? null;
        const attendee = fieldOf(event, 'attendee');
        const attendees = Array.isArray(attendee) ? attendee : attendee === undefined ? [] : [attendee];
        interviews.push({
          uid,
          start: iso(event.start),
          end: iso(event.end),
          timeZone: event.start.tz ?? null,
          title: text(event.summary),
          location: text(event.location),
          status: text(event.status)?.toLowerCase() ?? 'confirmed',
          method: text(fieldOf(event, 'method'))?.toLowerCase() ?? 'publish',
          sequence: Number(fieldOf(event, 'sequence') ?? 0),
          organizer: { address: mailto(event.organizer) },
          people: attendees.map((one: unknown) => ({ address: mailto(one) })),
          joinUrl: text(event.url),
        });
      }
    } catch {
      // What it cannot read it gets no points for.
    }
  }
  return rightOf(only(fixture, CALENDAR), { interviews });
}

const CHRONO: Readonly<Record<string, chrono.Chrono>> = {
  en: chrono.en.casual,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  pt: chrono.pt.casual,
  nl: chrono.nl.casual,
  it: chrono.it.casual,
  sv: chrono.sv.casual,
  ja: chrono.ja.casual,
};

/** Minutes east of UTC of the candidate's zone, where the fixture gives one. */
function offsetOf({ labels }: Fixture, at: number | null): number {
  const zone = labels['#zone'];
  if (typeof zone !== 'string') return 0;
  const name =
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(at ?? 0)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** chrono-node alone, with the language and the candidate's offset told to it and the Date of the mail as its reference: its first result with an hour. */
function byChrono(fixture: Fixture, text: string, sentAt: number | null): Right {
  const reader = CHRONO[languageOf(fixture)] ?? chrono.en.casual;
  const results = reader.parse(
    text,
    { instant: new Date(sentAt ?? Date.UTC(2026, 10, 24, 12)), timezone: offsetOf(fixture, sentAt) },
    { forwardDate: true },
  );
  const found = results.find(({ start }) => start.isCertain('hour'));
  const interviews = found === undefined ? [] : [{ start: iso(found.start.date()), end: iso(found.end?.date()) }];
  return rightOf(only(fixture, TIMES), { interviews });
}

/** Names are made of client or way, kind or sender, language, and case. */
const partsOf = ({ name }: Fixture) => name.split('-');
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'nl', 'it', 'pl', 'sv', 'ja'];
const languageOf = (fixture: Fixture): string =>
  partsOf(fixture).find((part, index) => index > 0 && LANGUAGES.includes(part)) ?? 'en';
const clientOf = (fixture: Fixture): string => partsOf(fixture)[0] ?? '';
const sourceOf = (fixture: Fixture): string => {
  const parts = partsOf(fixture);
  return parts.slice(1, parts.indexOf(languageOf(fixture))).join('-');
};
const kindOf = ({ labels }: Fixture): string =>
  String(fieldOf(labels, 'kind') ?? (Array.isArray(labels['kind#in']) ? labels['kind#in'].join(' or ') : 'any'));

const percent = (right: number, asked: number): string =>
  asked === 0 ? '-' : `${((100 * right) / asked).toFixed(1)} %`;

function table(title: string, rows: readonly Row[], by: (fixture: Fixture) => string): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(by(row.fixture), [...(groups.get(by(row.fixture)) ?? []), row]);
  const lines = [...groups]
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
    .map(([name, group]) => {
      const facts = group.reduce((sum, { ours }) => sum + ours.facts, 0);
      const right = facts - group.reduce((sum, { ours }) => sum + ours.misses.length, 0);
      const whole = group.filter(({ ours }) => ours.misses.length === 0).length;
      return `| ${name} | ${group.length} | ${whole} | ${right}/${facts} | ${percent(right, facts)} |`;
    });
  return `## By ${title}\n\n| ${title} | mails | fully right | facts right | |\n| --- | ---: | ---: | ---: | ---: |\n${lines.join('\n')}\n`;
}

const rows: Row[] = [];
for (const fixture of fixturesIn(INVITES)) {
  const { text, sentAt, calendars } = await textAndCalendars(fixture);
  rows.push({
    fixture,
    ours: await tryFixture(fixture),
    ical: byIcal(fixture, calendars),
    chrono: byChrono(fixture, text, sentAt),
  });
}

const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
const facts = sum(({ ours }) => ours.facts);
const misses = sum(({ ours }) => ours.misses.length);
const oursOn = (pattern: RegExp): Right => {
  const all = rows.map(({ fixture, ours }) => rightOf(only(fixture, pattern), ours.answer));
  return {
    right: all.reduce((total, { right }) => total + right, 0),
    asked: all.reduce((total, { asked }) => total + asked, 0),
  };
};
const calendarFacts = oursOn(CALENDAR);
const timeFacts = oursOn(TIMES);
const icalRight = { right: sum(({ ical }) => ical.right), asked: sum(({ ical }) => ical.asked) };
const chronoRight = { right: sum(({ chrono }) => chrono.right), asked: sum(({ chrono }) => chrono.asked) };
const missed = rows.flatMap(({ fixture, ours }) =>
  ours.misses.map(
    (miss) => `| ${fixture.name} | \`${miss.key}\` | ${JSON.stringify(miss.want)} | ${JSON.stringify(miss.got)} |`,
  ),
);

const page = `# Accuracy

Made by \`npm run accuracy\` from the fixtures in \`test/understand/invites\`: ${rows.length} mails and calendar files, each with the facts that are to be
understood of it. These are mails that the readers were made with, so the figures say what works and what is known to be missing, not what an
unseen mail will give.

| reader | on | facts right | |
| --- | --- | ---: | ---: |
| Afterword | everything | ${facts - misses}/${facts} | ${percent(facts - misses, facts)} |
| Afterword | what a calendar can tell (times, zone, title, place, organizer, attendees, link) | ${calendarFacts.right}/${calendarFacts.asked} | ${percent(calendarFacts.right, calendarFacts.asked)} |
| node-ical alone | the same | ${icalRight.right}/${icalRight.asked} | ${percent(icalRight.right, icalRight.asked)} |
| Afterword | start and end | ${timeFacts.right}/${timeFacts.asked} | ${percent(timeFacts.right, timeFacts.asked)} |
| chrono-node alone, on the plain text | the same | ${chronoRight.right}/${chronoRight.asked} | ${percent(chronoRight.right, chronoRight.asked)} |

## Unseen

Eleven batches of mails were written with other wordings and measured once, before a line was changed for them. Those chosen to be hard are
written by founders, small firms and agencies in words that no form letter has, and ask for the kind, the start and the word only. These figures, and not the ones
above, say what to expect of a mail that nobody here has seen.

| batch | facts right | |
| --- | ---: | ---: |
${FIRST_READ.map(([batch, right, asked]) => `| ${batch} | ${right}/${asked} | ${percent(right, asked)} |`).join('\n')}

## What the libraries do

node-ical is given the calendar objects that our own reader took out of the mail, and chrono-node the text of the original, its language and its
Date; chrono-node has no Polish, which is read as English there. Neither is made for whole mails: the comparison shows how much lies between a date
and an interview.

${table('kind', rows, kindOf)}
${table('language', rows, languageOf)}
${table('source', rows, sourceOf)}
${table('way of forwarding', rows, clientOf)}
## Misses

${missed.length === 0 ? 'None on these fixtures.' : `| mail | fact | expected | understood |\n| --- | --- | --- | --- |\n${missed.join('\n')}`}
`;

writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page);
console.log(page.split('\n## By')[0]);
