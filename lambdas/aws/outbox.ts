/** `Outbox` on SES: one raw mail for each letter, tagged so that what becomes of it leads back to the post. */
import { MessageRejected, type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { NotTaken, type OutboundMail, type Outbox } from '../ports.ts';

export interface Sending {
  readonly client: SESClient;
  readonly configurationSet: string;
  /** Where the deployment may write to a fixed list only, whether it may write there. */
  readonly mayWriteTo: (address: string) => boolean;
  /** Told of a mail that may not be sent. */
  readonly held: (mail: string) => void;
}

/** Tags are [A-Za-z0-9_-], at most 256 characters. What does not fit is left out: a wrong tag would settle another's post. */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

export function tagsOf({ id, candidate, application, step }: OutboundMail) {
  return Object.entries({ mail: id, candidate, application, step }).flatMap(([Name, Value]) =>
    Value !== null && TAG.test(Value) ? [{ Name, Value }] : [],
  );
}

/** What SES answers with a fault of the caller's it has not taken: too much, not allowed, or a mail that it does not want. */
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
    // SES cannot be asked. Its delivery events settle what a crash leaves open.
    wasSent: async () => null,
  };
}
