/** The command line: picks the command, and sets the exit status. */
import { existsSync, readFileSync } from 'node:fs';
import { type Command, UsageError } from './usage.ts';

const COMMANDS: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<Command> }>> = {
  understand: {
    says: 'read mails and calendar files, and say what was understood',
    load: async () => (await import('./understand.ts')).understandCommand,
  },
  'check-draft': {
    says: 'check a draft: short, calm, free of clichés?',
    load: async () => (await import('./check-draft.ts')).checkDraftCommand,
  },
  draft: {
    says: 'thank-you notes for debrief answers, without mail or server',
    load: async () => (await import('./draft.ts')).draftCommand,
  },
  interpret: {
    says: 'read replies, and say which commands they contain',
    load: async () => (await import('./interpret.ts')).interpretCommand,
  },
  plan: {
    says: 'the timeline for some messages: what would be sent, and when',
    load: async () => (await import('./plan.ts')).planCommand,
  },
  try: {
    says: 'the same, with every message written to a folder to look at',
    load: async () => (await import('./try.ts')).tryCommand,
  },
  setup: {
    says: 'set up a mailbox: ask, try it, and save the settings for serve',
    load: async () => (await import('./setup.ts')).setupCommand,
  },
  serve: {
    says: 'the whole of Afterword on this machine: mail in, an inbox page, alarms',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  doctor: {
    says: 'check what runs on this machine, or on AWS (--aws), and say what to do',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  replay: {
    says: 'retry what a deployment could not handle',
    load: async () => (await import('./replay.ts')).replayCommand,
  },
  show: {
    says: 'an application of a deployment, as it is stored',
    load: async () => (await import('./show.ts')).showCommand,
  },
  rotate: {
    says: 'a new key for the reply addresses of a deployment',
    load: async () => (await import('./rotate.ts')).rotateCommand,
  },
};

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`);
  return `afterword: a follow-up companion for job candidates

Usage: afterword COMMAND [OPTION...] [FILE...]

${rows.join('\n')}

See \`afterword COMMAND --help\` for each of them. \`afterword --version\` says which version this is.`;
}

/** As the manifest gives it: one folder up in a clone, two in the package. */
function version(): string {
  const files = ['../package.json', '../../package.json'].map((file) => new URL(file, import.meta.url));
  const file = files.find((one) => existsSync(one));
  const { version = 'unknown' }: { readonly version?: string } =
    file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** The package installed on one machine does not include the AWS SDK. */
async function load({ load }: { readonly load: () => Promise<Command> }): Promise<Command> {
  try {
    return await load();
  } catch (error) {
    throw ofDeployments(error);
  }
}

function ofDeployments(error: unknown): unknown {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return isMissing && error.message.includes('@aws-sdk/')
    ? new UsageError('this looks at a deployment on AWS, which is done from the repository (docs/deploy.md)')
    : error;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? console.error : console.log)(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    console.log(version());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) throw new UsageError(`there is no command '${name}'. \`afterword --help\` lists them`);
  const command = await load(entry);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  return command.run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const error = ofDeployments(thrown);
  if (!(error instanceof UsageError)) throw error;
  console.error(`afterword: ${error.message}`);
  process.exitCode = 2;
}
