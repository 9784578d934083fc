/**
 * `npm run test:deploy`: a real `cdk bootstrap` and `cdk deploy` of the application stack into a local AWS, and the main job followed
 * there to the mails that SES was asked to send. Then the same deployment again, an update, and the end, which the table outlives.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
import { vouchedBySes } from '../aws/ses-head.ts';
import { CannotRun, type LocalAws, openLocalAws, ROOT } from './local-aws.ts';
import { answer, DOMAIN, invite, notice, SAM, zoneOfNoon } from './mails.ts';

const MINUTE = 60_000;
const began = Date.now();
const say = (text: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);

class Failed extends Error {}
function must(holds: boolean, what: string): void {
  if (!holds) throw new Failed(what);
  say(`ok: ${what}`);
}

let local: LocalAws;
const CLIENT = () => ({
  endpoint: local.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** Runs a program against the local AWS; resolves with everything it said. */
function call(program: string, args: readonly string[], well: readonly number[] = [0]): Promise<string> {
  const child = spawn(program, args, { cwd: ROOT, env: { ...local.env, CI: 'true' } });
  let said = '';
  const add = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code !== null && well.includes(code)) resolve(said);
      else {
        const why = said.split('\n').filter((line) => /FAILED|rror/.test(line));
        reject(new Failed(`${args.slice(0, 2).join(' ')} ended with ${code}:\n${why.join('\n').slice(0, 3000)}`));
      }
    });
  });
}

const cdk = (...args: readonly string[]): Promise<string> =>
  call(join(ROOT, 'node_modules', '.bin', 'cdk'), [...args, '--ci']);

const afterword = (args: readonly string[], well?: readonly number[]): Promise<string> =>
  call(join(ROOT, 'node_modules', '.bin', 'node'), ['bin/afterword.ts', ...args], well);

interface SentMail {
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string | null;
}

async function sentMails(): Promise<readonly SentMail[]> {
  const answered = await fetch(`${local.endpoint}/_ministack/ses/messages`);
  const { messages } = (await answered.json()) as { messages: { [account: string]: readonly SentMail[] } };
  return Object.values(messages).flat();
}

/** The mail after the first `seen`, once it is there. */
async function nextMail(seen: number, patience: number): Promise<SentMail> {
  for (const until = Date.now() + patience; Date.now() < until; await wait(1000)) {
    const found = (await sentMails())[seen];
    if (found !== undefined) {
      say(`mail: to ${found.To.join(', ')}: ${found.Subject}`);
      return found;
    }
  }
  throw new Failed(`no mail came within ${Math.round(patience / 1000)} s; there were ${seen}`);
}

interface Outputs {
  readonly TableName: string;
  readonly MailroomName: string;
  readonly NoticesTopic: string;
  readonly WakeGroup: string;
}

async function publish(topic: string, message: string): Promise<void> {
  const answered = await fetch(local.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sns/aws4_request, SignedHeaders=host, Signature=x',
    },
    body: new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn: topic, Message: message }),
  });
  if (!answered.ok) throw new Failed(`the topic took no notice: ${answered.status}`);
}

/** As SES does it: the mail into the bucket, then the notice. */
async function mailIn(outputs: Outputs, id: string, recipient: string, raw: string): Promise<void> {
  const bucket = outputs.MailroomName;
  const stored = vouchedBySes(Buffer.from(raw), { id, from: SAM, to: recipient });
  await new S3Client({ ...CLIENT(), forcePathStyle: true }).send(
    new PutObjectCommand({ Bucket: bucket, Key: `mail/${id}`, Body: stored }),
  );
  await publish(outputs.NoticesTopic, notice(id, recipient, bucket, Date.now()));
}

async function schedules(group: string): Promise<readonly string[]> {
  const { Schedules: found } = await new SchedulerClient(CLIENT()).send(new ListSchedulesCommand({ GroupName: group }));
  return (found ?? []).map(({ Name: name }) => name ?? '');
}

