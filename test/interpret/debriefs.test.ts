/** Debriefs as people type them: whose part is whose, wrapped lines, and copied questions. */
import { expect, it } from 'vitest';
import { asWritten, withoutClosing } from '../../lambdas/understand/answers/closing.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { readAnswer } from '../../lambdas/understand/answers/read.ts';

const CLOCK = { sentAt: Date.parse('2026-12-08T15:00:00Z'), zone: 'Europe/London', offset: 0 };
const PEOPLE = ['Priya Shah', 'Tom Okafor'];

const discussedIn = (typed: string): readonly (readonly [string | null, string])[] =>
  readAnswer(withoutClosing(typed, PEOPLE), { step: 'debrief', people: PEOPLE }, CLOCK).commands.flatMap((one) =>
    one.command === 'discussed' && one.person !== null ? [[one.person, one.text] as const] : [],
  );

it.each([
  [
    'a sentence that turns from one person to the other',
    'Priya and I talked about the tram depot, and with Tom I talked about the new signals.',
    [
      ['Priya', /tram depot/],
      ['Tom', /new signals/],
    ],
  ],
  [
    'copied questions that name the person',
    'What did you talk about with Priya?\nthe tram depot and its roof\nWhat did you talk about with Tom?\nthe new signals on the north line',
    [
      ['Priya', /tram depot and its roof/],
      ['Tom', /new signals on the north line/],
    ],
  ],
  [
    'a list in one line, whole',
    'Priya: the tram depot, its roof, and who pays for it\nTom: the new signals',
    [
      ['Priya', /the tram depot, its roof, and who pays for it/],
      ['Tom', /new signals/],
    ],
  ],
])('%s', (_, typed, wanted) => {
  const read = discussedIn(typed);
  for (const [person, text] of wanted as unknown as readonly (readonly [string, RegExp])[]) {
    expect(read.filter(([who]) => who === person).map(([, said]) => said)).toEqual([expect.stringMatching(text)]);
  }
});

it('prose that a mail program broke into lines is whole again', () => {
  const broken =
    'We were three in a small room. Priya began with the tram depot and\nwhat is to become of its roof, and the other person, who had come\nalong with Herr Rausch, wanted to hear of the signals. Then we all\nwent out to see the depot.';
  expect(asWritten(broken, PEOPLE, true)).toBe(broken.replaceAll('\n', ' '));
  const list = 'the tram depot and what is to become of it all in the end\nthe new signals on the north line\nthe pay';
  expect(asWritten(list, PEOPLE, true)).toBe(list);
});

it('a list below a name is theirs', () => {
  const typed =
    'Priya:\n- the depot in Leeds, and its roof\n- how I train new drivers\nTom:\n- the signals on the north line';
  expect(discussedIn(typed).map(([who]) => who)).toEqual(['Priya', 'Priya', 'Tom']);
});

const linesIn = (typed: string): number =>
  layOut(typed, { step: 'debrief', people: PEOPLE }, CLOCK).segments.filter(({ opens }) => opens === 'line').length;

it('a line that a mail program has broken is one line, and lines that were typed stay apart', () => {
  expect(linesIn('We talked for a long while about the tram depot and what is to become\nof its roof')).toBe(0);
  expect(linesIn('Priya showed me the tram depot and what is to become of its old roof\nwith Tom it was signals')).toBe(
    1,
  );
  expect(linesIn('the tram depot\nthe new signals')).toBe(1);
});

it.each([
  ['catch me Thursday 1400', 14 * 60],
  ['catch me on Thursday at 1400', 14 * 60],
  ['see you in March 2027', null],
])('the hour in %s', (typed, minutes) => {
  const { moments } = layOut(typed, { step: 'status-check', people: ['Priya Shah'] }, CLOCK);
  expect(moments.map(({ said }) => said.minutes)).toEqual([minutes]);
});
