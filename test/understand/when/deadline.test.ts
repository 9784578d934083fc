/** Until when the employer asked to wait. Every message is of Friday, 20 November 2026, 10:00 UTC; the candidate is in Berlin. */
import { describe, expect, test } from 'vitest';
import { localOf } from '../../../lambdas/application/local-time.ts';
import { findDeadline } from '../../../lambdas/understand/deadline/deadline.ts';
import { SENT_AT } from './facts.ts';

const ZONE = 'Europe/Berlin';
const two = (n: number): string => String(n).padStart(2, '0');

/** '12-12' is the end of 12 December, '12-12 17:00' an hour of it. */
function deadline(text: string): string | null {
  const at = findDeadline(text, { sentAt: SENT_AT, zone: ZONE, sentOffset: null, country: null });
  if (at === null) return null;
  const { month, day, hour, minute, second } = localOf(at, ZONE);
  const time = hour === 23 && minute === 59 && second === 59 ? '' : ` ${two(hour)}:${two(minute)}`;
  return `${two(month)}-${two(day)}${time}`;
}

describe('a date by which they decide', () => {
  test.each([
    ['We will decide by 12 December.', '12-12'],
    ['We expect to have an answer for you no later than December 12.', '12-12'],
    ['Decision by the 12th', '12-12'],
    ['We will decide by Friday 5pm', '11-27 17:00'],
    ['We will let you know before Tuesday.', '11-24'],
    ['You will have our feedback by end of day Tuesday.', '11-24'],
    ['You can expect an update\nby Friday, 4 December.', '12-04'],
    ['Wir melden uns bis zum 12. Dezember.', '12-12'],
    ['Wir geben Ihnen spätestens am Dienstag Bescheid.', '11-24'],
    ["Nous reviendrons vers vous d'ici le 12 décembre.", '12-12'],
    ['Nous vous répondrons avant le 12 décembre.', '12-12'],
    ['Le responderemos antes del 12 de diciembre.', '12-12'],
    ['Tomaremos una decisión a más tardar el 12 de diciembre.', '12-12'],
    ['Daremos uma resposta até 12 de dezembro.', '12-12'],
    ['We laten het je uiterlijk 12 december weten', '12-12'],
    ['Le faremo sapere entro il 12 dicembre.', '12-12'],
    ['Damy znać do 12 grudnia.', '12-12'],
    ['Vi återkommer senast den 12 december.', '12-12'],
    ['12月12日までに結果をご連絡いたします。', '12-12'],
  ])('%s', (text, said) => expect(deadline(text)).toBe(said));
});

describe('a period', () => {
  test.each([
    ['Please give us two more weeks.', '12-04'],
    ['We need another two weeks to decide.', '12-04'],
    ['they say 2 weeks', '12-04'],
    ['You will hear from us within 5 business days.', '11-27'],
    ['We will be in touch in two to three weeks.', '12-11'],
    ['We will get back to you in the next 10 days.', '11-30'],
    ['We will get back to you within 48 hours.', '11-22'],
    ['We expect to decide by the end of next week.', '11-27'],
    ['We will get back to you early next week', '11-25'],
    ['We will get back to you next week.', '11-27'],
    ['We will decide this week.', '11-20'],
    ['We hope to have a decision by end of January', '01-31'],
    ['You will hear from us by the end of the month.', '11-30'],
    ['Wir melden uns innerhalb von zwei Wochen.', '12-04'],
    ['Wir brauchen noch zwei Wochen.', '12-04'],
    ['Sie hören Ende nächster Woche von uns.', '11-27'],
    ['Nous vous donnerons une réponse sous 5 jours ouvrés.', '11-27'],
    ['Nous avons besoin de deux semaines supplémentaires.', '12-04'],
    ['En un plazo de dos semanas le daremos una respuesta.', '12-04'],
    ['Daremos um retorno em até 5 dias úteis.', '11-27'],
    ['U hoort van ons binnen twee weken.', '12-04'],
    ['Ti faremo sapere entro due settimane.', '12-04'],
    ['Odezwiemy się w ciągu dwóch tygodni.', '12-04'],
    ['Inom två veckor får du besked.', '12-04'],
    ['5営業日以内にご連絡いたします', '11-27'],
    ['2週間以内に結果をお知らせいたします。', '12-04'],
  ])('%s', (text, said) => expect(deadline(text)).toBe(said));
});

describe('the day of return', () => {
  test.each([
    ['I am out of the office and will be back on Monday 4 January.', '01-04'],
    ['I am out of the office until 4 January.', '01-04'],
    ['I will be out of office from 21 December to 3 January.', '01-03'],
    ['I am away from December 21 until January 3 and return on January 4.', '01-04'],
    ['Ich bin zurück am 4. Januar.', '01-04'],
    ['Am 7. Januar bin ich wieder im Büro.', '01-07'],
    ['Ich bin bis einschließlich 3. Januar nicht im Büro.', '01-03'],
    ['Je serai de retour le 4 janvier.', '01-04'],
    ['Estaré de vuelta el 4 de enero', '01-04'],
    ['Estarei de volta em 4 de janeiro', '01-04'],
    ['Ik ben terug op 4 januari', '01-04'],
    ['Sarò di ritorno il 4 gennaio', '01-04'],
    ['Wracam 4 stycznia', '01-04'],
    ['Jag är tillbaka den 4 januari', '01-04'],
    ['1月4日に出社いたします。不在にしております', '01-04'],
  ])('%s', (text, said) => expect(deadline(text)).toBe(said));
});

describe('no deadline of the employer', () => {
  test.each([
    ['Please confirm by Thursday.'],
    ['Bitte bestätigen Sie bis Donnerstag.'],
    ['We interviewed you two weeks ago.'],
    ['We will decide soon.'],
    ['The job needs 3 days in the office every week.'],
    ['Your interview is on Tuesday, December 8 at 2pm.'],
    ['We decided on 12 November 2026.'],
    [''],
  ])('%s', (text) => expect(deadline(text)).toBeNull());
});

describe('what is known of a sentence', () => {
  const among = (text: string, least: number) =>
    findDeadline(
      text,
      { sentAt: SENT_AT, zone: ZONE, sentOffset: null, country: null },
      { tells: (sentence) => (/\bwe\b/iu.test(sentence) ? 0.9 : 0.1), least },
    );
  const both = 'Please answer by 11 December. We decide by 18 December.';

  test('the day by which the candidate is to do something is none to wait for', () => {
    expect(among('Your answer is due by 11 December.', 0.3)).toBeNull();
    expect(among('Your answer is due by 11 December.', 0)).not.toBeNull();
  });
  test('of two days that of the sentence that tells when', () => {
    expect(among(both, 0)).toBe(among('We decide by 18 December.', 0));
  });
});
