/** Each one-tap answer of each mail, sent with an empty body from any address of the candidate's, does what it says; and what each mail says of itself. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';
import { invite, joining, named, type Office, office, SAM, tapped, tapsIn, vouchedBy, write } from './writing.ts';

const WORK = 'sam.lee@work.example';
const UNTIL = Date.parse('2027-05-01T00:00:00Z');

interface Begun {
  readonly box: Office;
  readonly mails: readonly OutboundMail[];
}

/** An application, and a second address. */
async function begun(): Promise<Begun> {
  const box = office();
  const first = await box.send(invite());
  const to = named(first.mails, 'confirm').replyTo;
  return { box, mails: [...first.mails, ...(await joining(box, to, WORK))] };
}

/** What is said to get a mail that does not come by itself, in answer to the confirmation. */
const SAID: readonly string[] = [
  'list',
  'help',
  'export',
  'not sent yet',
  'the office smelled of paint',
  'delete everything',
  'rejected',
  'new address',
];

interface Reached {
  readonly step: string;
  readonly how: { readonly at: number } | { readonly said: string } | 'begun';
}

async function reach({ how }: Reached): Promise<Begun> {
  const start = await begun();
  if (how === 'begun') return start;
  if ('at' in how) {
    start.box.fresh();
    await start.box.advance(how.at);
    return { box: start.box, mails: start.box.fresh() };
  }
  const to = named(start.mails, 'confirm').replyTo;
  return { box: start.box, mails: (await start.box.send(write({ to, text: how.said }), { to })).mails };
}

/** Every mail of a life without answers, and those that answers bring. */
async function everyMail(): Promise<readonly { readonly reached: Reached; readonly mail: OutboundMail }[]> {
  const { box, mails } = await begun();
  const found = mails.map((mail) => ({ reached: { step: mail.step ?? '', how: 'begun' } as Reached, mail }));
  for (let next = box.next(); next !== null && next < UNTIL; next = box.next()) {
    await box.advance(next);
    for (const mail of box.fresh()) found.push({ reached: { step: mail.step ?? '', how: { at: next } }, mail });
  }
  await box.close();
  for (const said of SAID) {
    const one = await reach({ step: '', how: { said } });
    for (const mail of one.mails) found.push({ reached: { step: mail.step ?? '', how: { said } }, mail });
    await one.box.close();
  }
  return found;
}

const ALL = await everyMail();
const FOOT: ReadonlySet<string> = new Set(['help', 'list', 'pause', 'stop']);
const seen = new Set<string>();
const TAPS = ALL.flatMap(({ reached, mail }) =>
  tapsIn(mail).flatMap(({ subject }) => {
    const key = FOOT.has(subject) ? `foot ${subject}` : `${reached.step} ${subject}`;
    // One that ends in a space is to be filled in first.
    if (seen.has(key) || /^(?:yes|no)$| $/.test(subject)) return [];
    seen.add(key);
    return [{ ...reached, says: subject }];
  }),
);

interface Done {
  readonly events: readonly Event['type'][];
  readonly candidate: Candidate;
  readonly mail: OutboundMail;
}

/** What has happened when a tap was sent. */
const MEANS: readonly (readonly [says: RegExp, happened: (done: Done) => boolean])[] = [
  [/^(?:list|help|export)$/, ({ mail }) => ['list', 'help', 'export'].includes(mail.step ?? '')],
  [/^pause$/, ({ candidate }) => candidate.paused === 'open'],
  [/^stop$/, ({ candidate }) => candidate.stopped],
  [/^where: /, ({ events }) => events.includes('interview-noted')],
  [/^overview on$/, ({ candidate }) => candidate.overview],
  [/^delete everything$/, ({ candidate, mail }) => candidate.deleteAskedAt !== null || mail.step === 'goodbye'],
  [/^(?:company|role): /, ({ events }) => events.includes('identified')],
  [/^I also met /, ({ events }) => events.includes('contact-noted')],
  [/ is the hiring manager$/, ({ events }) => events.includes('contact-noted')],
  [/^start: /, ({ events }) => events.includes('interview-noted')],
  [/not an interview/, ({ events }) => events.includes('interview-dropped')],
  [/^undo$/, ({ events, mail }) => events.includes('undone') || /nothing/.test(mail.text)],
  [/^it (?:felt|went) /, ({ events }) => events.includes('felt')],
  [/^(?:they say|heard back)/, ({ events }) => events.includes('heard')],
  [/^(?:rejected|taking another job)/, ({ events }) => events.includes('ended')],
  [/^(?:sent|all sent|done)/, ({ events }) => events.includes('done') || events.includes('ended')],
  [/^skip/, ({ events }) => events.includes('skipped')],
  [/^snooze/, ({ events }) => events.includes('snoozed')],
  [/^(?:another one|shorter|warmer|plainer)/, ({ events }) => events.includes('redrafted')],
  [/^(?:got an? offer|offer)/, ({ events }) => events.includes('ended')],
];

