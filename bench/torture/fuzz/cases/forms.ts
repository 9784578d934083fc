/** More pieces of text for traps: each form that a reader looks for, again and again, and forms of which no two are alike. */

/** Letters for a number, so that names and words differ: 0 is 'a', 26 is 'ba'. */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26)) + last;
}
const named = (n: number): string => {
  const word = letters(n);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}a`;
};

const TEN_DATES = [
  'Tuesday, 1 December 2026 at 2 pm',
  'Dienstag, 1. Dezember 2026 um 14 Uhr',
  'mardi 1er décembre 2026 à 14h',
  'martes 1 de diciembre de 2026 a las 14:00',
  'terça-feira, 1 de dezembro de 2026 às 14h',
  'dinsdag 1 december 2026 om 14 uur',
  'martedì 1 dicembre 2026 alle 14',
  'wtorek 1 grudnia 2026 o 14:00',
  'tisdag 1 december 2026 kl. 14',
  '2026年12月1日（火）14時',
];
const TEN_ATTRIBUTIONS = [
  'On Mon, 23 Nov 2026 at 10:00, Dana Cole <dana@brightwater.example> wrote:',
  'Am Mo., 23. Nov. 2026 um 10:00 Uhr schrieb Dana Cole <dana@brightwater.example>:',
  'Le lun. 23 nov. 2026 à 10:00, Dana Cole <dana@brightwater.example> a écrit :',
  'El lun, 23 nov 2026 a las 10:00, Dana Cole (<dana@brightwater.example>) escribió:',
  'Em seg., 23 de nov. de 2026 às 10:00, Dana Cole <dana@brightwater.example> escreveu:',
  'Op ma 23 nov 2026 om 10:00 schreef Dana Cole <dana@brightwater.example>:',
  'Il giorno lun 23 nov 2026 alle ore 10:00 Dana Cole <dana@brightwater.example> ha scritto:',
  'pon., 23 lis 2026 o 10:00 Dana Cole <dana@brightwater.example> napisał(a):',
  'Den mån 23 nov. 2026 kl 10:00 skrev Dana Cole <dana@brightwater.example>:',
  '2026年11月23日(月) 10:00 Dana Cole <dana@brightwater.example>:',
];

/** Repeated until the size is reached. */
export const FORMS: Readonly<Record<string, string>> = {
  'verbs of writing': 'wrote schrieb escribió napisał skrev ',
  'attributions that never end': 'On Mon, 23 Nov 2026 at 10:00,\nDana Cole <dana@brightwater.example>\n',
  'attributions in ten languages': `${TEN_ATTRIBUTIONS.join('\n')}\n`,
  'header blocks in German': 'Von: Dana Cole\nGesendet: Montag, 23. November 2026 10:00\nAn: Sam\nBetreff: x\n\n',
  'header labels on one line': 'From: To: Sent: Subject: ',
  'dates in ten languages': `${TEN_DATES.join(' ')} `,
  'dates in ten languages on lines': `${TEN_DATES.join('\n')}\n`,
  'days without hours': 'Monday, Tuesday or Wednesday, 1, 2 or 3 December, ',
  'hours without days': 'at 3, half past four or a quarter to 5 o’clock, ',
  'moved times': 'moved from Monday at 10:00 to Tuesday at 11:00 instead of ',
  'times to choose from': '- Tue 1 Dec 10:00-11:00 CET\n',
  'zones without end': 'PST CET IST GMT+1 UTC-07:00 America/New_York Europe/Berlin ',
  'zones on lines': '10:00 America/New_York / 16:00 Europe/Berlin\n',
  cities: 'in Berlin, London, New York or São Paulo ',
  lengths: 'for 45 minutes, an hour and a half or 2-3 weeks ',
  'deadlines without a date': 'within five business days by the end of the week after ',
  'questions after questions': 'Could you do Tuesday at 3? ',
  'signatures without end': '-- \nDana Cole\nTalent Partner | Brightwater\n+44 20 7946 0000\n\n',
  'greetings and regards': 'Hi Sam,\n\nBest regards,\nDana\n\n',
  'job titles': 'Senior Backend Engineer (m/f/d), ',
  'legal forms': 'Brightwater GmbH & Co. KG, Acme Ltd., ',
  'the words before names': 'with our CTO and with Mr Dr Prof. and with ',
  'patterns that begin and never end': 'for the role of the position at the team of the interview with ',
  'phrases with gaps': 'move a b c d e forward a b c d e to a b c d e ',
  'addresses with names': 'Dana Cole <dana@brightwater.example>, ',
  'phone numbers': '+49 (0)30 1234-5678 / ext. 12 ',
  'brackets in brackets': '([{<«“',
  'brackets around dates': '(1 Dec (10:00 (CET ',
  'cells of a table': 'a | b | 10:00 | ',
  'bullets of bullets': '- * • 1. - ',
  'a question mark on each line': '?\n',
  'ideographic names': '佐々木健一様、加藤由美様、',
  'Japanese without a stop': '面接のご案内を差し上げたく存じますので',
  'words joined by hyphens and points': 'a-b.c_d/e+f=g&h ',
};

/** The n-th piece: no two are alike, so that nothing that was read before is of use. */
export const GROWING: Readonly<Record<string, (n: number) => string>> = {
  'quotes in quotes': (n) => `${'>'.repeat(n % 200)} line ${n}\n`,
  'names of which no two are alike': (n) => `${named(n)} ${named(n * 7 + 3)}, `,
  'people on lines of which no two are alike': (n) => `${named(n)} ${named(n * 7 + 3)}, Engineering Manager\n`,
  'meetings with people of whom no two are alike': (n) =>
    `You will meet ${named(n)} ${named(n * 7 + 3)}, our Staff Engineer. `,
  'rows of which no two are alike': (n) =>
    `${8 + (n % 10)}:${10 + (n % 50)} | ${named(n)} ${named(n * 5 + 1)} | ${named(n * 3)} design\n`,
  'addresses of which no two are alike': (n) => `${letters(n)}@${letters(n * 3)}.example `,
  'days of which no two are alike': (n) =>
    `${1 + (n % 28)}/${1 + (n % 12)}/${2027 + (n % 60)} at ${n % 24}:${10 + (n % 50)} `,
  'labels of which no two are alike': (n) => `${named(n)}: ${named(n * 7 + 3)}\n`,
  'links of which no two are alike': (n) => `https://${letters(n)}.example/${letters(n * 11)} `,
  'sentences of which no two are alike': (n) =>
    `Interview ${letters(n)} with ${named(n)} for the ${letters(n * 3)} role on Monday. `,
};

/** Of HTML. */
export const MARKUP: Readonly<Record<string, string>> = {
  'quotes in quotes': '<blockquote>a',
  'tables in tables': '<table><tr><td>10:00',
  'rows of a table': '<tr><td>10:00</td><td>Priya Shah</td></tr>',
  links: '<a href="https://meet.example/a">b</a> ',
  entities: '&amp;&#8203;&nbsp;',
  'tags that never end': '<a href="',
  'comments that never end': '<!-- ',
  styles: '<span style="display:none">a</span>b',
  breaks: '<br>',
};
