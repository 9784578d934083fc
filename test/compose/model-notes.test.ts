import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../lambdas/compose/draft-notes.ts';
import { sharedSentences } from '../../lambdas/compose/drafts/likeness.ts';
import { editNotes } from '../../lambdas/compose/model/edit-notes.ts';
import { unfounded } from '../../lambdas/compose/model/founded.ts';
import type { Model } from '../../lambdas/ports.ts';

const ANSWER = readAnswer(
  JSON.stringify({
    id: 't1',
    employer: 'Larkspur Bindery',
    job: 'Bookbinder',
    stage: 'onsite',
    country: 'GB',
    candidate: 'Ines Calder',
    people: [
      { name: 'Odile Marchbank', title: 'Owner', role: 'hiring-manager' },
      { name: 'Tam Reekie', title: 'Finisher', role: 'interviewer' },
    ],
    typed:
      'Odile showed me the gold tooling on the psalter. Tam: how they keep the leather from drying in winter\nthe pay is grim',
  }),
);
if (ANSWER === null) throw new Error('not an answer');

const sentence = (text: string, from = '') => ({ text, from });
const note = (person: string, subject: string, ...sentences: object[]) => ({ person, subject, sentences });
const saying = (...notes: object[]): Model => ({ ask: async () => ({ notes, left: [] }) });

const ODILE = note(
  'Odile Marchbank',
  'The psalter',
  sentence(
    'Thank you for showing me the gold tooling on the psalter, which I enjoyed seeing.',
    'Odile showed me the gold tooling on the psalter',
  ),
  sentence("I'd be glad to join Larkspur Bindery as a bookbinder."),
);
const [thanks, interest] = ODILE.sentences as [object, object];
const TAM = note(
  'Tam Reekie',
  'Leather in winter',
  sentence(
    'Thank you for your time, and for telling me how you keep the leather from drying in winter.',
    'how they keep the leather from drying in winter',
  ),
  sentence('It would be good to work with you.'),
);

