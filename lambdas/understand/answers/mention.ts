/** Somebody in an answer: where they are named, and who is meant. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** As the command has it: the name as typed, a number, `rest`, or null for everybody. */
  readonly who: string | null;
  /** Position among the nudge's people, strangers after them; null for 'both' and 'the rest'. */
  readonly of: number | null;
  readonly how: 'name' | 'slip' | 'role' | 'number' | 'all' | 'rest' | 'stranger';
  /** It follows 'all but' or 'everyone except', so what is said of all excludes them. */
  readonly excepted?: true;
}
