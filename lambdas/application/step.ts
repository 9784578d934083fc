/** The steps of the playbook, and the other messages that Afterword sends, by the names that leave the program. */
export type Step =
  | 'prepare'
  | 'debrief'
  | 'thank'
  | 'last-call'
  | 'status-check'
  | 'second-check'
  | 'hiring-manager'
  | 'keep-in-touch'
  | 'close';

/** Steps that are notes to the employer. R12 counts all but the thank-yous. */
export type Outreach = 'status-check' | 'second-check' | 'hiring-manager' | 'keep-in-touch';

export const OUTREACH: readonly Step[] = ['status-check', 'second-check', 'hiring-manager', 'keep-in-touch'];

export const isOutreach = (step: Step): step is Outreach => OUTREACH.includes(step);
