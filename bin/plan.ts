/** `afterword plan`: what would happen, and when. */
import { writeInstant } from '../lambdas/application/instant.ts';
import { planOf, rehearseFiles } from './rehearse.ts';
import { type Command, instantOption, READING, READING_HELP, readingContext, readOptions } from './usage.ts';

export const planCommand: Command = {
  help: `Usage: afterword plan [OPTION...] FILE... [--replies FILE...]

The timeline for these messages taken together, in order: what Afterword would send and when, who the drafts are for, and which rule
of the playbook applies. Nothing is sent.

${READING_HELP}
  --replies FILE...    replies that arrive, each at its Date
  --until INSTANT      go on until then as if the candidate never answered, and list what is sent`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      ...READING,
      until: { type: 'string' },
      replies: { type: 'string', multiple: true },
    });
    const { files, replies } = splitReplies(args, positionals, values.replies ?? []);
    const context = readingContext(values);
    const options = { ...context, now: instantOption('now', values.now) };
    const rehearsed = await rehearseFiles(files, replies, options);
    const planned = await planOf(rehearsed, options, instantOption('until', values.until));
    await rehearsed.rehearsal.close();
    const { application, steps } = planned;
    if (values.json === true) {
      const known =
        application === null
          ? null
          : { employer: application.employer, job: application.job, status: application.status };
      console.log(
        JSON.stringify({
          application: known,
          steps: steps.flatMap(({ reminder, says: _, ...one }) =>
            reminder ? [] : [{ ...one, at: writeInstant(one.at) }],
          ),
        }),
      );
    } else {
      console.log(sayPlan(planned));
    }
    return rehearsed.status;
  },
};

/** `--replies a b c`: all files up to the next option are replies. */
export function splitReplies(
  args: readonly string[],
  positionals: readonly string[],
  first: readonly string[],
): { readonly files: readonly string[]; readonly replies: readonly string[] } {
  const replies = [...first];
  const at = args.findIndex((one) => one === '--replies' || one.startsWith('--replies='));
  if (at < 0) return { files: positionals, replies };
  const after = args.slice(at + (args[at] === '--replies' ? 2 : 1));
  const end = after.findIndex((one) => one.startsWith('--'));
  replies.push(...(end < 0 ? after : after.slice(0, end)));
  return { files: positionals.filter((one) => !replies.includes(one)), replies };
}

export function sayPlan({ application, zone, steps }: Awaited<ReturnType<typeof planOf>>): string {
  if (application === null) return 'No interview was found, so there is no plan.';
  const about = [application.employer ?? 'An unnamed employer', application.job].filter((one) => one !== null);
  const state = application.status === 'active' ? '' : ` (${application.status})`;
  const lines = [`${about.join(', ')}${state}. What you would get by mail (times in ${zone}):`, ''];
  if (steps.length === 0) lines.push('  Nothing more will come.');
  for (const { local, says, why } of steps) {
    const rule = why === '' ? '' : ` [${why}]`;
    lines.push(`  ${local.padEnd(16)}  ${says}${rule}`);
  }
  if (steps.some(({ why }) => why !== '')) lines.push('', 'In brackets: the rule behind it, as in docs/playbook.md.');
  return lines.join('\n');
}
