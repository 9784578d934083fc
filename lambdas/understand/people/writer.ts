/** Who wrote: a person, or a machine in an employer's name. */
import type { Mailbox } from '../../application/interview.ts';
import { isPlatform, senderOf } from '../senders/known.ts';
import type { Words } from '../text/words.ts';
import { isFullName, isName, sameName, turned, withoutHonorific } from './names.ts';

const MACHINE_LOCAL =
  /^(?:no-?reply|do-?not-?reply|donotreply|noreply.*|notifications?|notify|calendar(?:-notification)?|calendars|mailer(?:-daemon)?|postmaster|bounce.*|invites?|invitations?|scheduling|schedules?|scheduler|system|auto(?:mated|reply|mailer)?|alerts?|news(?:letter)?|rappels?|recordatorios?|notificaciones|notificacoes|notifiche|avisos?|avvisi|erinnerung(?:en)?|herinnering(?:en)?|promemoria|przypomnieni[ae]|powiadomienia|paminnelser?|interviews?|unknownorganizer|candidate-calendar.*)(?:[+._-].*)?$/u;
const ROLE_LOCAL =
  /^(?:jobs|careers?|recruiting|recruitment|hr|talent|hiring|people|info|hello|hi|contact|team|office|secretariat|secretariaat|sekretariat|secretaria|secretaría|segreteria|dekanat\d*|empfang|accueil|personnel|personalamt|candidates?|candidat(?:ure|os|i)?s?|applicants?|recepcion|receptie|reception|frontdesk|buero|kontakt|contatti|contacto|bewerbung(?:en)?|karriere|personal|personalabteilung|recrutement|rh|seleccion|rrhh|talento|vagas|recrutamento|gente|werkenbij|vacatures|selezione|lavoro|risorseumane|rekrutacja|kadry|jobb|rekrytering|saiyo|jinji|concorsi|ufficioconcorsi|concours|oposiciones|concursos|support|admin|events?|bookings?|meetings?)(?:[+._-].*)?$/u;
const ROOM =
  /^(?:.*[._-])?(?:room|conf|conference|meetingroom|raum|salle|sala|zaal|equipment|resource|beamer|projector)[._-]?.*$/u;

/** Nobody reads these: no-reply and notification addresses, applicant systems, schedulers, group calendars. */
export function isMachineAddress(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  if (/(?:resource|group|import)\.calendar\.google\.com$|(?:^|\.)imip\.me\.com$/u.test(domain)) return true;
  const sender = senderOf(domain);
  if (sender !== null && sender.purpose !== 'mail' && !/^(?:google|microsoft)\.com$/u.test(domain)) return true;
  return MACHINE_LOCAL.test(local) || (/^[a-z0-9]{24,}$/u.test(local) && /\d/u.test(local));
}

/** A department's or room's address: people read it, but it is nobody's own. */
export const isSharedAddress = (address: string): boolean => ROLE_LOCAL.test(address.split('@')[0] ?? '');
export const isRoomAddress = (address: string): boolean => ROOM.test(address.split('@')[0] ?? '');

/** AI interviewers and note takers: nobody to thank. */
export const isMachineName = (name: string): boolean =>
  /\b(?:notetaker|note taker|note-taker|fireflies|otter(?:\.ai|pilot)?|read\.ai|fathom|metaview|brighthire|avoma|gong|tl;?dv|granola|grain|fellow\.app|copilot|recorder|recording bot|bot|ai (?:interviewer|assistant|recruiter|agent|scheduler|avatar)|virtual (?:interviewer|assistant|recruiter)|automated interviewer|(?:ki|ia)[- ](?:interviewer|assistent|assistentin|assistant))\b|\bA\.?I\.? interview|AI面接官|\((?:ai|ki|ia)\)/iu.test(
    name,
  ) || /^\p{Lu}\p{L}+ by \p{Lu}\p{L}+$/u.test(name);

const NOBODY =
  /\b(?:calendar|kalender|calendrier|calendario|agenda|team|recruiting|recruitment|careers?|talent|hiring|interviews?|scheduling|scheduler|no-?reply|notifications?|notification|room|konferenzraum|besprechungsraum|meeting|salle|sala|zaal|department|abteilung|support|human resources|hr|jobs|karriere|resource|conference|boardroom|group|via|system|sekretariat|secretariaat|secretariat|secretaria|secretaría|segreteria|dekanat|personnel|personalamt|candidates|serviços|servicios|recordatorios|rappel)\b|採用|人事部|会議室|チーム|事務局/iu;

/** The name in 'Dana Cole (via Google Calendar)', 'Dana from Acme', 'Cole, Dana', 'Dana Cole | Acme'; null if not a person's. */
export function personName(display: string | null, words: Words): string | null {
  if (display === null) return null;
  const bare = display.replace(/^["'“]+|["'”]+$/gu, '').trim();
  if (bare === '' || bare.includes('@') || isMachineName(bare)) return null;
  const head =
    bare
      // 'Lt Col (Retd) Piers Wetherby'
      .replace(/^((?:\p{Lu}\p{L}{1,5}\.?\s){1,2})\([^()]{2,12}\)\s(?=\p{Lu})/u, '$1')
      .replace(/\s*[([].*$/u, '')
      .split(/\s+(?:via|from|at|bei|von|chez|@|de chez|hos|über|par|vom|z)\s+|\s+[|–—-]\s+|\s*[／/]\s*/u)[0]
      ?.trim() ?? '';
  const name = withoutHonorific(turned(withoutOffice(head)));
  if (name === '' || isPlatform(name) || NOBODY.test(name)) return null;
  if (isName(name, words) || isFullName(name, words)) return name;
  // Lower-case names, and ones that look like other words ('May Summers', 'Dr. Will Brooks').
  const tokens = name.split(/\s+/u);
  return tokens.length >= 2 &&
    tokens.length <= 4 &&
    tokens.every((token) => /^[\p{L}\p{M}'’.-]{1,20}$/u.test(token)) &&
    tokens.some((token) => isFullName(token.charAt(0).toUpperCase() + token.slice(1), words))
    ? name
    : null;
}

/** '東山商事 総務課 西村': company and department precede a Japanese name. */
function withoutOffice(text: string): string {
  const parts = text.split(/[ \u3000]+/u);
  const office = parts.findLastIndex((part) => /[部課室局]$|株式会社|有限会社|合同会社/u.test(part));
  return office < 0 || office === parts.length - 1 ? text : parts.slice(office + 1).join(' ');
}

export const isPersonal = (one: Mailbox): boolean =>
  one.address === null ||
  (!isMachineAddress(one.address) && !isSharedAddress(one.address) && !isRoomAddress(one.address));

/** The person in a display name. At a machine's address it counts only if it begins with a common given name. */
export function writerName(one: Mailbox, words: Words, signed: string | null = null): string | null {
  const name = personName(one.name, words);
  if (name === null || one.address === null || !(isMachineAddress(one.address) || isSharedAddress(one.address)))
    return name;
  // 'Hyun-woo Baek <hyun-woo@hire.lever.co>' signs as Hyun-woo.
  if (signed !== null && sameName(signed, name) && name.includes(' ')) return name;
  return isFullName(name.split(' ')[0] ?? '', words) ? name : null;
}
