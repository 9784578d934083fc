/** `afterword doctor`: what is wrong with a deployment, each line with what to do. */
import { examine } from '../lambdas/aws/examine.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { type Command, readOptions } from './usage.ts';

const HELP = `Usage: afterword doctor [OPTION...]

Looks at a deployment: domain, DKIM, MX, receipt rules, sandbox, quotas, alarms, dead letters. Changes nothing. Ends with 1 when something
is wrong.

${DEPLOYED_HELP}`;

const MARK = { well: 'ok   ', wrong: 'WRONG', unknown: '?    ' } as const;

const written = ({ is, says, fix }: Finding): string => `${MARK[is]}  ${says}${fix === null ? '' : `\n       ${fix}`}`;

export const doctorCommand: Command = {
  help: HELP,
  async run(args) {
    const { values } = readOptions(args, DEPLOYED);
    const findings = diagnose(await examine(await openDeployed(values)));
    console.log(findings.map(written).join('\n'));
    return findings.some(({ is }) => is === 'wrong') ? 1 : 0;
  },
};
