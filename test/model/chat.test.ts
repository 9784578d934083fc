import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { bounded } from '../../lambdas/model/bounded.ts';
import { chatModel, endpointOf, unusableAddress } from '../../lambdas/model/chat.ts';

let server: Server | null = null;
const seen: { readonly body: Record<string, unknown>; readonly key: string | undefined }[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  seen.length = 0;
});

/** A server that reads what is asked and answers as it is told. */
async function answering(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.push({ body: JSON.parse(body), key: request.headers.authorization });
      answer(request, response);
    });
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const saying = (content: string) => (_: IncomingMessage, response: ServerResponse) =>
  void response.end(JSON.stringify({ choices: [{ message: { content } }] }));
const ask = (url: string, patience = 2000, key: string | null = null) =>
  chatModel({ url, name: 'small', key, patience }).ask('Point.', 'A mail.', { type: 'object' });

describe('a model that speaks chat completions', () => {
  it('is asked once, with the form of the answer, and its JSON is taken', async () => {
    const url = await answering(saying('```json\n{"does":"nothing"}\n```'));
    expect(await ask(url, 2000, 'k3y')).toEqual({ does: 'nothing' });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.key).toBe('Bearer k3y');
    expect(seen[0]?.body).toMatchObject({
      model: 'small',
      temperature: 0,
      stream: false,
      messages: [
        { role: 'system', content: 'Point.' },
        { role: 'user', content: 'A mail.' },
      ],
      response_format: { type: 'json_schema' },
    });
  });

  it('is asked without the form where it does not know it', async () => {
    const url = await answering((request, response) => {
      if (seen.at(-1)?.body['response_format'] !== undefined) return void response.writeHead(400).end();
      saying('{"a":1}')(request, response);
    });
    const model = chatModel({ url, name: null, key: null, patience: 2000 });
    expect(await model.ask('Point.', 'A mail.', {})).toEqual({ a: 1 });
    expect(await model.ask('Point.', 'A mail.', {})).toEqual({ a: 1 });
    expect(seen).toHaveLength(3);
  });

  it.each([
    ['broken JSON', saying('{"does": "inter')],
    ['no JSON', saying('I would rather not.')],
    ['no answer', (_: IncomingMessage, response: ServerResponse) => void response.end('{}')],
    ['an error', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(500).end('{"a":1}')],
    [
      'a redirection',
      (_: IncomingMessage, response: ServerResponse) => void response.writeHead(302, { location: '/' }).end(),
    ],
    ['markup', (_: IncomingMessage, response: ServerResponse) => void response.end('<html>{"a":1}</html>')],
    ['a cut connection', (_: IncomingMessage, response: ServerResponse) => void response.socket?.destroy()],
    ['too much', saying(`{"a":"${'x'.repeat(400_000)}"}`)],
  ])('says nothing with %s', async (_, answer) => {
    expect(await ask(await answering(answer))).toBeUndefined();
  });

  it('says nothing when it is slow, or does not end', async () => {
    const slow = await answering(() => {});
    expect(await ask(slow, 150)).toBeUndefined();
    server?.closeAllConnections();
    const endless = await answering((_, response) => {
      response.write('{"choices":');
      const more = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(more));
    });
    expect(await ask(endless, 200)).toBeUndefined();
  });

  it('says nothing when nobody is there', async () => {
    expect(await ask('http://127.0.0.1:9/v1', 500)).toBeUndefined();
  });
});

describe('the address of a model', () => {
  it('is the base of the interface, or the whole', () => {
    expect(endpointOf('http://a.example/v1/')).toBe('http://a.example/v1/chat/completions');
    expect(endpointOf('http://a.example/v1/chat/completions')).toBe('http://a.example/v1/chat/completions');
  });

  it('never carries a key in the open, or a password', () => {
    expect(unusableAddress('http://models.example/v1', true)).toContain('https');
    expect(unusableAddress('http://127.0.0.1:11434/v1', true)).toBeNull();
    expect(unusableAddress('http://nas.local:8080/v1', false)).toBeNull();
    expect(unusableAddress('https://me:pw@models.example/v1', false)).toContain('AFTERWORD_MODEL_KEY');
    expect(unusableAddress('ftp://models.example', false)).not.toBeNull();
    expect(unusableAddress('here', false)).not.toBeNull();
  });
});

describe('the bounds of a model', () => {
  const taken = new Set<string>();
  const logged: object[] = [];
  const bounds = {
    applications: {
      once: async (key: string) => {
        const isNew = !taken.has(key);
        taken.add(key);
        return isNew;
      },
    },
    clock: { now: () => Date.parse('2026-11-29T12:00:00Z') },
    log: (line: object) => void logged.push(line),
    aDay: 4,
  };

  it('are so many questions a day, and a line of log each without a word of the mail', async () => {
    let asked = 0;
    const model = bounded({ ask: async () => ({ n: ++asked }) }, bounds);
    for (let i = 0; i < 60; i += 1) await model.ask('Point.', 'secret words', {});
    expect(asked).toBe(4);
    expect(logged).toHaveLength(60);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });
});
