/** The numbers that stand for steps in reply tokens. Mails keep them for years: add at the end, never reorder. */
const NAMED = [
  null,
  'confirm',
  'prepare',
  'debrief',
  'thank',
  'last-call',
  'status-check',
  'second-check',
  'hiring-manager',
  'keep-in-touch',
  'close',
  'closing-note',
  'overview',
  'answer',
  'question',
  'welcome',
  'refusal',
  'confirm-address',
  'confirm-delete',
  'join-address',
] as const;

/** Questions about the account: the tokens for their answers hold what was asked instead of an application. */
export const ASKS: ReadonlySet<string | null> = new Set(['confirm-address', 'confirm-delete', 'join-address']);

export const stepNumber = (step: string | null): number => Math.max(0, NAMED.indexOf(step as (typeof NAMED)[number]));
export const stepNamed = (number: number): string | null => NAMED[number] ?? null;
