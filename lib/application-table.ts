/** The table: one item an application, paid by use, restorable to any second of two weeks, and kept when the stack goes. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { TABLE } from '../lambdas/aws/table.ts';
import type { NodeLambda } from './node-lambda.ts';

export class ApplicationTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      // As long as raw mail is kept: what somebody had deleted is not in any backup after that.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 14 },
      timeToLiveAttribute: TABLE.expires,
      removalPolicy: RemovalPolicy.RETAIN,
      // By hand as well: it must be turned off before the table can be deleted.
      deletionProtection: true,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.wakeIndex.name,
      partitionKey: { name: TABLE.wakeIndex.partitionKey, type: AttributeType.NUMBER },
      sortKey: { name: TABLE.wakeIndex.sortKey, type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** A desk: loaded by a query, saved by a conditional put. */
  grantUse(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [this.table.tableArn]);
    lambda.tell('TABLE', this.table.tableName);
  }

  /** `delete everything`. */
  grantForget(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:DeleteItem'], [this.table.tableArn]);
  }

  /** Who is overdue: the keys in the index, and nothing of what is stored. */
  grantFindOverdue(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:Query'], [`${this.table.tableArn}/index/${TABLE.wakeIndex.name}`]);
    lambda.tell('TABLE', this.table.tableName);
  }

  #grant({ role }: NodeLambda, actions: string[], resources: string[]): void {
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
