/** A labelled answer as the mail a candidate would send, above the quoted nudge. */

import { parseMessage } from '../../lambdas/mail/parse.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import type { Answered, SecondReader } from '../../lambdas/understand/understanding.ts';
import type { LabelledAnswer } from './labelled.ts';

const SUBJECTS: Readonly<Record<string, string>> = {
  debrief: 'how was it?',
  thank: 'your thank-yous',
  'last-call': 'last call',
  'second-check': 'one more check',
  'hiring-manager': 'a note to the hiring manager',
  'keep-in-touch': 'keep in touch',
  close: 'shall I stop watching this one?',
  confirm: 'noted',
  prepare: 'tomorrow',
  question: 'a question',
  overview: 'your week',
  welcome: 'welcome to Afterword',
};

export function asMail({ id, step, people, employer, now, typed }: LabelledAnswer): string {
  const isFront = step === 'front';
  const subject = step === 'status-check' ? `A week without word from ${employer}` : `${employer}: ${SUBJECTS[step]}`;
  const door = `Afterword <re+${id.replace(/\W/gu, '')}k2m8q0v7l1@afterword.example>`;
  const quote = [
    '',
    '',
    `On Mon, Nov 30, 2026 at 09:00 AM ${door} wrote:`,
    '',
    `> ${subject}`,
    '>',
    ...people.map((name, i) => `> ${i + 1}. ${name}`),
    '>',
    '> Answer in your own words. Second thoughts: undo.',
  ];
  return [
    'From: Robin Vale <robin.vale@home.example>',
    `To: ${isFront ? 'hello@afterword.example' : door}`,
    `Subject: ${isFront ? 'Hello' : `Re: ${subject}`}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@home.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    typed,
    ...(isFront ? [] : quote),
    '',
  ].join('\r\n');
}

/** The circumstances in which an answer is read. */
export const contextOf = ({ now, zone, step }: LabelledAnswer): Answered => ({
  now: Date.parse(now),
  zone,
  candidate: [],
  domain: 'afterword.example',
  step: step === 'debrief' ? 'debrief' : null,
});

export async function readAnswer(answer: LabelledAnswer, reader?: SecondReader) {
  return interpret(await parseMessage(new TextEncoder().encode(asMail(answer))), {
    ...contextOf(answer),
    ...(reader === undefined ? {} : { reader }),
  });
}
