/** The stacks of one deployment, with checks at synthesis. */
import { Annotations, type App, type Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BudgetStack } from './budget-stack.ts';
import { DomainStack } from './domain-stack.ts';
import { factsOf } from './facts.ts';
import { FollowUpStack } from './follow-up-stack.ts';
import { MailInStack } from './mail-in-stack.ts';

interface AfterwordStacks {
  readonly followUp: FollowUpStack;
  readonly mailIn: MailInStack;
  readonly domain: DomainStack;
  readonly budget: BudgetStack;
}

export function addAfterword(app: App, env: Environment = {}): AfterwordStacks {
  const facts = factsOf(app.node);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const followUp = new FollowUpStack(app, 'Afterword', { facts, env });
  const mailIn = new MailInStack(app, 'AfterwordMailIn', {
    facts,
    mailroom: followUp.mailroom,
    alarms: followUp.watch.topic,
    env,
  });
  const domain = new DomainStack(app, 'AfterwordDomain', { facts, env });
  const budget = new BudgetStack(app, 'AfterwordBudget', { facts, env });
  if (facts.domain.endsWith('.example'))
    Annotations.of(followUp).addWarningV2('afterword:example', 'cdk.json still names a domain that nobody has');
  return { followUp, mailIn, domain, budget };
}
