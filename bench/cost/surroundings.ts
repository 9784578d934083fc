/** What the functions find around them: the environment that the stack sets, and SES's notices. */
export const DOMAIN = 'afterword.example';

export interface MailIn {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
  /** Whether SES vouches for the sender: SPF, DKIM and DMARC pass. */
  readonly vouched?: boolean;
  /** What SES found, where it is not all or nothing; `raw` has its lines on top already. */
  readonly found?: { readonly spf: string; readonly dkim: string; readonly dmarc: string };
  /** SES's id; left out: a new one. */
  readonly id?: string;
}

const PASS = { status: 'PASS' };
const FAIL = { status: 'FAIL' };

export const noticeOf = ({ from, to, found, vouched = true }: MailIn, id: string, at: number): string => {
  const verdict = vouched ? PASS : FAIL;
  return JSON.stringify({
    notificationType: 'Received',
    mail: { timestamp: new Date(at).toISOString(), source: from, messageId: id, destination: [to] },
    receipt: {
      timestamp: new Date(at).toISOString(),
      recipients: [to],
      spamVerdict: PASS,
      virusVerdict: PASS,
      spfVerdict: found === undefined ? verdict : { status: found.spf },
      dkimVerdict: found === undefined ? verdict : { status: found.dkim },
      dmarcVerdict: found === undefined ? verdict : { status: found.dmarc },
      action: { type: 'S3', bucketName: 'mailroom', objectKey: `mail/${id}` },
    },
  });
};

/** `address`: where every service is; `accessKeyId`: what dynalite knows its own by. */
export const surroundings = (address: string, accessKeyId: string): { readonly [name: string]: string } => ({
  AWS_ENDPOINT_URL: address,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
  TABLE: 'afterword',
  MAILROOM: 'mailroom',
  WAKE_GROUP: 'g',
  WAKE_ROLE: 'arn:aws:iam::1:role/rings',
  WAKE_QUEUE: `${address}/1/wake`,
  RECEIVE_QUEUE: `${address}/1/receive`,
  WAKE_QUEUE_ARN: 'arn:aws:sqs:us-east-1:1:wake',
  WAKE_DEAD_ARN: 'arn:aws:sqs:us-east-1:1:dead',
  CONFIGURATION_SET: 'set',
  KEY_SECRET: 'keys',
  DOMAIN,
  FROM: `Afterword <hello@${DOMAIN}>`,
  CANDIDATES: '*',
  ZONE: '',
});
