/** Each kind of message and of wake-up, once, in a deployment of its own: what AWS is asked for it. */
import { openDeployment, type SentMail } from './deployment.ts';
import { answer, automatic, HELLO, invite, word } from './mails.ts';
import type { Tally } from './tally.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-24T15:00:00Z');
const SAM = 'sam@home.example';

export interface Kind {
  readonly name: string;
  readonly is: 'mail' | 'wake-up' | 'feedback' | 'sweep';
  readonly tally: Tally;
  /** Mails that went out. */
  readonly mailsOut: number;
}

/** The address that a mail of ours is answered to. */
export function replyTo(mail: SentMail | undefined): string {
  const address = /^reply-to:\s*<?([^<>\s]+)>?/im.exec(mail?.raw ?? '')?.[1];
  if (address === undefined) throw new Error('a mail without Reply-To');
  return address;
}

const subjectOf = (mail: SentMail): string => /^subject:\s*(.*(?:\r?\n[ \t].*)*)/im.exec(mail.raw)?.[1] ?? '';

export async function countKinds(): Promise<readonly Kind[]> {
  const here = await openDeployment(START);
  const kinds: Kind[] = [];
  let seen = 0;
  async function count(name: string, is: Kind['is'], run: () => Promise<unknown>): Promise<void> {
    here.take();
    await run();
    kinds.push({ name, is, tally: here.take(), mailsOut: here.sent.length - seen });
    seen = here.sent.length;
  }
  const mail = (name: string, raw: Buffer, more: { from?: string; to?: string; vouched?: boolean; id?: string } = {}) =>
    count(name, 'mail', () => here.mailIn({ from: SAM, to: HELLO, raw, ...more }));
  const last = (about: RegExp): SentMail | undefined => here.sent.findLast((one) => about.test(subjectOf(one)));
  const reply = (name: string, text: string, to = replyTo(here.sent.at(-1))) =>
    mail(name, answer(SAM, to, here.now(), text), { to });
  const settle = async (): Promise<void> => {
    await here.tellDeliveries();
    here.take();
    seen = here.sent.length;
  };
  /** Lets alarms ring until one sends a mail with that subject, and counts that one. */
  async function until(name: string, about: RegExp): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      here.turn(Math.max(here.now(), here.nextAlarm() ?? 0));
      await count(name, 'wake-up', here.ring);
      const done = here.sent.slice(-(kinds.at(-1)?.mailsOut ?? 0)).some((one) => about.test(subjectOf(one)));
      if (done && (kinds.at(-1)?.mailsOut ?? 0) > 0) return;
      kinds.pop();
    }
    throw new Error(`no alarm brought ${name}`);
  }
  try {
    const meeting = { uid: 'u1@google.com', employer: 'Brightwater', start: START + 6 * DAY, people: ['Priya', 'Tom'] };
    const first = invite(SAM, START, meeting);
    await mail('first invite of a newcomer (cold)', first, { id: 'first' });
    await mail('the same delivered twice', first, { id: 'first' });
    await count('the delivery of two mails is told', 'feedback', here.tellDeliveries).then(settle);
    here.turn(START + 2 * MINUTE);
    await mail('an update', invite(SAM, here.now(), { ...meeting, sequence: 1, start: meeting.start + HOUR }));
    const other = { uid: 'u2@google.com', employer: 'Lindqvist', start: START + 7 * DAY, people: ['Ida'] };
    await mail('first forward of a known candidate', invite(SAM, here.now(), other));
    await mail('a cancellation', invite(SAM, here.now(), { ...other, sequence: 1, cancelled: true }));
    await settle();
    await until('one nudge due: questions to ask', /questions to ask/);
    await until('the weekly overview', /Your week/);
    await until('one nudge due: how was it', /how was it/i);
    await reply('reply: what was talked about, great', 'great\nPriya: the migration\nTom: on-call');
    await reply('reply: done', 'done');
    await settle();
    await count('nothing due', 'wake-up', () => here.ringFor(here.sent.at(-1)?.candidate ?? '', null));
    await until('one nudge due: status check', /./);
    await reply('reply: snooze', 'snooze till Monday');
    await reply('reply: undo', 'undo');
    await reply('reply: heard back', 'they said two weeks');
    await reply('reply: list', 'list');
    await mail(
      "word of the employer's",
      word(
        SAM,
        here.now(),
        'Brightwater',
        'Thank you for your time. Unfortunately we have decided to move forward with another candidate.',
      ),
    );
    await reply('reply: rejected', 'rejected', replyTo(last(/Brightwater/)));
    await mail("a machine's mail", automatic(SAM, here.now()));
    await mail("unauthenticated mail in a candidate's name", answer(SAM, HELLO, here.now(), 'list'), {
      vouched: false,
    });
    await mail("a stranger's mail, unauthenticated", answer('eve@else.example', HELLO, here.now(), 'hi'), {
      from: 'eve@else.example',
      vouched: false,
    });
    await mail(
      "someone else's mail to a candidate's reply address",
      answer('eve@else.example', replyTo(last(/Brightwater/)), here.now(), 'done'),
      { from: 'eve@else.example', to: replyTo(last(/Brightwater/)) },
    );
    await settle();
    for (const employer of ['Aster', 'Birch', 'Cedar'])
      await here.mailIn({
        from: SAM,
        to: HELLO,
        raw: invite(SAM, here.now(), {
          uid: `${employer}@google.com`,
          employer,
          start: here.now() + 4 * DAY,
          people: ['Ida'],
        }),
      });
    await settle();
    here.turn((here.nextAlarm() ?? 0) + 1);
    await count('three applications due: all three alarms', 'wake-up', here.ring);
    await settle();
    await count('the sweep, nobody overdue', 'sweep', here.sweep);
    here.loseAlarms();
    here.turn(here.now() + 12 * DAY);
    await count('the sweep, four overdue', 'sweep', here.sweep);
    while (here.nextAlarm() !== null && (here.nextAlarm() ?? 0) < here.now() + HOUR) {
      here.turn(here.nextAlarm() ?? 0);
      await here.ring();
    }
    await settle();
    await reply('reply: delete everything', 'delete everything', replyTo(last(/Cedar|Birch|Aster/)));
    await reply(
      'the answer to the question: five applications go',
      'delete everything',
      replyTo(last(/^Delete everything/)),
    );
    return kinds;
  } finally {
    await here.close();
  }
}
