/** What the fuzzer starts from: every mail, calendar file and reply of our fixtures and examples, as bytes. */
import { globSync, readFileSync } from 'node:fs';

export type Kind = 'mail' | 'calendar' | 'reply';

export interface Seed {
  /** Its path in the repository. */
  readonly name: string;
  readonly kind: Kind;
  /** One character for each byte. */
  readonly bytes: string;
}

const ROOT = new URL('../../../', import.meta.url);

const FOLDERS: Readonly<Record<Kind, readonly string[]>> = {
  mail: ['examples/*.eml', 'test/mail/forwards/*.eml', 'test/mail/automatic/*.eml', 'test/understand/invites/*.eml'],
  calendar: ['test/understand/calendars/*.ics', 'test/understand/invites/*.ics'],
  reply: ['test/mail/replies/*.eml'],
};

/** In an order that does not depend on the machine. */
export function readSeeds(): readonly Seed[] {
  const found = (['mail', 'calendar', 'reply'] as const).flatMap((kind) =>
    globSync([...FOLDERS[kind]], { cwd: ROOT })
      .sort()
      .map((name): Seed => ({ name, kind, bytes: readFileSync(new URL(name, ROOT)).toString('latin1') })),
  );
  if (found.length < 100) throw new Error('the fixtures are not where the fuzzer looks for them');
  return found;
}
