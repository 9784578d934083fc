/** Fetches one mail from a bucket and reads it, as `receive` does; says what it found and how much memory that took, MB. */
import { S3Client } from '@aws-sdk/client-s3';
import { mailroomIn } from '../../lambdas/aws/mailroom.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';

const client = new S3Client({
  endpoint: process.argv[2] ?? '',
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  forcePathStyle: true,
});
const arrival = await mailroomIn({ client, name: 'mailroom' }, async () => {}).fetch('large');
if (arrival === null) throw new Error('there is no such mail');
const message = await parseMessage(arrival.raw);
console.log(
  JSON.stringify({
    bytes: arrival.raw.length,
    calendars: message.calendars.length,
    trouble: message.trouble.map(({ code }) => code),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
