/**
 * When SES is asked again: only where it said that it is too much just now. A request whose answer was lost may have sent the mail, and
 * the same request again would send a second copy; that is left to the claim of the post and to SES's delivery events.
 */
import type { SESClientConfig } from '@aws-sdk/client-ses';

type Strategies = Exclude<SESClientConfig['retryStrategy'], undefined>;
type Strategy = Extract<Strategies, { readonly recordSuccess: unknown }>;

const TRIES = 5;
/** Milliseconds before the next try, at most: 200, 400, 800, 1600. A random part of it, so that not all come again at once. */
const pause = (tries: number): number => Math.random() * 100 * 2 ** tries;

const token = (tries: number) => ({
  getRetryCount: () => tries,
  getRetryDelay: () => (tries === 0 ? 0 : pause(tries)),
});

export const onlyIfRefused: Strategy = {
  acquireInitialRetryToken: async () => token(0),
  refreshRetryTokenForRetry: async (before, { errorType }) => {
    const tries = before.getRetryCount() + 1;
    if (errorType !== 'THROTTLING' || tries >= TRIES) throw new Error('not sent again');
    return token(tries);
  },
  recordSuccess: () => {},
};
