/** `afterword interpret`: which commands a reply holds. */
import { parseFile } from '../lambdas/mail/parse.ts';
import { interpret } from '../lambdas/understand/interpret.ts';
import type { Evidence } from '../lambdas/understand/likelihood/evidence.ts';
import { replyToJson, sayReply } from '../lambdas/understand/reply-json.ts';
import { sayWhy, whyOf } from '../lambdas/understand/why.ts';
import { MODEL, MODEL_HELP, readingAlong } from './model-options.ts';
import { type Command, eachFile, READING, READING_HELP, readingContext, readOptions, UsageError } from './usage.ts';

/** One of these stands in the head of every message. */
const HEAD = /^(?:from|date|subject|message-id|received|mime-version|content-type)[ \t]*:|^From /imu;

/** What was typed, without a head, as the body of a message. */
export function asMessage(raw: Uint8Array): Uint8Array {
  const [head = ''] = new TextDecoder().decode(raw.subarray(0, 65_536)).split(/\r?\n\r?\n/u);
  return HEAD.test(head) ? raw : Buffer.concat([Buffer.from('Content-Type: text/plain; charset=utf-8\n\n'), raw]);
}

export const interpretCommand: Command = {
  help: `Usage: afterword interpret [OPTION...] FILE...

Reads replies, and says what the candidate typed and which commands that contains. FILE is a message (.eml), or just what was typed;
- is standard input:

  echo "sent to Priya, snooze Tom till Friday" | afterword interpret --step thank -

${READING_HELP}
${MODEL_HELP}
  --step STEP          the step that is answered (debrief: every line is an answer)
  --why                what each piece was taken for, which readings were weighed, and what spoke for and against them`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      ...READING,
      ...MODEL,
      step: { type: 'string' },
      why: { type: 'boolean' },
    });
    if (values.step !== undefined && !/^[a-z-]+$/.test(values.step))
      throw new UsageError(`--step takes a step such as debrief, not '${values.step}'`);
    const context = { ...readingContext(values), ...(await readingAlong(values)), step: values.step ?? null };
    return eachFile(positionals, async (file, raw) => {
      const evidence: Evidence[] = [];
      const witness = values.why === true ? { witness: (one: Evidence) => evidence.push(one) } : {};
      const reply = await interpret(await parseFile(asMessage(raw)), { ...context, ...witness });
      const why = values.why === true ? whyOf(evidence) : null;
      if (values.json === true)
        console.log(JSON.stringify({ ...replyToJson(file, reply), ...(why === null ? {} : { why }) }));
      else {
        console.log(sayReply(file, reply));
        if (why !== null) console.log(sayWhy(why));
      }
    });
  },
};
