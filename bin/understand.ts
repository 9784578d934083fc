/** `afterword understand`: what was understood of mails and calendar files. */
import { parseFile } from '../lambdas/mail/parse.ts';
import { understandingToJson } from '../lambdas/understand/json.ts';
import type { Evidence } from '../lambdas/understand/likelihood/evidence.ts';
import { sayUnderstanding } from '../lambdas/understand/say.ts';
import { understand } from '../lambdas/understand/understand.ts';
import { sayWhy, whyOf } from '../lambdas/understand/why.ts';
import { MODEL, MODEL_HELP, readingAlong } from './model-options.ts';
import { hintOf, readStraight } from './straight.ts';
import { type Command, eachFile, READING, READING_HELP, readingContext, readOptions } from './usage.ts';

export const understandCommand: Command = {
  help: `Usage: afterword understand [OPTION...] FILE...

Reads messages (.eml) and calendar files (.ics), and says what was understood of each: the interview, the people, the employer,
the job, and what is missing or doubtful. - is standard input. Nothing is sent, and no network is used unless you name a model.

${READING_HELP}
${MODEL_HELP}
  --why                what was weighed for each fact, and what spoke for and against it`,
  async run(args) {
    const { values, positionals } = readOptions(args, { ...READING, ...MODEL, why: { type: 'boolean' } });
    const context = { ...readingContext(values), ...(await readingAlong(values)) };
    return eachFile(positionals, async (file, raw) => {
      let evidence: Evidence[] = [];
      const witness = values.why === true ? { witness: (one: Evidence) => evidence.push(one) } : {};
      const message = await parseFile(raw);
      let understanding = await understand(message, { ...context, ...witness });
      const asSent = evidence;
      evidence = [];
      const straight = await readStraight(message, understanding, { ...context, ...witness });
      if (straight === null) evidence = asSent;
      else {
        understanding = straight.understanding;
        console.error(hintOf(file, straight.candidate));
      }
      const why = values.why === true ? whyOf(evidence) : null;
      if (values.json === true)
        console.log(JSON.stringify({ ...understandingToJson(file, understanding), ...(why === null ? {} : { why }) }));
      else {
        console.log(sayUnderstanding(file, understanding, context));
        if (why !== null) console.log(sayWhy(why));
      }
    });
  },
};
