/** The languages in which commands are understood. */

import { DE } from '../languages/de/commands.ts';
import { EN } from '../languages/en/commands.ts';
import { ES } from '../languages/es/commands.ts';
import { FR } from '../languages/fr/commands.ts';
import type { CommandWords } from './words.ts';

export const LANGUAGES: readonly CommandWords[] = [EN, DE, FR, ES];
