/** `afterword doctor` on a folder says one thing at a time, and where to look next. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { doctorCommand } from '../../bin/doctor.ts';
import { readStarted, writeStarted } from '../../bin/settings.ts';
import { folder } from '../local/serving.ts';

const said: string[] = [];
vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
afterEach(() => said.splice(0));

async function doctor(...args: readonly string[]): Promise<{ readonly status: number; readonly text: string }> {
  const status = await doctorCommand.run(args);
  return { status, text: said.join('\n') };
}

describe('doctor', () => {
  it('never says that no mail server is used where one is set', async () => {
    const data = await folder();
    const settings = {
      mailbox: 'imap://sam@127.0.0.1:9',
      send: 'smtp://sam@127.0.0.1:9',
      candidate: ['sam@home.example'],
    };
    await writeFile(join(data, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
    const { status, text } = await doctor('--local', '--data', data);
    expect(status).toBe(0);
    expect(text).toContain('The mail server at 127.0.0.1, port 9 was not tried: its password is not in a file.');
    expect(text).not.toContain('No mail server is used');
    expect((await doctor('--data', data)).text).not.toContain('No mail server is used');
  });

  it('tries the servers that were named at the start, and says which one does not answer', async () => {
    const data = await folder();
    await writeStarted(data, { send: 'smtp://127.0.0.1:9', 'smtp-port': '2525' });
    expect(await readStarted(data)).toEqual({ send: 'smtp://127.0.0.1:9' });
    const { status, text } = await doctor('--local', '--data', data);
    expect(status).toBe(1);
    expect(text).toContain('The mail server at 127.0.0.1, port 9 can’t be used: nothing answers at that port.');
    expect(text).not.toMatch(/No mail server is set|ECONN|ESOCKET/);
  });

  it('knows a folder of play, and shows the way to it', async () => {
    const data = await folder();
    const play = join(data, 'play');
    await mkdir(join(play, 'examples'), { recursive: true });
    const outer = await doctor('--data', data);
    expect(outer.text).toContain(`--data ${play}`);
    expect(outer.text).not.toContain('No mail server is used');
    said.splice(0);
    const inner = await doctor('--data', play);
    expect(inner.text).toContain('This folder is for trying things out');
    expect(inner.status).toBe(0);
  });

  it('looks at this machine first where Afterword runs here, and says how to look at AWS', async () => {
    const there = await folder();
    await mkdir(join(there, '.afterword', 'play', 'examples'), { recursive: true });
    const before = process.cwd();
    process.chdir(there);
    try {
      const { text } = await doctor();
      expect(text).toMatch(/^Looking at \.\/\.afterword\. For a deployment on AWS: afterword doctor --aws\n/);
      expect(text).toContain('Look at that with --data .afterword/play');
    } finally {
      process.chdir(before);
    }
  });

  it('never means AWS unless that is said', async () => {
    const before = process.cwd();
    process.chdir(await folder());
    try {
      await expect(doctor()).rejects.toThrow(
        'there is no ./.afterword in this folder. Name the data folder with --data DIR',
      );
    } finally {
      process.chdir(before);
    }
  });

  it('a folder in which nothing is decided uses no mail server', async () => {
    expect((await doctor('--data', await folder())).text).toContain('No mail server is used');
  });
});
