/** The page behind one-tap links on one machine: a press is carried out at once, and its page says how that ended. */
import type { Instant } from '../application/instant.ts';
import { withPart } from '../application/own.ts';
import type { TokenKey } from '../mail/token.ts';
import type { Applications } from '../ports.ts';
import { addressOf, mayPress, messageOf } from '../story/pressed.ts';
import { type Press, type TapAnswer, type TapAsked, tapPage } from '../story/tap-page.ts';
import type { Intake } from './intake.ts';

interface Inside {
  readonly applications: Applications;
  readonly intake: Intake;
  readonly domain: string;
  readonly keys: readonly TokenKey[];
  readonly now: () => Instant;
}

/** Null if the path is no tap. */
export function tapsOf({ applications, intake, domain, keys, now }: Inside) {
  const door = {
    now,
    keys: async () => keys,
    isThere: async (candidate: string) => (await addressOf(applications, candidate)) !== null,
    press: async (press: Press, candidate: string) => {
      const from = await addressOf(applications, candidate);
      if (from === null) return 'ignored';
      if (!(await mayPress({ applications, clock: { now } }, candidate, press))) return 'too-many';
      const to = withPart(press.part, domain);
      return (await intake.submit(messageOf(press, from, to), from, [to])).outcome;
    },
  } as const;
  return (asked: TapAsked): Promise<TapAnswer | null> => tapPage(door, asked);
}
