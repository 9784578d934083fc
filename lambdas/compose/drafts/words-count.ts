/** Counts words as a reader does: space-separated, with at least one letter or digit. */
export const wordCount = (text: string): number => text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
