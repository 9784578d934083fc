/** What the people of a mail are weighed by besides what is said of each. */
import type { Reading } from '../reading.ts';

export interface Surroundings {
  readonly reading: Reading;
  readonly employerKeys: ReadonlySet<string>;
  readonly agency: boolean;
  /** Whether a calendar object exists, and whether it lists guests. */
  readonly calendar: 'guests' | 'bare' | null;
  /** The calendar object's title. */
  readonly title: string | null;
}
