/** A person's job title, and which role it implies towards a candidate. */
import type { Role } from '../../application/interview.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';

/** 'Engineering Manager', 'VP of Engineering', 'Talent Partner', 'Teamleiterin Entwicklung'. */
export function isTitle(text: string, words: Words): boolean {
  const line = plain(text);
  if (line.length > 90 || line.length < 2) return false;
  const tokens = line.split(/[\s/,&]+/u).map((token) => token.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''));
  return (
    tokens.length <= 10 && (tokens.some((token) => words.profession(token)) || hasPhrase(line, words.recruiterTitles))
  );
}

/** People who manage things, not people. */
const NOT_PEOPLE =
  /\b(?:product|project|program|programme|account|office|community|marketing|brand|sales|case|partner|customer success|social media|content|delivery|release|produkt|projekt|produit|projet|producto|proyecto|produto|projeto|prodotto|progetto)\b.{0,12}\b(?:manager|manageress|leiter|leiterin|chef|cheffe|manager:in|gerente|gestor|gestora)\b/u;

const OF_HIRING =
  /\b(?:recruit\p{L}*|talent|hr|human|people|interviews?|scheduling|hiring|candidates?|staffing|resourcing)\b/u;

const HIRES = ['recruiting', 'talent', 'hr'];

export type Rank = 'recruiter' | 'hiring-manager' | 'manager' | 'other';

/** `manager`: leads people, and may be the hiring manager. */
export function rankOf(title: string, words: Words): Rank {
  const line = plain(title);
  if (hasPhrase(line, words.hires)) return 'hiring-manager';
  if (/\b(?:engineering|software|design|data|team)\b.*\bmanager\b/u.test(line) && !hasPhrase(line, HIRES))
    return 'manager';
  // 'Coordinator Open Space' coordinates a thing, not interviews.
  if (/^coordinator,? \p{L}/u.test(line) && !OF_HIRING.test(line)) return 'other';
  if (hasPhrase(line, words.recruiterTitles) && !/\b(?:people analytics|project coordinator)\b/u.test(line))
    return 'recruiter';
  if (NOT_PEOPLE.test(line)) return 'other';
  return hasPhrase(line, words.managerTitles) ? 'manager' : 'other';
}

/** Roles in a group: the one titled hiring manager has that role, else the only one who leads people. */
export function rolesOf(ranks: readonly Rank[]): readonly Role[] {
  const explicit = ranks.includes('hiring-manager');
  const leaders = ranks.filter((rank) => rank === 'manager').length;
  return ranks.map((rank) => {
    if (rank === 'recruiter') return 'recruiter';
    if (rank === 'hiring-manager') return 'hiring-manager';
    return rank === 'manager' && !explicit && leaders === 1 ? 'hiring-manager' : 'interviewer';
  });
}
