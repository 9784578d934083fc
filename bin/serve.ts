/** `afterword serve`: all of Afterword on one machine. */
import { writeWhole } from '../lambdas/local/files.ts';
import { whyNot } from '../lambdas/local/in-words.ts';
import { faultOf } from '../lambdas/local/lane.ts';
import { logTo } from '../lambdas/local/log.ts';
import { readSecrets, SECRET_NAMES } from '../lambdas/local/secrets.ts';
import { serve } from '../lambdas/local/serve.ts';
import type { Served } from '../lambdas/local/serve-options.ts';
import { Unusable } from '../lambdas/local/unusable.ts';
import { receive, sweep, wake } from '../lambdas/pipeline.ts';
import { greeting, unreachable } from './greeting.ts';
import { openModel, whereIs } from './model-options.ts';
import { dataIn, HELP, OPTIONS, type Sources, serveOptions } from './serve-options.ts';
import { asArguments, readSettings, writeStarted } from './settings.ts';
import { type Command, readOptions, UsageError } from './usage.ts';

async function writeReady(path: string, { smtp, http }: Served): Promise<void> {
  try {
    await writeWhole(path, `${JSON.stringify({ smtp, http })}\n`, 0o644);
  } catch (error) {
    throw new Unusable(`--ready-file ${path} cannot be written: ${whyNot(error)}`);
  }
}

/** Resolves when the program is told to stop. A second Ctrl-C stops it at once. */
function untilTold(): Promise<void> {
  return new Promise((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        told();
      });
    }
  });
}

/** Faults that only the owner can fix are reported in one line. */
async function usable<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof Unusable) throw new UsageError(error.message);
    throw error;
  }
}

/** Child processes started after this do not inherit the secrets in the environment. */
async function secretsOf({ secretsFile: file, tokenCommand }: Sources) {
  const secrets = await readSecrets({ file, tokenCommand, environment: process.env });
  for (const name of Object.values(SECRET_NAMES)) delete process.env[name];
  return secrets;
}

/** Milliseconds that work in progress has to finish. */
const PATIENCE = 2500;

export const serveCommand: Command = {
  help: HELP,
  async run(args) {
    const options = await usable(async () => {
      const settings = await readSettings(dataIn(args));
      const read = serveOptions([...asArguments(settings), ...args]);
      const secrets = await secretsOf(read);
      const { asked } = read;
      const model =
        asked === null
          ? null
          : { model: await openModel(asked, secrets.model ?? null), use: asked.use, where: whereIs(asked) };
      return { ...read, secrets, model };
    });
    const log = logTo(process.stdout);
    process.on('uncaughtException', (error) => {
      log({ what: 'fault; the program ends, and goes on where it was at the next start', fault: faultOf(error) });
      process.exit(1);
    });
    await usable(async () => {
      const told = untilTold();
      const served = await serve(options, { story: { receive, wake, sweep }, log });
      process.stdout.write(`${greeting(options, served)}\n`);
      void served.mailServer.then((why) => {
        if (why !== null) process.stdout.write(`${unreachable(options.relay ?? '', why)}\n`);
      });
      if (served.isReal) await writeStarted(options.data, { ...readOptions(args, OPTIONS).values });
      if (options.readyFile !== null) await writeReady(options.readyFile, served);
      await told;
      log({ what: 'ending' });
      setTimeout(() => process.exit(0), PATIENCE).unref();
      await served.close();
      process.exit(0);
    });
    return 0;
  },
};
