/** The adapters of `serve` in a folder of their own: a process that ends leaves its files, and the next one opens them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alarms } from '../../../lambdas/local/alarms.ts';
import { deskFiles } from '../../../lambdas/local/desk-files.ts';
import { openDesks } from '../../../lambdas/local/desks.ts';
import { forgetting } from '../../../lambdas/local/forget.ts';
import { folderMailroom } from '../../../lambdas/local/mailroom.ts';
import { folderOutbox } from '../../../lambdas/local/outbox.ts';
import type { Copy, Place, Ports } from './place.ts';

interface FolderPlace extends Place {
  readonly folder: string;
}

export async function folderPlace(clock: { readonly now: number }): Promise<FolderPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-faults-'));
  const copies: Copy[] = [];
  const handedOver: string[] = [];

  async function start() {
    const [mailroom, outbox, files] = await Promise.all([
      folderMailroom(join(folder, 'mailroom'), () => {}),
      folderOutbox(join(folder, 'outbox'), () => {}),
      deskFiles(folder, () => {}),
    ]);
    mailroom.onResume(({ arrival }) => handedOver.push(arrival));
    outbox.onSent(({ mail, at }) => copies.push({ mail, at }));
    const table = await openDesks(files, clock.now);
    const ring = alarms();
    for (const { wakeUp, at } of table.alarms()) await ring.set(wakeUp, at);
    return { mailroom, outbox, wakeUps: ring, applications: forgetting(table, outbox) };
  }

  let running = await start();
  /** Always the one of the process that runs. */
  const current = <Name extends keyof Ports>(name: Name, port: Ports[Name]): Ports[Name] =>
    new Proxy(port, { get: (_, method) => Reflect.get(running[name], method) });
  return {
    isCloud: false,
    late: 0,
    folder,
    ports: {
      mailroom: current('mailroom', running.mailroom),
      applications: current('applications', running.applications),
      wakeUps: current('wakeUps', running.wakeUps),
      outbox: current('outbox', running.outbox),
    },
    restart: async () => {
      running = await start();
    },
    nextAlarm: () => running.wakeUps.next()?.at ?? null,
    ring: (now) => running.wakeUps.ring(now).map(({ wakeUp }) => wakeUp),
    handedOver: () => handedOver.splice(0),
    copies: () => copies,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
