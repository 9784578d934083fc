/** The mails up to the interview, and the question how it was. */

import { DAY, HOUR, MINUTE } from '../../lambdas/application/instant.ts';
import { acme, bare, blank, END, fromLisbon, interview, SITTING, START } from './applications.ts';
import { panel, rightToLeft } from './applications-extreme.ts';
import { BEFORE, confirmOf, EVENING, of, type Sample } from './sample.ts';

export const interviewSamples: readonly Sample[] = [
  { name: 'welcome', parts: of(null, { kind: 'welcome' }), now: BEFORE },
  { name: 'welcome-zone-not-told', parts: of(null, { kind: 'welcome' }), now: BEFORE, zoneIs: 'assumed' },
  { name: 'confirm', parts: confirmOf(acme), now: BEFORE },
  { name: 'confirm-two-zones', parts: confirmOf(acme), now: BEFORE, candidate: fromLisbon },
  { name: 'confirm-zone-not-told', parts: confirmOf(acme), now: BEFORE, zoneIs: 'assumed' },
  { name: 'confirm-bare', parts: confirmOf(bare), now: BEFORE },
  { name: 'confirm-blank', parts: confirmOf(blank), now: BEFORE },
  { name: 'confirm-panel', parts: confirmOf({ ...panel, debriefs: [] }), now: BEFORE },
  { name: 'confirm-right-to-left', parts: confirmOf(rightToLeft), now: BEFORE },
  {
    name: 'confirm-question',
    parts: confirmOf(acme, {
      questions: [
        {
          about: 'date',
          asks: 'The invite says Tuesday 2 December, but that is a Wednesday. Which day is it?',
          choices: [
            { label: 'Tuesday 1 December', says: 'start: 2026-12-01 12:00' },
            { label: 'Wednesday 2 December', says: 'start: 2026-12-02 12:00' },
          ],
        },
      ],
    }),
    now: BEFORE,
  },
  { name: 'confirm-tomorrow', parts: confirmOf(acme, { prepare: true }), now: EVENING },
  { name: 'confirm-moved', parts: confirmOf(acme, { change: 'moved', before: START - DAY }), now: BEFORE },
  { name: 'confirm-corrected', parts: confirmOf(acme, { change: 'corrected' }), now: BEFORE },
  {
    name: 'confirm-cancelled',
    parts: confirmOf(
      { ...acme, interviews: [interview(['p1', 'p2'], { status: 'cancelled' })] },
      { change: 'cancelled' },
    ),
    now: BEFORE,
  },
  { name: 'confirm-nothing-new', parts: confirmOf(acme, { change: 'nothing-new' }), now: BEFORE },
  { name: 'confirm-older-copy', parts: confirmOf(acme, { change: 'older-copy' }), now: BEFORE },
  { name: 'prepare', parts: of(acme, { kind: 'prepare', sitting: SITTING }), now: EVENING },
  {
    name: 'prepare-promised',
    parts: of(
      { ...acme, words: [{ says: 'timing', expectBy: END + 16 * DAY, at: BEFORE, from: 'p1' }] },
      { kind: 'prepare', sitting: SITTING },
    ),
    now: EVENING,
  },
  { name: 'prepare-bare', parts: of(bare, { kind: 'prepare', sitting: SITTING }), now: EVENING },
  { name: 'debrief', parts: of(acme, { kind: 'debrief', sitting: SITTING }), now: END + 30 * MINUTE },
  { name: 'debrief-panel', parts: of(panel, { kind: 'debrief', sitting: SITTING }), now: START + 7 * HOUR },
  { name: 'debrief-bare', parts: of(bare, { kind: 'debrief', sitting: SITTING }), now: END + 30 * MINUTE },
];
