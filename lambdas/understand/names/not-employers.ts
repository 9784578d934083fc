/** Names made of days, lengths and kinds of meeting: '30min', 'Dec 1', 'Gesprächstermin' are not employers. */

import { LANGUAGES } from '../languages/all.ts';
import { forms } from '../languages/language.ts';
import { plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';

export const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ months, weekdays, weekdaysShort }) => [...months, ...weekdays, ...weekdaysShort].flatMap(forms)),
);

const MEETING = new Set(
  'callback hearing assessment convening on in to of for and the your you our with interview interviews call calls chat screen screening meeting meetings intro introduction round stage session slot event appointment conversation discussion booking onsite virtual video phone zoom teams google meet cal calendly panel loop confirmation confirmed invitation update reminder details schedule scheduled new upcoming final first second third level with by at min mins minute minutes hour hours hr hrs half day am pm st nd rd th termin gespräch gesprächstermin vorstellungsgespräch kennenlernen kennenlerngespräch einladung telefonat erstgespräch zweitgespräch bewerbungsgespräch stunde minuten uhr entretien rendez-vous échange convocation visio appel entrevista reunión llamada cita charla videollamada convocatoria reunião conversa bate-papo chamada agendamento colloquio incontro chiamata appuntamento convocazione colloqui gesprek afspraak kennismaking sollicitatiegesprek uitnodiging kennismakingsgesprek rozmowa spotkanie zaproszenie rozmowy rekrutacyjna kwalifikacyjna intervju möte samtal inbjudan jobbintervju uppföljning ref reference id req nr no job role position band grade'.split(
    ' ',
  ),
);
const COMPOUND = /(?:gespräch|gespräche|termin|gesprek|intervju|möte|samtal|interview)s?$/u;
const NUMBER = /^(?:#?\d+(?:[.:h/-]\d+)*(?:st|nd|rd|th|am|pm|min|mins|h|hr|hrs|m|uhr)?|[ivx]+)$/u;

export function isNoEmployer(name: string, words: Words): boolean {
  const line = plain(name);
  if (
    /^(?:ref|reference|req|requisition|job id|id|vacancy|vacancies|posting|band|grade|level|kennziffer|referenz|stellen-?nr|vaga|code|nr|no|cod)\b.*\d/u.test(
      line,
    )
  )
    return true;
  const tokens = line
    .split(/[\s,/()+&–—-]+/u)
    .map((token) => token.replace(/[.:'’]+$/u, ''))
    .filter((token) => token !== '');
  return tokens.every(
    (token) =>
      NUMBER.test(token) ||
      MEETING.has(token) ||
      COMPOUND.test(token) ||
      MONTHS_AND_DAYS.has(token) ||
      words.interview.includes(token),
  );
}
