/** Hostile and clumsy SMTP clients: smuggled mail, pipelines, slow and too many clients, and what each is told. RFC 5321, RFC 3463, RFC 2920 */
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSmtp, type SmtpOptions } from '../../lambdas/local/smtp.ts';
import type { Envelope } from '../../lambdas/ports.ts';
import { afterwards } from './serving.ts';
import { inData, talkTo } from './talk.ts';

interface Taken {
  readonly envelope: Envelope;
  readonly text: string;
}

async function door(more: Partial<SmtpOptions> = {}): Promise<{ readonly port: number; readonly taken: Taken[] }> {
  const taken: Taken[] = [];
  const smtp = await openSmtp({
    domain: 'afterword.example',
    host: '127.0.0.1',
    port: 0,
    take: async (envelope, raw) => void taken.push({ envelope, text: Buffer.from(raw).toString('latin1') }),
    ...more,
  });
  afterwards(smtp.close);
  return { port: smtp.port, taken };
}

const HEAD = 'From: Sam <sam@home.example>\r\nSubject: one\r\n\r\ntext';
const SECOND = 'MAIL FROM:<eve@evil.example>\r\nRCPT TO:<hello@afterword.example>\r\nDATA\r\nSubject: two\r\n\r\ntext';

describe('what is announced', () => {
  it('SIZE, PIPELINING, 8BITMIME and SMTPUTF8, and neither STARTTLS nor AUTH, which are refused', async () => {
    const talk = await talkTo((await door()).port);
    await talk.hear();
    const said = await talk.say('EHLO home.example');
    for (const word of [`SIZE ${40 * 1024 * 1024}`, 'PIPELINING', '8BITMIME', 'SMTPUTF8']) expect(said).toContain(word);
    expect(said).not.toMatch(/STARTTLS|AUTH/);
    expect(await talk.say('STARTTLS')).toMatch(/^50\d /);
    expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^50\d /);
    expect(await talk.say('VRFY sam')).toMatch(/^(?:252|50\d) /);
    expect(await talk.say('NOOP')).toMatch(/^250 /);
  });
});

describe('a mail that is smuggled behind another', () => {
  it.each([
    ['LF . LF', '\n.\n'],
    ['LF . CRLF', '\n.\r\n'],
    ['CRLF . LF', '\r\n.\n'],
    ['CR . CR', '\r.\r'],
    ['CR . CRLF', '\r.\r\n'],
    ['CRLF . CR', '\r\n.\r'],
    ['CRLF NUL . CRLF', '\r\n\0.\r\n'],
    ['CR CRLF . CR CRLF', '\r\r\n.\r\r\n'],
    ['CRLF . SP CRLF', '\r\n. \r\n'],
  ])('is text of that one: %s ends no message', async (_, end) => {
    const { port, taken } = await door();
    for (const parts of [[`${HEAD}${end}${SECOND}`], [HEAD, ...end, SECOND]]) {
      const talk = await inData(port);
      for (const part of parts) {
        talk.write(part);
        if (parts.length > 1) await sleep(2);
      }
      talk.write('\r\n.\r\n');
      expect(await talk.hear()).toMatch(/^250 2\.0\.0/);
      expect(await talk.say('QUIT')).toMatch(/^221/);
    }
    expect(taken).toHaveLength(2);
    for (const { envelope, text } of taken) {
      expect(envelope.mailFrom).toBe('sam@home.example');
      expect(text).toContain('eve@evil.example');
    }
  });

  it('CRLF . CRLF ends one, wherever the packets are cut, and a stuffed dot is a dot', async () => {
    const { port, taken } = await door();
    const talk = await inData(port);
    for (const byte of `${HEAD}\r\n..\r\n..two\r\n.\r\n`) {
      talk.write(byte);
      await sleep(0);
    }
    expect(await talk.hear()).toMatch(/^250/);
    expect(taken.map(({ text }) => text)).toEqual([`${HEAD}\r\n.\r\n.two\r\n`]);
  });
});

describe('a pipeline', () => {
  it('is answered in its order, and a command behind a message waits for it', async () => {
    const { port, taken } = await door();
    const talk = await talkTo(port);
    await talk.hear();
    talk.write(
      'EHLO home.example\r\nMAIL FROM:<sam@home.example>\r\nRCPT TO:<a@afterword.example>\r\nRCPT TO:<b@other.example>\r\nDATA\r\n',
    );
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await talk.hear());
    expect(answers.map((one) => one.slice(0, 3))).toEqual(['250', '250', '250', '550', '354']);
    expect(answers[3]).toMatch(/^550 5\.1\.1 /);
    talk.write(`${HEAD}\r\n.\r\nRSET\r\nQUIT\r\n`);
    expect([await talk.hear(), await talk.hear(), await talk.hear()].map((one) => one.slice(0, 3))).toEqual([
      '250',
      '250',
      '221',
    ]);
    expect(taken.map(({ envelope }) => envelope.rcptTo)).toEqual([['a@afterword.example']]);
  });
});

