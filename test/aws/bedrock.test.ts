import type { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { bedrockModel } from '../../lambdas/aws/bedrock.ts';
import { DRAFT_SCHEMA } from '../../lambdas/compose/model/edited.ts';
import { ANSWER_SCHEMA } from '../../lambdas/understand/model/clauses.ts';
import { MAIL_SCHEMA } from '../../lambdas/understand/model/pointed.ts';

/** A client of the SDK that gives what it is told. It never ran against the service here. */
function client(answer: () => unknown) {
  const sent: { readonly input: ConverseCommand['input']; readonly signal: AbortSignal | undefined }[] = [];
  const send = async (command: ConverseCommand, options?: { readonly abortSignal?: AbortSignal }) => {
    sent.push({ input: command.input, signal: options?.abortSignal });
    return answer();
  };
  return { sent, client: { send } as never };
}

const used = (input: unknown, name = 'answer') => ({
  output: {
    message: { role: 'assistant', content: [{ text: 'Here.' }, { toolUse: { toolUseId: '1', name, input } }] },
  },
});

describe('a model of Bedrock', () => {
  it('is asked once, with the form of the answer as a tool that it has to use', async () => {
    const { sent, client: one } = client(() => used({ does: 'nothing' }));
    const model = bedrockModel({ id: 'amazon.nova-lite-v1:0', patience: 1000, client: one });
    expect(await model.ask('Point.', 'A mail.', MAIL_SCHEMA)).toEqual({ does: 'nothing' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.signal).toBeInstanceOf(AbortSignal);
    expect(sent[0]?.input).toEqual({
      modelId: 'amazon.nova-lite-v1:0',
      system: [{ text: 'Point.' }],
      messages: [{ role: 'user', content: [{ text: 'A mail.' }] }],
      inferenceConfig: { maxTokens: 2000, temperature: 0.00001 },
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: 'answer',
              description: 'Takes the answer.',
              inputSchema: {
                json: {
                  type: 'object',
                  properties: JSON.parse(JSON.stringify(MAIL_SCHEMA['properties'])),
                  required: MAIL_SCHEMA['required'],
                },
              },
            },
          },
        ],
        toolChoice: { tool: { name: 'answer' } },
      },
    });
  });

  it.each([MAIL_SCHEMA, ANSWER_SCHEMA, DRAFT_SCHEMA])(
    'has nothing at the top of the form that models of Amazon refuse',
    async (schema) => {
      const { sent, client: one } = client(() => used({}));
      await bedrockModel({ id: 'm', patience: 1000, client: one }).ask('Point.', 'A mail.', schema);
      const form = sent[0]?.input.toolConfig?.tools?.[0]?.toolSpec?.inputSchema?.json as object;
      expect(Object.keys(form).sort()).toEqual(['properties', 'required', 'type']);
      expect(form).toMatchObject({ type: 'object' });
    },
  );

  it.each([
    ['no tool', () => ({ output: { message: { content: [{ text: '{"does":"offer"}' }] } } })],
    ['another tool', () => used({ does: 'offer' }, 'shell')],
    ['nothing', () => ({})],
    [
      'a refusal',
      () => {
        throw new Error('AccessDeniedException');
      },
    ],
  ])('says nothing with %s', async (_, answer) => {
    const { client: one } = client(answer);
    expect(await bedrockModel({ id: 'm', patience: 1000, client: one }).ask('Point.', 'A mail.', {})).toBeUndefined();
  });
});
