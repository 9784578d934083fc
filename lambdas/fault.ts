/** Where a fault happened, without its words: those may quote a mail or an address, and a line of them may look like a place. */

/** The frames of the stack, the innermost first, at most `count`. */
export function framesOf({ stack = '', message }: Error, count: number): readonly string[] {
  const after = message === '' ? 0 : stack.indexOf(message);
  const rest = after < 0 ? '' : stack.slice(after + message.length);
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, count);
}
