/**
 * When SES is asked again: only where it said that it is too much in this second. A request whose answer was lost may have sent the mail,
 * and the same request again would send a second copy; that is left to the claim of the post and to SES's delivery events. A day's quota
 * that is used up, and an account that may not send, do not pass in seconds: those mails come again when their claim has lapsed.
 * docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 */
import type { SESClientConfig } from '@aws-sdk/client-ses';

type Strategies = Exclude<SESClientConfig['retryStrategy'], undefined>;
type Strategy = Extract<Strategies, { readonly recordSuccess: unknown }>;

/** Milliseconds of pauses for one mail: a run has a minute, and what SES refused after this ends it. While it waits its place, the queue holds back the others. */
const PATIENCE = 30_000;
const LONGEST = 1000;
/** Milliseconds before the next try, at most: 200, 400, 800, 1000, 1000. A random part of it, so that not all come again at once. */
const pause = (tries: number): number => Math.random() * Math.min(100 * 2 ** tries, LONGEST);

const token = (tries: number, delay: number) => ({ getRetryCount: () => tries, getRetryDelay: () => delay });

/** What was waited before a token was given. */
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
