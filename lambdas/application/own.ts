/** Which addresses are Afterword's own: all of a domain, or one mailbox and its plus addresses. RFC 5233 */

/** RFC 5321 §4.5.3.1.1 */
const LONGEST_LOCAL = 64;

/** Characters. Anything shorter after the plus is not one of our tokens. */
const SHORTEST_TOKEN = 32;

function split(address: string): readonly [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)).toLowerCase(), address.slice(at + 1).toLowerCase()];
}

/** `own`: 'afterword.example', or 'sam.afterword@mail.example'. */
export function isOwn(address: string | null | undefined, own: string): boolean {
  if (address === null || address === undefined || !address.includes('@')) return false;
  const [local, domain] = split(address);
  if (!own.includes('@')) return domain === own.toLowerCase();
  const [ownLocal, ownDomain] = split(own);
  return domain === ownDomain && (local === ownLocal || local.startsWith(`${ownLocal}+`));
}

/** Where people write to Afterword when they are not answering one of its mails. */
export const frontDoorOf = (own: string): string => (own.includes('@') ? own : `hello@${own}`);

/** Whether a token of `length` characters fits after the plus of the mailbox's local part. */
const hasRoomFor = (own: string, length: number): boolean => split(own)[0].length + 2 + length <= LONGEST_LOCAL;

/**
 * The address for a local part such as 're+<token>'. In a single mailbox that is 'sam.afterword+r<token>@'. If the token does not fit, or the
 * provider does not deliver plus addresses, it is the mailbox itself.
 */
export function ownAddress(part: string, own: string, keepsPlus = true): string {
  if (!own.includes('@')) return `${part}@${own}`;
  const token = part.split('+')[1];
  return token === undefined || !keepsPlus || !hasRoomFor(own, token.length) ? own : withPart(part, own);
}

/** The same without a length limit, for addresses used only inside the program. */
export function withPart(part: string, own: string): string {
  if (!own.includes('@')) return `${part}@${own}`;
  const [local, domain] = split(own);
  const [purpose = '', token = ''] = part.split('+');
  return `${local}+${purpose[0]}${token}@${domain}`;
}

/** The local part that `ownAddress` made the address from; null if it is not ours. */
export function partOf(address: string, own: string): string | null {
  if (!isOwn(address, own)) return null;
  const [local] = split(address);
  if (!own.includes('@')) return local;
  const detail = local.slice(split(own)[0].length + 1);
  const purpose = { r: 're', i: 'in', c: 'cc' }[detail[0] ?? ''];
  return purpose === undefined || detail.length < SHORTEST_TOKEN ? 'hello' : `${purpose}+${detail.slice(1)}`;
}
