/**
 * When a request to SES is retried: only if SES answered that the rate per second is exceeded. If an answer was lost, the mail may have been sent,
 * and a retry would send a second copy; the claim on the post and SES's delivery events settle that. A daily quota that is used up, or an account
 * that may not send, does not recover within seconds: those mails are tried again when their claim lapses.
 * docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
import type { SESClientConfig } from '@aws-sdk/client-ses';

type Strategies = Exclude<SESClientConfig['retryStrategy'], undefined>;
type Strategy = Extract<Strategies, { readonly recordSuccess: unknown }>;

/**
 * Milliseconds: the total of all pauses for one mail, since a run has a minute. After that the run fails. A mail that waits keeps its place, so the
 * queue holds other mail back.
 */
const PATIENCE = 30_000;
const LONGEST = 1000;
/** Milliseconds before the next try: at most 200, 400, 800, 1000, 1000. Randomized, so that not all retry at once. */
const pause = (tries: number): number => Math.random() * Math.min(100 * 2 ** tries, LONGEST);

const token = (tries: number, delay: number) => ({ getRetryCount: () => tries, getRetryDelay: () => delay });

/** How long a request has already waited, by its retry token. */
const waited = new WeakMap<object, number>();

const isOfTheDay = (error: unknown): boolean => error instanceof Error && /daily/i.test(error.message);

export const onlyIfRefused: Strategy = {
  acquireInitialRetryToken: async () => token(0, 0),
  refreshRetryTokenForRetry: async (before, { errorType, error }) => {
    const tries = before.getRetryCount() + 1;
    const delay = pause(tries);
    const all = (waited.get(before) ?? 0) + delay;
    if (errorType !== 'THROTTLING' || isOfTheDay(error) || all > PATIENCE) throw new Error('not sent again');
    const next = token(tries, delay);
    waited.set(next, all);
    return next;
  },
  recordSuccess: () => {},
};
