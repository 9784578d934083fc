/** Forged, replayed, altered and borrowed messages and tokens: what each does, and whom it makes us write to. */
import { describe, expect, it } from 'vitest';
import { mailBytes } from '../../lambdas/compose/mime.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';
import { BORROWED } from './forgeries/borrowed.ts';
import { FORGED } from './forgeries/forged.ts';
import { MACHINES } from './forgeries/machines.ts';
import { REPLAYED } from './forgeries/replayed.ts';
import { BEA, EVE, EVIL, type Row, type Scene, scene } from './forgeries/scene.ts';
import { STRANGERS } from './forgeries/strangers.ts';
import { TOKENS } from './forgeries/tokens.ts';
import { BEGIN, HELLO, held, invite, joining, named, SAM, vouchedBy, write } from './writing.ts';

const bytesOf = (mail: Row['mail'], one: Scene): Uint8Array => {
  const written = typeof mail === 'function' ? mail(one) : mail;
  return written instanceof Uint8Array ? written : write(written);
};

/** No header of ours holds a line break, and the bytes name no recipient but the one. */
async function isSound(mail: OutboundMail): Promise<void> {
  for (const value of [mail.subject, mail.from, mail.to, mail.replyTo, ...Object.values(mail.headers)])
    expect(value).not.toMatch(/[\r\n]/);
  const head =
    Buffer.from(await mailBytes(mail, BEGIN))
      .toString('latin1')
      .split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^(?:bcc|cc):/im);
  expect(head.match(/^to:/gim)).toHaveLength(1);
}

describe.each([
  ['forged', FORGED],
  ['tokens', TOKENS],
  ['replayed', REPLAYED],
  ['borrowed', BORROWED],
  ['machines', MACHINES],
  ['strangers', STRANGERS],
] as const)('a mail that lies does nothing but what it may: %s', (_kind, rows) => {
  it.each(rows)('$name', async ({ mail, to, from, says, outcome, writes = [], changes = false, before }) => {
    const one = await scene();
    const { box } = one;
    await before?.(one);
    const then = [held(await box.desk(SAM)), held(await box.desk(BEA))];
    const received = await box.send(bytesOf(mail, one), {
      to: to?.(one) ?? HELLO,
      from: from ?? SAM,
      ...(says === undefined ? {} : { verdicts: says }),
    });
    expect(received.mails.map((sent) => [sent.to, sent.step])).toEqual(writes);
    expect(received.outcome).toBe(outcome);
    const now = [held(await box.desk(SAM)), held(await box.desk(BEA))];
    if (changes) expect(now).not.toEqual(then);
    else expect(now).toEqual(then);
    for (const sent of received.mails) await isSound(sent);
    await box.close();
  });
});