describe('one tap', () => {
  it.each(TAPS.map((one, place) => ({ ...one, from: place % 2 === 0 ? SAM : WORK })))(
    '$step: $says, from $from',
    async ({ says, from, ...reached }) => {
      const { box, mails } = await reach(reached);
      const mail = named(mails, reached.step);
      const tap = tapsIn(mail).find(({ subject }) => subject === says);
      if (tap === undefined) throw new Error('the tap is gone');
      const then = (await box.desk(SAM))?.applications[0]?.events.length ?? 0;
      const verdicts = vouchedBy(from.split('@')[1] ?? '');
      const { outcome, mails: back } = await box.send(tapped(tap, from, box.now()), { from, to: tap.to, verdicts });
      expect(back.map(({ to }) => to)).toEqual([from]);
      expect(outcome).toBe(says === 'delete everything' && reached.step !== 'confirm-delete' ? 'asked' : 'acted');
      const desk = await box.desk(SAM);
      const events = (desk?.applications[0]?.events ?? []).slice(then).map(({ event }) => event.type);
      const candidate = desk?.candidate.candidate;
      const meaning = MEANS.find(([words]) => words.test(says));
      if (meaning === undefined) throw new Error(`nobody said what '${says}' does`);
      const [answer] = back;
      if (answer === undefined) throw new Error('no answer');
      if (candidate === undefined) expect(answer.step).toBe('goodbye');
      else expect([says, events, meaning[1]({ events, candidate, mail: answer })]).toEqual([says, events, true]);
      await box.close();
    },
  );
});

describe('what every mail says of itself', () => {
  it('many kinds are looked at', () => {
    expect([...new Set(ALL.map(({ mail }) => mail.step))].toSorted()).toEqual(
      expect.arrayContaining([
        'answer',
        'close',
        'closing-note',
        'confirm',
        'confirm-address',
        'debrief',
        'door',
        'export',
        'help',
        'keep-in-touch',
        'last-call',
        'list',
        'prepare',
        'second-check',
        'status-check',
        'thank',
        'welcome',
      ]),
    );
  });

  it.each([...new Map(ALL.map((one) => [one.mail.step, one])).values()])('$reached.step', async ({ reached, mail }) => {
    const { headers } = mail;
    expect(headers['Auto-Submitted']).toBe(headers['In-Reply-To'] === undefined ? 'auto-generated' : 'auto-replied');
    expect(headers['X-Auto-Response-Suppress']).toBe('All');
    expect(headers['X-Loop']).toBe('afterword');
    const leave = /^<mailto:([^?>]+)\?subject=stop>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(leave).toMatch(/^re\+[0-9a-v]+@afterword\.example$/);
    for (const { subject, to } of tapsIn(mail)) {
      expect(subject.length).toBeLessThan(80);
      expect(to.length).toBeLessThan(90);
    }
    // And the way out works, from every kind of mail.
    const { box, mails } = await reach(reached);
    const way = /mailto:([^?>]+)/.exec(named(mails, reached.step).headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    const left = await box.send(write({ to: way, subject: 'stop' }), { to: way });
    expect(left.outcome).toBe('acted');
    expect((await box.desk(SAM))?.candidate.candidate.stopped).toBe(true);
    await box.close();
  });
});
