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
    { numRuns: 600 },
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
    { numRuns: 120 },
  );
});

test('a thank-you thanks and says that the candidate is interested (R2)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { text } = composeDraft({ ...facts, kind: 'thank' });
      expect(text).toMatch(/thank|grateful/i);
      expect(text).toMatch(
        /interest|keen|hope|love|honou?red|enthusiastic|delighted|happy|glad|pleased|like|appeals|want|enjoy|welcome|count me in|serious/i,
      );
    }),
    { numRuns: 120 },
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
    { numRuns: 120 },
  );
}, 60_000);

test('a panel of eight, three rounds long: no sentence twice in a round (R5)', () => {
  for (let application = 0; application < 40; application += 1) {
    for (let round = 1; round <= 3; round += 1) {
      const facts = Array.from({ length: 8 }, (_, person) => ({
        ...FACTS,
        seed: `panel-${application}`,
        nth: 8 * (round - 1) + person,
        round,
        discussed: ['migration to Postgres'],
      }));
      expect(alike(composeRound(facts))).toEqual([]);
    }
  }
});

test('another version of a note shares no sentence with the two before it', () => {
  for (let application = 0; application < 40; application += 1) {
    for (let nth = 0; nth < 8; nth += 1) {
      const facts = { ...FACTS, seed: `again-${application}`, nth, discussed: ['on-call'] };
      expect(alike([0, 1, 2].map((version) => composeDraft({ ...facts, version })))).toEqual([]);
    }
  }
});

test('a draft takes a few milliseconds, the reading of its cues included', () => {
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
  expect((performance.now() - before) / 400).toBeLessThan(30);
});
