import { describe, expect, it } from 'vitest';
import { frontDoorOf, isOwn, ownAddress, partOf } from '../../lambdas/application/own.ts';
import { doorPart, readPart, replyPart } from '../../lambdas/mail/token.ts';

const BOX = 'sam.afterword@mail.example';
const keys = [{ id: 1, secret: Buffer.alloc(32, 7) }];
const NOW = Date.UTC(2026, 11, 1);
const about = { candidate: '0123456789abcdef', application: '0123456789ab', step: 3 };

describe('what is Afterword’s own', () => {
  it('is every address of a domain of its own', () => {
    expect(isOwn('hello@afterword.example', 'afterword.example')).toBe(true);
    expect(isOwn('RE+x@Afterword.Example', 'afterword.example')).toBe(true);
    expect(isOwn('hello@mail.afterword.example', 'afterword.example')).toBe(false);
    expect(frontDoorOf('afterword.example')).toBe('hello@afterword.example');
  });

  it('is one mailbox with what stands behind its plus, and nobody else at the provider', () => {
    expect(isOwn(BOX, BOX)).toBe(true);
    expect(isOwn('Sam.Afterword+anything@mail.example', BOX)).toBe(true);
    for (const other of ['sam@mail.example', 'sam.afterword2@mail.example', 'sam.afterword@other.example', '', null])
      expect(isOwn(other, BOX)).toBe(false);
    expect(frontDoorOf(BOX)).toBe(BOX);
  });
});

describe('an address with a token', () => {
  it.each(['afterword.example', BOX])('comes back as the token that it was made of: %s', (own) => {
    for (const part of [replyPart(about, NOW, keys), doorPart(about.candidate, 2, keys)]) {
      const address = ownAddress(part, own);
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
      expect(partOf(address.toUpperCase(), own)).toBe(part);
      expect(readPart(partOf(address, own) ?? '', NOW, keys)).toMatchObject({ candidate: about.candidate });
    }
  });

  it('is the mailbox itself where there is no room for it, or where the provider keeps no plus', () => {
    const part = replyPart(about, NOW, keys);
    expect(ownAddress(part, 'a.rather.long.name@mail.example')).toBe('a.rather.long.name@mail.example');
    expect(ownAddress(part, BOX, false)).toBe(BOX);
  });

  it('is no token where something else stands behind the plus', () => {
    for (const detail of ['news', 'recruiting'])
      expect(partOf(`sam.afterword+${detail}@mail.example`, BOX)).toBe('hello');
    expect(partOf(BOX, BOX)).toBe('hello');
    expect(partOf('sam@mail.example', BOX)).toBeNull();
    expect(readPart(partOf(`sam.afterword+r${'0'.repeat(48)}@mail.example`, BOX) ?? '', NOW, keys)).toBe('bad');
  });
});
