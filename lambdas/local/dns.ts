/** DNS lookups about a sender, through this machine's resolver or a given one, limited in number and time per mail. */
import { promises as dns } from 'node:dns';
import { Unusable } from './unusable.ts';

export type Lookup = (name: string, type: string) => Promise<string[][] | string[]>;

/** DNS answers in the shape that mailauth expects: TXT records in pieces, anything else unchanged. */
function textsOf(answer: unknown): string[][] | string[] {
  return Array.isArray(answer) ? answer : [];
}

/** `server`: the address of a resolver, with or without a port; null: this machine's own. */
export function lookupBy(server: string | null): Lookup {
  const resolver = new dns.Resolver({ timeout: 4000, tries: 2 });
  if (server !== null) {
    try {
      resolver.setServers([server]);
    } catch {
      throw new Unusable(`--dns takes the address of a resolver, not '${server}'`);
    }
  }
  return async (name, type) => textsOf(await resolver.resolve(name, type));
}

class TooSlow extends Error {
  readonly code = 'ETIMEOUT';
}

/** The lookups for one mail. Beyond the limits each fails as if DNS did not answer. `end`: no more lookups are needed. */
export function within(
  lookup: Lookup,
  { questions, deadline }: { readonly questions: number; readonly deadline: number },
): { readonly resolve: Lookup; readonly end: () => void } {
  let asked = 0;
  let giveUp: (why: TooSlow) => void = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  over.catch(() => {});
  const timer = setTimeout(() => giveUp(new TooSlow('DNS did not answer in time')), deadline).unref();
  return {
    resolve: (name, type) => {
      asked += 1;
      if (asked > questions) return Promise.reject(new TooSlow('more questions than one mail may cause'));
      return Promise.race([lookup(name, type), over]);
    },
    end: () => clearTimeout(timer),
  };
}
