/** The world in AWS: every port on its adapter, configured by the environment. Created once per process; only keys are reloaded. */
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { keyNumberOf } from '../mail/token.ts';
import type { World } from '../story/world.ts';
import { applicationsIn } from './applications.ts';
import { allowing, isOpen, told, toldOfTaps } from './environment.ts';
import { keyCache } from './keys.ts';
import { log } from './log.ts';
import { mailroomIn } from './mailroom.ts';
import { outboxIn } from './outbox.ts';
import { sendAllTo } from './queue.ts';
import { onlyIfRefused } from './sending-again.ts';
import { clock, mailroomBucket, PATIENT, receiveQueue, store, usualZone, wakeQueue } from './stores.ts';
import { wakeUpsIn } from './wake-ups.ts';

type Making = (recipients: readonly string[]) => Promise<World>;

function makeWorld(): Making {
  const allows = allowing(told('CANDIDATES'));
  const keys = keyCache({ client: new SecretsManagerClient(PATIENT), secret: told('KEY_SECRET') }, clock.now);
  const arrivals = receiveQueue();
  const fixed = {
    mailroom: mailroomIn(mailroomBucket(), (replays, owner) => sendAllTo(arrivals, replays, owner)),
    applications: applicationsIn(store()),
    wakeUps: wakeUpsIn({
      scheduler: new SchedulerClient(PATIENT),
      group: told('WAKE_GROUP'),
      roleArn: told('WAKE_ROLE'),
      queueArn: told('WAKE_QUEUE_ARN'),
      deadLettersArn: told('WAKE_DEAD_ARN'),
      queue: wakeQueue(),
      clock,
    }),
    outbox: outboxIn({
      client: new SESClient({ retryStrategy: onlyIfRefused }),
      configurationSet: told('CONFIGURATION_SET'),
      mayWriteTo: allows,
      held: (mail) => log({ what: 'held', mail }),
    }),
    clock,
    log,
  };
  const tapPage = toldOfTaps('TAP_PAGE');
  return async (recipients) => ({
    ...fixed,
    settings: {
      domain: told('DOMAIN'),
      from: told('FROM'),
      allows,
      isOpen: isOpen(told('CANDIDATES')),
      zone: usualZone(),
      ...(tapPage === null ? {} : { tapPage }),
      keys: await keys(recipients.flatMap((one) => keyNumberOf(one.slice(0, one.lastIndexOf('@'))) ?? [])),
    },
  });
}

let made: Making | undefined;

/** `recipients`: the addresses a mail came to; the keys they name must be known. */
export function world(recipients: readonly string[] = []): Promise<World> {
  made ??= makeWorld();
  return made(recipients);
}
