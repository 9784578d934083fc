/** Who is who in a debrief: somebody new, what people are, and who was not there. */
import { describe, expect, it } from 'vitest';
import { withCertain } from '../../lambdas/understand/answers/certain.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { whoMissing } from '../../lambdas/understand/answers/missing.ts';
import { readAnswer } from '../../lambdas/understand/answers/read.ts';
import { rolesSaid } from '../../lambdas/understand/answers/roles-said.ts';
import { readByRules } from '../../lambdas/understand/answers/rules.ts';

const CLOCK = { sentAt: Date.parse('2026-12-08T15:00:00Z'), zone: 'Europe/London', offset: 0 };
const PEOPLE = ['Priya Shah', 'Tom Okafor', 'Ellen Brandt'];
const NUDGE = { step: 'debrief', people: PEOPLE };
const laid = (typed: string) => layOut(typed, NUDGE, CLOCK);

const strangers = (typed: string) => laid(typed).mentions.flatMap(({ how, who }) => (how === 'stranger' ? [who] : []));

describe('somebody new', () => {
  it.each([
    ['Kim Soto dropped in from the workshop, kim.soto@stratus.example', 'Kim Soto'],
    ['he would ask his director karen liu (karen.liu@northwind.example)', 'karen liu'],
    ['außerdem war noch Herr Ocke Paulsen da', 'Ocke Paulsen'],
    ['une dame nommée Inès Charvet', 'Inès Charvet'],
  ])('%s', (typed, name) => expect(strangers(typed)).toEqual([name]));

  it('is not someone of the nudge, and may share a surname with them', () => {
    expect(strangers('Priya gave me her address, priya.shah@acme.example')).toEqual([]);
    expect(strangers('then came Elmer Shah, elmer@acme.example')).toEqual(['Elmer Shah']);
  });

  it('is nobody who was only talked about', () => {
    expect(strangers('we talked about a customer called Tom Riley')).toEqual([]);
    expect(strangers('wir sprachen über Herrn Albin Rausch')).toEqual([]);
  });

  it('is meant again by one name', () => {
    expect(strangers('a man called Julian Frith played. No note to Julian')).toEqual(['Julian Frith', 'Julian Frith']);
  });
});

const roles = (typed: string) => rolesSaid(laid(typed)).map(({ whose, role }) => [whose.of, role]);

describe('what people are', () => {
  it.each([
    ['With Priya, who runs HR, it was the pay', 0, 'recruiter'],
    ["It's Tom I'd be working for, and he asked about vans", 1, 'hiring-manager'],
    ['Tom: travel days (HR)', 1, 'recruiter'],
    ['Frau Brandt (das ist die Rektorin, also meine Chefin): Lesepaten', 2, 'hiring-manager'],
    ['Ellen asked about turbines. She would be my boss.', 2, 'hiring-manager'],
    ['Bei Frau Brandt, die die Personalabteilung leitet, ging es um Geld', 2, 'recruiter'],
    ['Priya sera ma cheffe si ça marche', 0, 'hiring-manager'],
    ['Conocí a Tom, que lleva recursos humanos', 1, 'recruiter'],
    ['Hablé con Tom, la jefa de personal', 1, 'recruiter'],
    ['Priya, responsable du recrutement, voulait parler de la paie', 0, 'recruiter'],
    ['Tom, head of talent, asked about pay', 1, 'recruiter'],
  ] as const)('%s', (typed, whose, role) => expect(roles(typed)).toEqual([[whose, role]]));

  it.each([
    'Tom — my HR licence',
    'Priya asked whether I got on with my boss',
    'Tom thinks HR is slow',
    'With Priya and HR we talked about pay',
  ])('but not in: %s', (typed) => expect(roles(typed)).toEqual([]));
});

it('a dictated text is cut where a clause begins', () => {
  const typed =
    'with priya we talked about the tram depot and what I think of the roof and tom asked how I train drivers it felt good they said they call on monday';
  const parts = laid(typed).segments.map(({ from, to }) =>
    laid(typed)
      .tokens.slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
  expect(parts).toContain('it felt good');
  expect(parts).toContain('they said they call on monday');
  expect(parts.some((one) => one.startsWith('I think'))).toBe(false);
});

const missing = (typed: string) => whoMissing(laid(typed), laid(typed).mentions, null);

it('only those who came were there', () => {
  expect(missing('Only Tom came')).toEqual([]);
  expect(missing('Only Tom in the end, the other two were ill')).toEqual(['Priya Shah', 'Ellen Brandt']);
  expect(missing('Priya was ill, so it was just Tom and Ellen')).toEqual(['Priya']);
});

const kept = (typed: string) =>
  withCertain([], laid(typed), readByRules(typed, NUDGE, CLOCK), false).map((one) => Object.values(one).join(' '));

describe('whatever is made of the sentences, it is certain', () => {
  it.each([
    ['Overall I would say a 4 out of 5.', 'rapport good'],
    ['Salí contentísimo, cinco de cinco', 'rapport great'],
    ['me pidió mis guías https://guias.example/chatarra', 'link https://guias.example/chatarra'],
    ['a Priya no le escribáis', 'skip Priya'],
  ])('%s', (typed, command) => expect(kept(typed)).toEqual([command]));

  it.each(['he asked what I do if 3 of 5 drivers are ill', 'Priya skipped lunch'])('but not: %s', (typed) =>
    expect(kept(typed)).toEqual([]),
  );
});

const texts = (typed: string) =>
  readAnswer(typed, NUDGE, CLOCK).commands.flatMap((one) => ('text' in one ? [one.text] : []));

it('a person of whom nothing is told has no line', () => {
  expect(texts('Priya: the tram depot\nTom: nothing, he took notes')).toEqual(['the tram depot']);
  expect(texts('Priya: the tram depot\nTom: gar nichts, er hat nur mitgeschrieben')).toEqual(['the tram depot']);
});

it('a question keeps its first word and its mark', () => {
  expect(texts('preguntales si pagan los viáticos')).toEqual([expect.stringMatching(/^si pagan|si pagan/)]);
  expect(texts('Question de ma part : le logement est chauffé ?')).toEqual([expect.stringMatching(/chauffé \?$/)]);
});
