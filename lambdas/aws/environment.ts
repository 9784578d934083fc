/** Environment variables that the stack sets for each function. */

export const VARIABLES = [
  'TABLE',
  'MAILROOM',
  'RECEIVE_QUEUE',
  'WAKE_GROUP',
  'WAKE_ROLE',
  'WAKE_QUEUE',
  'WAKE_QUEUE_ARN',
  'WAKE_DEAD_ARN',
  'CONFIGURATION_SET',
  'KEY_SECRET',
  'DOMAIN',
  'FROM',
  'CANDIDATES',
  'ZONE',
] as const;

/** Set if one-tap links lead to a page: its address, and the queue of what was pressed there. */
export const TAP_VARIABLES = ['TAP_PAGE', 'PRESS_QUEUE', 'PRESS_QUEUE_ARN'] as const;

/** Set for the functions that receive mail and answer alarms, if a model reads along. */
export const MODEL_VARIABLES = ['MODEL', 'MODEL_REGION', 'MODEL_USE', 'MODEL_A_DAY'] as const;

export type ModelVariable = (typeof MODEL_VARIABLES)[number];
export type TapVariable = (typeof TAP_VARIABLES)[number];
export type Variable = (typeof VARIABLES)[number];

const variable = (name: Variable | ModelVariable): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`the environment says nothing of ${name}`);
  return value;
};

export const told = (name: Variable): string => variable(name);
/** Null if there is no such page. */
export const toldOfTaps = (name: TapVariable): string | null => process.env[name] ?? null;
export const toldOfModel = (name: ModelVariable): string => variable(name);

export const ANYBODY = '*';

const entriesOf = (list: string): readonly string[] => list.split(',').map((one) => one.trim().toLowerCase());

export const isOpen = (list: string): boolean => entriesOf(list).includes(ANYBODY);

/** Who may use it: '*' for anybody whose mail authenticates, else a comma-separated list of addresses and domains ('@home.example'). */
export function allowing(list: string): (address: string) => boolean {
  const entries = entriesOf(list);
  if (isOpen(list)) return () => true;
  const allowed = new Set(entries);
  return (address) => allowed.has(address) || allowed.has(address.slice(address.lastIndexOf('@')));
}
