import { describe, expect, it } from 'vitest';
import { fixturesIn, INVITES, tryFixture } from './fixtures.ts';

describe('what is understood of an invite', () => {
  for (const fixture of fixturesIn(INVITES))
    it(fixture.name, async () => {
      expect((await tryFixture(fixture)).misses).toEqual([]);
    });
});
