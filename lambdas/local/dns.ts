/** Questions to DNS about a sender: through the resolver of this machine or a given one, and of one mail so many in so much time. */
import { promises as dns } from 'node:dns';
import { Unusable } from './unusable.ts';

export type Lookup = (name: string, type: string) => Promise<string[][] | string[]>;

/** Answers of DNS as mailauth reads them: text in pieces, addresses and names as they are. */
function textsOf(answer: unknown): string[][] | string[] {
  return Array.isArray(answer) ? answer : [];
}

/** `server`: the address of a resolver, with or without a port; null: those of this machine. */
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

/** Lookups for one mail: beyond the limits each fails as if DNS did not answer. `end`: no more is needed. */
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
