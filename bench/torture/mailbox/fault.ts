/** What can go wrong with one call to a mail server, and how a case is named and read again. */

/** By name: what happens to the call. */
export const FAULTS = {
  'cut before': 'the connection drops, and the server never hears of it',
  'cut after': 'the server does it, and the connection drops before the answer',
  'silent before': 'nothing gets through any more, and nobody is told',
  'silent after': 'the server does it, and nothing is heard of it any more',
  refused: 'NO [UNAVAILABLE]; by SMTP 451',
  bye: 'BYE; by SMTP 421',
  slow: 'the answer comes late, and in pieces',
} as const;

export type Fault = keyof typeof FAULTS;
export const ALL_FAULTS = Object.keys(FAULTS) as readonly Fault[];

export const PROTOCOLS = ['imap', 'smtp'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Strikes the n-th call of a protocol in a run, counted from 1. */
export interface Strike {
  readonly protocol: Protocol;
  readonly call: number;
  readonly fault: Fault;
}

export interface Case {
  readonly story: string;
  readonly strike: Strike;
}

/** 'spare mailbox/imap.17.cut after' */
export const nameOf = ({ story, strike: { protocol, call, fault } }: Case): string =>
  `${story}/${protocol}.${call}.${fault}`;

/** Null if the name is of no such case. */
export function caseNamed(name: string): Case | null {
  const [, story = '', protocol, call, fault] = /^([^/]+)\/(imap|smtp)\.(\d+)\.(.+)$/.exec(name) ?? [];
  const known = ALL_FAULTS.find((one) => one === fault);
  const over = PROTOCOLS.find((one) => one === protocol);
  return known === undefined || over === undefined
    ? null
    : { story, strike: { protocol: over, call: Number(call), fault: known } };
}
