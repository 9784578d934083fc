/** Reads what somebody typed in a reply, through the whole way from the raw message. */
import { readFileSync } from 'node:fs';
import type { Reply } from '../../lambdas/application/instruction.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { replyToJson } from '../../lambdas/understand/reply-json.ts';
import { SHELLS, type Shell } from './shells.ts';

export interface Fixture {
  readonly says: string;
  readonly step?: string;
  readonly commands: readonly object[];
  readonly notes?: readonly string[];
  readonly unclear?: string;
}

export const fixtures = <T = Fixture>(name: string): readonly T[] =>
  readFileSync(new URL(`./fixtures/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export interface How {
  readonly step?: string | null;
  readonly zone?: string | null;
  readonly subject?: string;
  readonly shell?: Shell;
}

const first = SHELLS[0];

export async function said(
  typed: string,
  { step = null, zone = 'America/New_York', subject = 'Re: Acme: how did it go?', shell = first }: How = {},
): Promise<Reply> {
  const raw = new TextEncoder().encode(shell?.wrap(typed, subject) ?? typed);
  return interpret(await parseMessage(raw), {
    now: Date.parse('2030-01-01T00:00:00Z'),
    zone,
    candidate: [],
    domain: 'afterword.example',
    step,
  });
}

/** As `afterword interpret --json` prints it. */
export const asJson = (reply: Reply) =>
  replyToJson('', reply) as {
    readonly text: string;
    readonly commands: readonly Record<string, unknown>[];
    readonly notes: readonly string[];
    readonly unclear: string | null;
  };
