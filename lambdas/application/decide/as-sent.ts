/** What the candidate corrected stays corrected when the same invite comes again: only what it says anew replaces it. */
import type { AsSent, KnownInterview } from '../application.ts';
import type { Interview } from '../interview.ts';

/** When it is, is one fact: if the mail names a new start, the corrected end and zone are void as well. */
const WHEN: ReadonlySet<string> = new Set(['start', 'end', 'allDay', 'status', 'timeZone']);

type Corrected = Omit<AsSent, 'people'>;

const only = (from: Interview | Corrected, fields: ReadonlySet<string>): Corrected =>
  Object.fromEntries(Object.entries(from).filter(([field]) => fields.has(field)));

/** What the mail said of these facts, beside what was corrected before. */
export const beforeCorrecting = ({ facts, asSent }: KnownInterview, corrected: Corrected): AsSent => ({
  ...only(facts, new Set(Object.keys(corrected))),
  ...asSent,
});

/** The facts of a message with the candidate's corrections, and what it says in their place. */
export function asCorrected(
  { facts, asSent = {} }: KnownInterview,
  incoming: Interview,
): { readonly incoming: Interview; readonly asSent: AsSent } {
  const { people, ...sent } = asSent;
  const said = new Map(Object.entries(incoming));
  const isSaidAgain = ([field, value]: readonly [string, unknown]): boolean => {
    const now = said.get(field) ?? null;
    return now === null || now === value;
  };
  const corrected = Object.entries(sent);
  const isWhen = ([field]: readonly [string, unknown]): boolean => WHEN.has(field);
  const isSameTime = corrected.filter(isWhen).every(isSaidAgain);
  const kept = new Set(
    corrected.filter((one) => (isWhen(one) ? isSameTime : isSaidAgain(one))).map(([field]) => field),
  );
  return {
    incoming: { ...incoming, ...only(facts, kept) },
    asSent: { ...only(sent, kept), ...(people === undefined ? {} : { people }) },
  };
}
