/** What is known of a cue beside its words. `gate.ts` needs it to decide whether a sentence may stand. */

export interface Source {
  /** As it was typed, with 'she' for the reader. */
  readonly text: string;
  /** How likely it is that it may be used at all. */
  readonly usable: number;
  /** Whether the whole debrief is in standard English. */
  readonly standard: boolean;
  /** Whether it is the first thing under somebody's name, or follows such a thing: there a bare noun is what was talked about. */
  readonly led: boolean;
  /** Most likely it is a matter that was talked about, and not something done. */
  readonly topical?: boolean;
  /** The question that it answers, as the note would have it. */
  readonly asked?: string | null;
}
