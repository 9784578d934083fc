/** A small AWS for the tests of one file, emptied before each of them. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  bucket,
  type Endpoint,
  json,
  openEndpoint,
  type QueuedMessage,
  queue,
  type Schedule,
  scheduler,
  secrets,
  ses,
} from './endpoint.ts';

interface SmallAws {
  readonly schedules: Map<string, Schedule>;
  readonly messages: QueuedMessage[];
  readonly objects: Map<string, Buffer>;
  readonly calls: URLSearchParams[];
  readonly secret: { text: string };
  /** For the clients, once the tests run. */
  readonly config: () => Endpoint['config'];
}

export function smallAws(): SmallAws {
  const schedules = new Map<string, Schedule>();
  const messages: QueuedMessage[] = [];
  const objects = new Map<string, Buffer>();
  const calls: URLSearchParams[] = [];
  const secret = { text: '' };

  let aws: Endpoint;
  beforeAll(async () => {
    aws = await openEndpoint(
      (asked) =>
        secrets(secret, asked) ??
        queue(messages, asked) ??
        scheduler(schedules, asked) ??
        bucket(objects, asked) ??
        ses(calls, asked) ??
        json({}, 400),
    );
  });
  afterAll(() => aws.close());
  beforeEach(() => {
    schedules.clear();
    messages.length = 0;
    objects.clear();
    calls.length = 0;
  });
  return { schedules, messages, objects, calls, secret, config: () => aws.config };
}
