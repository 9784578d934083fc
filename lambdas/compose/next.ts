/** An application's next event in words: an interview, or a step of the plan. */
import type { Instant } from '../application/instant.ts';
import type { About } from './context.ts';
import { aheadLabel } from './timeline.ts';
import { listedShort } from './words.ts';

export function nextWords(about: About): { readonly at: Instant; readonly text: string } | null {
  const { view, input } = about;
  const step = input.plan(view.application).find((one) => one.at > input.now);
  const sitting = view.sittings.find((one) => one.start > input.now);
  if (sitting !== undefined && (step === undefined || sitting.start <= step.at)) {
    const names = listedShort(view.names(sitting.thanks));
    return { at: sitting.start, text: names === '' ? 'interview' : `interview with ${names}` };
  }
  if (step === undefined) return null;
  const label = aheadLabel(step.step, view.names(step.to));
  return { at: step.at, text: label.charAt(0).toLowerCase() + label.slice(1) };
}
