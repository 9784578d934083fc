/** The word files keep their own rules, so that a writer who edits one is told at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import closing from '../../lambdas/compose/words/closing-notes.json' with { type: 'json' };
import faults from '../../lambdas/compose/words/faults.json' with { type: 'json' };

const FOLDER = new URL('../../lambdas/compose/words/', import.meta.url);
const NOT_LINES = new Set([
  'cues.json',
  'editor.json',
  'faults.json',
  'spelling.json',
  'meetings.json',
  'greeting.json',
]);
const SLOTS = new Set([
  'when',
  'role',
  'employer',
  'job',
  'meeting',
  'topic',
  'clause',
  'quote',
  'news',
  'others',
  'first',
  'candidate',
  'day',
  'x',
  'y',
  'promised',
  'by',
  'unthanked',
]);
const MARKS = new Set([
  'warm',
  'plain',
  'usual',
  'recruiter',
  'manager',
  'peer',
  'executive',
  'theirs',
  'later',
  'panel',
  'onsite',
  'met',
]);

interface Line {
  readonly where: string;
  readonly text: string;
}

function linesIn(value: unknown, where: string): readonly Line[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'about' ? [] : linesIn(inner, `${where}/${name}`)));
}

const LINES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !NOT_LINES.has(name))
  .flatMap((name) => linesIn(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')), name));

/** What is always said of a line: no marks, no optional parts, slots without their names. */
const fixed = (text: string): string =>
  text
    .replace(/^(@\w+ )+/, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\{\w+\}/g, '_')
    .toLowerCase();

/** 'I wish you well' in one list and in another would stand in two notes. Subjects are no sentences of a note. */
const SENTENCES = LINES.filter(({ where }) => !/subject|thanks\.json/i.test(where)).flatMap(({ where, text }) =>
  fixed(text)
    .split(/(?<=[.?!]) /)
    .map((sentence) => ({ where, text: sentence.trim() }))
    .filter((sentence) => sentence.text !== ''),
);

describe('the word files', () => {
  test('hold some hundred lines of each kind', () => {
    expect(LINES.length).toBeGreaterThan(300);
  });

  test('say no sentence twice', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { where, text } of SENTENCES) {
      const first = seen.get(text);
      if (first !== undefined) twice.push(`${text} (${first} and ${where})`);
      seen.set(text, where);
    }
    expect(twice).toEqual([]);
  });

  test('use the slots and marks that there are', () => {
    for (const { where, text } of LINES) {
      for (const slot of text.matchAll(/\{(\w+)\}/g)) expect(SLOTS, where).toContain(slot[1]);
      for (const mark of text.matchAll(/@(\w+)/g)) expect(MARKS, where).toContain(mark[1]);
      expect((text.match(/[[{]/g) ?? []).length, where).toBe((text.match(/[\]}]/g) ?? []).length);
    }
  });

  test('end an entry with a line that needs no mark', () => {
    for (const file of ['status-check', 'closing-notes', 'keep-in-touch']) {
      for (const { where, text } of LINES.filter((line) => line.where.startsWith(`${file}.json`))) {
        if (!text.startsWith('@')) continue;
        const entry = where.slice(0, where.lastIndexOf('/'));
        const last = LINES.findLast((line) => line.where.startsWith(`${entry}/`));
        expect(last?.text.startsWith('@'), entry).toBe(false);
      }
    }
  });

  test('say thank you in every opening', () => {
    for (const { text } of LINES.filter((line) => /^thanks\.json\/(?:opening|again|byPhone)/.test(line.where)))
      expect(text).toMatch(/thank|grateful/i);
  });

  test('have none of the phrases that the checker finds', () => {
    const phrases = [...faults.cliche, ...faults.begging, ...faults.blame, ...faults.apology, ...faults.pressure];
    for (const { where, text } of LINES) {
      for (const phrase of phrases) expect(` ${text.toLowerCase()} `, where).not.toContain(` ${phrase} `);
      expect(text, where).not.toMatch(/[!;]{2}|!|—| {2}/);
    }
  });

  test('are written in British spelling, of which the American is made', () => {
    const all = LINES.map((line) => line.text).join(' ');
    expect(all).not.toMatch(/\b(?:favor|favorite|realized|afterward|organized|apologize|center)\b/i);
    expect(all).toMatch(/\bfavour\b/);
  });
});

test('an acceptance hopes for no further conversations', () => {
  const { middle } = closing['offer-accepted'];
  expect(middle.length).toBeGreaterThan(0);
  for (const line of middle.flat())
    expect(line).not.toMatch(/conversations? to come|more like it|next (?:round|step)/i);
});
