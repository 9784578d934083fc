/** What is not sure in an invite is asked about, and one answer settles it. */
import { describe, expect, it } from 'vitest';
import { forward } from './odd-mails.ts';
import { calendarPart, event, mixed, named, office, SAM, tapped, tapsIn, textPart, write } from './writing.ts';

/** An invite in words, forwarded; the question that it brings, and what the tap of one answer sets. */
const DOUBTS: readonly (readonly [
  name: string,
  text: string,
  about: RegExp,
  tap: RegExp,
  starts: readonly string[],
])[] = [
  [
    'a weekday that contradicts its date',
    'Hi Sam,\n\nwe would like to invite you to an interview for the Backend Engineer role at Initech on Monday, 1 December 2026 at 14:00.\n\nBest,\nDana Cole\nRecruiter, Initech',
    /start/,
    /start/,
    ['2026-12-01T19:00:00.000Z', '2026-11-30T19:00:00.000Z', '2026-12-07T19:00:00.000Z'],
  ],
];

describe('a doubt is asked, and one tap settles it', () => {
  it.each(DOUBTS)('%s', async (_name, text, about, choice, starts) => {
    const box = office();
    const asked = await box.send(write(forward('Interview at Initech', 'Dana Cole <dana@initech.example>', text)));
    expect(asked.outcome).toBe('asked');
    const confirm = named(asked.mails, 'confirm');
    const [before] = (await box.desk(SAM))?.applications ?? [];
    expect(before?.wakeAt ?? null).toBeNull();
    const tap = tapsIn(confirm).find(({ subject }) => about.test(subject) && choice.test(subject));
    if (tap === undefined)
      throw new Error(
        `no such tap among ${tapsIn(confirm)
          .map(({ subject }) => subject)
          .join(' | ')}`,
      );
    const settled = await box.send(tapped(tap), { to: tap.to });
    expect([settled.outcome, settled.mails.length]).toEqual(['acted', 1]);
    const [after] = (await box.desk(SAM))?.applications ?? [];
    const noted = after?.events.map((one) => one.event).findLast((one) => one.type === 'interview-noted');
    expect(starts).toContain(new Date(noted?.type === 'interview-noted' ? (noted.facts.start ?? 0) : 0).toISOString());
    // The plan follows.
    expect(after?.wakeAt ?? null).not.toBeNull();
    await box.advance(Date.parse('2026-12-08T12:00:00Z'));
    expect(box.fresh().map(({ step }) => step)).toEqual(expect.arrayContaining(['debrief', 'thank']));
    await box.close();
  });

  it('an invite that names no employer asks for it, and the answer names it', async () => {
    const box = office();
    const asked = await box.send(
      write({
        subject: 'Fwd: Interview',
        body: mixed(
          textPart(''),
          calendarPart(
            event({ uid: 'n@google.com', employer: '', title: 'Interview' }).replaceAll('acme.example', 'gmail.com'),
          ),
        ),
      }),
    );
    const confirm = named(asked.mails, 'confirm');
    expect(confirm.text).toContain('company: ');
    const said = await box.send(write({ to: confirm.replyTo, text: 'company: Initech' }), { to: confirm.replyTo });
    expect([said.outcome, said.mails.length]).toEqual(['acted', 1]);
    expect(said.mails[0]?.text).toContain('Initech');
    await box.close();
  });
});
