/** A model that speaks chat completions over HTTP: Ollama, llama.cpp, or any service with that interface. */
import type { Model } from '../ports.ts';
import { jsonIn } from './answer-json.ts';

interface ChatOptions {
  /** 'http://127.0.0.1:11434/v1', or the whole address of its chat completions. */
  readonly url: string;
  readonly name: string | null;
  readonly key: string | null;
  /** Milliseconds for one answer. */
  readonly patience: number;
}

const PATH = '/chat/completions';
/** Answers are short: what is longer is cut off at the source. */
const MOST_TOKENS = 2000;
const MOST_BYTES = 256 * 1024;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Why an address cannot be used, in a few words; null where it can. */
export function unusableAddress(url: string, hasKey: boolean): string | null {
  if (!URL.canParse(url)) return 'is no address';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'takes http or https';
  if (username !== '' || password !== '') return 'holds a password; the key belongs into AFTERWORD_MODEL_KEY';
  if (hasKey && protocol === 'http:' && !LOOPBACK.test(hostname)) return 'would send the key unencrypted; use https';
  return null;
}

export const endpointOf = (url: string): string => {
  const bare = url.replace(/\/+$/, '');
  return bare.endsWith(PATH) ? bare : `${bare}${PATH}`;
};

export function chatModel({ url, name, key, patience }: ChatOptions): Model {
  const endpoint = endpointOf(url);
  /** Whether it knows `response_format`; not every server does. */
  let takesSchema = true;

  const post = (instructions: string, text: string, schema: object | null, signal: AbortSignal) =>
    fetch(endpoint, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        ...(name === null ? {} : { model: name }),
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: text },
        ],
        temperature: 0,
        max_tokens: MOST_TOKENS,
        stream: false,
        ...(schema === null
          ? {}
          : { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } } }),
      }),
    });

  return {
    ask: async (instructions, text, schema) => {
      const signal = AbortSignal.timeout(patience);
      try {
        let response = await post(instructions, text, takesSchema ? schema : null, signal);
        // A refusal of the form costs nothing; it is the one thing that is asked twice.
        if (takesSchema && (response.status === 400 || response.status === 422)) {
          takesSchema = false;
          await response.body?.cancel();
          response = await post(instructions, text, null, signal);
        }
        if (!response.ok) {
          await response.body?.cancel();
          return undefined;
        }
        const body = await atMost(response, MOST_BYTES);
        return body === null ? undefined : jsonIn(contentOf(JSON.parse(body)) ?? '');
      } catch {
        return undefined;
      }
    },
  };
}

/** The whole of an answer; null where it is longer than that. */
async function atMost(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function contentOf(body: unknown): string | null {
  const choice = (body as { choices?: readonly { message?: { content?: unknown } }[] } | null)?.choices?.[0];
  const content = choice?.message?.content;
  return typeof content === 'string' ? content : null;
}
