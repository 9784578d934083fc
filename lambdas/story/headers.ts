/** The headers that mark our mail as automatic, thread it, and let people unsubscribe. */
import { LOOP_MARK } from '../mail/automatic.ts';

/** A message id that is safe in our headers: incoming ids may hold anything, even encoded line breaks. RFC 5322 §3.6.4 */
const ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;

/**
 * Marks our mail as automatic (RFC 3834 §5.1, [MS-OXCMAIL] §2.1.3.2.10) and adds the unsubscribe header (RFC 2369 §3.2). `leave`: the address to
 * which 'stop' is sent.
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
