/** The budget: warns whoever pays before the month costs more than intended. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Facts } from './facts.ts';

/** Warn at this percentage of the limit. */
const TOLD_AT = 80;

export class BudgetStack extends Stack {
  constructor(scope: Construct, id: string, { facts, ...props }: StackProps & { readonly facts: Facts }) {
    super(scope, id, { description: 'Afterword: the budget', ...props });
    const subscribers = [{ subscriptionType: 'EMAIL', address: facts.alarms }];
    const notice = (notificationType: string, threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    });
    new CfnBudget(this, 'Monthly', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: facts.budget, unit: 'USD' } },
      notificationsWithSubscribers: [notice('ACTUAL', TOLD_AT), notice('FORECASTED', 100)],
    });
  }
}
