/** Patterns around names of employers, people and jobs. */

/** How employers are shown in the names that mail is sent under. */
export const FROM_NAMES = [
  '{employer} - personal',
  '{employer} - hr',
  '{employer} - human resources',
  '{employer} - recruiting',
  '{employer} - recruitment',
  '{employer} - careers',
  '{employer} - rh',
  '{employer} candidate calendar',
  '{employer} recruiting team',
  '{employer} recruiting',
  '{employer} recruitment',
  '{employer} careers',
  '{employer} hiring team',
  '{employer} hiring',
  '{employer} talent acquisition',
  '{employer} talent team',
  '{employer} talent',
  '{employer} people team',
  '{employer} hr team',
  '{employer} hr',
  '{employer} jobs',
  '{employer} interviews',
  '{employer} scheduling',
  '{employer} team',
  '{employer} karriere',
  '{employer} recrutement',
  '{employer} via',
  '{any} from {employer}',
  '{any} at {employer}',
  '{any} @ {employer}',
  '{any} | {employer}',
  '{any} - {employer}',
  '{any}, {employer}',
  '{any} ({employer})',
  '{any} von {employer}',
  '{any} de {employer}',
  '{any} bei {employer}',
  '{any} chez {employer}',
  '{any} hos {employer}',
  '{any} van {employer}',
  '{any} w {employer}',
  '{any} da {employer}',
  '{any} di {employer}',
  '{any} på {employer}',
  'team {employer}',
  '{employer}採用',
  '{employer}人事',
  '{employer} 採用',
  '{employer} 人事',
  '{employer} personal',
  '{employer} personalabteilung',
  '{employer} rekrytering',
  '{employer} rekrutacja',
  '{employer} selección',
  '{employer} calendar',
  '{employer} talent partners',
];

/** 'Role you're interviewing for: ...', whatever follows. */
export const ROLE_LABEL =
  /^(?:the )?(?:role|position|job|vacancy|opening|post|stelle|rolle|poste|puesto|vacante|vaga|cargo|functie|vacature|ruolo|posizione|stanowisko|tjänst|roll)\b/u;

/** 'your chat with Bogdan Ilie at Fernhill Labs': a person at an employer. */
export const PERSON_AT: readonly string[] = [
  'with {person} at {employer}',
  'with {person} from {employer}',
  'with {person} of {employer}',
  '{person} from {employer} has scheduled',
  '{person} from {employer} has invited',
  '{person} at {employer} has invited',
];

/** Parts of a title, beginning with a capital, and not a sentence. */
export const TITLE_LINE = /^\p{Lu}.*\s[-–—|/]\s(?=\p{Lu})/u;

/** A department of the employer, not the employer. */
export const DEPARTMENT =
  /^(?:lehrstuhl|institut für|abteilung|fachbereich|fakultät|referat|dezernat|department|dept|school of|faculty|office of|division|service|direction|pôle|departamento|servicio|área|setor|ufficio|direzione|settore|afdeling|dział|wydział|avdelning|enheten|human resources|people|talent|hr|rh|rrhh|recursos humanos|ressources humaines|risorse umane|personal|personalabteilung|recruiting|recruitment)\b/iu;
