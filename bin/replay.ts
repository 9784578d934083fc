/** `afterword replay`: handles mail again that could not be handled. */
import { arrivedBetween, mailNamed, replayMails, revive } from '../lambdas/aws/deployed.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { type Command, readOptions, UsageError } from './usage.ts';

const OPTIONS = { ...DEPLOYED, dead: { type: 'string' }, mail: { type: 'string' }, day: { type: 'string' } } as const;

const HELP = `Usage: afterword replay (--dead receive|wake|feedback|press | --mail ID | --day 2026-12-01) [OPTION...]

Tries again what could not be handled. Repeating it does no harm: what was handled before is known by its id.

  --dead NAME          the dead letters of that function go back into its queue
  --mail ID            one mail that is still kept, by SES's id
  --day DAY            every mail that arrived on that day (UTC) and is still kept
${DEPLOYED_HELP}`;

const DEAD = { receive: 'ReceiveDead', wake: 'WakeDead', feedback: 'FeedbackDead' } as const;
const isDead = (name: string): name is keyof typeof DEAD => Object.hasOwn(DEAD, name);

function dayOf(text: string): readonly [from: number, to: number] {
  const from = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(from)) throw new UsageError(`--day takes a day such as 2026-12-01, not '${text}'`);
  return [from, from + 86_400_000];
}

export const replayCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS);
    const { dead, mail, day } = values;
    if (positionals.length > 0 || [dead, mail, day].filter((one) => one !== undefined).length !== 1)
      throw new UsageError('replay takes one of --dead, --mail and --day');
    if (dead !== undefined && dead !== 'press' && !isDead(dead))
      throw new UsageError(`--dead takes receive, wake, feedback or press, not '${dead}'`);
    const [from, to] = day === undefined ? [0, 0] : dayOf(day);
    const deployed = await openDeployed(values);
    if (dead !== undefined) {
      const letters = isDead(dead) ? deployed.names[DEAD[dead]] : deployed.pressDead;
      if (letters === null) throw new UsageError('one-tap links lead to no page here, so there are no presses');
      await revive(letters);
      console.log(`The dead letters of ${dead} are on their way back into its queue.`);
      return 0;
    }
    const mails =
      mail === undefined ? await arrivedBetween(deployed.bucket, from, to) : [await mailNamed(deployed.bucket, mail)];
    await replayMails(deployed, mails);
    console.log(`${mails.length} ${mails.length === 1 ? 'mail is' : 'mails are'} handled again.`);
    return 0;
  },
};
