/** `afterword doctor`: what is wrong with a deployment or a data folder, each line with what to do. */
import { examine } from '../lambdas/aws/examine.ts';
import { lookAt } from '../lambdas/local/look.ts';
import { codeOf } from '../lambdas/local/unusable.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { diagnoseHere } from './diagnosis-here.ts';
import { type Command, readOptions, UsageError } from './usage.ts';

const HELP = `Usage: afterword doctor [OPTION...]

Looks at a deployment: domain, DKIM, MX, receipt rules, sandbox, quotas, alarms, dead letters. With --data it looks at a folder on this
machine: what the mail server has not taken, mail that lies unhandled, damaged files. Changes nothing. Ends with 1 when something is wrong.

  --data DIR           a data folder on this machine, as \`afterword serve\` has it
${DEPLOYED_HELP}`;

const MARK = { well: 'ok   ', wrong: 'WRONG', unknown: '?    ' } as const;

const written = ({ is, says, fix }: Finding): string => `${MARK[is]}  ${says}${fix === null ? '' : `\n       ${fix}`}`;

async function here(data: string): Promise<readonly Finding[]> {
  try {
    return diagnoseHere(await lookAt(data, Date.now()));
  } catch (error) {
    throw new UsageError(`${data} cannot be read (${codeOf(error) ?? String(error)})`);
  }
}

export const doctorCommand: Command = {
  help: HELP,
  async run(args) {
    const { values } = readOptions(args, { ...DEPLOYED, data: { type: 'string' } });
    const findings =
      values.data === undefined ? diagnose(await examine(await openDeployed(values))) : await here(values.data);
    console.log(findings.map(written).join('\n'));
    return findings.some(({ is }) => is === 'wrong') ? 1 : 0;
  },
};
