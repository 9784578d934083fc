/** `afterword plan` and `afterword try`: what comes when, and every mail of it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterword, example, folder, lines, NOW } from './shell.ts';

describe('afterword plan', () => {
  it('prints the timeline as one object', async () => {
    const { out } = await afterword('plan', '--json', ...NOW, example('google'));
    const plan = JSON.parse(out);
    expect(plan.application).toEqual({ employer: 'Brightwater', job: 'Backend Engineer', status: 'active' });
    expect(plan.steps).toContainEqual({
      step: 'thank',
      at: '2026-12-01T20:45:00Z',
      local: 'Tue 1 Dec 15:45',
      to: ['Priya Shah', 'Tom Okafor'],
      why: 'R1',
    });
  });

  it('moves with an update, whichever copy comes last', async () => {
    for (const order of [
      ['google', 'reschedule'],
      ['reschedule', 'google'],
    ]) {
      const { out } = await afterword('plan', '--json', ...NOW, ...order.map(example));
      expect(JSON.parse(out).steps[0]).toMatchObject({ step: 'prepare', local: 'Tue 1 Dec 18:00' });
    }
  });

  it('lets replies arrive, each at its Date', async () => {
    const reply = join(folder, 'reply.eml');
    writeFileSync(
      reply,
      'From: sam.lee@home.example\nDate: Wed, 9 Dec 2026 10:00:00 -0500\nSubject: Re: x\nMessage-ID: <1@x.example>\n\nthey said two weeks\n',
    );
    const { out } = await afterword('plan', '--json', ...NOW, example('google'), '--replies', reply);
    expect(JSON.parse(out).steps[0]).toMatchObject({ step: 'status-check', local: 'Mon 4 Jan 09:30' });
  });

  it('names each mail of a long silence once', async () => {
    const { out } = await afterword('plan', ...NOW, '--until', '2026-12-12T00:00:00Z', example('google'));
    expect(out.match(/Status check to/g)).toHaveLength(1);
    expect(out).toContain('Reminder, if the status check is still open');
  });

  it('runs on without an answer, and lists what was sent', async () => {
    const { out } = await afterword('plan', '--json', ...NOW, '--until', '2027-12-01T00:00:00Z', example('google'));
    const steps: readonly string[] = JSON.parse(out).steps.map((one: { readonly step: string }) => one.step);
    expect([...new Set(steps)]).toEqual([
      'welcome',
      'confirm',
      'prepare',
      'debrief',
      'thank',
      'last-call',
      'status-check',
      'second-check',
      'keep-in-touch',
      'close',
    ]);
    expect(steps.filter((one) => one === 'keep-in-touch')).toHaveLength(4);
  });
});

describe('afterword try', () => {
  it('prints what was understood and the plan in at most 40 lines, and writes the mails', async () => {
    const out = join(folder, 'out');
    const { status, out: said } = await afterword('try', ...NOW, '--out', out, example('panel'));
    expect(status).toBe(0);
    expect(lines(said).length).toBeLessThanOrEqual(40);
    expect(said).toContain('Meridian Health');
    const written = readdirSync(out);
    // Every mail in the folder has its line.
    const mails = written.filter((one) => one.endsWith('.eml')).length;
    expect(said.match(/^ {2}\w{3} \d+ \w{3} \d\d:\d\d {2}/gmu)).toHaveLength(mails);
    expect(said).toContain(`${mails} in all`);
    expect(written).toContain('index.html');
    for (const kind of ['eml', 'html', 'txt'])
      expect(written.filter((one) => one.endsWith(`thank.${kind}`))).toHaveLength(1);
  });

  it.each(['/dev/null', '/proc/x'])('a folder that cannot be written is said: %s', async (out) => {
    const { status, err } = await afterword('try', ...NOW, '--out', out, example('google'));
    expect(status).toBe(2);
    expect(err).toContain(`${out} cannot be written`);
  });
});
