/** The three firsts that are timed: an invite, an answer in the candidate's own words, and an alarm that brings drafts. */
import { readFileSync } from 'node:fs';
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { receive, wake } from '../../../lambdas/pipeline.ts';
import { BEGINS } from '../../scene.ts';
import { openStanding, type StandingScene } from './standing.ts';
import { arrival, type Given } from './timed.ts';

const INVITE = new URL('../../../test/understand/invites/apple-prose-en-founder.eml', import.meta.url);
const FRONT = 'hello@afterword.example';

const ANSWER = [
  'It went really well, I liked how openly we talked about where the company goes next.',
  'I forgot to mention that I led a migration like theirs two years ago.',
  'They want to decide by the end of next week.',
];

const mailOf = (raw: Buffer, to: string): NonNullable<Given['mail']> => ({
  raw: raw.toString('base64'),
  from: /^From:.*<([^>]+)>/m.exec(raw.toString('latin1'))?.[1] ?? '',
  to,
});

async function untilStep(scene: StandingScene, step: string): Promise<void> {
  for (let rings = 0; rings < 20; rings += 1) {
    const [wakes] = scene.next();
    if (wakes !== undefined) await wake(scene.world, wakes);
    if (scene.sent().at(-1)?.step === step) return;
  }
  throw new Error(`no mail of the step ${step}`);
}

async function invited(): Promise<{ readonly scene: StandingScene; readonly invite: Given }> {
  const standing = { now: BEGINS, writes: [] };
  const mail = mailOf(readFileSync(INVITE), FRONT);
  const scene = await openStanding(standing);
  await scene.world.mailroom.keep(arrival(mail, BEGINS, TRUSTED));
  await receive(scene.world, mail.to);
  return { scene, invite: { standing, mail, wakes: null } };
}

export async function givens(): Promise<{ readonly invite: Given; readonly answer: Given; readonly alarm: Given }> {
  const { scene, invite } = await invited();
  await untilStep(scene, 'debrief');
  const to = scene.sent().at(-1)?.replyTo ?? '';
  const lines = [
    `From: <${invite.mail?.from}>`,
    `To: <${to}>`,
    'Subject: Re: how was it?',
    'Message-ID: <2@post.example>',
    '',
  ];
  const answer = {
    standing: scene.standing(),
    mail: mailOf(Buffer.from([...lines, ...ANSWER].join('\r\n')), to),
    wakes: null,
  };
  const [wakes = null] = scene.next();
  return { invite, answer, alarm: { standing: scene.standing(), mail: null, wakes } };
}