describe('a model as the editor', () => {
  it('writes the note where every word of it was given', async () => {
    const { notes, edited, refused } = await editNotes(saying(ODILE, TAM), ANSWER);
    expect(refused).toEqual([]);
    expect(edited).toBe(2);
    expect(notes[0]?.text).toContain('showing me the gold tooling on the psalter');
    expect(notes[0]?.text).toMatch(/^(?:Hi|Dear) .*Odile/);
  });

  it.each([
    ['a fact nobody gave', sentence('I have bound four hundred missals in Ghent.')],
    ['a feeling nobody gave', sentence('I was thrilled by all of what I saw.')],
    ['a reason nobody gave', sentence('I would like to work with you, because I am near.')],
    ['a number nobody gave', sentence('I enjoyed all 12 of the hours.')],
    ['a link nobody gave', sentence('See www.calder.example for more.')],
    ['more than its words say', sentence('Thank you for the pay in Ghent.', 'gold tooling')],
    ['what is private', sentence('I know that the pay is grim.', 'the pay is grim')],
    [
      "another's matter",
      sentence(
        'I enjoyed hearing how you keep the leather from drying in winter.',
        'how they keep the leather from drying in winter',
      ),
    ],
  ])('loses a sentence with %s', async (_, more) => {
    const spoilt = { ...ODILE, sentences: [...ODILE.sentences, more] };
    const { notes, edited } = await editNotes(saying(spoilt), ANSWER);
    expect(edited).toBe(1);
    expect(notes[0]?.text).toContain('the gold tooling on the psalter');
    expect(notes[0]?.text).not.toContain(more.text);
  });

  it.each([
    ['words that were not typed', [thanks, interest, sentence('Thank you for the tea.', 'they gave me tea')]],
    ['no interest in the job (R2)', [thanks, sentence('It was good to talk to you about the psalter.')]],
  ])('is not used with %s', async (_, sentences) => {
    const own = await editNotes({ ask: async () => undefined }, ANSWER);
    const { notes, edited } = await editNotes(saying({ ...ODILE, sentences }), ANSWER);
    expect(edited).toBe(0);
    expect(notes).toEqual(own.notes);
  });

  it.each([
    ['Ms Odile', 'Ms Odile showed me the gold tooling on the psalter', 'Dear Ms Odile,'],
    ['Odile', 'Odile showed me the gold tooling on the psalter', 'Odile,'],
  ])('greets them as our own note does: %s', async (_, typed, greeting) => {
    const { notes, edited } = await editNotes(
      saying({
        ...ODILE,
        sentences: [
          sentence(
            'Thank you for showing me the gold tooling on the psalter, which I enjoyed seeing.',
            'gold tooling on the psalter',
          ),
          sentence("I'd be glad to join Larkspur Bindery as a bookbinder."),
        ],
      }),
      { ...ANSWER, typed },
    );
    expect(edited).toBe(1);
    expect(notes[0]?.text).toContain(greeting);
  });

  it.each([
    ['Thank you for the gold tooling', false],
    ['Thanks for your leather', false],
    ['Thank you for the tour', true],
    ['Thank you for showing me the psalter', true],
    ['Our talk about gold tooling', true],
  ])('has a subject that thanks for something done, not for a topic: %s', async (subject, kept) => {
    const { notes } = await editNotes(saying({ ...ODILE, subject }), ANSWER);
    expect(notes[0]?.subject === subject).toBe(kept);
  });

  it('thanks where the model forgot to (R2)', async () => {
    const talk = sentence('I enjoyed seeing the gold tooling on the psalter.', 'gold tooling on the psalter');
    const { notes, edited } = await editNotes(saying({ ...ODILE, sentences: [talk, interest] }), ANSWER);
    expect(edited).toBe(1);
    expect(notes[0]?.text).toMatch(/\n\nThank[^.]+\. I enjoyed seeing the gold tooling/);
  });

  it('claims no interest for somebody who has none', async () => {
    const typed = `${ANSWER.typed}\nI don't want the job any more`;
    expect((await editNotes(saying(ODILE), { ...ANSWER, typed })).edited).toBe(0);
  });

  it('loses with a sentence what refers to it, and "also" where nothing comes before', async () => {
    const lost = sentence('I have bound missals in Ghent.');
    const [talk, end] = TAM.sentences as [{ text: string; from: string }, object];
    const also = { ...talk, text: talk.text.replace('Thank you for', 'Thank you also for') };
    const { notes } = await editNotes(
      saying(
        { ...ODILE, sentences: [thanks, lost, sentence('It was good to talk about that.'), interest] },
        { ...TAM, sentences: [lost, also, end] },
      ),
      ANSWER,
    );
    expect(notes[0]?.text).not.toContain('talk about that');
    expect(notes[1]?.text).toContain('Thank you for your time');
  });

  it('of somebody who does not want the job claims no wish for it', async () => {
    const reluctant = { ...ANSWER, typed: `${ANSWER.typed}\nI don't think I want the job` };
    const refused = await editNotes(saying(ODILE), reluctant);
    expect(refused.edited).toBe(0);
    const end = sentence('It was good to talk to you, and I wish you well.');
    const { notes, edited } = await editNotes(saying({ ...ODILE, sentences: [thanks, end] }), reluctant);
    expect(edited).toBe(1);
    expect(notes[0]?.text).not.toMatch(/\bjoin\b/);
  });

  it('of somebody who may be unsure may leave out the wish for the job', async () => {
    const end = sentence('I wish you well.');
    const met = sentence('It was good to talk to you.');
    const plain = saying({ ...ODILE, sentences: [thanks, met, end] });
    expect((await editNotes(plain, ANSWER)).edited).toBe(0);
    const { notes, edited } = await editNotes(plain, { ...ANSWER, typed: `${ANSWER.typed}\nStill thinking.` });
    expect(edited).toBe(1);
    // They have not said goodbye.
    expect(notes[0]?.text).not.toContain('wish you well');
  });

  it('lets what the candidate says of themselves stand in one note only', async () => {
    const given = { ...ANSWER, typed: `${ANSWER.typed}\nForgot to say I speak French` };
    const fact = sentence('One thing I forgot to mention: I speak French.', 'I speak French');
    const { notes } = await editNotes(
      saying(
        { ...ODILE, sentences: [thanks, fact, interest] },
        {
          ...TAM,
          sentences: [TAM.sentences[0], { ...fact, text: 'I forgot to say that I speak French.' }, TAM.sentences[1]],
        },
      ),
      given,
    );
    expect(notes.filter(({ text }) => text.includes('French'))).toHaveLength(1);
  });

  it('says no sentence to two people', async () => {
    const twin = { ...TAM, sentences: [...TAM.sentences.slice(0, 1), ...ODILE.sentences.slice(1)] };
    const { notes } = await editNotes(saying(ODILE, twin), ANSWER);
    expect(sharedSentences(notes[0]?.text ?? '', notes[1]?.text ?? '')).toEqual([]);
  });

  it.each([undefined, null, 3, 'notes', [], { notes: 'x' }, { notes: [null, { person: 'Nobody', sentences: 3 }] }])(
    'is nothing where it is no answer: %j',
    async (answer) => {
      const { edited, notes } = await editNotes({ ask: async () => answer }, ANSWER);
      expect(edited).toBe(0);
      expect(notes).toHaveLength(2);
    },
  );
});

describe('founded words', () => {
  it('may stand in another form, or be spelt rightly', () => {
    expect(unfounded('Thank you for showing me the psalters', ['she showed me the psalter'])).toEqual([]);
    expect(unfounded('your schedule', ['they told me the shedule'])).toEqual([]);
    expect(unfounded('your library', ['tiny lib'])).toEqual([]);
    expect(unfounded('as your group moves', ['moving the group'])).toEqual([]);
    expect(unfounded('the 3-hour stoppage', ['a stoppage of 3hrs'])).toEqual([]);
    expect(unfounded('the 4-hour stoppage', ['a stoppage of 3hrs'])).toEqual(['4']);
  });
});
