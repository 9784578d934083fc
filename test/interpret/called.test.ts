/** Short forms of names, copied questions, and the days an answer names: found before anything is weighed. */
import { describe, expect, it } from 'vitest';
import { isNickname } from '../../lambdas/understand/answers/called.ts';
import { asWritten } from '../../lambdas/understand/answers/closing.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { readAnswer } from '../../lambdas/understand/answers/read.ts';
import { instantOf } from '../../lambdas/understand/answers/when.ts';

// Tuesday, 1 December 2026, 10:00 in New York.
const clock = { sentAt: Date.parse('2026-12-01T15:00:00Z'), zone: 'America/New_York', offset: 0 };
const laid = (text: string, people: readonly string[], step = 'debrief') => layOut(text, { step, people }, clock);
const whom = (text: string, people: readonly string[]) => laid(text, people).mentions.map(({ of }) => of);

describe('a nickname is its person', () => {
  it.each([
    ['beth', 'elizabeth'],
    ['chris', 'christopher'],
    ['jacqui', 'jacqueline'],
    ['hanni', 'johanna'],
    ['lupita', 'guadalupe'],
    ['paco', 'francisco'],
    ['bob', 'robert'],
    ['ollie', 'oliver'],
  ])('%s: %s', (said, name) => expect(isNickname(said, name)).toBe(true));

  it.each([
    ['very', 'vera'],
    ['many', 'norman'],
    ['they', 'theo'],
    ['tom', 'martin'],
  ])('but %s is not %s', (said, name) => expect(isNickname(said, name)).toBe(false));
});

describe('single letters label lines', () => {
  it('if two of them stand for people', () => {
    expect(whom('H - the kiln permit\nL - the gallery in Leeds', ['Hiroshi Tanaka', 'Lucille Bamford'])).toEqual([
      0, 1,
    ]);
    expect(whom('T: avalanches\nP: complaints', ['Alfons Trenker', 'Mara Plattner'])).toEqual([0, 1]);
  });

  it('but one letter alone is nobody', () => {
    expect(whom('A: the returns policy', ['Arlo Jennings', 'Freya Lund'])).toEqual([]);
  });

  it('and a letter that two people share is neither', () => {
    expect(whom('M: yeast\nS: the fair', ['Mathurin Joly', 'Maude Roy', 'Séverine Adam'])).toEqual([]);
  });
});

describe('copied questions', () => {
  it.each([
    ['Q: How was it?\nA: fine', 'fine'],
    ['Frage: Wie lief es?\nAntwort: gut', 'gut'],
    ['Q : Et alors ?\nR : bien', 'bien'],
    [
      'What did you discuss with Dana Cole?\nthe roof\nAnything you forgot?\nmy talk',
      'Dana Cole: the roof\nforgot: my talk',
    ],
    [
      'Wie lief es? gut\nMit Dana Cole? das Dach\nWas fehlte noch? mein Vortrag',
      'gut\nDana Cole: das Dach\nforgot: mein Vortrag',
    ],
    ['> Un oubli ?\nmon permis\n> Sujets avec Dana Cole ?\nle toit', 'forgot: mon permis\nDana Cole: le toit'],
    ['How did it feel?\n> well\nWhen do they decide?\n> Friday', 'well\nthey say: Friday'],
    [
      'How did it feel?\n> well\nAnything you want to tell me?\n> no\nWhen do they decide?\n> Friday',
      'well\nno\nthey say: Friday',
    ],
    ['¿Enlaces? Ninguno\n¿Algo que se te olvidara decir? No', ''],
    [
      'ask: is the renewal paid?\nask: how does bidding work?',
      'ask: is the renewal paid?\nask: how does bidding work?',
    ],
    ['Question: is it remote?\nQuestion: is parking free?', 'Question: is it remote?\nQuestion: is parking free?'],
    // Questions of the candidate's own, and of theirs.
    ['Dana Cole: why fintech?\nask: when do they decide?', 'Dana Cole: why fintech?\nask: when do they decide?'],
    // A person may be called A.
    ['A: returns\nF: windows', 'A: returns\nF: windows'],
  ])('%j', (typed, read) => expect(asWritten(typed, ['Dana Cole'], true)).toBe(read));
});

describe('the day meant', () => {
  const days = (text: string) =>
    laid(text, ['Priya Shah'], 'thank').moments.map((one) =>
      new Date(instantOf(one, clock, 'begin') ?? 0).toISOString(),
    );

  it('is not the one denied', () => {
    expect(days('not tonight, try me Saturday').at(-1)).toBe('2026-12-05T14:00:00.000Z');
  });

  it('may be misspelt', () => {
    expect(days('try me again thrusday')).toEqual(['2026-12-03T14:00:00.000Z']);
  });

  it('may have its minutes in figures', () => {
    expect(days('remind me tomorrow at 20 past 8')).toEqual(['2026-12-02T13:20:00.000Z']);
  });
});

it('a number counts something only with the words for it', () => {
  const people = ['Harriet Moss', 'Dev Anand', 'Callum Reid', 'Zofia Wilk'];
  expect(whom('1, 3 and 4 out the door', people)).toEqual([0, 2, 3]);
});

it('a place left empty is not filled by the next line', () => {
  const { segments, tokens } = laid('Evelyn: the letters\nMarcus: -\nRapport: great', [
    'Evelyn Sharpe',
    'Marcus Thorne',
  ]);
  expect(segments.map(({ from }) => tokens[from]?.text)).toEqual(['Evelyn', 'Marcus', 'Rapport']);
});

it('a colon after a name makes no topic of what was sent', () => {
  const people = ['Ada Lind', 'Ben Roth', 'Cleo Marsh'];
  const { commands } = readAnswer('Ada + Ben: sent. Cleo: not yet', { step: 'thank', people }, clock);
  expect(commands.map(({ command }) => command)).not.toContain('discussed');
});
