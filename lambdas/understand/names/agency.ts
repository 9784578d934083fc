/** Whether a recruiting agency stands between the candidate and the employer. */

import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';

/** Words that mark a company's name as an agency's. */
const NAMES =
  /\b(?:recruit(?:ment|ing|ers)?|staffing|temping|placements|crewing|manning|personnel|headhunt(?:ers|ing)?|talent (?:partners|solutions|search)|search (?:partners|group|firm|associates|consultants|international|ltd|gmbh)|search (?:&|and) selection|\w+ search$|executive search|resourcing|personalberatung|personalvermittlung|personaldienstleist\p{L}*|personalleasing|zeitarbeit|leiharbeit|jobvermittlung|arbeitsvermittlung|intérim|travail temporaire|recrutement|selección|recursos humanos|trabajo temporal|recrutamento|trabalho temporário|selezione|somministrazione|uitzend\p{L}*|detacher\p{L}*|werving|rekrutacj\p{L}*|bemann\p{L}*|rekryter\p{L}*|manpower|randstad|adecco|hays|michael page|robert half|kforce|insight global|teksystems|harvey nash)\b|人材紹介|エージェント|リクルートメント/iu;
const LABEL =
  /recruit|(?:^|-)search(?:$|-)|selection(?:$|-)|personalkontor|staffing|headhunt|personnel|personalberat|talentpartner|talentsearch|search-?partners|resourcing|recrutement|interim|uitzend|bemanning|rekryter|rekrut|hays|randstad|adecco|manpower/u;

/** Words of many agencies' names, and of others' as well. */
const OF_WORK =
  /\b(?:people|staff|personal|resources|jobs?|work|works|careers?|talents?|hr|crew|hire|hiring|arbeit|emploi|empleo|ett|rh|rr\.? ?hh|lavoro|flex\p{L}*|vacatures?|praca|pracy|kadry|jobb)\b/iu;
/** Part of an agency's name, perhaps: it speaks of people or of work. */
export const speaksOfWork = (name: string): boolean => OF_WORK.test(name);

/** Looks at a company's name; the next function looks at its domain. */
export const soundsLikeAgency = (name: string): boolean => NAMES.test(name);
export const labelSoundsLikeAgency = (label: string): boolean => LABEL.test(label);

/** Whether the text speaks of a client that the writer recruits for. */
export const speaksOfClient = ({ sentences, words, signature }: Reading): boolean =>
  sentences.some(({ text }) => hasPhrase(plain(text), words.agency)) ||
  (signature?.lines ?? []).some(({ text }) =>
    /recruitment consultant|personalberater|headhunter|conseil en recrutement/iu.test(text),
  );
