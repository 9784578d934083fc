/** `afterword rotate`: a new key for the reply addresses. */
import { rotateKeys } from '../lambdas/aws/keys.ts';
import { DEPLOYED, DEPLOYED_HELP, openDeployed } from './deployed.ts';
import { type Command, readOptions } from './usage.ts';

const HELP = `Usage: afterword rotate [OPTION...]

Puts a new key in front of those that sign reply addresses. Earlier addresses keep working: the last eight keys are
kept. The functions use the new one within ten minutes.

${DEPLOYED_HELP}`;

export const rotateCommand: Command = {
  help: HELP,
  async run(args) {
    const { values } = readOptions(args, DEPLOYED);
    const { id, kept } = await rotateKeys((await openDeployed(values)).keys);
    console.log(`Reply addresses are signed with key ${id} from now on; ${kept} are kept.`);
    return 0;
  },
};
