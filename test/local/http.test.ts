/** Who may speak to the page: nobody from outside, whatever name or page they come by. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { letter, running } from './serving.ts';

const ask = (port: number, headers: Readonly<Record<string, string>>, method = 'GET', path = '/api/clock') =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? letter('x') : undefined);
  });

describe('a foreign', () => {
  it.each([
    ['Host', { host: 'outside.example' }],
    ['Host with our port', { host: 'outside.example:PORT' }],
    ['Host that begins as ours', { host: '127.0.0.1.outside.example:PORT' }],
    ['port in Host', { host: '127.0.0.1:1' }],
    ['Origin', { host: '127.0.0.1:PORT', origin: 'http://outside.example' }],
    ['Origin of another port', { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:1' }],
    ['Origin of a sandboxed frame', { host: '127.0.0.1:PORT', origin: 'null' }],
    ['Origin over https', { host: '127.0.0.1:PORT', origin: 'https://127.0.0.1:PORT' }],
    ['site, as the browser calls it', { host: '127.0.0.1:PORT', 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused with 403, to read and to write', async (_, headers) => {
    const { http } = await running();
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(http))]),
    );
    expect(await ask(http, filled)).toBe(403);
    expect(await ask(http, filled, 'POST', '/api/mails')).toBe(403);
    expect(await ask(http, filled, 'GET', '/')).toBe(403);
  });

  it('and our own are not', async () => {
    const { http } = await running();
    for (const host of [`127.0.0.1:${http}`, `localhost:${http}`])
      expect(await ask(http, { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });
});

describe('a path that is open to the world', () => {
  const tapPage = 'https://taps.example';

  it.each([
    '/tap/../api/clock',
    '/tap/..\\api/clock',
    '/tap\\..\\api/clock',
    '/tap/%2e%2e/api/clock',
    '/tap/x/.%2E/../api/clock',
    '/tap/./../api/clock',
  ])('opens nothing else: %s', async (path) => {
    const { http } = await running({ tapPage });
    expect(await ask(http, { host: 'taps.example' }, 'GET', path)).toBe(403);
    // As a proxy sends it that puts our own name into Host.
    expect(await ask(http, { host: `127.0.0.1:${http}` }, 'GET', path)).toBe(404);
    expect(await ask(http, { host: `127.0.0.1:${http}` }, 'POST', path.replace('clock', 'mails'))).toBe(404);
  });

  it.each(['Forwarded', 'Via', 'X-Forwarded-For', 'X-Real-IP'])('is all that a proxy gets (%s)', async (name) => {
    const { http } = await running({ tapPage });
    const headers = { host: `127.0.0.1:${http}`, [name]: '192.0.2.1' };
    expect(await ask(http, headers)).toBe(403);
    expect(await ask(http, headers, 'GET', '/')).toBe(403);
    expect(await ask(http, headers, 'GET', '/tap/x')).toBe(404);
  });
});
