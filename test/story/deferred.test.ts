/** More mail than is answered in an hour waits and has its turn; what comes by a filter takes no turn of the candidate's; drafts' hidden copy takes copies only. */
import { expect, it } from 'vitest';
import { HOUR } from '../../lambdas/application/instant.ts';
import { copiesPart } from '../../lambdas/mail/token.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';
import { type Scene, scene } from './forgeries/scene.ts';
import { BEGIN, DOMAIN, event, inviteBody, mixed, named, SAM, textPart, vouchedBy, write } from './writing.ts';

const SLOW = { timeout: 60_000 };
const ACME = { from: 'dana@acme.example', verdicts: vouchedBy('acme.example') };

/** As a filter sends it on: an invite of the employer's own, by the candidate's own door. */
const filtered = (n: number): Uint8Array =>
  write({
    from: 'Dana Cole <dana@acme.example>',
    to: `Sam Lee <${SAM}>`,
    subject: 'Interview',
    body: `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'flood', employer: 'Acme', start: `202612${String((n % 20) + 2).padStart(2, '0')}T120000` })}`,
  });

async function flood({ box, door }: Scene, count: number): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let n = 0; n < count; n += 1) outcomes.push((await box.send(filtered(n), { to: door, ...ACME })).outcome);
  return outcomes;
}

const deferred = async ({ box }: Scene) => (await box.desk(SAM))?.candidate.candidate.deferred ?? {};

it('a flood by a filter waits for its turns, and takes none of the candidate’s own', SLOW, async () => {
  const one = await scene();
  const outcomes = await flood(one, 60);
  expect(outcomes.slice(0, 19)).toEqual(Array(19).fill('acted'));
  expect(outcomes.slice(19)).toEqual(Array(41).fill('deferred'));
  // The candidate is answered at once, as ever.
  expect((await one.box.send(write({ text: 'list' }))).mails.map(({ step }) => step)).toEqual(['list']);
  // Told once, not 41 times.
  const told = one.box.sent().filter(({ mail }) => mail.subject.includes('a lot of mail'));
  expect(told).toHaveLength(1);
  await one.box.advance(BEGIN + 4 * HOUR);
  const confirmed = one.box.sent().filter(({ mail }) => mail.step === 'confirm' && mail.application !== null);
  // Sam's own invite and Bea's, and each of the sixty.
  expect(confirmed).toHaveLength(62);
  expect(await deferred(one)).toEqual({});
  expect(await one.box.world.mailroom.waiting()).toEqual([]);
  await one.box.close();
});

it('never more than twenty of a kind in any hour, however much waits', SLOW, async () => {
  const one = await scene();
  await flood(one, 60);
  await one.box.advance(BEGIN + 6 * HOUR);
  const times = one.box
    .sent()
    .filter(({ mail }) => mail.to === SAM)
    .map(({ at }) => at);
  for (const at of times)
    expect(times.filter((other) => other >= at && other < at + HOUR).length).toBeLessThanOrEqual(23);
  await one.box.close();
});

it('a new address ends a flood: what waits from the old one counts for nothing', SLOW, async () => {
  const one = await scene();
  await flood(one, 60);
  expect((await one.box.send(write({ text: 'new address' }))).outcome).toBe('acted');
  const before = one.box.sent().length;
  await one.box.advance(BEGIN + 4 * HOUR);
  expect(
    one.box
      .sent()
      .slice(before)
      .filter(({ mail }) => mail.step === 'confirm'),
  ).toEqual([]);
  expect(await deferred(one)).toEqual({});
  await one.box.close();
});

it('what is deferred is handled once, though it is handed over twice', SLOW, async () => {
  const one = await scene();
  for (let n = 0; n < 22; n += 1) await one.box.send(write({ text: 'list' }));
  const { mailroom } = one.box.world;
  await mailroom.resume(one.candidate, 'own', 10);
  await mailroom.resume(one.candidate, 'own', 10);
  await one.box.advance(BEGIN + 3 * HOUR);
  expect(one.box.sent().filter(({ mail }) => mail.step === 'list')).toHaveLength(22);
  await one.box.close();
});

