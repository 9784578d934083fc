/** What SES may say to many mails at once, and for how long. */
import type { Trial } from './throttled.ts';

const HOUR = 3_600_000;

export const TRIALS: readonly (Trial & { readonly says: string })[] = [
  { name: 'usual', says: 'takes 14 a second', mails: 300, ses: () => ({ rate: 14 }), within: 3 * HOUR },
  {
    name: 'crowd',
    says: 'takes 14 a second, `atOnce` is 50',
    mails: 100,
    ses: () => ({ rate: 14 }),
    atOnce: 50,
    within: 3 * HOUR,
  },
  { name: 'sandbox', says: 'takes 1 a second', mails: 100, ses: () => ({ rate: 1 }), within: 3 * HOUR },
  {
    name: 'hour',
    says: 'takes none for an hour: *Maximum sending rate exceeded*',
    mails: 5,
    ses: (begins) => ({ rate: 14, none: { until: begins + HOUR, because: 'rate' } }),
    within: 5 * HOUR,
  },
  {
    name: 'quota',
    says: 'takes none for six hours: *Daily message quota exceeded*',
    mails: 2,
    ses: (begins) => ({ rate: 14, none: { until: begins + 6 * HOUR, because: 'quota' } }),
    within: 12 * HOUR,
  },
  {
    name: 'paused',
    says: 'takes none for six hours: the account may not send',
    mails: 2,
    ses: (begins) => ({ rate: 14, none: { until: begins + 6 * HOUR, because: 'paused' } }),
    within: 12 * HOUR,
  },
];

/** Milliseconds from the burst to the last mail, were SES asked at just the right moments. */
export function idealOf({ mails, ses }: Trial): number {
  const { rate, none } = ses(0);
  return (none?.until ?? 0) + Math.floor((mails - 1) / rate) * 1000;
}
