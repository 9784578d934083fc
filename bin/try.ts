/** `afterword try`: what was understood, the plan, and every message that would be sent, as files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLocal } from '../lambdas/application/local-time.ts';
import { escaped } from '../lambdas/compose/html.ts';
import { mailBytes } from '../lambdas/compose/mime.ts';
import { makeFolder } from '../lambdas/local/files.ts';
import { whyNot } from '../lambdas/local/in-words.ts';
import type { Rehearsal } from '../lambdas/local/rehearsal.ts';
import { parseFile } from '../lambdas/mail/parse.ts';
import { sayUnderstanding } from '../lambdas/understand/say.ts';
import { understand } from '../lambdas/understand/understand.ts';
import { MODEL, MODEL_HELP, readingAlong } from './model-options.ts';
import { sayPlan, splitReplies } from './plan.ts';
import { planOf, rehearseFiles } from './rehearse.ts';
import { readStraight } from './straight.ts';
import {
  type Command,
  eachFile,
  instantOption,
  READING,
  READING_HELP,
  readingContext,
  readOptions,
  UsageError,
} from './usage.ts';

export const tryCommand: Command = {
  help: `Usage: afterword try [OPTION...] FILE... [--replies FILE...]

Prints what was understood and the plan, and writes every message that would be sent to a folder, as .eml, .html and .txt with an
index page. Nothing is sent.

${READING_HELP}
${MODEL_HELP}
  --replies FILE...    replies that arrive, each at its Date
  --until INSTANT      how far to go (default: a year)
  --out DIR            the folder (default: ./afterword-out)`,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      ...READING,
      ...MODEL,
      until: { type: 'string' },
      replies: { type: 'string', multiple: true },
      out: { type: 'string' },
    });
    const { files, replies } = splitReplies(args, positionals, values.replies ?? []);
    const context = { ...readingContext(values), ...(await readingAlong(values)) };
    const options = { ...context, now: instantOption('now', values.now) };
    const out = values.out ?? 'afterword-out';
    await whole(out, () => makeFolder(out, 0o755));
    await eachFile(
      files.filter((one) => one !== '-'),
      async (file, raw) => {
        const message = await parseFile(raw);
        const asSent = await understand(message, context);
        const straight = await readStraight(message, asSent, context);
        console.log(sayUnderstanding(file, straight?.understanding ?? asSent, context));
      },
    );
    const rehearsed = await rehearseFiles(files, replies, options);
    const until = instantOption('until', values.until) ?? rehearsed.rehearsal.now() + 366 * 86_400_000;
    const planned = await planOf(rehearsed, options, until);
    console.log(`\n${sayPlan(planned)}`);
    // Its timers would keep the program running, even if the folder cannot be written.
    await rehearsed.rehearsal.close();
    const written = await whole(out, () => writeMails(rehearsed.rehearsal, out, planned.zone));
    console.log(`\nThese mails, ${written} in all, are in ${join(out, 'index.html')}`);
    return rehearsed.status;
  },
};

async function whole<T>(out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${whyNot(error)}`);
  }
}

async function writeMails(rehearsal: Rehearsal, out: string, zone: string): Promise<number> {
  const rows: string[] = [];
  for (const [n, { mail, at }] of rehearsal.sent().entries()) {
    const name = `${String(n + 1).padStart(2, '0')}-${mail.step ?? 'mail'}`;
    await writeFile(join(out, `${name}.eml`), await mailBytes(mail, at));
    await writeFile(join(out, `${name}.html`), mail.html);
    await writeFile(join(out, `${name}.txt`), mail.text);
    rows.push(
      `<tr><td>${escaped(writeLocal(at, zone))}</td><td><a href="${name}.html">${escaped(mail.subject)}</a></td><td><a href="${name}.txt">text</a> <a href="${name}.eml">eml</a></td></tr>`,
    );
  }
  await writeFile(join(out, 'index.html'), indexPage(rows));
  return rows.length;
}

const indexPage = (rows: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What Afterword would send</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}td{padding:.3rem .8rem .3rem 0;vertical-align:top}td:first-child{white-space:nowrap;opacity:.7}</style>
<h1>What Afterword would send</h1><p>If nobody answered any of it.</p><table>${rows.join('\n')}</table></html>
`;