describe('limits', () => {
  it('a message that is too large is 552 5.3.4, by its announcement and by its bytes, and the client may go on', async () => {
    const { port, taken } = await door({ limits: { message: 1000 } });
    const talk = await talkTo(port);
    await talk.hear();
    expect(await talk.say('EHLO home.example')).toContain('SIZE 1000');
    expect(await talk.say('MAIL FROM:<sam@home.example> SIZE=1001')).toMatch(/^552/);
    const second = await inData(port);
    second.write(`${HEAD}${'x'.repeat(2000)}\r\n.\r\n`);
    expect(await second.hear()).toMatch(/^552 5\.3\.4 /);
    expect(await second.say('MAIL FROM:<sam@home.example>')).toMatch(/^250/);
    expect(taken).toEqual([]);
  });

  it('too much at once is 452 4.3.1, and memory is given back', async () => {
    const { port, taken } = await door({ limits: { receiving: 3000 } });
    const first = await inData(port);
    first.write('x'.repeat(2500));
    await sleep(50);
    const second = await inData(port);
    second.write(`${'y'.repeat(2500)}\r\n.\r\n`);
    expect(await second.hear()).toMatch(/^452 4\.3\.1 /);
    first.socket.destroy();
    await sleep(50);
    const third = await inData(port);
    third.write(`${'z'.repeat(2500)}\r\n.\r\n`);
    expect(await third.hear()).toMatch(/^250/);
    expect(taken).toHaveLength(1);
  });

  it('what is being vouched for and stored counts as well, until that is over, however it ends', async () => {
    const ends: (() => void)[] = [];
    let fails = false;
    const take = (): Promise<void> =>
      new Promise((resolve, reject) => ends.push(() => (fails ? reject(new Error('the disk')) : resolve())));
    const { port } = await door({ limits: { receiving: 3000 }, take });
    const send = async () => {
      const talk = await inData(port);
      talk.write(`Subject: x\r\n\r\n${'x'.repeat(1900)}\r\n.\r\n`);
      return talk;
    };
    for (fails of [false, true]) {
      const first = await send();
      await expect.poll(() => ends.length, { timeout: 5000 }).toBe(1);
      expect(await (await send()).hear()).toMatch(/^452 4\.3\.1 /);
      ends.pop()?.();
      expect(await first.hear()).toMatch(fails ? /^451 / : /^250 /);
    }
    fails = false;
    const last = await send();
    await expect.poll(() => ends.length, { timeout: 5000 }).toBe(1);
    ends.pop()?.();
    expect(await last.hear()).toMatch(/^250 /);
  });

  it('one client more than there is place for is 421, and there is place again when one leaves', async () => {
    const { port } = await door({ limits: { clients: 3 } });
    const inside = await Promise.all([1, 2, 3].map(() => talkTo(port)));
    for (const one of inside) expect(await one.hear()).toMatch(/^220/);
    expect(await (await talkTo(port)).hear()).toMatch(/^421/);
    inside[0]?.socket.destroy();
    await sleep(50);
    expect(await (await talkTo(port)).hear()).toMatch(/^220/);
  });

  it('who sends a byte now and then is 421 when the time for a message is over; who finishes messages stays', async () => {
    const { port, taken } = await door({ limits: { patience: 2000 } });
    const diligent = await inData(port);
    const trickle = await inData(port);
    const timer = setInterval(() => trickle.write('x'), 50);
    afterwards(async () => clearInterval(timer));
    for (let n = 0; n < 4; n += 1) {
      await sleep(700);
      diligent.write(`${HEAD}\r\n.\r\n`);
      expect(await diligent.hear()).toMatch(/^250/);
      await diligent.say('MAIL FROM:<sam@home.example>');
      await diligent.say('RCPT TO:<hello@afterword.example>');
      await diligent.say('DATA');
    }
    expect(await trickle.hear()).toMatch(/^421 4\.4\.2 /);
    expect(taken).toHaveLength(4);
  });

  it('who says nothing is hung up on', async () => {
    const { port } = await door({ limits: { silence: 200 } });
    const talk = await talkTo(port);
    expect(await talk.hear()).toMatch(/^220/);
    expect(await talk.hear()).toMatch(/^(?:421|451|$)/);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && !one.internal && one.family === 'IPv4')?.address;

  it.skipIf(outside === undefined)('one address holds not all places, this machine may', async () => {
    const { port } = await door({ host: '0.0.0.0', limits: { clientsOfOne: 2 } });
    const theirs = await Promise.all([1, 2].map(() => talkTo(port, outside)));
    for (const one of theirs) expect(await one.hear()).toMatch(/^220/);
    expect(await (await talkTo(port, outside)).hear()).toMatch(/^421 4\.7\.0 /);
    for (let n = 0; n < 4; n += 1) expect(await (await talkTo(port)).hear()).toMatch(/^220/);
  });
});

describe('what cannot be kept', () => {
  it.each([
    ['a full disk', 'ENOSPC', /^452 4\.3\.1 /],
    ['a full quota', 'EDQUOT', /^452 4\.3\.1 /],
    ['anything else', 'EIO', /^451 4\.3\.0 /],
  ])('%s is said for now, and is no 250', async (_, code, answer) => {
    const { port } = await door({ take: () => Promise.reject(Object.assign(new Error('no'), { code })) });
    const talk = await inData(port);
    talk.write(`${HEAD}\r\n.\r\n`);
    expect(await talk.hear()).toMatch(answer);
    expect(await talk.say('NOOP')).toMatch(/^250/);
  });
});
