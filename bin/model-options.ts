/** The model options: where it is, and how often it is asked. Its code is loaded only if one is named. */

import type { Editor } from '../lambdas/compose/composed.ts';
import type { Model } from '../lambdas/ports.ts';
import type { SecondReader } from '../lambdas/understand/understanding.ts';
import { UsageError } from './usage.ts';

export const MODEL = {
  model: { type: 'string' },
  'model-name': { type: 'string' },
  'model-use': { type: 'string' },
} as const;

export const MODEL_HELP = `  --model URL          let a language model read along: the URL of its chat completions (Ollama, llama.cpp: http://127.0.0.1:11434/v1),
                       or bedrock:MODEL-ID. It gets the text of mails, points at words, and words thank-you notes; its key comes
                       from AFTERWORD_MODEL_KEY
  --model-name NAME    which of its models
  --model-use USE      doubt (default): asked only where Afterword is not sure; always: for every mail and answer`;

export const MODEL_KEY = 'AFTERWORD_MODEL_KEY';

export interface ModelAsked {
  readonly url: string;
  readonly name: string | null;
  readonly use: 'doubt' | 'always';
}

interface Values {
  readonly model?: string | undefined;
  readonly 'model-name'?: string | undefined;
  readonly 'model-use'?: string | undefined;
}

/** Null if no model is named. */
export function modelAsked(values: Values): ModelAsked | null {
  if (values.model === undefined) {
    const odd = (['model-name', 'model-use'] as const).find((name) => values[name] !== undefined);
    if (odd !== undefined) throw new UsageError(`--${odd} needs --model`);
    return null;
  }
  const use = values['model-use'] ?? 'doubt';
  if (use !== 'doubt' && use !== 'always') throw new UsageError(`--model-use takes doubt or always, not '${use}'`);
  return { url: values.model, name: values['model-name'] ?? null, use };
}

const BEDROCK = 'bedrock:';

/** Shown to people: where the text is sent. */
export const whereIs = ({ url }: ModelAsked): string =>
  url.startsWith(BEDROCK) ? 'Amazon Bedrock' : URL.canParse(url) ? new URL(url).host : url;

/** Timeout in milliseconds: a model at home may have to be loaded first. */
const PATIENCE = 90_000;

export async function openModel({ url, name }: ModelAsked, key: string | null): Promise<Model> {
  if (url.startsWith(BEDROCK)) {
    const { bedrockModel } = await import('../lambdas/aws/bedrock.ts');
    return bedrockModel({ id: url.slice(BEDROCK.length), patience: PATIENCE });
  }
  const { chatModel, unusableAddress } = await import('../lambdas/model/chat.ts');
  const why = unusableAddress(url, key !== null);
  if (why !== null) throw new UsageError(`--model ${why}`);
  return chatModel({ url, name, key, patience: PATIENCE });
}

/** The model for the commands that read files, as reader and editor; `{}` if there is none. */
export async function readingAlong(
  values: Values,
): Promise<{ readonly reader?: SecondReader; readonly editor?: Editor }> {
  const asked = modelAsked(values);
  if (asked === null) return {};
  const model = await openModel(asked, process.env[MODEL_KEY] ?? null);
  const { readAlong } = await import('../lambdas/model/read-along.ts');
  const { editorWith } = await import('../lambdas/compose/model/editor.ts');
  const where = whereIs(asked);
  return { reader: readAlong(model, asked.use, where), editor: editorWith(model, where) };
}
