/** The keys of the reply tokens, in one secret: the newest first; older ones still verify what they signed. */
import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { MINUTE } from '../application/instant.ts';
import type { TokenKey } from '../mail/token.ts';

export interface KeySafe {
  readonly client: SecretsManagerClient;
  readonly secret: string;
}

/** The stack creates a single key; `rotate` turns it into a list. `secret` is text of at least 32 bytes. */
const Key = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  secret: v.pipe(v.string(), v.minLength(32)),
});
const Stored = v.union([v.object({ keys: v.pipe(v.array(Key), v.minLength(1)) }), Key]);
type StoredKey = v.InferOutput<typeof Key>;

const KEPT = 8;

async function load({ client, secret }: KeySafe): Promise<readonly StoredKey[]> {
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
  const found = v.safeParse(Stored, JSON.parse(text ?? 'null'));
  if (!found.success) throw new Error('the secret of the token keys does not hold keys');
  return 'keys' in found.output ? found.output.keys : [found.output];
}

const tokenKey = ({ id, secret }: StoredKey): TokenKey => ({ id, secret: Buffer.from(secret) });

/** How long keys are cached: a warm function then signs with a new key and forgets a removed one. */
const FRESH = 10 * MINUTE;
/** A key number found in mail but not in the cache causes a reload, at most this often: anybody can make up a key number. */
const APART = MINUTE;

/** `named`: key numbers found in mail, which should be known if they exist. */
export function keyCache(
  safe: KeySafe,
  now: () => number,
): (named?: readonly number[]) => Promise<readonly TokenKey[]> {
  let held: readonly TokenKey[] = [];
  let since = Number.NEGATIVE_INFINITY;
  return async (named = []) => {
    const lacks = named.some((number) => held.every(({ id }) => id !== number));
    if (now() >= since + (lacks ? APART : FRESH)) {
      held = (await load(safe)).map(tokenKey);
      since = now();
    }
    return held;
  };
}

/** Puts a new key in front. Resolves with its number and the number of keys kept. */
export async function rotateKeys(safe: KeySafe): Promise<{ readonly id: number; readonly kept: number }> {
  const before = await load(safe);
  const taken = new Set(before.map(({ id }) => id));
  let id = ((before[0]?.id ?? 0) + 1) & 255;
  while (taken.has(id)) id = (id + 1) & 255;
  const keys = [{ id, secret: randomBytes(36).toString('base64url') }, ...before].slice(0, KEPT);
  await safe.client.send(new PutSecretValueCommand({ SecretId: safe.secret, SecretString: JSON.stringify({ keys }) }));
  return { id, kept: keys.length };
}
