/**
 * SES as far as it says no: too many a second, too many a day, an account that may not send. The words and codes are those of "Errors
 * related to the sending quotas for your Amazon SES account" and of SendRawEmail's errors; both come with status 400.
 */
import type { Answered } from '../../../test/aws/endpoint.ts';

export interface SesTerms {
  /** Mails a second. */
  readonly rate: number;
  /** Until then nothing is taken at all. */
  readonly none?: { readonly until: number; readonly because: Refusal };
}

const REFUSED = {
  rate: ['Throttling', 'Maximum sending rate exceeded.'],
  quota: ['Throttling', 'Daily message quota exceeded.'],
  paused: ['AccountSendingPausedException', 'Sending is paused for this account.'],
} as const;

export type Refusal = keyof typeof REFUSED;

export function refused(why: Refusal): Answered {
  const [code, says] = REFUSED[why];
  return {
    status: 400,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${says}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** Null where the mail is taken. `taken`: the moments of those before. */
export function refusalOf({ rate, none }: SesTerms, taken: readonly number[], now: number): Refusal | null {
  if (none !== undefined && now < none.until) return none.because;
  return taken.filter((at) => at > now - 1000).length >= rate ? 'rate' : null;
}
