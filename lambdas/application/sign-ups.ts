/** How many may begin with an installation that is open to anybody: data, for a person to read. */
import { DAY, HOUR } from './instant.ts';

/** So many in so long. */
export interface Cap {
  readonly most: number;
  readonly within: number;
}

export const SIGN_UPS = {
  /** New accounts of one registered domain; those of the big providers of mail are everybody's. */
  ofDomain: [
    { most: 20, within: HOUR },
    { most: 60, within: DAY },
  ],
  /** New accounts in all. */
  inAll: [
    { most: 200, within: HOUR },
    { most: 1000, within: DAY },
  ],
  /** Mails of newcomers that come back for good, and complaints, after which nobody may begin for so long: before SES asks questions. */
  bounces: { most: 10, within: DAY },
  complaints: { most: 2, within: DAY },
  /** Who is a newcomer. */
  newFor: 7 * DAY,
  /** An account that never had an application, and was silent for so long, goes. */
  idle: 30 * DAY,
} as const satisfies { readonly [name: string]: Cap | readonly Cap[] | number };
