/** Counts as words: '2', '5 or more'. */
export const step = (count: number, ...steps: readonly number[]): string => {
  const at = steps.findLast((one) => count >= one);
  return at === undefined ? `under ${steps[0]}` : `${at}+`;
};