it('a turn that a clock far ahead has given keeps nothing back', SLOW, async () => {
  const one = await scene();
  await flood(one, 25);
  const { applications } = one.box.world;
  const desk = await one.box.desk(SAM);
  if (desk === null) throw new Error('there is no desk');
  const { candidate } = desk.candidate;
  await applications.saveCandidate({
    ...desk.candidate,
    candidate: { ...candidate, deferred: { filter: BEGIN + 400 * 24 * HOUR } },
    wakeAt: null,
  });
  await one.box.send(write({ text: 'list' }));
  await one.box.advance(BEGIN + 3 * HOUR);
  expect(await deferred(one)).toEqual({});
  expect(one.box.sent().filter(({ mail }) => mail.step === 'confirm')).toHaveLength(27);
  await one.box.close();
});

/** The Bcc of the first draft in a mail. */
function hiddenCopyIn(mail: OutboundMail): string {
  const found = /bcc=([^&"]+)/.exec(mail.html)?.[1];
  if (found === undefined) throw new Error(`no hidden copy in ${mail.subject}`);
  return decodeURIComponent(found);
}

async function thanked(one: Scene): Promise<OutboundMail> {
  one.box.fresh();
  await one.box.advance(Date.parse('2026-12-01T19:00:00Z'));
  const to = named(one.box.fresh(), 'debrief').replyTo;
  const { mails } = await one.box.send(write({ to, text: 'Priya: the migration\nit went great' }), { to });
  const thank = mails.find(({ drafts }) => drafts.length > 0);
  if (thank === undefined) throw new Error('no drafts came');
  return thank;
}

const note = (to = 'Priya Shah <priya@acme.example>'): Uint8Array =>
  write({ to, subject: 'Thank you', text: 'Dear Priya, thank you for your time.' });

it('the hidden copy of a draft takes the note, and nothing else from anybody', SLOW, async () => {
  const one = await scene();
  const copies = hiddenCopyIn(await thanked(one));
  expect(copies).toMatch(/^cc\+[0-9a-v]+@afterword\.example$/);
  const before = await one.box.desk(SAM);
  const nothing: readonly (readonly [Uint8Array, Parameters<typeof one.box.send>[1]])[] = [
    [write({ to: copies, text: 'rejected' }), { to: copies }],
    [write({ to: copies, text: 'delete everything' }), { to: copies }],
    [write({ to: copies, subject: 'Fwd: Interview', body: inviteBody('Birch', 'two@x') }), { to: copies }],
    [filtered(1), { to: copies, ...ACME }],
    [
      write({ from: 'eve@evil.example', to: 'priya@acme.example' }),
      { to: copies, from: 'eve@evil.example', verdicts: vouchedBy('evil.example') },
    ],
    [write({ from: 'priya@acme.example', to: SAM, body: mixed(textPart('They said no.')) }), { to: copies, ...ACME }],
  ];
  for (const [raw, way] of nothing) {
    const { outcome, mails } = await one.box.send(raw, way);
    expect([outcome, mails.length]).toEqual(['ignored', 0]);
  }
  expect((await one.box.desk(SAM))?.applications).toEqual(before?.applications);
  expect((await one.box.send(note(), { to: copies })).outcome).toBe('acted');
  expect((await one.box.desk(SAM))?.applications[0]?.events.some(({ event: { type } }) => type === 'done')).toBe(true);
  await one.box.close();
});

it('it is changed with the address for filters, and ends', SLOW, async () => {
  const one = await scene();
  const copies = hiddenCopyIn(await thanked(one));
  await one.box.send(write({ text: 'new address' }));
  expect((await one.box.send(note(), { to: copies })).outcome).toBe('ignored');
  const { keys } = one.box.world.settings;
  const part = (number: number, at: number): string => `${copiesPart(one.candidate, number, at, keys)}@${DOMAIN}`;
  expect((await one.box.send(note(), { to: part(1, BEGIN - 600 * 24 * HOUR) })).outcome).not.toBe('acted');
  expect((await one.box.send(note(), { to: part(1, one.box.now()) })).outcome).toBe('acted');
  await one.box.close();
});
