/** What SES's refusals do, as a section of the page. */
import { Worker } from 'node:worker_threads';
import { QUEUE_TERMS } from '../../../lib/queue-terms.ts';
import type { Outcome, Trial } from './throttled.ts';
import { idealOf, TRIALS } from './trials.ts';

const later = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;

const lived = (): Promise<readonly Outcome[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const rowOf = (says: string, trial: Trial, one: Outcome): readonly (string | number)[] => [
  says,
  one.mails,
  one.sent,
  one.lost,
  one.doubled,
  later(one.last - idealOf(trial)),
  (one.requests / one.mails).toFixed(1),
  one.receives,
  one.deadLetters,
];

export async function throttledText(
  table: (heads: readonly string[], rows: readonly (readonly (string | number)[])[]) => string,
): Promise<string> {
  const outcomes = await lived();
  const rows = TRIALS.flatMap(({ says, ...trial }, place) => {
    const outcome = outcomes[place];
    return outcome === undefined ? [] : [rowOf(says, trial, outcome)];
  });
  const { atOnce, tries, function: seconds, hiddenFor } = QUEUE_TERMS;
  return [
    '### Where SES refuses',
    `Interviews that end in the same minute: so many alarms ring in one second. The handler that is deployed answers them, with the SDK over HTTP against dynalite and a stand-in for SES that refuses as SES does; ${atOnce} runs at once, fed from a queue with the terms of the stack (one message a run, unseen for ${(seconds * hiddenFor) / 60} minutes, ${tries} tries, then the dead letters). The clock is turned, so that the waiting takes no time and a run repeats. *Late* is the last mail, against a sender that asks SES at just the right moments; the requests are also those of what fell due meanwhile.`,
    table(
      [
        'SES',
        'mails',
        'sent',
        'lost',
        'twice',
        'late',
        'requests a mail',
        'tries of a message, at most',
        'dead letters',
      ],
      rows,
    ),
    'Where SES takes too few a second, a run asks again for up to half a minute, and the others wait in the queue, untried. What it still refuses, a quota of the day that is used up, and an account that may not send are no fault of the message: the mail stays with its application and is tried again every ten minutes until it is sent. The alarm `Unsent` tells of it after an hour.',
  ].join('\n\n');
}
