/**
 * Chat completions over a GGUF file, on loopback, for tests: `node server.mjs FOLDER FILE`, where FOLDER is where node-llama-cpp was installed. One
 * question at a time; prints its address when it is ready.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, modelPath] = process.argv.slice(2);
const llamaCpp = join(folder, 'node_modules', 'node-llama-cpp', 'dist', 'index.js');
const { getLlama, LlamaChatSession } = await import(pathToFileURL(llamaCpp).href);

/** Longer answers are cut off, and are no JSON then. */
const MOST_TOKENS = 160;

const llama = await getLlama({ build: 'never', gpu: false, logLevel: 'disabled', progressLogs: false });
const model = await llama.loadModel({ modelPath });
/** One for each kind of question: what is the same in all of a kind is read once. */
const KINDS = 3;
// Several threads wait for each other in a loop, which costs most on a busy machine.
const context = await model.createContext({ contextSize: 3072, sequences: KINDS, threads: 1 });
const sequences = new Map();
function sequenceOf(instructions) {
  if (!sequences.has(instructions)) sequences.set(instructions, context.getSequence());
  return sequences.get(instructions);
}

/** Lengths make a grammar slow. */
const withoutLengths = (schema) =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'maxLength' ? undefined : value)));

async function answer({ messages, response_format: format }, signal) {
  const of = (role) => messages.find((one) => one.role === role)?.content ?? '';
  const schema = format?.json_schema?.schema;
  const grammar = schema === undefined ? undefined : await llama.createGrammarForJsonSchema(withoutLengths(schema));
  const session = new LlamaChatSession({ contextSequence: sequenceOf(of('system')), systemPrompt: of('system') });
  const bounds = { temperature: 0, maxTokens: MOST_TOKENS, signal, stopOnAbortSignal: true };
  try {
    return await session.prompt(of('user'), { ...bounds, ...(grammar && { grammar }) });
  } finally {
    session.dispose({ disposeSequence: false });
  }
}

let last = Promise.resolve();
const server = createServer((request, response) => {
  let body = '';
  // Nobody waits for it any more.
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  request.setEncoding('utf8').on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    last = last
      .then(() => answer(JSON.parse(body), gone.signal))
      .then((content) => response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] })))
      .catch((error) => {
        if (!gone.signal.aborted) console.error(String(error));
        response.writeHead(500).end();
      });
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
