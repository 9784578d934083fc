/** Shared by the commands for a deployment: which one it is, and the outputs of its stack. */
import type { Deployed } from '../lambdas/aws/deployed.ts';
import { UsageError } from './usage.ts';

export const DEPLOYED = {
  stack: { type: 'string' },
  region: { type: 'string' },
  profile: { type: 'string' },
} as const;

export const DEPLOYED_HELP = `  --stack NAME         which deployment (default: Afterword)
  --region REGION      where it is (default: that of the AWS settings of this shell)
  --profile NAME       whose credentials of ~/.aws are used`;

interface Values {
  readonly stack?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

/** Every client of the SDK reads both from the environment. */
function chooseAccount({ region, profile }: Values): void {
  if (region !== undefined) Object.assign(process.env, { AWS_REGION: region });
  if (profile !== undefined) Object.assign(process.env, { AWS_PROFILE: profile });
}

export async function openDeployed(values: Values): Promise<Deployed> {
  chooseAccount(values);
  const stack = values.stack ?? 'Afterword';
  const { deployedAs } = await import('../lambdas/aws/deployed.ts');
  try {
    return await deployedAs(stack);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the stack '${stack}' cannot be read (${why}). Is it deployed, in this account and region?`);
  }
}
