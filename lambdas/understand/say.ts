/** An understanding in words for a person. */
import type { Understanding } from './understanding.ts';

export function sayUnderstanding(file: string, understanding: Understanding, _zone: string | null): string {
  return `${file}: ${understanding.kind}`;
}
