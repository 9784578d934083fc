/** A deployment as its owner reaches it, found through the outputs of its stack. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import type { Desk } from '../ports.ts';
import { applicationsIn } from './applications.ts';
import { type Store, scanAll, text, textOf } from './dynamo.ts';
import type { KeySafe } from './keys.ts';
import { type Bucket, handledLabels, labelsUnder, type Replay, WAITING } from './mail-labels.ts';
import { sendAllTo } from './queue.ts';
import { applicationKey, candidateKey } from './table.ts';

const OUTPUTS = [
  'Domain',
  'TableName',
  'MailroomName',
  'ReceiveQueue',
  'ReceiveDead',
  'WakeDead',
  'FeedbackDead',
  'KeySecret',
] as const;

type Output = (typeof OUTPUTS)[number];

export interface Deployed {
  readonly stack: string;
  readonly names: { readonly [name in Output]: string };
  readonly store: Store;
  readonly bucket: Bucket;
  readonly keys: KeySafe;
  /** The dead letters of what was pressed on the page of one-tap links; null: there is no page. */
  readonly pressDead: string | null;
  /** The model that reads along, and its region; null: none. */
  readonly model: { readonly id: string; readonly region: string } | null;
}

export async function deployedAs(stack: string): Promise<Deployed> {
  const { Stacks: stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stack }));
  const outputs = new Map((stacks?.[0]?.Outputs ?? []).map((one) => [one.OutputKey, one.OutputValue]));
  const name = (output: Output): string => {
    const value = outputs.get(output);
    if (value === undefined) throw new Error(`it has no output '${output}'`);
    return value;
  };
  const names = {
    Domain: name('Domain'),
    TableName: name('TableName'),
    MailroomName: name('MailroomName'),
    ReceiveQueue: name('ReceiveQueue'),
    ReceiveDead: name('ReceiveDead'),
    WakeDead: name('WakeDead'),
    FeedbackDead: name('FeedbackDead'),
    KeySecret: name('KeySecret'),
  };
  const [model, region] = [outputs.get('Model'), outputs.get('ModelRegion')];
  return {
    stack,
    names,
    pressDead: outputs.get('PressDead') ?? null,
    model: model === undefined || region === undefined ? null : { id: model, region },
    store: { client: new DynamoDBClient({}), table: names.TableName },
    bucket: { client: new S3Client({}), name: names.MailroomName },
    keys: { client: new SecretsManagerClient({}), secret: names.KeySecret },
  };
}

/** Moves dead letters back to their queue, where all tries start over. */
export async function revive(deadLettersArn: string): Promise<void> {
  await new SQSClient({}).send(new StartMessageMoveTaskCommand({ SourceArn: deadLettersArn }));
}

/** Mails still kept that arrived in [from, to), handled or not; oldest first. */
export async function arrivedBetween(bucket: Bucket, from: number, to: number): Promise<readonly Replay[]> {
  const labels = new Map<string, Awaited<ReturnType<typeof handledLabels>>[number]>();
  for (const one of [...(await labelsUnder(bucket, WAITING)), ...(await handledLabels(bucket))])
    labels.set(one.arrival.id, one);
  return [...labels.values()]
    .filter(({ arrival }) => arrival.receivedAt >= from && arrival.receivedAt < to)
    .sort((a, b) => a.arrival.receivedAt - b.arrival.receivedAt)
    .map(replayOf);
}

const replayOf = ({
  arrival,
  owner,
}: {
  readonly arrival: { readonly id: string };
  readonly owner?: string;
}): Replay => (owner === undefined ? { replay: arrival.id } : { replay: arrival.id, owner });

/** One mail that is still kept. Its owner is found by searching all labels. */
export async function mailNamed(bucket: Bucket, id: string): Promise<Replay> {
  const found = (await handledLabels(bucket)).find(({ arrival }) => arrival.id === id);
  return found === undefined ? { replay: id } : replayOf(found);
}

/** Requests that mail be handled again. Mail that was handled already is recognized by its id, so nothing is done twice. */
export async function replayMails(deployed: Deployed, mails: readonly Replay[]): Promise<void> {
  const queue = { client: new SQSClient({}), url: deployed.names.ReceiveQueue };
  await sendAllTo(queue, mails);
}

/** The desk that holds an application. Scans the table, which is fine for a question that its owner asks now and then. */
export async function deskOfApplication({ store }: Deployed, application: string): Promise<Desk | null> {
  const looked = scanAll(store, {
    FilterExpression: 'sk = :sk',
    ExpressionAttributeValues: { ':sk': text(applicationKey(application)) },
    ProjectionExpression: 'pk',
  });
  for await (const item of looked) return applicationsIn(store).desk(textOf(item, 'pk').slice(candidateKey('').length));
  return null;
}

export async function deskOfAddress({ store }: Deployed, address: string): Promise<Desk | null> {
  const applications = applicationsIn(store);
  const candidate = await applications.findCandidate(address);
  return candidate === null ? null : applications.desk(candidate);
}
