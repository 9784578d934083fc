/** `afterword understand`: what was understood of mails and calendar files. */
import { parseFile } from '../lambdas/mail/parse.ts';
import { understandingToJson } from '../lambdas/understand/json.ts';
import { sayUnderstanding } from '../lambdas/understand/say.ts';
import { understand } from '../lambdas/understand/understand.ts';
import { type Command, eachFile, READING, READING_HELP, readingContext, readOptions } from './usage.ts';

export const understandCommand: Command = {
  help: `Usage: afterword understand [OPTION...] FILE...

Reads messages (.eml) and calendar files (.ics), and says what was understood of each: the interview, the people, the employer,
the job, and what is missing or doubtful. - is standard input. Nothing is sent, and no network is used.

${READING_HELP}`,
  async run(args) {
    const { values, positionals } = readOptions(args, READING);
    const context = readingContext(values);
    return eachFile(positionals, async (file, raw) => {
      const understanding = await understand(await parseFile(raw), context);
      console.log(
        values.json === true
          ? JSON.stringify(understandingToJson(file, understanding))
          : sayUnderstanding(file, understanding, context.zone),
      );
    });
  },
};
