/** Counting words as a reader does: what has a letter or a digit in it, between spaces. */
export const wordCount = (text: string): number => text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
