/** A list in words. */

/** 'Priya', 'Priya and Tom', 'Priya, Tom and Lee'. */
export function listed(names: readonly string[], joiner = 'and'): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
