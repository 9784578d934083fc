/** Words that sound like a command and are none: what would hurt is never read out of them. */
import { describe, expect, it } from 'vitest';
import { asJson, type Fixture, fixtures, said } from './said.ts';
import { SHELLS } from './shells.ts';

const HURTS = new Set(['done', 'outcome', 'delete-everything', 'stop']);
const TRAPS = fixtures<Fixture>('traps').map((trap, i) => ({ ...trap, shell: SHELLS[i % SHELLS.length] ?? SHELLS[0] }));

describe('done, rejected, delete and stop are never read from', () => {
  it.each(TRAPS)('$says', async ({ says, commands, unclear, shell }) => {
    if (shell === undefined) throw new Error('no shell');
    for (const step of [null, 'thank', 'debrief']) {
      const reply = asJson(await said(says, { step, shell }));
      expect(reply.commands.filter((one) => HURTS.has(String(one['command'])))).toEqual([]);
      if (step === null)
        expect({ commands: reply.commands, unclear: reply.unclear }).toEqual({ commands, unclear: unclear ?? null });
    }
  });
});

describe('nothing of a trap is lost: it is asked, kept as a note, or a lesser command', () => {
  it.each(TRAPS.filter(({ says }) => !/^(?:well done|will do)/iu.test(says)))('$says', async ({ says }) => {
    const reply = asJson(await said(says));
    expect(reply.unclear !== null || reply.notes.length > 0 || reply.commands.length > 0).toBe(true);
  });
});

describe('a command in the same message stands beside what is unclear', () => {
  it.each([
    ['Sent to Priya. Not sent to Tom yet.', [{ command: 'done', person: 'Priya' }]],
    ["skip Tom. I haven't heard back.", [{ command: 'skip', person: 'Tom' }]],
    ['undo. Did they reject me?', [{ command: 'undo' }]],
  ])('%s', async (says, commands) => {
    const reply = asJson(await said(says));
    expect(reply.commands).toEqual(commands);
    expect(reply.unclear).not.toBeNull();
  });
});
