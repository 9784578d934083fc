/** No note claims a meeting, a thank-you or a question that the candidate's own words contradict (R18). */
import { describe, expect, test } from 'vitest';
import type { DraftFacts } from '../../lambdas/compose/draft.ts';
import { composeDraft } from '../../lambdas/compose/drafts/compose-draft.ts';
import { FACTS } from './drafts-facts.ts';

const DANA = { name: 'Dana Cole', address: 'dana@acme.example', role: 'recruiter', title: null } as const;
const places = Array.from({ length: 48 }, (_, nth) => nth);
const drafts = (more: Partial<DraftFacts>) =>
  places.map((nth) => composeDraft({ ...FACTS, recipient: DANA, nth, angle: nth % 4, ...more }));

const MET =
  /our (?:talk|conversation)|we (?:met|spoke|talked)|talk(?:ed|ing)? (?:with you|again)|meet(?:ing)? (?:you|again)|to know you\b|another conversation/i;

describe('to somebody who was not met', () => {
  test.each(['keep-in-touch', 'after-rejection', 'offer-received', 'offer-accepted', 'withdrawing'] as const)(
    '%s speaks of no meeting',
    (kind) => {
      for (const news of [null, 'my talk was accepted', 'my new portfolio'])
        for (const { subject, text } of drafts({ kind, news })) {
          expect(text).not.toMatch(MET);
          expect(subject).not.toMatch(MET);
        }
    },
  );
});

describe('to somebody who was met', () => {
  test('keep in touch may recall it, and says how it felt to nobody', () => {
    const texts = drafts({ kind: 'keep-in-touch', met: true }).map(({ text }) => text);
    expect(texts.some((text) => MET.test(text))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/thinking|came back to me|remember|enjoyed what/);
  });
});

describe('a status check', () => {
  const unthanked = { you: false, others: ['Priya', 'Tom'] };

  test('passes on the thanks that never went out (R1)', () => {
    for (const { text } of drafts({ kind: 'status-check', unthanked }))
      expect(text).toMatch(/thank[^.?]*Priya and Tom/i);
    for (const { text } of drafts({ kind: 'status-check', tone: 'shorter', unthanked }))
      expect(text).toContain('Priya and Tom');
    for (const { text } of drafts({ kind: 'status-check', unthanked: { you: true, others: [] } }))
      expect(text).toMatch(/thank(?:s|)[^.]*(?:interview|meet me|time)/i);
  });

  test('names no long list, and thanks nobody twice', () => {
    const many = { you: false, others: ['Ana', 'Ben', 'Chiara', 'Dmitri'] };
    for (const { text } of drafts({ kind: 'status-check', unthanked: many })) expect(text).toContain('everyone I met');
    for (const { text } of drafts({ kind: 'status-check' })) expect(text).not.toMatch(/pass|for me, too|my thanks/);
  });
});

describe('a note on an offer', () => {
  test('gives the day that was named, and asks for none', () => {
    for (const { text } of drafts({ kind: 'offer-received', answerBy: 'Friday' })) {
      expect(text).toContain('by Friday');
      expect(text).not.toContain('?');
      expect(text).not.toMatch(/what date|by when|a date/i);
    }
  });

  test('asks for none either where a day was named that is not sure', () => {
    for (const { text } of drafts({ kind: 'offer-received', answerBy: null }))
      expect(text).not.toMatch(/\?|a date|by when/i);
  });
});
