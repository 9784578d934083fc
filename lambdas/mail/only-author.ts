/** A message's author domain if the authenticating server names none: that of the only mailbox of the only From. RFC 5322 §3.6.2 */
import { readMailboxes } from './address.ts';
import { fieldsOf } from './head.ts';

export function onlyAuthorIn(raw: Uint8Array): string | null {
  const [only, ...more] = fieldsOf(raw).filter(({ name }) => name === 'from');
  const mailboxes = only === undefined || more.length > 0 ? [] : readMailboxes(only.value);
  const address = mailboxes.length === 1 ? mailboxes[0]?.address : null;
  return address == null
    ? null
    : address
        .slice(address.lastIndexOf('@') + 1)
        .toLowerCase()
        .replace(/\.$/, '');
}