const facts = (zone: string): readonly string[] =>
  Object.entries({ domain: DOMAIN, candidates: SAM, alarms: 'owner@home.example', zone }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

/** The address that one-tap answers go to: signed, and of this mail alone. */
function replyAddressIn({ BodyText: text, BodyHtml: html, Subject: subject }: SentMail): string {
  const found = /re(?:\+|%2B)[0-9a-v]{20,60}@afterword\.example/i.exec(`${text}\n${html ?? ''}`)?.[0];
  must(found !== undefined, `'${subject}' has a reply address of its own`);
  return (found ?? '').replace(/%2B/i, '+');
}

/** Resolves with the reply address of the thank-you. */
async function mainJob(outputs: Outputs): Promise<string> {
  const now = Date.now();
  const front = `hello@${DOMAIN}`;
  // It ended 28 minutes ago: half an hour after its end the question comes, by a schedule that really fires.
  await mailIn(outputs, 'invite1', front, invite('invite1', now - 72 * MINUTE, now - 28 * MINUTE, now - 2 * MINUTE));
  say('fed: an invite, forwarded by the candidate');
  const first = [await nextMail(0, 90_000), await nextMail(1, 60_000)];
  must(
    first.every(({ To }) => To.join() === SAM),
    'mail goes to the candidate alone',
  );
  must(
    first.some(({ Subject }) => /Brightwater/.test(Subject)),
    'the plan names the employer',
  );
  await mailIn(outputs, 'invite1', front, invite('invite1', now - 72 * MINUTE, now - 28 * MINUTE, now - 2 * MINUTE));
  say('fed: the same mail a second time, as SES may do');
  must((await schedules(outputs.WakeGroup)).length === 1, 'one schedule stands for the application');
  const debrief = await nextMail(2, 6 * MINUTE);
  say(`the schedule fired ${Math.round((Date.now() - now) / 1000)} s after the invite came`);
  must((await sentMails()).length === 3, 'the second delivery changed nothing');
  const reply = replyAddressIn(debrief);
  await mailIn(
    outputs,
    'answer1',
    reply,
    answer('answer1', reply, 'great\nPriya: we talked about the design system and the mobile app', Date.now()),
  );
  say('fed: the answer, "great", and what was talked about');
  const thanks = await nextMail(3, 90_000);
  must(/priya/i.test(`${thanks.Subject} ${thanks.BodyText} ${thanks.BodyHtml ?? ''}`), 'the draft for Priya is there');
  return replyAddressIn(thanks);
}

/** The owner's commands, on what stands there now. */
async function repair(outputs: Outputs, reply: string): Promise<void> {
  const before = (await sentMails()).length;
  must(/application [0-9a-f]{12}.*wakes 20/.test(await afterword(['show', SAM])), 'show tells what is stored');
  must(/receipt rules|MX/.test(await afterword(['doctor', '--aws'], [0, 1])), 'doctor says what is missing here');
  must(/key 2/.test(await afterword(['rotate'])), 'the keys are rotated');
  must(/1 mail is/.test(await afterword(['replay', '--mail', 'invite1'])), 'a mail is replayed');
  await mailIn(outputs, 'answer2', reply, answer('answer2', reply, 'sent', Date.now()));
  say('fed: "sent", to the address that the old key signed');
  await nextMail(before, 90_000);
  await wait(3000);
  must((await sentMails()).length === before + 1, 'the replay changed nothing');
}

async function run(): Promise<void> {
  const zone = zoneOfNoon(began);
  say(`a local AWS stands at ${local.endpoint}`);
  await cdk('bootstrap', 'aws://000000000000/us-east-1');
  say('cdk bootstrap');
  const outputsFile = join(local.folder, 'outputs.json');
  /** Synthesized once: what is deployed the second time is the same to the byte. */
  const synthesized = async (name: string, ...more: readonly string[]): Promise<string> => {
    const folder = join(local.folder, name);
    await cdk('synth', '--quiet', '--output', folder, ...facts(zone), ...more);
    return folder;
  };
  const deploy = (app: string): Promise<string> =>
    cdk('deploy', 'Afterword', '--app', app, '--require-approval', 'never', '--outputs-file', outputsFile);
  const app = await synthesized('first');
  say('cdk synth');
  await deploy(app);
  const outputs: Outputs = JSON.parse(await readFile(outputsFile, 'utf8')).Afterword;
  say(`cdk deploy: ${Object.keys(outputs).length} outputs, the table is ${outputs.TableName}`);
  // The domain's own stack waits for DNS, which nobody asks here.
  await new SESClient(CLIENT()).send(new VerifyDomainIdentityCommand({ Domain: DOMAIN }));
  await repair(outputs, await mainJob(outputs));
  must(/no changes/i.test(await deploy(app)), 'a second deployment changes nothing');
  const next = await synthesized('next', '-c', 'atOnce=6');
  must(!/no changes/i.test(await deploy(next)), 'an update goes through');
  await cdk('destroy', 'Afterword', '--app', next, '--force');
  say('cdk destroy');
  const table = new DescribeTableCommand({ TableName: outputs.TableName });
  const { Table: kept } = await new DynamoDBClient(CLIENT()).send(table);
  must(kept?.TableStatus === 'ACTIVE', 'the table outlives the stack');
}

try {
  local = await openLocalAws();
  try {
    await run();
    say(`passed. Mails that SES was asked to send: ${(await sentMails()).length}`);
  } catch (error) {
    console.error(local.faults().join('\n'));
    throw error;
  } finally {
    await local.close();
  }
} catch (error) {
  if (error instanceof CannotRun) console.log(`test:deploy was NOT run: ${error.message}.`);
  else {
    console.error(error instanceof Failed ? `FAILED: ${error.message}` : error);
    process.exitCode = 1;
  }
}
