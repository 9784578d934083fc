import { describe, expect, it } from 'vitest';
import { number, text } from '../../lambdas/aws/dynamo.ts';
import { applicationItem, candidateItem, readApplication, readCandidate } from '../../lambdas/aws/stored.ts';
import { SCHEMA } from '../../lambdas/upgrade.ts';
import { application, candidate } from '../ports/applications.ts';

/** As the first program wrote it: no schema, and what came later is not there. */
const FIRST_CANDIDATE = {
  pk: text('candidate#0123456789abcdef'),
  sk: text('candidate'),
  version: number(3),
  body: text(
    '{"candidate":{"id":"0123456789abcdef","openedAt":1795500000000,"name":"Sam Lee","signature":null,"addresses":["sam@home.example"],"unconfirmed":[],"zone":null,"waking":{"from":"08:00","to":"21:00"},"business":{"from":"09:00","to":"18:00"},"country":null,"spelling":"american","overview":true,"overviewAt":null,"paused":null,"stopped":false,"deleteAskedAt":null,"waits":[],"previous":[],"door":0},"outbox":[],"seen":["m1|acted|1795500000"]}',
  ),
};

const FIRST_APPLICATION = {
  pk: text('candidate#0123456789abcdef'),
  sk: text('a#0123456789ab'),
  version: number(1),
  wakeAt: number(1_795_600_000_000),
  wakeShard: number(2),
  body: text('{"events":[],"outbox":[],"seen":[]}'),
};

describe('items of older programs', () => {
  it('a candidate of the first schema is read as one of today, with everything that was known', () => {
    const read = readCandidate('0123456789abcdef', FIRST_CANDIDATE);
    expect(read.candidate.unreachable).toEqual([]);
    expect(read.candidate.addresses).toEqual(['sam@home.example']);
    expect(read).toMatchObject({ version: 3, wakeAt: null, seen: ['m1|acted|1795500000'] });
  });

  it('an application of the first schema as well', () => {
    expect(readApplication('0123456789abcdef', FIRST_APPLICATION)).toEqual({
      id: '0123456789ab',
      candidate: '0123456789abcdef',
      version: 1,
      wakeAt: 1_795_600_000_000,
      events: [],
      outbox: [],
      seen: [],
    });
  });

  it('what is written says its schema, and is read as it was written', () => {
    for (const item of [candidateItem(candidate('sam')), applicationItem(application('sam', 'a1'))])
      expect(item['schema']).toEqual(number(SCHEMA));
    expect(readCandidate('sam', candidateItem(candidate('sam')))).toEqual(candidate('sam'));
    expect(readApplication('sam', applicationItem(application('sam', 'a1')))).toEqual(application('sam', 'a1'));
  });

  it('an item of a newer program is left alone, and that is said', () => {
    const newer = { ...candidateItem(candidate('sam')), schema: number(SCHEMA + 1) };
    expect(() => readCandidate('sam', newer)).toThrow('a newer one has written it');
  });
});
