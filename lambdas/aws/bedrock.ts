/**
 * A Bedrock model through the Converse API. The answer takes the form of a tool call that the model must make. Never yet run against the real
 * service.
 */
import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { Model } from '../ports.ts';

interface BedrockOptions {
  /** The id of a model or of an inference profile. */
  readonly id: string;
  readonly region?: string;
  /** Timeout for one answer, in milliseconds. */
  readonly patience: number;
  readonly client?: Pick<BedrockRuntimeClient, 'send'>;
}

const TOOL = 'answer';
/** Answers are short. */
const MOST_TOKENS = 2000;
/** As good as none: Amazon's newer models take no zero. */
const TEMPERATURE = 0.00001;

/** Amazon's own models refuse a form that has anything else at its top. A plain copy, because the SDK's document type accepts only JSON. */
const formOf = ({ type, properties, required }: Form) => JSON.parse(JSON.stringify({ type, properties, required }));

interface Form {
  readonly type?: unknown;
  readonly properties?: unknown;
  readonly required?: unknown;
}

export const conversation = (id: string, instructions: string, text: string, schema: object) =>
  ({
    modelId: id,
    system: [{ text: instructions }],
    messages: [{ role: 'user', content: [{ text }] }],
    inferenceConfig: { maxTokens: MOST_TOKENS, temperature: TEMPERATURE },
    toolConfig: {
      tools: [
        {
          toolSpec: {
            name: TOOL,
            description: 'Takes the answer.',
            inputSchema: { json: formOf(schema) },
          },
        },
      ],
      toolChoice: { tool: { name: TOOL } },
    },
  }) satisfies ConverseCommandInput;

/** What the tool was called with; undefined if it was not. */
export const answerIn = (output: ConverseCommandOutput['output']): unknown =>
  output?.message?.content?.find((one) => one.toolUse?.name === TOOL)?.toolUse?.input;

export function bedrockModel({ id, region, patience, client }: BedrockOptions): Model {
  // No retries: each would cost money too.
  const bedrock = client ?? new BedrockRuntimeClient({ ...(region === undefined ? {} : { region }), maxAttempts: 1 });
  return {
    ask: async (instructions, text, schema) => {
      try {
        const { output } = await bedrock.send(new ConverseCommand(conversation(id, instructions, text, schema)), {
          abortSignal: AbortSignal.timeout(patience),
        });
        return answerIn(output);
      } catch {
        return undefined;
      }
    },
  };
}
