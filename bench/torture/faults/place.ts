/** Where a story is lived: the adapters of one installation, with the means to end its process and to look at what it left. */
import { type Alarms, alarms } from '../../../lambdas/local/alarms.ts';
import { memoryApplications, memoryMailroom } from '../../../lambdas/local/memory.ts';
import type { OutboundMail, WakeUp } from '../../../lambdas/ports.ts';
import type { World } from '../../../lambdas/story/world.ts';

export type Ports = Pick<World, 'mailroom' | 'applications' | 'wakeUps' | 'outbox'>;

export interface Copy {
  readonly mail: OutboundMail;
  readonly at: number;
}

export interface Place {
  readonly ports: Ports;
  /** Alarms and deliveries outlive the process, and the outbox cannot be asked but tells what became of a mail: as in AWS. */
  readonly isCloud: boolean;
  /** Milliseconds by which an alarm may ring late without anything being wrong. */
  readonly late: number;
  /** The process ends and begins again: what it had in memory is gone. `candidate`: whose alarms a start makes from the table. */
  readonly restart: (candidate: string) => Promise<void>;
  readonly nextAlarm: () => number | null;
  /** Takes out what rings at `now` or before. */
  readonly ring: (now: number) => readonly WakeUp[];
  /** Takes out what the mailroom has handed over to be handled again. */
  readonly handedOver: () => readonly string[];
  /** Every copy that left, in order. */
  readonly copies: () => readonly Copy[];
  readonly close: () => Promise<void>;
}

/** The alarms of the process, made again from what is stored when it starts. */
function processAlarms(stored: Ports['applications']) {
  let ring: Alarms = alarms();
  return {
    wakeUps: { set: (wakeUp: WakeUp, at: number | null) => ring.set(wakeUp, at) },
    nextAlarm: () => ring.next()?.at ?? null,
    ring: (now: number) => ring.ring(now).map(({ wakeUp }) => wakeUp),
    again: async (candidate: string): Promise<void> => {
      ring = alarms();
      const desk = await stored.desk(candidate);
      if (desk === null) return;
      await ring.set({ candidate, application: null }, desk.candidate.wakeAt);
      for (const one of desk.applications) await ring.set({ candidate, application: one.id }, one.wakeAt);
    },
  };
}

/** Everything in memory, and what a crash leaves of it is as on one machine, or as in AWS. */
export function memoryPlace(isCloud: boolean): Place {
  const copies: Copy[] = [];
  const gone = new Set<string>();
  const applications = memoryApplications((value) => value);
  const own = processAlarms(applications);
  const mailroom = memoryMailroom();
  const handedOver: string[] = [];
  mailroom.onResume(({ id }) => handedOver.push(id));
  return {
    isCloud,
    late: 0,
    ports: {
      mailroom,
      applications,
      wakeUps: own.wakeUps,
      outbox: {
        send: async (mail, at) => {
          if (!isCloud && gone.has(mail.id)) return;
          gone.add(mail.id);
          copies.push({ mail, at });
        },
        wasSent: async (id) => (isCloud ? null : gone.has(id)),
      },
    },
    restart: (candidate) => (isCloud ? Promise.resolve() : own.again(candidate)),
    nextAlarm: own.nextAlarm,
    ring: own.ring,
    handedOver: () => handedOver.splice(0),
    copies: () => copies,
    close: async () => {},
  };
}
