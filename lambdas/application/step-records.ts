/** The records of an application: which step was offered to whom, and what became of it. */
import type { Application, Event, StepRecord } from './application.ts';
import type { Instant } from './instant.ts';

const isRecord = (one: StepRecord, event: { readonly step: string; readonly about: string }): boolean =>
  one.step === event.step && one.about === event.about;

export function stepped(
  state: Application,
  event: { readonly step: StepRecord['step']; readonly about: string },
  change: (one: StepRecord) => StepRecord,
): Application {
  const known = state.steps.find((one) => isRecord(one, event));
  if (known === undefined) return state;
  return { ...state, steps: state.steps.map((one) => (one === known ? change(one) : one)) };
}

/** The thank-you and its last call are snoozed together: offering either ends both snoozes. */
function thanksAwake(state: Application, { step, about }: Event & { type: 'offered' }): Application {
  if (step !== 'thank' && step !== 'last-call') return state;
  const snoozed = (one: StepRecord): boolean =>
    (one.step === 'thank' || one.step === 'last-call') && one.about === about && one.snoozedUntil !== null;
  if (!state.steps.some(snoozed)) return state;
  return { ...state, steps: state.steps.map((one) => (snoozed(one) ? { ...one, snoozedUntil: null } : one)) };
}

export function offered(state: Application, event: Event & { type: 'offered' }, at: Instant): Application {
  const { step, about, to } = event;
  const known = state.steps.find((one) => isRecord(one, event));
  const fresh: StepRecord = {
    step,
    about,
    to,
    offeredAt: at,
    remindedAt: null,
    done: [],
    skipped: [],
    snoozedUntil: null,
  };
  const awake = thanksAwake(state, event);
  if (known === undefined) return { ...awake, steps: [...awake.steps, fresh] };
  return stepped(awake, event, (one) => ({
    ...one,
    to: [...new Set([...one.to, ...to])],
    offeredAt: at,
    snoozedUntil: null,
  }));
}

/** A step may be done before it was offered; its record then begins here. */
export function settled(state: Application, event: Event & { type: 'done' | 'skipped' }, at: Instant): Application {
  const { step, about, person } = event;
  const known = state.steps.some((one) => isRecord(one, event));
  const begun = known
    ? state
    : {
        ...state,
        steps: [
          ...state.steps,
          { step, about, to: [], offeredAt: at, remindedAt: null, done: [], skipped: [], snoozedUntil: null },
        ],
      };
  return stepped(begun, event, (one) => ({
    ...one,
    snoozedUntil: null,
    [event.type]: [...one[event.type], { person, at }],
  }));
}
