/** Ports that fail at chosen calls: calls are counted, and a fault names the number of its call. */
import { type Kind, MOVES_TIME, type Strike } from './fault.ts';
import type { Ports } from './place.ts';

/** What the harness makes; anything else that is thrown is a defect. */
export class Fault extends Error {}
/** The process is gone: nothing that it still had under way takes effect. */
export class Crash extends Fault {}
/** The work is tried again a day later. */
export class Delay extends Fault {}

export interface Control {
  /** Calls so far, by their names: 'applications.saveApplication'. */
  readonly calls: string[];
  readonly struck: { readonly call: string; readonly strike: Strike }[];
  /** Which process runs: one more with each crash. */
  process: number;
  /** Deliveries that failed as often as a queue tries: what they were for comes later, an alarm's with the next sweep. */
  givenUp: number;
  throttled: { readonly port: string | null; left: number };
  /** Effects of calls that timed out. */
  late: { readonly lands: 'before it is tried again' | 'when it is over'; readonly effect: () => Promise<unknown> }[];
  /** The delivery under way, once more; null while that is being done. */
  again: (() => Promise<void>) | null;
  /** The mail that comes next. */
  nextMail: (() => Promise<void>) | null;
  /** Mails of which the outbox will never say what became. */
  readonly untold: Set<string>;
}

export const newControl = (): Control => ({
  calls: [],
  struck: [],
  process: 0,
  givenUp: 0,
  throttled: { port: null, left: 0 },
  late: [],
  again: null,
  nextMail: null,
  untold: new Set(),
});

/** Whether a fault of that kind can befall a call of that name. The SES client never sends an unanswered mail twice: a test holds that. */
export function canBefall(kind: Kind, call: string, isCloud: boolean): boolean {
  if (kind === 'stale') return call === 'applications.overdue';
  // Mail is kept before anybody is told of it.
  if (kind === 'time-out' && call === 'mailroom.keep') return false;
  if (kind === 'event-lost') return isCloud && call === 'outbox.send';
  if (kind === 'repeated') return call !== 'outbox.send' && call !== 'outbox.wasSent';
  return true;
}

const PORTS = ['mailroom', 'applications', 'wakeUps', 'outbox'] as const;

export function struckPorts(ports: Ports, strikes: readonly Strike[], control: Control, isCloud: boolean): Ports {
  const mine = control.process;

  async function call(port: string, method: string, effect: () => Promise<unknown>, args: readonly unknown[]) {
    if (mine !== control.process) throw new Crash('gone');
    const name = `${port}.${method}`;
    control.calls.push(name);
    const { throttled } = control;
    if (throttled.left > 0 && (throttled.port === null || throttled.port === port)) {
      throttled.left -= 1;
      throw new Fault('throttled');
    }
    const strike = strikes.find((one) => one.call === control.calls.length);
    if (strike === undefined || !canBefall(strike.kind, name, isCloud)) return effect();
    control.struck.push({ call: name, strike });
    return befall(strike, port, effect, args);
  }

  async function befall(
    { kind, after }: Strike,
    port: string,
    effect: () => Promise<unknown>,
    args: readonly unknown[],
  ) {
    switch (kind) {
      case 'exception':
        if (after) await effect();
        throw new Fault(kind);
      case 'delay':
        if (after) await effect();
        throw new Delay(kind);
      case 'crash':
        if (after) await effect();
        control.process += 1;
        throw new Crash(kind);
      case 'time-out':
        control.late.push({ lands: after ? 'when it is over' : 'before it is tried again', effect });
        throw new Fault(kind);
      case 'throttle': {
        if (!after) {
          control.throttled = { port, left: 3 };
          throw new Fault(kind);
        }
        const result = await effect();
        control.throttled = { port: null, left: 8 };
        return result;
      }
      case 'repeated': {
        const first = await effect();
        if (after) return effect();
        await effect().catch(() => {});
        return first;
      }
      case 'duplicate':
      case 'reorder': {
        const what = kind === 'duplicate' ? control.again : control.nextMail;
        if (!after) await what?.();
        const result = await effect();
        if (after) await what?.();
        return result;
      }
      case 'stale':
        return after ? [] : ((await effect()) as readonly unknown[]).slice(0, 1);
      case 'event-lost': {
        const [mail] = args;
        if (typeof mail === 'object' && mail !== null && 'id' in mail) control.untold.add(String(mail.id));
        return effect();
      }
      default:
        return kind satisfies never;
    }
  }

  const struck = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, property) {
        const method: unknown = Reflect.get(target, property);
        if (typeof method !== 'function') return method;
        return (...args: readonly unknown[]) =>
          call(name, String(property), async () => Reflect.apply(method, target, args), args);
      },
    });
  const [mailroom, applications, wakeUps, outbox] = PORTS;
  return {
    mailroom: struck(mailroom, ports.mailroom),
    applications: struck(applications, ports.applications),
    wakeUps: struck(wakeUps, ports.wakeUps),
    outbox: struck(outbox, ports.outbox),
  };
}

/** Whether the faults let the story take another course in time than the run without them. */
export const movesTime = ({ struck, givenUp }: Control): boolean =>
  givenUp > 0 || struck.some(({ strike }) => MOVES_TIME.has(strike.kind));
