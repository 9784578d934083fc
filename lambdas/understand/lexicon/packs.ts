/** Every language pack, and what they hold together: a mail is often written in two languages. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { Lexicon } from './lexicon.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

export const LEXICONS: readonly Lexicon[] = [en, de, fr, es, pt, nl, it, pl, sv, ja];
