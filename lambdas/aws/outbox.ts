/** `Outbox` on SES: sends each mail raw, tagged so that feedback about it finds its post. */
import { MessageRejected, type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { NotTaken, type OutboundMail, type Outbox } from '../ports.ts';

export interface Sending {
  readonly client: SESClient;
  readonly configurationSet: string;
  /** Whether it may write to this address: a deployment may be limited to a fixed list. */
  readonly mayWriteTo: (address: string) => boolean;
  /** Called with a mail that may not be sent. */
  readonly held: (mail: string) => void;
}

/** Tags are [A-Za-z0-9_-], at most 256 characters. Anything else is left out: a wrong tag could settle another mail's post. */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

function tagsOf({ id, candidate, application, step }: OutboundMail) {
  return Object.entries({ mail: id, candidate, application, step }).flatMap(([Name, Value]) =>
    Value !== null && TAG.test(Value) ? [{ Name, Value }] : [],
  );
}

/** If SES answers with a client error, it has not taken the mail: too many, not permitted, or this mail is refused. */
function refusalOf(error: unknown): unknown {
  const isRefusal = error instanceof SESServiceException && error.$fault === 'client';
  return isRefusal ? new NotTaken(error, error instanceof MessageRejected) : error;
}

const bareAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

export function outboxIn({ client, configurationSet, mayWriteTo, held }: Sending): Outbox {
  return {
    send: async (mail, at) => {
      if (!mayWriteTo(mail.to)) return held(mail.id);
      const tags = tagsOf(mail);
      const { mailBytes } = await import('../compose/mime.ts');
      const command = new SendRawEmailCommand({
        Source: bareAddress(mail.from),
        Destinations: [mail.to],
        RawMessage: { Data: await mailBytes(mail, at) },
        ConfigurationSetName: configurationSet,
        ...(tags.length > 0 ? { Tags: tags } : {}),
      });
      await client.send(command).catch((error: unknown) => {
        throw refusalOf(error);
      });
    },
    // SES cannot be queried. Its delivery events settle what a crash leaves open.
    wasSent: async () => null,
  };
}
