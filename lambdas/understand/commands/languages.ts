/** The languages in which commands are understood. */

import { DE } from './words/de.ts';
import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import { FR } from './words/fr.ts';
import type { CommandWords } from './words.ts';

export const LANGUAGES: readonly CommandWords[] = [EN, DE, FR, ES];
