/** `afterword show`: an application as it is stored, for the owner of the deployment. */
import { deskOfAddress, deskOfApplication } from '../lambdas/aws/deployed.ts';
import type { Desk, StoredApplication } from '../lambdas/ports.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { type Command, readOptions, UsageError } from './usage.ts';

const OPTIONS = { ...DEPLOYED, json: { type: 'boolean' } } as const;

const HELP = `Usage: afterword show (APPLICATION | ADDRESS) [OPTION...]

Shows an application by its id, or all of a candidate by their address: what happened and when, what is on its way, when it wakes. This is
private: use it only to answer that person's own questions, or to find a fault.

  --json               everything that is stored, as JSON
${DEPLOYED_HELP}`;

const time = (at: number | null): string =>
  at === null ? 'never' : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Lines for a person, with only enough of the contents to tell things apart. */
export function shownApplication({ id, version, events, outbox, wakeAt, seen }: StoredApplication): readonly string[] {
  return [
    `application ${id}, version ${version}, wakes ${time(wakeAt)}`,
    ...events.map(({ at, by, event }) => `  ${time(at)}  ${event.type}${by === '' ? '' : `  (${by})`}`),
    ...outbox.map((post) => `  on its way since ${time(post.claimedAt ?? post.dueAt)}: ${post.letter.kind}`),
    `  ${seen.length} mails handled`,
  ];
}

export function shownDesk({ candidate, applications }: Desk, only: string | null): readonly string[] {
  const { addresses, unreachable = [], paused, stopped, zone } = candidate.candidate;
  return [
    `candidate ${candidate.id}, ${addresses.join(', ')}, zone ${zone ?? 'that of the invites'}, wakes ${time(candidate.wakeAt)}`,
    ...(unreachable.length > 0 ? [`  no mail reaches ${unreachable.join(', ')}`] : []),
    ...(stopped ? ['  stopped'] : []),
    ...(paused === null ? [] : [`  paused ${paused === 'open' ? 'until resumed' : `until ${time(paused)}`}`]),
    ...candidate.outbox.map((post) => `  on its way since ${time(post.claimedAt ?? post.dueAt)}: ${post.letter.kind}`),
    ...applications.filter(({ id }) => only === null || id === only).flatMap((one) => ['', ...shownApplication(one)]),
  ];
}

export const showCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS);
    const [wanted] = positionals;
    if (wanted === undefined || positionals.length > 1)
      throw new UsageError('show takes the id of an application, or the address of a candidate');
    const deployed = await openDeployed(values);
    const byAddress = wanted.includes('@');
    const desk = byAddress
      ? await deskOfAddress(deployed, wanted.toLowerCase())
      : await deskOfApplication(deployed, wanted);
    if (desk === null) {
      console.error(`afterword: nothing is known of ${wanted}`);
      return 1;
    }
    console.log(
      values.json === true ? JSON.stringify(desk, null, 2) : shownDesk(desk, byAddress ? null : wanted).join('\n'),
    );
    return 0;
  },
};
