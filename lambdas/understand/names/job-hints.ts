/** Weak words before a job: what follows must look like a job title, and the sentence must be about an interview or hiring. */

import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';

export const JOB_HINTS: readonly string[] = [
  'interview for {job}',
  'interviews for {job}',
  'onsite for {job}',
  'onsite interview for {job}',
  'loop for {job}',
  'schedule for {job}',
  'with us for {job}',
  'for the {job}',
  'for our {job}',
  'for a {job}',
  'for an {job}',
  'for {job}',
  'about the {job}',
  'about our {job}',
  'regarding the {job}',
  'hiring our first {job}',
  'hiring our next {job}',
  'hiring an {job}',
  'hiring a {job}',
  'hiring our {job}',
  'hire a {job}',
  'hire our first {job}',
  'looking for a {job}',
  'looking for an {job}',
  'as a {job}',
  'as an {job}',
  'as our {job}',
  'als {job}',
  'für {job}',
  'suchen eine {job}',
  'suchen einen {job}',
  'suchen wir eine {job}',
  'suchen wir einen {job}',
  'comme {job}',
  'de {job}',
  "d'{job}",
  'recherchons un {job}',
  'recherchons une {job}',
  'cherchons un {job}',
  'cherchons une {job}',
  'como {job}',
  'buscamos {job}',
  'buscamos un {job}',
  'buscamos una {job}',
  'para {job}',
  'procuramos um {job}',
  'procuramos uma {job}',
  'come {job}',
  'per {job}',
  'cercando un {job}',
  'cercando una {job}',
  'cerchiamo un {job}',
  'cerchiamo una {job}',
  'voor {job}',
  'op zoek naar een {job}',
  'zoeken een {job}',
  'jako {job}',
  'szukamy {job}',
  'som {job}',
  'söker en {job}',
  'söker vi en {job}',
];

/** Titles of people the candidate meets, and process words: not jobs anyone applies for here. */
export const NO_JOB =
  /\b(?:hiring manager|recruiter|recruiting|interviewer|coordinator|candidate|team lead|team leads|team leader)$|^(?:students?|staff|partners?|head|chief|lead|managers?|engineers?|assistant|agent|officer|representative|director|executive|owner|chair|intern|founder|co-founder|cofounder|ceo|cto|coo|cfo|vp|hm|svp|president|principal|technical|technical lead|manager interview)$|^(?:our|the|your|their|his|her|unser\p{Ll}*|notre|nuestr\p{Ll}+|noss\p{Ll}+)\b/iu;

/** At most forty sentences about an interview, hiring or an application. */
export const jobSentences = ({ sentences, words }: Reading): readonly string[] =>
  sentences
    .slice(0, 40)
    .filter(({ text }) => hasPhrase(plain(text), words.interview) || hasPhrase(plain(text), words.hiring))
    .map(({ text }) => text);
