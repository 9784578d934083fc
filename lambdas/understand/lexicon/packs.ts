/** Every language pack, and what they hold together: a mail is often written in two languages. */
import { de } from '../languages/de/words.ts';
import { en } from '../languages/en/words.ts';
import { es } from '../languages/es/words.ts';
import { fr } from '../languages/fr/words.ts';
import { it } from '../languages/it/words.ts';
import { ja } from '../languages/ja/words.ts';
import { nl } from '../languages/nl/words.ts';
import { pl } from '../languages/pl/words.ts';
import { pt } from '../languages/pt/words.ts';
import { sv } from '../languages/sv/words.ts';
import type { Lexicon } from './lexicon.ts';

export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, nl, it, pl, sv, ja];
