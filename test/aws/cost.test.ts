import { afterAll, describe, expect, it } from 'vitest';
import { APPLICATIONS_A_MONTH, billOf, countsOf, GOAL, SIZES } from '../../bench/cost/bill.ts';
import { DASHBOARD, FIXED, PRICES, PRICES_OF } from '../../bench/cost/prices.ts';
import type { Search } from '../../bench/cost/search.ts';
import { NOTHING } from '../../bench/cost/tally.ts';
import { indexUnits, itemBytes, readUnits, writeUnits } from '../../bench/cost/units.ts';
import { ALARMING, FIGURES } from '../../lib/watch.ts';
import { removeFolders, synthesize } from '../lib/synthesized.ts';

afterAll(removeFolders);

const search: Search = {
  applications: 10,
  tally: {
    ...NOTHING,
    calls: new Map([
      ['S3 GetObject', 40],
      ['S3 PutObject', 40],
      ['Secrets Manager GetSecretValue', 30],
    ]),
    reads: 500,
    writes: 1000,
    logBytes: 20_000,
    runs: new Map([
      ['receive', 40],
      ['wake', 60],
      ['feedback', 100],
    ]),
  },
  mailsIn: 40,
  mailsOut: 100,
  alarms: 60,
  bytesIn: 400_000,
  kinds: new Map(),
  ended: 0,
};
const [alone, , million] = SIZES.map((size) => billOf(search, size));

describe('the bill', () => {
  it('what is fixed weighs on whoever is alone, and on nobody among a million', () => {
    expect(alone?.applicationsAMonth).toBe(APPLICATIONS_A_MONTH);
    expect(alone?.fixedPerThousand).toBeGreaterThan(1000);
    expect(million?.fixedPerThousand).toBeLessThan(0.01);
    expect(alone?.fixedWithFree).toBeLessThan(GOAL.fixed);
    // A million candidates use up what is free of the requests.
    expect(million?.fixedWithFree).toBeGreaterThan(alone?.fixedWithFree ?? 0);
  });

  it('never says that free tiers make it dearer, and knows no price of nothing', () => {
    for (const size of SIZES) {
      const bill = billOf(search, size);
      expect(bill.monthWithFree).toBeLessThanOrEqual(bill.month + 1e-9);
      expect([...countsOf(search, size).keys()].sort()).toEqual(Object.keys(PRICES).sort());
    }
    for (const { each, source } of Object.values(PRICES)) expect([each > 0, source.length > 0]).toEqual([true, true]);
    expect(PRICES_OF.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('counts the alarms, figures, dashboards and secrets of the stacks themselves', { timeout: 120_000 }, () => {
    const { followUp, mailIn } = synthesize();
    const here = (type: string): number =>
      [followUp, mailIn].reduce((sum, template) => sum + Object.keys(template.findResources(type)).length, 0);
    const fixed = (of: string): number | undefined => FIXED.find((one) => one.of === of)?.count;
    expect(fixed('alarms')).toBe(here('AWS::CloudWatch::Alarm'));
    expect(here('AWS::CloudWatch::Dashboard')).toBe(0);
    expect(fixed('secret')).toBe(here('AWS::SecretsManager::Secret'));
    expect(here('AWS::Lambda::EventSourceMapping')).toBe(3);
    expect(here('AWS::Logs::MetricFilter')).toBe(fixed('figures out of the logs'));
    const more = synthesize({ dashboard: 'true' }).followUp;
    expect(Object.keys(more.findResources('AWS::CloudWatch::Dashboard'))).toHaveLength(1);
    expect(Object.keys(more.findResources('AWS::Logs::MetricFilter'))).toHaveLength(ALARMING.length + FIGURES.length);
    // Each outcome of a mail is a figure by itself.
    const figures = FIGURES.reduce((sum, { by }) => sum + (by === undefined ? 1 : 4), 0);
    expect(DASHBOARD.map(({ count }) => count)).toEqual([1, figures]);
  });
});

describe('request units', () => {
  it('are of whole kilobytes: one to write, four to read, and one at least', () => {
    expect([0, 1, 1024, 1025].map(writeUnits)).toEqual([1, 1, 1, 2]);
    expect([0, 4096, 4097].map(readUnits)).toEqual([1, 1, 2]);
  });

  it('of the index: none while an entry stays, two where it moves', () => {
    expect([indexUnits('a', 'a'), indexUnits(null, 'a'), indexUnits('a', null), indexUnits('a', 'b')]).toEqual([
      0, 1, 1, 2,
    ]);
  });

  it('an item has its names and its values', () => {
    expect(itemBytes({ pk: { S: 'é' }, n: { N: '1234' }, b: { B: 'AAAA' } })).toBe(2 + 2 + 1 + 3 + 1 + 3);
  });
});
