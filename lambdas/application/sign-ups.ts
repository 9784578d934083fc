/** Caps on new accounts in an open installation. Plain data. */
import { DAY, HOUR } from './instant.ts';

/** At most so many in so long. */
export interface Cap {
  readonly most: number;
  readonly within: number;
}

export const SIGN_UPS = {
  /** New accounts per registered domain. Big mail providers are exempt, because anybody may have an address there. */
  ofDomain: [
    { most: 20, within: HOUR },
    { most: 60, within: DAY },
  ],
  /** New accounts in all. */
  inAll: [
    { most: 200, within: HOUR },
    { most: 1000, within: DAY },
  ],
  /** Permanent bounces and complaints of newcomers after which sign-ups close, before SES objects. */
  bounces: { most: 10, within: DAY },
  complaints: { most: 2, within: DAY },
  /** How long an account counts as new. */
  newFor: 7 * DAY,
  /** An account without any application that is silent for this long is deleted. */
  idle: 30 * DAY,
} as const satisfies { readonly [name: string]: Cap | readonly Cap[] | number };
