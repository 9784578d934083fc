/** Parses one Authentication-Results field. Text in quotes or comments is never taken for a result. RFC 8601 §2.2 */

interface ResInfo {
  /** `dkim`, `dmarc`, `spf`; lower case. */
  readonly method: string;
  /** `pass`, `fail`; lower case. */
  readonly result: string;
  /** `header.from` and the like, in lower case, with their values. */
  readonly properties: readonly (readonly [name: string, value: string])[];
}

export interface AuthResults {
  readonly server: string;
  readonly results: readonly ResInfo[];
}

type Token = { readonly is: 'word'; readonly text: string } | { readonly is: ';' } | { readonly is: ' ' };

/** Where the comment that begins at `from` ends; -1 if it does not. Comments may be nested. RFC 5322 §3.2.2 */
function commentEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

function quoteEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

/** Null if a quote or a comment is not closed. Quoted strings keep their quotes, because they may be part of a word such as `"a;b"@c.example`. */
function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let word = '';
  const end = (next: Token): void => {
    if (word !== '') tokens.push({ is: 'word', text: word });
    word = '';
    tokens.push(next);
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"' || char === '(') {
      const last = char === '"' ? quoteEnd(text, at) : commentEnd(text, at);
      if (last < 0) return null;
      if (char === '"') word += text.slice(at, last + 1);
      else end({ is: ' ' });
      at = last;
    } else if (char === ')' || char === '\\') return null;
    else if (char === ';') end({ is: ';' });
    else if (/\s/.test(char)) end({ is: ' ' });
    else word += char;
  }
  end({ is: ';' });
  return tokens;
}

/** The words of each part; parts are separated by semicolons. */
function partsOf(tokens: readonly Token[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token.is === ';') parts.push([]);
    else if (token.is === 'word') parts.at(-1)?.push(token.text);
  }
  return parts;
}

const NAME_AND_VALUE = /^([a-z][a-z0-9.-]{0,63})=(.+)$/is;

/** `method=result`, then properties. A property without a result is skipped: SES puts a semicolon inside an SPF result. */
function resultOf(words: readonly string[]): ResInfo | null {
  const [first, ...rest] = words.map((word) => NAME_AND_VALUE.exec(word));
  const method = first?.[1]?.toLowerCase();
  const result = first?.[2]?.toLowerCase();
  if (method === undefined || result === undefined || method.includes('.') || !/^[a-z]+$/.test(result)) return null;
  const properties = rest.flatMap((one) => {
    const [, name, value] = one ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return { method, result, properties };
}

/** Null if it is malformed; it then counts for nothing. */
export function readAuthResults(value: string): AuthResults | null {
  const tokens = tokensOf(value);
  if (tokens === null) return null;
  const [head, ...parts] = partsOf(tokens);
  const server = head?.[0]?.toLowerCase();
  if (server === undefined || server.includes('=')) return null;
  return { server, results: parts.map(resultOf).filter((one) => one !== null) };
}
