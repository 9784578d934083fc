import { describe, expect, it } from 'vitest';
import { DAY } from '../../lambdas/application/instant.ts';
import { doorPart, readPart, replyPart } from '../../lambdas/mail/token.ts';

const key = (id: number, fill: number) => ({ id, secret: new Uint8Array(32).fill(fill) });
const NOW = Date.UTC(2026, 11, 1);
const keys = [key(1, 7)];
const token = { candidate: '00112233445566aa', application: 'a1b2c3d4e5f6', step: 4 };

describe('a reply token', () => {
  const part = replyPart(token, NOW, keys);

  it('names a candidate, an application and a step', () => {
    expect(readPart(part, NOW, keys)).toMatchObject({ purpose: 're', ...token });
    expect(readPart(replyPart({ ...token, application: null }, NOW, keys), NOW, keys)).toMatchObject({
      application: null,
    });
  });

  it('fits a local part, and survives the loss of its case', () => {
    expect(part.length).toBeLessThanOrEqual(64);
    expect(part).toMatch(/^re\+[0-9a-v]+$/);
    expect(readPart(part.toUpperCase(), NOW, keys)).toMatchObject(token);
  });

  it('is bad when any character of it is altered', () => {
    for (let i = 3; i < part.length; i += 1) {
      for (const other of ['0', 'k', 'v']) {
        const altered = part.slice(0, i) + other + part.slice(i + 1);
        if (altered !== part) expect(readPart(altered, NOW, keys)).toBe('bad');
      }
    }
  });

  it('is bad when it is cut, lengthened, or of another purpose', () => {
    expect(readPart(part.slice(0, -1), NOW, keys)).toBe('bad');
    expect(readPart(`${part}0`, NOW, keys)).toBe('bad');
    expect(readPart(part.replace('re+', 'in+'), NOW, keys)).toBe('bad');
    expect(readPart('re+', NOW, keys)).toBe('bad');
    expect(readPart(`re+${'v'.repeat(4000)}`, NOW, keys)).toBe('bad');
  });

  it('is bad under another key, and lives on under an older one', () => {
    expect(readPart(part, NOW, [key(1, 8)])).toBe('bad');
    expect(readPart(part, NOW, [key(2, 8)])).toBe('bad');
    expect(readPart(part, NOW, [key(2, 8), ...keys])).toMatchObject(token);
  });

  it('outlives a job search, and ends', () => {
    expect(readPart(part, NOW + 539 * DAY, keys)).toMatchObject(token);
    expect(readPart(part, NOW + 542 * DAY, keys)).toBe('bad');
  });

  it('is no token where the local part is an ordinary one', () => {
    for (const ordinary of ['hello', 'interview', 'me', 'resume+x', 'reply'])
      expect(readPart(ordinary, NOW, keys)).toBeNull();
  });
});

describe("a candidate's own door", () => {
  it('bears the number that a new one raises', () => {
    expect(readPart(doorPart(token.candidate, 3, keys), NOW, keys)).toMatchObject({
      purpose: 'in',
      candidate: token.candidate,
      step: 3,
    });
  });

  it('does not end by itself', () => {
    expect(readPart(doorPart(token.candidate, 0, keys), NOW + 10_000 * DAY, keys)).toMatchObject({ purpose: 'in' });
  });
});