describe('two addresses', () => {
  const BOB = 'bob@work.example';
  const byBob = { from: BOB, verdicts: vouchedBy('work.example') };
  const addresses = async ({ box }: Scene) => (await box.desk(SAM))?.candidate.candidate.addresses;

  /** Bob wrote to a reply address of Sam's, and Sam said yes. */
  async function agreed(one: Scene, address = BOB): Promise<OutboundMail> {
    const { box, token: to } = one;
    const verdicts = vouchedBy(address.split('@')[1] ?? '');
    const asked = await box.send(write({ from: address, to, text: 'list' }), { from: address, to, verdicts });
    const first = named(asked.mails, 'confirm-address');
    const { mails } = await box.send(write({ to: first.replyTo, subject: 'yes' }), { to: first.replyTo });
    return named(mails, 'join-address');
  }

  it('are one account when both have said yes, and the one that was asked about is added, and no other', async () => {
    const one = await scene();
    const { box, token: to } = one;
    await box.send(write({ from: EVE, to, text: 'list' }), { from: EVE, to, verdicts: EVIL });
    await joining(box, to, BOB);
    expect(await addresses(one)).toEqual([SAM, BOB]);
    await box.close();
  });

  it("Sam's yes alone adds nothing: Bob's invites are Bob's", async () => {
    const one = await scene();
    const { box } = one;
    await agreed(one);
    expect(await addresses(one)).toEqual([SAM]);
    const { mails } = await box.send(invite('Globex', 'bob@google.com', `Bob <${BOB}>`), byBob);
    expect(mails.map(({ to, step }) => [to, step])).toEqual([
      [BOB, 'welcome'],
      [BOB, 'confirm'],
    ]);
    expect((await box.desk(SAM))?.applications).toHaveLength(1);
    await box.close();
  });

  it('whoever is asked is told what will happen, and nothing of what the other has', async () => {
    const one = await scene();
    const { box, token: to, door } = one;
    const asked = await box.send(write({ from: BOB, to, text: 'list' }), { ...byBob, to });
    const first = named(asked.mails, 'confirm-address');
    expect(first.text.replaceAll(/\s+/g, ' ')).toContain('see, change and delete everything');
    const second = named(
      (await box.send(write({ to: first.replyTo, subject: 'yes' }), { to: first.replyTo })).mails,
      'join-address',
    );
    expect(second.to).toBe(BOB);
    expect(second.text.replaceAll(/\s+/g, ' ')).toContain(`goes into the account of ${SAM}`);
    for (const told of [second.text, second.html, second.subject])
      for (const secret of ['Acme', 'Priya', door]) expect(told).not.toContain(secret);
    await box.close();
  });

  it.each([
    ['no', [[SAM, 'answer']]],
    ['stop', [[SAM, 'answer']]],
    ['Who is that?', [[BOB, 'refusal']]],
    ['rejected', [[BOB, 'refusal']]],
  ])("Bob's '%s' adds nothing", async (text, writes) => {
    const one = await scene();
    const { box } = one;
    const { replyTo: to } = await agreed(one);
    const { mails } = await box.send(write({ from: BOB, to, text }), { ...byBob, to });
    expect(mails.map((sent) => [sent.to, sent.step])).toEqual(writes);
    expect(await addresses(one)).toEqual([SAM]);
    await box.close();
  });

  it("Bob's yes after his no is none: Sam would have to say yes again", async () => {
    const one = await scene();
    const { box } = one;
    const { replyTo: to } = await agreed(one);
    for (const text of ['no', 'yes']) await box.send(write({ from: BOB, to, text }), { ...byBob, to });
    expect(await addresses(one)).toEqual([SAM]);
    await box.close();
  });

  it('a yes from another address, or to another address of ours, is none', async () => {
    const one = await scene();
    const { box, token } = one;
    const { replyTo: to } = await agreed(one);
    await box.send(write({ from: EVE, to, subject: 'yes' }), { from: EVE, to, verdicts: EVIL });
    await box.send(write({ to, subject: 'yes' }), { to });
    await box.send(write({ from: BOB, to: token, subject: 'yes' }), { ...byBob, to: token });
    expect(await addresses(one)).toEqual([SAM]);
    await box.close();
  });

  it('an address with an account of its own, or that may not use this installation, is asked nothing', async () => {
    const one = await scene();
    const { box, token: to } = one;
    for (const address of [BEA, EVE]) {
      const verdicts = vouchedBy(address.split('@')[1] ?? '');
      const asked = await box.send(write({ from: address, to, text: 'list' }), { from: address, to, verdicts });
      const { replyTo } = named(asked.mails, 'confirm-address');
      const { mails } = await box.send(write({ to: replyTo, subject: 'yes' }), { to: replyTo });
      expect(mails.map((sent) => [sent.to, sent.step])).toEqual([[SAM, 'answer']]);
    }
    expect(await addresses(one)).toEqual([SAM]);
    await box.close();
  });
});

it.each(['Yes? No, that is not mine.', 'ok who is that', 'no', 'stop'])('"%s" adds no address', async (text) => {
  const { box, token: to } = await scene();
  const asked = named(
    (await box.send(write({ from: EVE, to, text: 'list' }), { from: EVE, to, verdicts: EVIL })).mails,
    'confirm-address',
  );
  const answered = await box.send(write({ to: asked.replyTo, subject: `Re: ${asked.subject}`, text }), {
    to: asked.replyTo,
  });
  expect((await box.desk(SAM))?.candidate.candidate).toMatchObject({ addresses: [SAM], stopped: text === 'stop' });
  expect(answered.mails).toHaveLength(1);
  await box.close();
});

it('nobody gets more than twenty answers an hour, and the last one says so', { timeout: 60_000 }, async () => {
  const { box } = await scene();
  const answers: OutboundMail[] = [];
  const outcomes: string[] = [];
  for (let times = 0; times < 24; times += 1) {
    const { mails, outcome } = await box.send(write({ text: 'list' }));
    answers.push(...mails);
    outcomes.push(outcome);
  }
  // The invite was the first of the hour.
  expect(answers).toHaveLength(19);
  expect(answers.at(-1)?.subject).toContain('a lot of mail');
  expect(outcomes.slice(18)).toEqual(Array(6).fill('deferred'));
  // Nothing was lost: each of them is answered when there is a turn for it.
  const before = box.sent().length;
  await box.advance(BEGIN + 3_700_000);
  expect(
    box
      .sent()
      .slice(before)
      .map(({ mail }) => mail.step),
  ).toEqual(Array(6).fill('list'));
  expect((await box.desk(SAM))?.candidate.candidate.deferred).toEqual({});
  await box.close();
});

it('two Afterwords that are sent to each other by filters end by themselves', async () => {
  const one = await scene();
  const other = await scene();
  let carried = 0;
  let mails: readonly OutboundMail[] = (await one.box.send(write({ to: one.token, text: 'list' }), { to: one.token }))
    .mails;
  let [next, after] = [other, one];
  while (mails.length > 0 && carried < 100) {
    const back: OutboundMail[] = [];
    for (const mail of mails) {
      carried += 1;
      // As if it had another domain: only its own marks tell.
      const raw = Buffer.from(await mailBytes({ ...mail, from: 'Afterword <hello@other.example>' }, BEGIN));
      back.push(
        ...(await next.box.send(raw, { from: SAM, to: next.door, verdicts: vouchedBy('other.example') })).mails,
      );
    }
    mails = back;
    [next, after] = [after, next];
  }
  expect(carried).toBe(1);
  await one.box.close();
  await other.box.close();
});
