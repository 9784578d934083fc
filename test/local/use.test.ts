/** Play and real life are two things: where mail is real the clock is too, and a folder is for one or the other. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { afterwards, folder, letter, running } from './serving.ts';

const PLAYED = Date.UTC(2026, 11, 24, 9);

/** A mail server that takes everything. */
async function relay(): Promise<{ readonly relay: string; readonly taken: string[] }> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        taken.push(text);
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterwards(() => new Promise<void>((resolve) => server.close(resolve)));
  return { relay: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken };
}

const turn = (to: string): string => JSON.stringify({ to });

describe('where mail is real', () => {
  it('the clock is the real one, and no door turns or stops it', async () => {
    const served = await running({ ...(await relay()), now: null });
    for (const to of ['next', 'real', new Date(Date.now() + 86_400_000).toISOString()]) {
      const answer = await served.post('/api/clock', turn(to));
      expect([to, answer.status]).toEqual([to, 409]);
      expect(await answer.text()).toContain('--send');
    }
    const clock: { readonly now: string } = JSON.parse(await (await served.get('/api/clock')).text());
    expect(clock).toMatchObject({ stands: false, isReal: true, mayRun: false });
    expect(Math.abs(Date.parse(clock.now) - Date.now())).toBeLessThan(5000);
  });

  it('there are no examples', async () => {
    const served = await running({ ...(await relay()), now: null });
    expect(await (await served.get('/api/examples')).json()).toEqual([]);
    expect((await served.post('/api/examples?name=google', '')).status).toBe(409);
  });

  it('a folder keeps to that when it is started without a mail server', async () => {
    const data = await folder();
    await (await running({ ...(await relay()), data, now: null })).close();
    const served = await running({ data, now: null });
    expect((await served.post('/api/clock', turn('next'))).status).toBe(409);
    await served.close();
    await expect(running({ data, now: PLAYED })).rejects.toThrow('leave --now out');
  });

  it.each([
    [
      'its clock was turned',
      (url: string) => fetch(`${url}/api/clock`, { method: 'POST', body: turn('2027-12-24T09:00:00Z') }),
    ],
    ['an example lies in it', (url: string) => fetch(`${url}/api/examples?name=google`, { method: 'POST' })],
  ])('a folder is refused where %s, and the way out is said', async (_, play) => {
    const data = await folder();
    const played = await running({ data, now: null });
    expect((await play(played.url)).status).toBe(200);
    await played.close();
    await expect(running({ ...(await relay()), data, now: null })).rejects.toThrow('--data DIR');
  });

  it('a folder in which nobody played goes on for real, and what was only tried stays here', async () => {
    const data = await folder();
    const before = await running({ data, now: null });
    await before.post('/api/mails', letter('before'));
    await before.close();
    const { relay: url, taken } = await relay();
    const served = await running({ data, relay: url, now: null });
    await served.post('/api/mails', letter('after'));
    await expect.poll(() => taken.length).toBe(1);
    expect(taken[0]).toContain('after');
  });

  it('a folder that an earlier version froze is put right, with a word', async () => {
    const data = await folder();
    // As an earlier version left it: turned to Christmas, with a mail server beside it, and no word of its use.
    await mkdir(join(data, 'relay'), { recursive: true });
    await writeFile(join(data, 'clock'), '2027-12-24T09:00:00Z\n');
    const { relay: url, taken } = await relay();
    const served = await running({ data, relay: url, now: null });
    expect(served.log.map(({ what }) => what).join()).toContain('the clock stood at 2027-12-24T09:00:00Z');
    expect(Math.abs(served.now - Date.now())).toBeLessThan(5000);
    await served.post('/api/mails', letter('again'));
    await expect.poll(() => taken.length).toBe(1);
    await served.close();
    const again = await running({ data, relay: url, now: null });
    expect(again.log.filter(({ what }) => what.includes('stood'))).toEqual([]);
  });
});

describe('where nothing is sent', () => {
  it('the real time is offered again only where the clock may go there', async () => {
    const served = await running({ now: Date.now() - 86_400_000 });
    const clock = async () => (await served.get('/api/clock')).json();
    expect(await clock()).toMatchObject({ stands: true, mayRun: true });
    expect((await served.post('/api/clock', turn('real'))).status).toBe(200);
    expect(await clock()).toMatchObject({ stands: false });
    await served.post('/api/mails', letter('one'));
    await served.post('/api/clock', turn(new Date(Date.now() + 86_400_000).toISOString()));
    expect(await clock()).toMatchObject({ stands: true, mayRun: false });
    const refused = await served.post('/api/clock', turn('real'));
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`delete ${served.data}`);
  });
});
