/** `afterword doctor`: what is wrong with a deployment or a data folder, and what to do about each finding. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { whyNot } from '../lambdas/local/in-words.ts';
import { lookAt } from '../lambdas/local/look.ts';
import { codeOf, Unusable } from '../lambdas/local/unusable.ts';
import { usedFor } from '../lambdas/local/use.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { diagnoseHere } from './diagnosis-here.ts';
import { diagnoseInstallation } from './doctor-local.ts';
import { type Command, readOptions, UsageError } from './usage.ts';

const HELP = `Usage: afterword doctor [OPTION...]

Says what is wrong, and what to do about it. Changes nothing. Exits with 1 if something is wrong.

Looks at Afterword on this machine, in ./.afterword: its mail servers, clock, zone, disk and permissions, mail that waits, and damaged files.
With --aws it looks at a deployment: domain, DKIM, MX, receipt rules, sandbox, quotas, alarms, dead letters.

  --local              this machine; needed only with --data
  --data DIR           a data folder that \`afterword serve\` keeps elsewhere: only what lies in it; with --local, everything
  --aws                a deployment on AWS
${DEPLOYED_HELP}`;

const OPTIONS = {
  ...DEPLOYED,
  data: { type: 'string' },
  local: { type: 'boolean' },
  aws: { type: 'boolean' },
} as const;

const HERE = './.afterword';
const NOWHERE = `there is no ${HERE} in this folder. Name the data folder with --data DIR, or look at a deployment on AWS with --aws`;

const MARK = { well: 'ok   ', wrong: 'WRONG', unknown: '?    ' } as const;

const LEGEND = 'ok: as it should be. WRONG: to be put right, as it says below it. ?: could not be looked at.';

const written = ({ is, says, fix }: Finding): string => `${MARK[is]}  ${says}${fix === null ? '' : `\n       ${fix}`}`;

const unreadable = (data: string, error: unknown): UsageError =>
  new UsageError(
    codeOf(error) === 'ENOENT'
      ? `there is no ${data} yet; \`afterword setup\` makes it, or \`afterword serve\` does`
      : `${data} cannot be read: ${whyNot(error)}`,
  );

async function here(data: string): Promise<readonly Finding[]> {
  try {
    const play = join(data, 'play');
    const folder = { use: await usedFor(data), play: existsSync(play) ? play : null };
    return diagnoseHere(await lookAt(data, Date.now()), folder);
  } catch (error) {
    if (error instanceof Unusable) throw new UsageError(error.message);
    throw unreadable(data, error);
  }
}

async function installed(data: string): Promise<readonly Finding[]> {
  try {
    return await diagnoseInstallation(data);
  } catch (error) {
    if (error instanceof Unusable) throw new UsageError(error.message);
    if (codeOf(error) === null) throw error;
    throw unreadable(data, error);
  }
}

/** The AWS SDK is loaded only for a deployment: the package installed on one machine has none. */
async function deployed(values: Parameters<typeof openDeployed>[0]): Promise<readonly Finding[]> {
  const { examine } = await import('../lambdas/aws/examine.ts');
  return diagnose(await examine(await openDeployed(values)));
}

async function local(folder: string | undefined, isWhole: boolean): Promise<readonly Finding[]> {
  const data = folder ?? HERE;
  return [...(isWhole ? await installed(resolve(data)) : []), ...(await here(data))];
}

export const doctorCommand: Command = {
  help: HELP,
  async run(args) {
    const { values } = readOptions(args, OPTIONS);
    const isDeployment = values.aws ?? Object.keys(DEPLOYED).some((name) => name in values);
    const isUnsaid = !isDeployment && values.data === undefined && values.local !== true;
    if (isUnsaid && !existsSync(HERE)) throw new UsageError(NOWHERE);
    if (isUnsaid) console.log(`Looking at ${HERE}. For a deployment on AWS: afterword doctor --aws\n`);
    const findings = isDeployment
      ? await deployed(values)
      : await local(values.data, isUnsaid || values.local === true);
    console.log(`${findings.map(written).join('\n')}\n\n${LEGEND}`);
    return findings.some(({ is }) => is === 'wrong') ? 1 : 0;
  },
};
