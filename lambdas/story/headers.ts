/** The header fields by which our mails say what they are, thread, and can be left. */
import { LOOP_MARK } from '../mail/automatic.ts';

/** A message id as it may stand in a header of ours: what came in may hold anything, encoded line breaks too. RFC 5322 §3.6.4 */
const ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;

/**
 * We are a machine and say so (RFC 3834 §5.1, [MS-OXCMAIL] §2.1.3.2.10); one can leave by the standard header (RFC 2369 §3.2).
 * `leave`: the address that takes the word 'stop'.
 */
export function mailHeaders(
  is: 'generated' | 'replied',
  inReplyTo: string | null,
  leave: string,
): Readonly<Record<string, string>> {
  const id = inReplyTo !== null && ID.test(inReplyTo) ? inReplyTo : null;
  return {
    'Auto-Submitted': `auto-${is}`,
    'X-Auto-Response-Suppress': 'All',
    'X-Loop': LOOP_MARK,
    'List-Unsubscribe': `<mailto:${leave}?subject=stop>`,
    ...(id === null ? {} : { 'In-Reply-To': id, References: id }),
  };
}
