/** What the mailbox adapter keeps when it dies, when the line is cut, and when the server is away, slow or numbers its mail anew. */
import { expect, it } from 'vitest';
import { type AtServer, letter } from './at-server.ts';
import { until } from './watching.ts';

export function survivesBreaks(at: AtServer): void {
  it.concurrent('a restart reads nothing twice and misses nothing', async ({ onTestFinished }) => {
    const { user, begin, inFolder } = await at.here(onTestFinished);
    await at.server.deliver(user, letter('one'));
    const first = await begin();
    await until(async () => (await inFolder('INBOX')).length === 0 && first.handledMail.length === 1);
    await first.close();
    await at.server.deliver(user, letter('two'));
    const second = await begin();
    await until(() => second.handledMail.length > 0);
    await until(async () => (await inFolder('INBOX')).length === 0);
    expect(second.handledMail).toEqual(['two']);
  });

  it.concurrent('what was under way when the program died is handled once more and put away', async ({
    onTestFinished,
  }) => {
    const { user, line, begin, inFolder } = await at.here(onTestFinished);
    await at.server.deliver(user, letter('under way'));
    await at.server.deliver(user, letter('refuse under way'));
    const first = await begin({ takes: 300 });
    await until(() => line.asked.some((one) => one.includes('FETCH')) && first.state().is === 'connected');
    first.crash();
    const second = await begin();
    await until(async () => (await inFolder('INBOX')).length === 0);
    expect(second.handledMail.toSorted()).toEqual(['refuse under way', 'under way']);
    expect(await inFolder(at.server.named('Afterword', 'Done'))).toEqual(['under way']);
  });

  it.concurrent('a line that is cut after any command loses and doubles nothing', async ({ onTestFinished }) => {
    const { user, line, begin, inFolder } = await at.here(onTestFinished);
    let sent = 0;
    const all: string[] = [];
    const one = await begin();
    await until(() => one.state().is === 'connected');
    for (let after = 1; after <= 14; after += 1) {
      line.cutAfter = after;
      for (const subject of [`cut ${after}`, `refuse ${after}`]) {
        await at.server.deliver(user, letter(subject));
        all.push(subject);
        sent += 1;
      }
      await until(async () => one.handledMail.length >= sent && (await inFolder('INBOX')).length === 0);
      line.cutAfter = null;
    }
    expect(one.handledMail.toSorted()).toEqual(all.toSorted());
    expect(await inFolder(at.server.named('Afterword', 'Done'))).toHaveLength(14);
    expect(await inFolder(at.server.named('Afterword', 'Refused'))).toHaveLength(14);
    expect(line.connections()).toBeGreaterThan(10);
  });

  it('a server that is away is tried with growing gaps, said once, and found again', async ({ onTestFinished }) => {
    const { user, line, begin } = await at.here(onTestFinished);
    const one = await begin();
    await until(() => one.state().is === 'connected');
    await at.server.halt();
    await until(() => one.state().is === 'away');
    const before = line.connections();
    await new Promise((later) => setTimeout(later, 1500));
    expect(line.connections() - before).toBeLessThan(7);
    await at.server.start();
    await at.server.deliver(user, letter('after the break'));
    await until(() => one.handledMail.length === 1);
    expect(one.log.filter((what) => what.includes('cannot be reached'))).toHaveLength(1);
    expect(one.log.filter((what) => what.includes('reached again'))).toHaveLength(1);
  });

  it.concurrent('a server that hangs is left, and asked anew', async ({ onTestFinished }) => {
    const { user, line, begin } = await at.here(onTestFinished);
    const one = await begin({ patience: { connect: 1000, silence: 1500 } });
    await until(() => one.state().is === 'connected');
    line.hangs = true;
    await at.server.deliver(user, letter('while it hung'));
    await until(() => one.state().is === 'away');
    line.hangs = false;
    await until(() => one.handledMail.includes('while it hung'));
  });

  it.concurrent('a slow server is waited for', async ({ onTestFinished }) => {
    const { user, line, begin, inFolder } = await at.here(onTestFinished);
    line.delay = 120;
    await at.server.deliver(user, letter('slowly'));
    const one = await begin();
    await until(async () => one.handledMail.length === 1 && (await inFolder('INBOX')).length === 0);
  });

  it.concurrent('mail that is numbered anew is known again', async ({ onTestFinished }) => {
    const { user, url, begin, inFolder } = await at.here(onTestFinished);
    await at.server.makeFolder(user, 'Post');
    await at.server.deliver(user, letter('known'), 'Post');
    const one = await begin({ url: url('Post') });
    await until(() => one.handledMail.length === 1 && one.state().is === 'connected');
    await one.close();
    await at.server.renumber(user, 'Post');
    await at.server.deliver(user, letter('new'), 'Post');
    const again = await begin({ url: url('Post') });
    await until(() => again.handledMail.length > 0);
    await until(() => again.state().is === 'connected');
    expect(again.handledMail).toEqual(['new']);
    expect(again.log.join()).toContain('numbered its mail anew');
    expect(await inFolder('Post')).toEqual(['known', 'new']);
  });

  it.concurrent('mail that is numbered anew is known again where the line is cut in the middle as well', async ({
    onTestFinished,
  }) => {
    const { user, line, url, begin } = await at.here(onTestFinished);
    await at.server.makeFolder(user, 'Post');
    const known = ['one', 'two', 'three'];
    for (const subject of known) await at.server.deliver(user, letter(subject), 'Post');
    const first = await begin({ url: url('Post') });
    await until(() => first.handledMail.length === 3 && first.state().is === 'connected');
    await first.close();
    await at.server.renumber(user, 'Post');
    await at.server.deliver(user, letter('new'), 'Post');
    let fetched = 0;
    line.answer = (asked) => {
      if (asked.startsWith('UID FETCH') && asked.includes('BODY') && ++fetched === 2) line.cut();
      return null;
    };
    const again = await begin({ url: url('Post') });
    await until(() => again.handledMail.length > 0);
    await until(() => again.state().is === 'connected');
    expect(fetched).toBeGreaterThan(2);
    expect(again.handledMail).toEqual(['new']);
  });
}
