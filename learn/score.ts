/** Compares what was understood of a mail with its label: which facts are right, and what would hurt a candidate. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

export interface Fact {
  readonly key: string;
  readonly right: boolean;
  readonly want: Json;
  readonly got: Json;
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const field = (value: Json | undefined, name: string): Json => (isFields(value) ? (value[name] ?? null) : null);

export const fold = (value: Json): string =>
  String(value)
    .normalize('NFC')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[\ufeff\u00a0\s]+/gu, ' ')
    .trim()
    .toLowerCase();

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const instant = (value: Json): number | null =>
  typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : null;

/** How many minutes a zone is ahead of UTC at an instant. */
function offset(at: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function same(want: Json, got: Json): boolean {
  if (want === null) return got === null || got === '' || (isList(got) && got.length === 0);
  if (isFields(want)) {
    if (want['contains'] !== undefined)
      return listOf(isList(got) ? got : [got]).some(
        (one) => one !== null && fold(isFields(one) ? (one['text'] ?? '') : one).includes(fold(want['contains'] ?? '')),
      );
    const at = instant(got);
    if (at === null) return false;
    if (want['onDate'] !== undefined) {
      const zone = String(want['zone']);
      const utc = Date.parse(`${want['onDate']}T00:00:00Z`);
      const first = utc - offset(utc, zone) * 60_000;
      return first <= at && at <= first + 86_400_000;
    }
    return (instant(want['from'] ?? null) ?? 0) <= at && at <= (instant(want['to'] ?? null) ?? 0);
  }
  if (typeof want === 'boolean' || typeof got === 'boolean' || typeof want === 'number') return want === got;
  return got !== null && typeof got !== 'object' && fold(want) === fold(got);
}

function walk(answer: Json, path: string): Json {
  let here: Json = answer;
  for (const [part] of path.matchAll(/[^.[\]]+|\[\d+\]/gu))
    here = part.startsWith('[')
      ? (listOf(here)[Number(part.slice(1, -1))] ?? null)
      : part === 'length' && isList(here)
        ? here.length
        : field(here, part);
  return here;
}

const ordered = (answer: Json): readonly Json[] =>
  listOf(field(answer, 'interviews')).toSorted((a, b) => {
    const [one, other] = [field(a, 'start'), field(b, 'start')];
    return (one === null ? 1 : 0) - (other === null ? 1 : 0) || String(one ?? '').localeCompare(String(other ?? ''));
  });

/** The value at a key. `interviews.start` and the like cover all interviews. */
function valueAt(answer: Json, key: string): Json {
  const interviews = ordered(answer);
  const all = (name: string) =>
    interviews.flatMap((one) => (field(one, name) === null ? [] : [String(field(one, name))]));
  if (key === 'interviews.length') return interviews.length;
  if (key === 'interviews.start') return all('start').sort()[0] ?? null;
  if (key === 'interviews.end') return all('end').sort().at(-1) ?? null;
  if (key === 'interviews.people') {
    const everybody = interviews.flatMap((one) => listOf(field(one, 'people')));
    return [...new Map(everybody.map((one) => [fold(field(one, 'name')), one])).values()];
  }
  return walk(isFields(answer) ? { ...answer, interviews } : answer, key);
}

/** How many expected people are missing, and how many are listed who should not be. */
function comparePeople(
  want: Json,
  got: Json,
  extra: Json,
  names: Json,
): { readonly missed: number; readonly wrong: number } {
  const left = [...listOf(got)];
  let missed = 0;
  for (const one of listOf(want)) {
    const spellings = [field(one, 'name'), ...listOf(field(names, String(field(one, 'name'))))].filter(
      (name) => name !== null,
    );
    const at = left.findIndex(
      (other) =>
        (spellings.length === 0 ||
          spellings.some((name) => field(other, 'name') !== null && fold(name) === fold(field(other, 'name')))) &&
        ['address', 'role'].every(
          (key) => !isFields(one) || one[key] === undefined || same(field(one, key), field(other, key)),
        ),
    );
    if (at < 0) missed += 1;
    else left.splice(at, 1);
  }
  const allowed = (other: Json) =>
    listOf(extra).some(
      (one) =>
        fold(field(one, 'name')) === fold(field(other, 'name')) ||
        (field(one, 'address') !== null && same(field(one, 'address'), field(other, 'address'))),
    );
  return { missed, wrong: left.filter((one) => !allowed(one)).length };
}

interface Labelled {
  readonly expected: Fields;
  readonly accept: Fields;
}

const codesOf = (value: Json): ReadonlySet<Json> =>
  new Set(listOf(value).map((one) => (isFields(one) ? field(one, 'code') : one)));

export function factsOf({ expected, accept }: Labelled, answer: Json): readonly Fact[] {
  return Object.entries(expected).map(([key, want]) => {
    const got = valueAt(answer, key);
    const more = listOf(accept[key]);
    if (key.endsWith('people')) {
      const { missed, wrong } = comparePeople(want, got, more, accept[`${key}.names`] ?? {});
      return { key, want, got, right: missed === 0 && wrong === 0 };
    }
    if (key === 'trouble') {
      const codes = codesOf(got);
      return { key, want, got, right: [want, ...more].some((one) => listOf(one).every((code) => codes.has(code))) };
    }
    return { key, want, got, right: [want, ...more].some((one) => same(one, got)) };
  });
}

/** Troubles that ask about the time or the kind: with one of these, nothing is stated as certain. */
const ASKS = [
  'ambiguous-date',
  'no-time',
  'unknown-zone',
  'no-year',
  'floating-time',
  'which-application',
  'doubtful-time',
  'doubtful-kind',
  'contradicts-note',
];

/** What would hurt a candidate: stated as if certain, but wrong. */
export function harmsOf({ expected, accept }: Labelled, answer: Json, facts: readonly Fact[]): readonly string[] {
  const out = new Set<string>();
  const kind = expected['kind'] ?? null;
  const got = field(answer, 'kind');
  const codes = codesOf(field(answer, 'trouble'));
  const sure = !ASKS.some((code) => codes.has(code));
  const kinds = listOf(accept['kind']);
  if (kind === 'invite' && got !== 'invite' && !kinds.includes(got)) out.add('invite lost');
  if (kind !== null && kind !== 'invite' && got === 'invite' && !kinds.includes('invite')) out.add('false invite');
  for (const { key, right, want, got: had } of facts) {
    if (right) continue;
    if (kind === 'invite' && /\.(?:start|end)$/.test(key) && instant(had) !== null && sure)
      out.add(key.endsWith('start') ? 'wrong time, unasked' : 'wrong end, unasked');
    if (kind === 'invite' && key === 'interviews.length' && Number(had) > Number(want)) out.add('phantom interview');
    if (key.endsWith('people') && comparePeople(want, had, accept[key] ?? [], accept[`${key}.names`] ?? {}).wrong > 0)
      out.add('invented person');
    if (key === 'interviews[0].status' && (want === 'cancelled' || had === 'cancelled')) out.add('cancelled misread');
  }
  const says = expected['word.says'] ?? null;
  const said = valueAt(answer, 'word.says');
  const good = (one: Json) => one === 'offer' || one === 'next-round';
  if ((says === 'rejection' && good(said)) || (good(says) && said === 'rejection')) out.add('word reversed');
  return [...out].sort();
}
