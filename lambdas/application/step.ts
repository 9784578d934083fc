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

/** What people read a step called, wherever a mail, the page or the shell names one. */
export const STEP_NAMES: { readonly [step in Step]: string } = {
  prepare: 'Questions to ask',
  debrief: 'How was it?',
  thank: 'Thank-yous',
  'last-call': 'Last call for thank-yous',
  'status-check': 'Status check',
  'second-check': 'Second status check',
  'hiring-manager': 'Note to the hiring manager',
  'keep-in-touch': 'Keep in touch',
  close: 'Stop watching?',
};

/** Steps that are notes to the employer. R12 counts all but the thank-yous. */
export type Outreach = 'status-check' | 'second-check' | 'hiring-manager' | 'keep-in-touch';

const OUTREACH: readonly Step[] = ['status-check', 'second-check', 'hiring-manager', 'keep-in-touch'];

export const isOutreach = (step: Step): step is Outreach => OUTREACH.includes(step);
