/**
 * What a fixture's JSON says is to be understood of the mail beside it. Only what is labelled is compared.
 *
 * A key is a path in the answer of `afterword understand --json` (`interviews[0].people[name=Priya Shah].role`), and may end in an operator:
 * `#in` any of these; `#contains` all of these; `#starts`; `#length`; `#names` `{ all, none, asked }` of a list of people (who is `asked` is listed or asked about); `#addresses` `{ all, none, only }`.
 * Of the whole: `#ask` (trouble is reported, or nothing has a start), `#no-start`, `#cancelled`, `#trouble` (its codes are among the answer's).
 * `#zone` is no fact: it is the candidate's zone.
 */

export type Labels = Readonly<Record<string, unknown>>;

export interface Miss {
  readonly key: string;
  readonly want: unknown;
  readonly got: unknown;
}

const MISSING = Symbol('missing');
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function walk(value: unknown, path: string): unknown {
  let at = value;
  for (const step of path.match(/[^.[\]]+(?:\.(?=[^[\]]*\]))?[^.[\]]*|\[[^\]]*\]/gu) ?? []) {
    if (step.startsWith('[')) {
      const inside = step.slice(1, -1);
      if (!Array.isArray(at)) return MISSING;
      const list: readonly unknown[] = at;
      const [name, wanted] = inside.split('=');
      const found: unknown =
        wanted === undefined
          ? list[Number(inside)]
          : list.find((one) => isRecord(one) && name !== undefined && String(one[name] ?? '') === wanted);
      if (found === undefined) return MISSING;
      at = found;
    } else at = isRecord(at) ? at[step] : null;
  }
  return at;
}

/** One field of an object, by its name. */
const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

const tidy = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
const absent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const field = (value: unknown, name: string): string =>
  isRecord(value) && typeof value[name] === 'string' ? value[name] : '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] => listOf(value).map(tidy);

function same(want: unknown, got: unknown): boolean {
  if (absent(want)) return absent(got);
  if (typeof want === 'string') return typeof got === 'string' && tidy(want) === tidy(got);
  return want === got;
}

function holds(
  key: string,
  want: unknown,
  answer: Readonly<Record<string, unknown>>,
): { readonly ok: boolean; readonly got: unknown } {
  const interviews = listOf(fieldOf(answer, 'interviews'));
  const starts = interviews.map((one) => field(one, 'start')).filter((start) => start !== '');
  const codes = listOf(fieldOf(answer, 'trouble')).map((one) => field(one, 'code'));
  if (key === '#ask') return { ok: codes.length > 0 || starts.length === 0, got: starts };
  if (key === '#no-start') return { ok: starts.length === 0, got: starts };
  if (key === '#trouble') return { ok: texts(want).every((code) => codes.includes(code)), got: codes };
  if (key === '#cancelled')
    return {
      ok: interviews.some((one) => field(one, 'method') === 'cancel' || field(one, 'status') === 'cancelled'),
      got: interviews.map((one) => field(one, 'status')),
    };
  const mark = key.lastIndexOf('#');
  const operator = mark < 0 ? 'is' : key.slice(mark + 1);
  const got = walk(answer, mark < 0 ? key : key.slice(0, mark));
  if (got === MISSING) return { ok: false, got: 'no such entry' };
  switch (operator) {
    case 'is':
      return { ok: same(want, got), got };
    case 'in':
      return { ok: listOf(want).some((one) => same(one, got)), got };
    case 'contains':
      return { ok: (Array.isArray(want) ? texts(want) : [tidy(want)]).every((one) => tidy(got).includes(one)), got };
    case 'starts':
      return { ok: tidy(got).startsWith(tidy(want)), got };
    case 'length':
      return { ok: listOf(got).length === want, got: listOf(got).length };
    case 'names':
    case 'addresses': {
      const have = listOf(got).map((one) => tidy(field(one, operator === 'names' ? 'name' : 'address')).toLowerCase());
      const has = (one: string) =>
        have.some((other) => (operator === 'names' ? other.includes(one.toLowerCase()) : other === one.toLowerCase()));
      const { all, none, only, asked } = isRecord(want) ? want : {};
      const questions = listOf(fieldOf(answer, 'trouble')).map((one) => JSON.stringify(one).toLowerCase());
      const allowed = only === undefined ? null : texts(only);
      return {
        ok:
          texts(all).every(has) &&
          texts(asked).every((one) => has(one) || questions.some((said) => said.includes(one.toLowerCase()))) &&
          !texts(none).some(has) &&
          (allowed === null || have.every((one) => one === '' || allowed.includes(one))),
        got: have,
      };
    }
    default:
      throw new Error(`no such operator: ${key}`);
  }
}

/** How many facts are labelled, and which of them the answer misses. */
export function compare(
  labels: Labels,
  answer: Readonly<Record<string, unknown>>,
): { readonly facts: number; readonly misses: readonly Miss[] } {
  const keys = Object.keys(labels).filter((key) => key !== '#zone' && key !== '#note');
  const misses = keys.flatMap((key) => {
    const { ok, got } = holds(key, labels[key], answer);
    return ok ? [] : [{ key, want: labels[key], got }];
  });
  return { facts: keys.length, misses };
}
