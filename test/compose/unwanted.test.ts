/** Whoever does not want the job says no interest in it, and nobody is written to whom the candidate wants to leave out. */
import { describe, expect, test } from 'vitest';
import { readDebrief } from '../../lambdas/compose/cues/read.ts';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';

describe('who does not want the job', () => {
  const people = [
    { name: 'Lim Siew Bee', title: 'Branch Manager', role: 'hiring-manager' },
    { name: 'Farah Nasir', title: null, role: 'interviewer' },
    { name: 'Gordon Yeo', title: 'HR', role: 'recruiter' },
  ] as const;
  const notesOf = (typed: string) =>
    draftNotes({
      id: 'x',
      employer: 'Quay Bank',
      job: 'Teller',
      stage: null,
      country: null,
      candidate: null,
      people: [...people],
      typed,
    }).notes;

  test.each([
    "I don't think I want the job.",
    "I wouldn't take it if they asked.",
    "It's not for me.",
    'Not sure I want to work there.',
    "Honestly I've gone off it.",
    "I can't see myself there.",
    'I doubt I would take the offer.',
    'I am no longer interested in the job.',
    'Not my kind of place.',
  ])('says no interest in any note: %s', (said) => {
    for (const { text } of notesOf(`Mrs Lim showed me the vault. ${said}`))
      expect(text).not.toMatch(/interested|delighted|love|look forward|hope|glad|enjoyed|would like/i);
  });

  test('is thanked for all the same, and whoever needs no note gets none', () => {
    const notes = notesOf("Mrs Lim was fine. I don't want the job but send thank yous, except Gordon no need.");
    expect(notes.map(({ person }) => person)).toEqual(['Lim Siew Bee', 'Farah Nasir']);
    expect(notes[0]?.text).toMatch(/^Dear Mrs Lim,/);
  });

  test.each([
    'thank yous to all bar Gordon',
    "don't bother with Gordon",
    'Gordon does not need one',
    'leave Gordon out',
    'no point thanking Gordon',
    'skip Gordon',
  ])('nobody writes to whom no note is wanted for: %s', (said) => {
    expect(notesOf(`Mrs Lim showed me the vault.\n${said}`).map(({ person }) => person)).toEqual([
      'Lim Siew Bee',
      'Farah Nasir',
    ]);
  });

  test.each(["don't send the link to Gordon, I will", "I didn't mention Gordon", 'Gordon skips lunch'])(
    'everybody is written to: %s',
    (said) => expect(notesOf(`Mrs Lim showed me the vault.\n${said}`)).toHaveLength(3),
  );

  test('is not whoever wants it, or speaks of something else that nobody wants', () => {
    for (const typed of [
      "I want the job, I don't want to wait.",
      'Farah does not want it to rain on the stall.',
      "They don't want the role to change, and she wouldn't take it personally.",
      "She said they don't want it rushed.",
      "I don't want the job to go to somebody else.",
      "I can't wait to work there.",
      'We talked about people who never want the job.',
      'Not a bad place.',
    ])
      expect(readDebrief(typed, people).unwilling).toBe(false);
  });
});
