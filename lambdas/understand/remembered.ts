/** A function of a text whose answers are remembered for a while: within one mail the same words are asked about again and again. */

/** Longer texts come once. */
const LONGEST = 400;

/** `make` must depend on its text alone. So many answers are kept, then all are forgotten. */
export function remembered<T>(make: (text: string) => T, kept = 2000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = make(text);
    if (known.size >= kept) known.clear();
    known.set(text, answer);
    return answer;
  };
}
