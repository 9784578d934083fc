/** What a function that has just started does for its first mail: the pipeline in memory, bundled as the functions are, in a new process. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLED, ROOT } from '../../lib/bundle.ts';
import { type Figure, median } from './part.ts';

const INVITE = join(ROOT, 'test', 'understand', 'invites', 'apple-prose-en-founder.eml');

/** Says the CPU time, in ms, of loading, of the first mail, which is an invite, and of the second, which is a reply to the letter about it. */
const CONTENTS = `
import { readFileSync } from 'node:fs';
import { openScene } from '../torture/fuzz/scene.ts';
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
export async function go(from) {
  const times = [spent() - from];
  const scene = openScene();
  const handle = async (raw, to) => {
    const began = spent();
    const sent = scene.sent().length;
    await scene.deliver(raw, sender, to);
    const { mailBytes } = await import('../../lambdas/compose/mime.ts');
    for (const mail of scene.sent().slice(sent)) await mailBytes(mail, 0);
    times.push(spent() - began);
  };
  const invite = readFileSync(${JSON.stringify(INVITE)});
  const sender = /^From:.*<([^>]+)>/m.exec(invite.toString('latin1'))[1];
  await handle(invite, 'hello@afterword.example');
  const to = scene.sent().at(-1).replyTo;
  const lines = ['From: <' + sender + '>', 'To: <' + to + '>', 'Subject: Re: your interview', 'Message-ID: <2@post.example>', '', 'Snooze two days'];
  await handle(Buffer.from(lines.join('\\r\\n')), to);
  console.log(JSON.stringify(times));
  process.exit(0);
}`;

/** Run by the new process, with the bundle as its argument. */
const GO =
  'const { user, system } = process.cpuUsage(); await (await import(process.argv[1])).go((user + system) / 1000);';

export async function firstMail(
  folder: string,
  rounds: number,
  run: (script: string, file: string) => Promise<string>,
): Promise<readonly Figure[]> {
  const outdir = join(folder, 'first-mail');
  await build({ ...BUNDLED, stdin: { contents: CONTENTS, resolveDir: import.meta.dirname }, outdir });
  const all: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: readonly number[] = JSON.parse(await run(GO, join(outdir, 'stdin.mjs')));
    all.push(times);
  }
  const ms = (which: number): string => `${median(all.map((one) => one[which] ?? Number.NaN)).toFixed(0)} ms`;
  const figure = (what: string, value: string, against: string): Figure => ({
    what,
    value,
    against,
    goal: '',
    met: null,
  });
  return [
    figure(
      'the first invite after a start',
      ms(1),
      `CPU, with what it loads; loaded before it came: ${ms(0)}, without the SDK`,
    ),
    figure('the first reply after that', ms(2), 'CPU, with what it loads'),
  ];
}
