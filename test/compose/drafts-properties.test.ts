/** What holds for every draft, tried on thousands of random ones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft } from '../../lambdas/compose/check-draft.ts';
import type { Draft } from '../../lambdas/compose/draft.ts';
import { composeDraft, composeRound, MOST_OVERLAP } from '../../lambdas/compose/drafts/compose-draft.ts';
import { overlap, sharedSentences } from '../../lambdas/compose/drafts/likeness.ts';
import { anyFacts, anyRound, FACTS } from './drafts-facts.ts';

const alike = (drafts: readonly Draft[]): readonly string[] =>
  drafts.flatMap((one, at) => drafts.slice(at + 1).flatMap((other) => sharedSentences(one.text, other.text)));

test('a draft has no fault that the checker knows, and says nothing that nobody gave', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(checkDraft(composeDraft(facts).text, facts.kind, facts)).toEqual([]);
    }),
    { numRuns: 4000 },
  );
}, 60_000);

test('the same facts give the same words', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(composeDraft(facts)).toEqual(composeDraft(structuredClone(facts)));
    }),
    { numRuns: 300 },
  );
});

test('a subject is short, whole and known', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { subject } = composeDraft(facts);
      expect(subject.length).toBeGreaterThan(3);
      expect(subject.length).toBeLessThanOrEqual(110);
      expect(subject).not.toMatch(/[{}[\]]|undefined|null|\n|!/);
      expect(subject).toMatch(/^[\p{Lu}\p{N}]|^i[A-Z]/u);
    }),
    { numRuns: 1000 },
  );
});

test('a thank-you thanks and says that the candidate is interested (R2)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { text } = composeDraft({ ...facts, kind: 'thank' });
      expect(text).toMatch(/thank/i);
      expect(text).toMatch(
        /interest|keen|enthusiastic|delighted|happy|glad|pleased|like|appeals|want|enjoy|welcome|count me in|serious/i,
      );
    }),
    { numRuns: 1000 },
  );
});

test('no two notes of a round share a sentence, and few sequences of three words (R5)', () => {
  fc.assert(
    fc.property(anyRound, (round) => {
      const drafts = composeRound(round);
      expect(alike(drafts)).toEqual([]);
      expect(new Set(drafts.map((draft) => draft.subject)).size).toBe(drafts.length);
      for (const [at, one] of drafts.entries()) {
        for (const other of drafts.slice(at + 1)) expect(overlap(one.text, other.text)).toBeLessThan(MOST_OVERLAP);
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('a panel of eight, three rounds long, with the other notes between: no sentence twice (R5)', () => {
  for (let application = 0; application < 40; application += 1) {
    const drafts: Draft[] = [];
    let nth = 0;
    const write = (kind: typeof FACTS.kind, more: Partial<typeof FACTS> = {}) => {
      drafts.push(composeDraft({ ...FACTS, seed: `panel-${application}`, kind, nth, ...more }));
      nth += 1;
    };
    for (let round = 1; round <= 3; round += 1) {
      for (let person = 0; person < 8; person += 1) write('thank', { round, discussed: ['migration to Postgres'] });
      write('status-check', { round });
      write('second-check', { round });
      if (round === 3) for (let angle = 0; angle < 4; angle += 1) write('keep-in-touch', { angle });
    }
    expect(alike(drafts)).toEqual([]);
  }
});

test('another version of a note shares no sentence with the first four, nor with its round', () => {
  for (let application = 0; application < 40; application += 1) {
    const round = Array.from({ length: 8 }, (_, nth) => ({
      ...FACTS,
      seed: `again-${application}`,
      nth,
      discussed: ['on-call'],
    }));
    const versions = [1, 2, 3].flatMap((version) => round.map((facts) => composeDraft({ ...facts, version })));
    expect(alike([...round.map(composeDraft), ...versions])).toEqual([]);
  }
});

test('a draft takes well under a millisecond', () => {
  for (let nth = 0; nth < 40; nth += 1) composeDraft({ ...FACTS, nth });
  const before = performance.now();
  for (let at = 0; at < 400; at += 1)
    composeDraft({
      ...FACTS,
      seed: `fast-${at >> 3}`,
      nth: at % 8,
      discussed: ['migration to Postgres'],
      forgot: 'my talk',
    });
  expect((performance.now() - before) / 400).toBeLessThan(3);
});
