import { describe, expect, it } from 'vitest';
import { diagnose } from '../../bin/diagnosis.ts';
import type { Examined } from '../../lambdas/aws/examine.ts';

const WELL: Examined = {
  domain: 'x.example',
  region: 'eu-west-1',
  verified: { is: 'Success' },
  dkim: { is: 'Success' },
  mailFrom: { is: 'Success' },
  sendingEnabled: { is: true },
  quota: { is: { aDay: 50_000, sent: 10, aSecond: 14 } },
  rules: { is: { name: 'ours', recipients: ['x.example'] } },
  mx: { is: ['inbound-smtp.eu-west-1.amazonaws.com'] },
  dmarc: { is: ['v=DMARC1; p=reject'] },
  alarms: { is: { all: 18, ringing: [] } },
  deadLetters: { is: { receive: 0, wake: 0, feedback: 0 } },
  overdue: { is: 0 },
  model: null,
};

const wrongIn = (change: Partial<Examined>) => diagnose({ ...WELL, ...change }).filter(({ is }) => is !== 'well');

describe('what doctor says', () => {
  it('nothing is wrong where all is well', () => {
    expect(diagnose(WELL).map(({ is }) => is)).toEqual(diagnose(WELL).map(() => 'well'));
    expect(diagnose(WELL).every(({ fix }) => fix === null)).toBe(true);
  });

  const CASES: readonly (readonly [name: string, change: Partial<Examined>, says: string, fix: string])[] = [
    ['a domain that SES does not know', { verified: { is: null } }, 'not set up', 'DNS records'],
    ['DKIM that waits for DNS', { dkim: { is: 'Pending' } }, 'Pending', 'DNS records'],
    ['a MAIL FROM that failed', { mailFrom: { is: 'Failed' } }, 'Failed', 'DNS records'],
    [
      'mail that goes elsewhere',
      { mx: { is: ['mx.else.example'] } },
      'mx.else.example',
      'MX 10 inbound-smtp.eu-west-1',
    ],
    ['no DMARC', { dmarc: { is: ['v=spf1 -all'] } }, 'not published', 'v=DMARC1'],
    [
      'a rule that a flood turned off',
      { rules: { is: { name: 'ours', recipients: [], off: ['x.example'] } } },
      'is turned off',
      'SES console',
    ],
    ['no active rule set', { rules: { is: null } }, 'no mail comes in', 'AfterwordMailIn'],
    [
      "somebody else's rule set",
      { rules: { is: { name: 'theirs', recipients: ['y.example'] } } },
      'theirs',
      'leaves the rest',
    ],
    ['sending that is paused', { sendingEnabled: { is: false } }, 'paused', 'Account dashboard'],
    ['the sandbox', { quota: { is: { aDay: 200, sent: 0, aSecond: 1 } } }, 'sandbox', 'production access'],
    [
      'a quota that is nearly used',
      { quota: { is: { aDay: 1000, sent: 900, aSecond: 1 } } },
      'nearly',
      'Service Quotas',
    ],
    ['an alarm that rings', { alarms: { is: { all: 18, ringing: ['Afterword-x'] } } }, 'Afterword-x', 'operations.md'],
    [
      'dead letters',
      { deadLetters: { is: { receive: 2, wake: 0, feedback: 0 } } },
      '2 of receive',
      'replay --dead receive',
    ],
    ['who is overdue', { overdue: { is: 3 } }, '3 wake-ups', 'sweep'],
  ];
  for (const [name, change, says, fix] of CASES)
    it(`${name} is one finding, with what to do`, () => {
      const findings = wrongIn(change);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.says).toContain(says);
      expect(findings[0]?.fix).toContain(fix);
    });

  it('a model that reads along answers, or it is said how access is asked for', () => {
    const model = (answers: NonNullable<Examined['model']>['answers']) =>
      wrongIn({ model: { id: 'some.model', answers } });
    expect(model({ is: true })).toEqual([]);
    const [denied] = model({ unknown: "AccessDeniedException: You don't have access to the model." });
    expect(denied).toMatchObject({ is: 'wrong', fix: expect.stringContaining('Model access') });
    for (const answers of [{ is: false }, { unknown: 'ValidationException: extraneous key' }] as const)
      expect(model(answers)[0]).toMatchObject({ is: 'wrong', fix: expect.stringContaining('takes tools') });
    expect(model({ unknown: 'TimeoutError' })[0]?.is).toBe('unknown');
  });

  it('what cannot be looked at is not taken for well, and hides nothing else', () => {
    const findings = wrongIn({ quota: { unknown: 'AccessDenied: no' }, overdue: { is: 1 } });
    expect(findings.map(({ is }) => is)).toEqual(['unknown', 'wrong']);
  });
});
