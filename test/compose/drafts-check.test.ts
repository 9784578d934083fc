/** The checker finds what is wrong and leaves alone what is right. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../bench/drafts-cases.ts';
import type { FaultRule } from '../../lambdas/compose/check/fault.ts';
import { checkDraft } from '../../lambdas/compose/check-draft.ts';
import type { DraftKind } from '../../lambdas/compose/draft.ts';
import { composeDraft } from '../../lambdas/compose/drafts/compose-draft.ts';
import { FACTS } from './drafts-facts.ts';

const GOOD =
  'Hi Priya,\n\nThank you for meeting with me on Tuesday. I was glad we talked about on-call.\n\nI am interested in the job.\n\nKind regards,\nSam Lee';
const planted = (text: string): string => GOOD.replace('I am interested in the job.', text);

const FAULTS: readonly (readonly [FaultRule, string, DraftKind?])[] = [
  ['cliche', planted('I am just checking in.')],
  ['cliche', planted('I wanted to reach out about the job.')],
  ['cliche', planted('I’m circling back on the job.')],
  ['cliche', planted('I hope this\nfinds you well.')],
  ['cliche', planted('Touching base about the job.')],
  ['cliche', planted('I am so excited to join.')],
  ['begging', planted('I am desperate for this job.')],
  ['begging', planted('Please give me a chance.')],
  ['blame', planted("You still haven't answered.")],
  ['blame', planted('I have not heard back from you.')],
  ['blame', planted('The recruiter has not written to me.')],
  ['apology', planted('Sorry to bother you with this.')],
  ['apology', planted("I know you're busy.")],
  ['pressure', planted('Please answer ASAP.')],
  ['pressure', planted('I have another offer and must know.')],
  ['pressure', planted('It is urgent.')],
  ['exclamation', planted('I want this job! I would love it!')],
  ['placeholder', planted('I would like to work at [Company].')],
  ['placeholder', planted('I would like to work at undefined.')],
  ['placeholder', planted('Dear {{first_name}}, hello.')],
  ['placeholder', planted('We spoke on null.')],
  ['placeholder', planted('The offer of NaN days.')],
  ['placeholder', planted(['I would like the $', '{job} role.'].join(''))],
  ['greeting', GOOD.replace('Hi Priya,', 'Dear ,')],
  ['greeting', GOOD.replace('Hi Priya,', 'Dear,')],
  ['length', planted(`${'I like it very much indeed. '.repeat(20)}`.trim())],
  ['length', planted(`${'This goes on for a while. '.repeat(12)}`.trim()), 'keep-in-touch'],
  ['question', planted('Is there any news?'), 'keep-in-touch'],
  ['sentence-length', planted(`I like ${'the work and '.repeat(16)}the people.`)],
  ['punctuation', planted('I like the  job.')],
  ['punctuation', planted('I like the job,, and the people.')],
  ['punctuation', planted('I like the job..')],
  ['punctuation', planted('I like the job .')],
  ['punctuation', planted('I like the job,and the people.')],
  ['repetition', planted('I like the the job.')],
  ['capital', planted('i like the job.')],
  ['shouting', planted('I REALLY WANT THIS JOB.')],
  ['empty', '   '],
];

describe('the checker', () => {
  test('has nothing to say of a good note', () => {
    expect(checkDraft(GOOD, 'thank', { ...FACTS, discussed: ['on-call'] })).toEqual([]);
  });

  test.each(FAULTS.map(([rule, text, kind]) => ({ rule, text, kind: kind ?? ('thank' as const) })))(
    'finds $rule in: $text',
    ({ rule, text, kind }) => {
      expect(checkDraft(text, kind).map((fault) => fault.rule)).toContain(rule);
    },
  );

  test.each([
    ['a name', 'I also met Margaret.'],
    ['a number', 'I have 12 years of experience.'],
    ['a date', 'We met on 4 March.'],
    ['a link', 'See https://evil.example/x here.'],
    ['an address', 'Write to me at sam@other.example please.'],
    ['a product', 'I know Terraform.'],
  ])('finds %s that nobody gave', (_, text) => {
    expect(checkDraft(planted(text), 'thank', FACTS).map((fault) => fault.rule)).toContain('unknown-fact');
  });

  test('says where a fault stands', () => {
    const text = planted('It is urgent.');
    expect(checkDraft(text, 'thank').map((fault) => text.slice(fault.at, fault.at + 6))).toEqual(['urgent']);
  });

  test('does not count the signature', () => {
    const long = `${GOOD}\n${'Line of a signature. '.repeat(40)}`;
    expect(checkDraft(long, 'thank').map((fault) => fault.rule)).not.toContain('length');
  });

  test('answers at once for a text of any length', () => {
    const before = performance.now();
    checkDraft('a'.repeat(2_000_000), 'thank');
    checkDraft('[ '.repeat(300_000), 'thank');
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

test('the gallery has at least forty drafts of all kinds, and no fault', () => {
  const cases = PAGES.flatMap((page) => page.cases);
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map((one) => one.facts.kind)).size).toBe(11);
  for (const { title, facts } of cases)
    expect(checkDraft(composeDraft(facts).text, facts.kind, facts), title).toEqual([]);
});

test.each([
  ['Hi Priya,\n\nThank you for your time. Tom is an idiot, but I liked the job.\n\nBest,\nSam', 'insult'],
  ['Hi Priya,\n\nThank you for your time. My notice period is a month.\n\nBest,\nSam', 'private'],
  ['Hi Priya,\n\nThank you for your time. I enjoyed talking about she asked me how I test.\n\nBest,\nSam', 'splice'],
  [
    'Hi Priya,\n\nGood to meet you, Tom. Thanks for your time, I am interested in the job.\n\nBest,\nSam',
    'wrong-person',
  ],
  ['Hi Priya,\n\nI just wanted to say thank you.\n\nBest,\nSam', 'cliche'],
  ['Hi Priya,\n\nI am interested in the job.\n\nBest,\nSam', 'thanks'],
  ['Hi Priya,\n\nThank you for your time!!! It was great to meet you.\n\nBest,\nSam', 'exclamation'],
  ['Hi Priya,\n\nThank you for your time. It was great to meet you lol.\n\nBest,\nSam', 'wording'],
  [
    'Hallo Priya,\n\nvielen Dank für das Gespräch gestern, ich habe mich sehr gefreut und bin nach wie vor an der Stelle interessiert.\n\nViele Grüße\nSam',
    'language',
  ],
])("a note of the writer's own is judged as strictly: %#", (text, rule) => {
  expect(checkDraft(text, 'thank').map((fault) => fault.rule)).toEqual([rule]);
});

describe('afterword check-draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [new URL('../../bin/afterword.ts', import.meta.url).pathname, 'check-draft', ...args], {
      encoding: 'utf8',
    });

  test('ends with 0, 1 and 2', () => {
    expect(run(file('good.txt', `Subject: Thank you\n\n${GOOD}`)).status).toBe(0);
    const bad = run(file('bad.txt', planted('It is urgent.')));
    expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining("bad.txt:5:7 pressure: 'urgent'")]);
    expect(run('--kind', 'nonsense', 'x').status).toBe(2);
    expect(run().status).toBe(2);
  }, 30_000);

  test('answers in JSON', () => {
    const { stdout } = run('--json', '--kind', 'keep-in-touch', file('touch.txt', planted('Is there any news?')));
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'keep-in-touch', faults: [{ rule: 'question' }] });
  }, 30_000);
});
