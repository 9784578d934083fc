/** The mails that answer the candidate, alone and with what is due at the same time. */

import { DAY, HOUR } from '../../lambdas/application/instant.ts';
import {
  acme,
  asked,
  debriefed,
  END,
  globex,
  initech,
  interview,
  record,
  SITTING,
  START,
  waiting,
} from './applications.ts';
import { BEFORE, of, type Sample, thankOf, WEEK_AFTER } from './sample.ts';

export const answerSamples: readonly Sample[] = [
  {
    name: 'answer',
    parts: of(
      { ...debriefed, steps: [record('thank', SITTING, ['p2'], END + 3 * HOUR, END + 5 * HOUR)] },
      {
        kind: 'answer',
        effects: [
          { understood: 'sent to Priya', changed: { what: 'Still to thank', before: null, after: 'Tom' } },
          {
            understood: 'snoozed until tomorrow 09:00',
            changed: { what: 'the thank-yous', before: null, after: 'tomorrow 09:00' },
          },
        ],
        notes: ['They have a dog in the office.'],
        questions: [],
        drafts: [],
        undo: true,
      },
    ),
    now: END + 5 * HOUR,
  },
  {
    name: 'answer-note',
    parts: of(acme, {
      kind: 'answer',
      effects: [],
      notes: ['They have a dog in the office.'],
      questions: [],
      drafts: [],
      undo: false,
    }),
    now: END + HOUR,
  },
  {
    name: 'answer-redraft',
    parts: of(
      {
        ...debriefed,
        steps: [record('thank', SITTING, ['p2', 'p3'], END + 2 * HOUR, null)],
        redrafts: { 'thank/p3': { version: 1, tone: 'shorter' } },
      },
      {
        kind: 'answer',
        effects: [{ understood: 'a shorter version for Tom', changed: null }],
        notes: [],
        questions: [],
        drafts: ['thank/p3'],
        undo: true,
      },
    ),
    now: END + 4 * HOUR,
  },
  {
    name: 'answer-no-show',
    parts: of(
      { ...acme, interviews: [{ ...interview(['p1', 'p3']), absent: ['p3'] }] },
      {
        kind: 'answer',
        effects: [
          {
            understood: 'Tom was not there, so no thank-you is due',
            changed: null,
          },
        ],
        notes: [],
        questions: [],
        drafts: ['no-show/p3'],
        undo: true,
      },
    ),
    now: END + HOUR,
  },
  {
    name: 'answer-one-missing',
    parts: of(
      { ...debriefed, interviews: [{ ...interview(['p1', 'p2', 'p3']), absent: ['p3'] }] },
      {
        kind: 'answer',
        effects: [
          {
            understood: 'Tom was not there, so no thank-you is due',
            changed: null,
          },
          { understood: 'a link for the notes: https://sam.example/talk', changed: null },
        ],
        notes: [],
        questions: [],
        drafts: ['no-show/p3'],
        undo: true,
      },
    ),
    now: END + HOUR,
  },
  {
    name: 'answer-link',
    parts: of(debriefed, {
      kind: 'answer',
      effects: [{ understood: 'a link for the notes: https://sam.example/talk', changed: null }],
      notes: [],
      questions: [],
      drafts: [],
      undo: true,
    }),
    now: END + HOUR,
  },
  {
    name: 'answer-account',
    parts: of(null, {
      kind: 'answer',
      effects: [
        {
          understood: 'your time zone is Europe/Lisbon',
          changed: { what: 'Before', before: null, after: 'America/New_York' },
        },
      ],
      notes: [],
      questions: [],
      drafts: [],
      undo: true,
    }),
    now: BEFORE,
  },
  {
    name: 'question',
    parts: of(debriefed, {
      kind: 'question',
      questions: [
        {
          about: 'person',
          asks: 'Who is Alex? I don’t know anyone by that name here.',
          choices: [
            { label: 'Priya', says: 'sent to Priya' },
            { label: 'Tom', says: 'sent to Tom' },
          ],
        },
      ],
    }),
    now: END + 5 * HOUR,
  },
  {
    name: 'answer-and-thank',
    parts: [
      ...of(debriefed, {
        kind: 'answer',
        effects: [
          { understood: 'it felt great', changed: null },
          { understood: 'with Priya you talked about the migration to Postgres', changed: null },
          { understood: 'with Tom you talked about how on-call is shared', changed: null },
        ],
        notes: [],
        questions: [],
        drafts: [],
        undo: true,
      }),
      ...thankOf(debriefed),
    ],
    now: END + 2 * HOUR,
  },
  {
    name: 'answer-and-closing',
    parts: [
      ...of(
        { ...asked, status: 'rejected', closedAt: WEEK_AFTER + DAY },
        {
          kind: 'answer',
          effects: [{ understood: 'they said no', changed: { what: 'Reminders', before: null, after: 'off' } }],
          notes: [],
          questions: [],
          drafts: [],
          undo: true,
        },
      ),
      ...of(
        { ...asked, status: 'rejected', closedAt: WEEK_AFTER + DAY },
        { kind: 'closing-note', outcome: 'rejected' },
      ),
    ],
    now: WEEK_AFTER + DAY,
  },
  {
    name: 'several',
    parts: [
      ...of(waiting, { kind: 'status-check', about: SITTING, to: ['p1'], reminder: false, nth: 0 }),
      ...of(
        {
          ...globex,
          interviews: [interview(['p1'], { start: START + 8 * DAY, end: END + 8 * DAY, stage: 'recruiter-screen' })],
        },
        { kind: 'prepare', sitting: 's20261209' },
      ),
      ...of(
        { ...initech, status: 'active', closedAt: null },
        { kind: 'keep-in-touch', about: `${SITTING}#1`, to: ['p1'], reminder: false, nth: 0 },
      ),
    ],
    now: WEEK_AFTER,
  },
];
