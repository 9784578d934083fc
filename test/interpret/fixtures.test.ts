/** Replies as people write them, in the quotes and signatures of many mail programs: each says exactly these commands. */
import { describe, expect, it } from 'vitest';
import { asJson, fixtures, said } from './said.ts';
import { SHELLS } from './shells.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(['english', 'german', 'french', 'spanish', 'debrief', 'several'])('%s', (name) => {
  it.each(fixtures(name).map((fixture, i) => ({ ...fixture, shell: SHELLS[i % SHELLS.length] })))(
    '$says ($shell.name)',
    async ({ says, step, commands, notes, unclear, shell }) => {
      if (shell === undefined) throw new Error('no shell');
      const reply = asJson(await said(says, { step: step ?? null, shell }));
      expect(reply.commands).toEqual(commands);
      expect(reply.notes).toEqual(notes ?? []);
      expect(reply.unclear).toEqual(unclear ?? null);
    },
  );
});

describe('whatever program sends it, the words and the commands are the same', () => {
  it.each(SHELLS)('$name', async (shell) => {
    const typed = 'Sent to Priya, skip Tom.\n\nThey say two weeks';
    const reply = asJson(await said(typed, { shell }));
    expect(oneLine(reply.text)).toBe(oneLine(typed));
    expect(reply.commands).toEqual([
      { command: 'done', person: 'Priya' },
      { command: 'skip', person: 'Tom' },
      { command: 'heard-back', expectBy: '2026-12-16T04:59:59Z' },
    ]);
  });
});

describe('a one-tap answer says its command in the subject, and nothing in the body', () => {
  interface Subject {
    readonly subject: string;
    readonly text: string;
    readonly commands: readonly object[];
    readonly notes?: readonly string[];
    readonly unclear?: string;
  }
  it.each(fixtures<Subject>('subjects'))('$subject', async ({ subject, text, commands, notes, unclear }) => {
    const reply = asJson(await said('', { subject }));
    expect(reply).toEqual({ file: '', text, commands, notes: notes ?? [], unclear: unclear ?? null, options: [] });
  });

  it('is one with the signature of a phone below it', async () => {
    expect(asJson(await said('Sent from my iPhone', { subject: 'sent to Priya' })).commands).toEqual([
      { command: 'done', person: 'Priya' },
    ]);
  });

  it('keeps what was typed beside it', async () => {
    const reply = asJson(await said('She was very kind.', { subject: 'sent to Priya' }));
    expect(reply.commands).toEqual([{ command: 'done', person: 'Priya' }]);
    expect(reply.notes).toEqual(['She was very kind.']);
  });

  it('gives way to what the body says', async () => {
    expect(asJson(await said('not sent yet', { subject: 'sent to Priya' })).commands).toEqual([]);
    expect(asJson(await said('skip', { subject: 'sent to Priya' })).commands).toEqual([
      { command: 'skip', person: null },
    ]);
  });
});
