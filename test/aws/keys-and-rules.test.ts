/** The keys of tokens in Secrets Manager, and the receipt rules of SES. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../lambdas/application/instant.ts';
import { keyCache, rotateKeys } from '../../lambdas/aws/keys.ts';
import { receiptRules } from '../../lambdas/aws/receipt-rules.ts';
import { keyNumberOf, readPart, replyPart } from '../../lambdas/mail/token.ts';
import { NOW } from '../ports/wake-ups.ts';
import { smallAws } from './small-aws.ts';

const { calls, secret, config } = smallAws();

describe('the token keys', () => {
  const token = { candidate: '0123456789abcdef', application: null, step: 0 };
  const safe = () => ({ client: new SecretsManagerClient(config()), secret: 'keys' });

  it('the key that the stack made signs, and after a rotation the new one does, while the old still opens', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    const before = replyPart(token, NOW, await keys());
    expect(await rotateKeys(safe())).toEqual({ id: 2, kept: 2 });
    now += 11 * MINUTE;
    const after = replyPart(token, NOW, await keys());
    expect(after).not.toBe(before);
    for (const part of [before, after])
      expect(readPart(part, NOW, await keys())).toMatchObject({ candidate: token.candidate });
  });

  it('are looked up once in ten minutes, and not again for a key that is known', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    const first = await keys();
    secret.text = 'gone';
    now += 10 * MINUTE - 1;
    expect(await keys([1])).toBe(first);
    now += 1;
    await expect(keys()).rejects.toThrow();
  });

  it('a mail that names a new key is read with it, and names that nobody gave are asked about once a minute', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    await keys();
    await rotateKeys(safe());
    now += MINUTE;
    const part = replyPart(token, NOW, await keyCache(safe(), () => now)());
    expect(keyNumberOf(part)).toBe(2);
    const learnt = await keys([keyNumberOf(part) ?? 0]);
    expect(readPart(part, NOW, learnt)).toMatchObject({ candidate: token.candidate });
    expect(await keys([77])).toBe(learnt);
    now += MINUTE;
    expect(await keys([77])).not.toBe(learnt);
  });

  it('a secret that holds no keys is a fault, not an unsigned mail', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'short' });
    await expect(keyCache(safe(), () => NOW)()).rejects.toThrow('does not hold keys');
  });
});

describe('receipt rules', () => {
  const wanted = {
    ruleSet: 'ours',
    rule: 'afterword-x.example',
    domain: 'x.example',
    bucket: 'b',
    prefix: 'mail/',
    topic: 't',
  };
  const rules = () => receiptRules(new SESClient(config()));
  const actions = (): readonly (string | null)[] => calls.map((one) => one.get('Action'));

  it('where no rule set is active, ours becomes it', async () => {
    expect(await rules().activate(wanted, null)).toContain('ours is active');
    expect(actions()).toEqual(['DescribeActiveReceiptRuleSet', 'SetActiveReceiptRuleSet']);
  });

  it('a rule set that is active stays active, gets our rule, and that is said', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    expect(await rules().activate(wanted, null)).toContain('theirs was active already and stays so');
    const made = calls.at(-1);
    expect(actions().slice(1)).toEqual(['DescribeActiveReceiptRuleSet', 'CreateReceiptRule']);
    expect(made?.get('RuleSetName')).toBe('theirs');
    expect(made?.get('Rule.Recipients.member.1')).toBe('x.example');
    expect(made?.get('Rule.TlsPolicy')).toBe('Require');
    expect(made?.get('Rule.ScanEnabled')).toBe('true');
    expect(made?.get('Rule.Actions.member.1.S3Action.TopicArn')).toBe('t');
  });

  it('another domain takes the place of the one before, and leaves no rule behind', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    await rules().activate(wanted, { ...wanted, rule: 'afterword-old.example' });
    expect(actions().slice(2)).toEqual(['DeleteReceiptRule', 'CreateReceiptRule']);
    expect(calls[2]?.get('RuleName')).toBe('afterword-old.example');
  });

  it('taken away again, it takes its rule along and leaves what others have', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    await rules().withdraw(wanted);
    expect(calls.at(-1)?.get('Action')).toBe('DeleteReceiptRule');
    expect(calls.at(-1)?.get('RuleName')).toBe('afterword-x.example');
  });
});
