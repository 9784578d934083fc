/** Each kind of note does what the playbook asks of it. */
import { describe, expect, test } from 'vitest';
import type { DraftFacts } from '../../lambdas/compose/draft.ts';
import { composeDraft, composeRound } from '../../lambdas/compose/drafts/compose-draft.ts';
import { firstName, jobTitle, roleOf } from '../../lambdas/compose/drafts/names.ts';
import { wordCount } from '../../lambdas/compose/drafts/words-count.ts';
import { FACTS } from './drafts-facts.ts';

const note = (more: Partial<DraftFacts>): string => composeDraft({ ...FACTS, ...more }).text;
const places = Array.from({ length: 48 }, (_, nth) => nth);

describe('a thank-you', () => {
  test('takes up what was discussed, forgotten and linked', () => {
    for (const nth of places) {
      const text = note({
        nth,
        discussed: ['migration to Postgres'],
        forgot: 'my talk at PyData',
        link: 'https://sam.example/talk',
      });
      expect(text).toContain('the migration to Postgres');
      expect(text).toContain('my talk at PyData');
      expect(text).toMatch(/:\nhttps:\/\/sam\.example\/talk\n\n/);
    }
  });

  test('is short and kind with no cue, and says nothing of what was discussed', () => {
    for (const nth of places) {
      expect(wordCount(note({ nth }))).toBeLessThanOrEqual(50);
      expect(note({ nth })).not.toMatch(/you said|you asked|your (?:plan|point|question|advice)/);
    }
  });

  test('reads well when nothing at all is known', () => {
    const bare = {
      job: null,
      employer: null,
      stage: null,
      when: null,
      rapport: null,
      candidate: { name: null, signature: null },
      recipient: { ...FACTS.recipient, name: null },
    };
    for (const nth of places) {
      const text = note({ nth, ...bare });
      expect(text).toMatch(/^Hello,\n\n/);
      expect(text).not.toMatch(/null|undefined|[{}[\]]| {2}/);
      expect(text).toMatch(/\n\n[A-Z][a-z ]+$/);
    }
  });

  test('names job and employer in full once', () => {
    for (const nth of places) {
      expect(note({ nth }).match(/Backend Engineer/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(note({ nth }).match(/Acme/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  test('is warmer where the rapport was great than where it was poor (R8)', () => {
    const warm =
      /really enjoyed|pleasure|so much|such a good|meant a lot|generous|highlight|best part|even more|enjoyed most|more interested/;
    const count = (rapport: DraftFacts['rapport']) =>
      places.filter((nth) => warm.test(note({ nth, rapport, discussed: ['on-call'] }))).length;
    expect(count('great')).toBeGreaterThan(12);
    expect(count('poor')).toBe(0);
  });

  test.each(['shorter', 'warmer', 'plainer'] as const)('said %s is another note', (tone) => {
    for (const nth of places.slice(0, 12)) {
      const usual = note({ nth, discussed: ['on-call'], forgot: 'my thesis' });
      const other = note({ nth, tone, version: 1, discussed: ['on-call'], forgot: 'my thesis' });
      expect(other).not.toBe(usual);
      if (tone === 'shorter')
        expect(wordCount(note({ nth, tone, discussed: ['on-call'], forgot: 'my thesis' }))).toBeLessThan(
          wordCount(usual),
        );
    }
  });

  test('keeps to 120 words whatever was typed', () => {
    const long =
      'how they plan to split the old monolith, move the reporting to another team, hire three people and still ship the new billing system by the summer';
    const text = note({
      discussed: [
        long,
        long.replace('how', 'why'),
        'they want somebody who can lead all of this work from the first week',
      ],
      forgot: `I have done ${long.slice(4)}`,
      link: 'https://sam.example/x',
    });
    expect(wordCount(text)).toBeLessThanOrEqual(120);
  });

  test('gives the eight notes of a panel that all got the same cue and addition eight wordings', () => {
    const round = places.slice(0, 8).map((nth) => ({
      ...FACTS,
      nth,
      discussed: ['the migration to Postgres and what it means for on-call'],
      forgot: 'I led a migration of the same kind at Initech in 2024',
    }));
    expect(new Set(composeRound(round).map((draft) => draft.text)).size).toBe(8);
  });
});

describe('the status check', () => {
  test('asks timing, process and follow-up in one go (R9)', () => {
    for (const kind of ['status-check', 'second-check'] as const) {
      for (const nth of places) {
        const text = note({ kind, nth }).toLowerCase();
        expect(text).toMatch(/timing|timeline|when do you expect/);
        expect(text).toMatch(/process|where things stand|still open/);
        expect(text).toMatch(/follow(?:ing)?.up/);
      }
    }
  });

  test('carries the questions of the candidate', () => {
    const text = note({ kind: 'status-check', asks: ['is the team growing?', 'do they allow remote', 'start date'] });
    expect(text).toMatch(/: Is the team growing\? Do you allow remote\? [^?]*\bthe start date\b[^?\n]*[?.]\n/);
    expect(note({ kind: 'status-check', asks: ['is the team growing?'] })).toMatch(/: Is the team growing\?\n/);
    expect(note({ kind: 'status-check', asks: ['parental leave'] })).toMatch(/parental leave[^:\n]*[.?]\n/);
  });

  test('says nothing of an answer that did not come (R14)', () => {
    for (const nth of places)
      expect(note({ kind: 'second-check', nth })).not.toMatch(
        /no reply|no answer|haven't|not heard|unanswered|still waiting/i,
      );
  });
});

test('the note to the hiring manager says nothing of the recruiter (R17)', () => {
  for (const nth of places) expect(note({ kind: 'hiring-manager', nth })).not.toMatch(/recruit|\bHR\b|Dana/);
});

test('keeping in touch asks nothing, carries the news, and has four angles (R13)', () => {
  for (const nth of places) {
    const texts = [0, 1, 2, 3].map((angle) =>
      note({ kind: 'keep-in-touch', nth: nth + angle, angle, news: 'finished my course' }),
    );
    for (const text of texts) {
      expect(text).not.toContain('?');
      expect(text).toContain('I finished my course');
      expect(wordCount(text)).toBeLessThanOrEqual(80);
    }
    expect(new Set(texts).size).toBe(4);
  }
});

test('the note to pass on stands below the request', () => {
  const text = note({ kind: 'pass-on', others: ['Tom Okafor'], enclosed: 'Hello Tom,\n\nThank you.\n\nSam' });
  expect(text).toMatch(/Sam Lee\n\nFor Tom Okafor:\n\nHello Tom,\n\nThank you\.\n\nSam$/);
});

test('the signature follows the name once', () => {
  expect(note({ candidate: { name: 'Sam Lee', signature: 'Sam Lee, +1 555 0100' } })).toMatch(
    /,\nSam Lee, \+1 555 0100$/,
  );
  expect(note({ candidate: { name: 'Sam Lee', signature: '+1 555 0100' } })).toMatch(/,\nSam Lee\n\+1 555 0100$/);
});

test('British and American spelling', () => {
  const all = (spelling: DraftFacts['spelling']) =>
    places
      .map(
        (nth) =>
          note({ kind: 'pass-on', nth, others: ['Tom'], enclosed: 'Hi', spelling }) +
          note({ nth, forgot: 'my favourite talk', employer: 'Ashgrove University', spelling }),
      )
      .join('\n');
  expect(all('british')).toMatch(/small favour/);
  expect(all('american')).toMatch(/small favor\b/);
  expect(all('american')).not.toMatch(/small favour/);
  // What the candidate typed stays as typed.
  expect(all('american')).toContain('my favourite talk');
});

test.each([
  ['Priya Shah', 'Priya'],
  ['Shah, Priya (she/her)', 'Priya'],
  ['Priya Shah, PhD', 'Priya'],
  ['Dr. Elena Petrova', 'Dr. Petrova'],
  ['J. Smith', 'J. Smith'],
  ['Acme Recruiting Team', null],
  ['priya@acme.example', null],
  ['', null],
])('%s is greeted as %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test.each([
  ['Backend Engineer (m/f/d) - R1234', 'Backend Engineer'],
  ['Senior Engineer | Remote', 'Senior Engineer'],
  ['Director, Engineering', 'Director, Engineering'],
  ['x'.repeat(90), null],
])('the job %s is called %s', (job, title) => {
  expect(jobTitle(job)).toBe(title);
});

test('a role is not called a role twice', () => {
  expect(roleOf('Summer Internship')).toBe('the Summer Internship');
  expect(roleOf('Nurse')).toBe('the Nurse role');
});
