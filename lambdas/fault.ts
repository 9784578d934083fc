/** Says where an error happened, without its message: that may quote a mail or an address, and may hold a line that looks like a stack frame. */

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
