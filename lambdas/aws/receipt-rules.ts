/** SES has one active rule set per region. If there is none, ours is activated; otherwise our rule is added to the active one. */
import {
  AlreadyExistsException,
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DescribeActiveReceiptRuleSetCommand,
  type ReceiptRule,
  SESClient,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses';

export interface WantedRule {
  /** The rule set that the stack created. */
  readonly ruleSet: string;
  /** The name of our rule in somebody else's rule set. */
  readonly rule: string;
  readonly domain: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly topic: string;
}

interface ReceiptRules {
  /** Resolves with what was done, as a message for the person who deploys. */
  readonly activate: (wanted: WantedRule, before: WantedRule | null) => Promise<string>;
  readonly withdraw: (wanted: WantedRule) => Promise<string>;
  /** Turns on or off all rules that store the domain's mail in the bucket; resolves with how many changed. */
  readonly turn: (which: Pick<WantedRule, 'domain' | 'bucket'>, on: boolean) => Promise<number>;
}

const ruleOf = ({ rule, domain, bucket, prefix, topic }: WantedRule): ReceiptRule => ({
  Name: rule,
  Enabled: true,
  ScanEnabled: true,
  TlsPolicy: 'Require',
  Recipients: [domain],
  Actions: [{ S3Action: { BucketName: bucket, ObjectKeyPrefix: prefix, TopicArn: topic } }],
});

export function receiptRules(client = new SESClient({ maxAttempts: 5 })): ReceiptRules {
  const active = async (): Promise<string | null> =>
    (await client.send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name ?? null;

  return {
    activate: async (wanted, before) => {
      const standing = await active();
      if (standing === null || standing === before?.ruleSet) {
        await client.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: wanted.ruleSet }));
        return `The rule set ${wanted.ruleSet} is active.`;
      }
      if (standing === wanted.ruleSet) return `The rule set ${wanted.ruleSet} is active.`;
      if (before !== null && before.rule !== wanted.rule)
        await client.send(new DeleteReceiptRuleCommand({ RuleSetName: standing, RuleName: before.rule }));
      const rule = { RuleSetName: standing, Rule: ruleOf(wanted) };
      try {
        await client.send(new CreateReceiptRuleCommand(rule));
      } catch (error) {
        if (!(error instanceof AlreadyExistsException)) throw error;
        await client.send(new UpdateReceiptRuleCommand(rule));
      }
      return `The rule set ${standing} was active already and stays so; the rule ${wanted.rule} was added to it.`;
    },
    turn: async ({ domain, bucket }, on) => {
      const { Metadata: set, Rules: all = [] } = await client.send(new DescribeActiveReceiptRuleSetCommand({}));
      const ours = all.filter(
        (rule) =>
          rule.Recipients?.includes(domain) === true &&
          rule.Actions?.some(({ S3Action: action }) => action?.BucketName === bucket) === true &&
          (rule.Enabled ?? false) !== on,
      );
      for (const rule of ours)
        await client.send(new UpdateReceiptRuleCommand({ RuleSetName: set?.Name, Rule: { ...rule, Enabled: on } }));
      return ours.length;
    },
    withdraw: async (wanted) => {
      const standing = await active();
      if (standing === null) return 'No rule set is active.';
      if (standing === wanted.ruleSet) {
        await client.send(new SetActiveReceiptRuleSetCommand({}));
        return `The rule set ${standing} is active no longer.`;
      }
      await client.send(new DeleteReceiptRuleCommand({ RuleSetName: standing, RuleName: wanted.rule }));
      return `The rule ${wanted.rule} was taken out of ${standing}.`;
    },
  };
}
