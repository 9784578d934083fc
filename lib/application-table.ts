/** The table: one item per application, on-demand billing, point-in-time recovery over two weeks, and retained when the stack is deleted. */
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
      // As long as raw mail is kept. After that no backup holds what somebody had deleted.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 14 },
      timeToLiveAttribute: TABLE.expires,
      removalPolicy: RemovalPolicy.RETAIN,
      // Guards against deletion by hand too: this must be turned off first.
      deletionProtection: true,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.wakeIndex.name,
      partitionKey: { name: TABLE.wakeIndex.partitionKey, type: AttributeType.NUMBER },
      sortKey: { name: TABLE.wakeIndex.sortKey, type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** Read and write desks: a query loads one, a conditional put saves it. */
  grantUse(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], [this.table.tableArn]);
    lambda.tell('TABLE', this.table.tableName);
  }

  /** For `delete everything`. */
  grantForget(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:DeleteItem'], [this.table.tableArn]);
  }

  /** Find who is overdue: the keys in the index, not the stored contents. */
  grantFindOverdue(lambda: NodeLambda): void {
    this.#grant(lambda, ['dynamodb:Query'], [`${this.table.tableArn}/index/${TABLE.wakeIndex.name}`]);
    lambda.tell('TABLE', this.table.tableName);
  }

  #grant({ role }: NodeLambda, actions: string[], resources: string[]): void {
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
