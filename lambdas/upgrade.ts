/** Upgrades items that older versions wrote, as they are read: one step for each schema, in order. */

type Body = { readonly [field: string]: unknown };
type Steps = { readonly [from: number]: (body: Body) => Body };

/**
 * The schema that is written. An item names its own; the first versions named none, which means 1.
 *
 * - 2: a candidate has `unreachable`, the addresses that no mail reaches.
 */
export const SCHEMA = 2;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

export const CANDIDATE_STEPS: Steps = {
  1: (body) => {
    const { candidate } = body;
    return isBody(candidate) ? { ...body, candidate: { unreachable: [], ...candidate } } : body;
  },
};

/** An application is the same in both. */
export const APPLICATION_STEPS: Steps = { 1: (body) => body };

/** Items of a newer version are not touched: writing them back would lose what this version does not know. */
export function upgraded(body: Body, schema: number, steps: Steps): Body {
  if (schema > SCHEMA)
    throw new Error(`an item has schema ${schema}, and this program knows ${SCHEMA}: a newer one has written it`);
  let current = body;
  for (let from = schema; from < SCHEMA; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new Error(`there is no way from schema ${from}`);
    current = step(current);
  }
  return current;
}
