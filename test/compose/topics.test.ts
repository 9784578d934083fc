/** What a note says was talked about, of what was typed. */
import { expect, test } from 'vitest';
import { candidatesIn, stretchOf } from '../../lambdas/compose/topics/candidates.ts';
import { topicsIn } from '../../lambdas/compose/topics/topics.ts';

const topics = (typed: string): readonly string[] =>
  topicsIn(typed, { led: true, standard: true }).map((one) => one.text);

const candidates = (typed: string): readonly string[] => candidatesIn(stretchOf(typed)).map((one) => one.text);

test('a thing is offered with what hangs on it, and without', () => {
  const offered = candidates('we talked about the handover sheet on the ward that they redesigned');
  expect(offered).toContain('the handover sheet');
  expect(offered).toContain('the handover sheet on the ward');
  expect(offered).toContain('the handover sheet on the ward that they redesigned');
});

test('what they want to do is offered as an act', () =>
  expect(candidates('she wants to get the records onto tablets')).toContain('getting the records onto tablets'));

test.each([
  ['we got onto silage contractors and the state of the roads round Cavan', 'silage contractors'],
  ['she was more about safeguarding and the new handover sheet', 'the new handover sheet'],
  ['phenomena-based units, co-teaching', 'phenomena-based units'],
])('of %j', (typed, topic) => expect(topics(typed)).toContain(topic));

test.each([
  'salary band, start date, bonus',
  'aggressive about my reasons for leaving',
  'nice bloke',
  'her mum died in March',
  'he said the last manager was sacked',
])('nothing of %j', (typed) => expect(topics(typed)).toEqual([]));

test('nobody is named, and no other person is a topic', () => {
  expect(
    topicsIn('we talked about Priya and the migration', { led: true, standard: true }, new Set(['priya'])),
  ).not.toContainEqual(expect.objectContaining({ text: expect.stringContaining('Priya') }));
  expect(topics('told me about the last maths teacher')).toEqual([]);
});
