/** The main path with every answer in one's own words, as people type: through `serve`, its embedded database and its clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SentMail, Served } from './serve.ts';
import { invite, SAM } from './writing.ts';

const HELLO = 'hello@afterword.example';

let count = 0;

/** What is typed above the quoted nudge. */
const above = (typed: string, to: SentMail, date: string): string => {
  count += 1;
  return [
    `From: Sam Lee <${SAM}>`,
    `To: ${to.replyTo}`,
    `Subject: Re: ${to.subject}`,
    `Date: ${date}`,
    `Message-ID: <own-${count}@home.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    typed.replaceAll('\n', '\r\n'),
    '',
    'On Tue, Dec 1, 2026 at 1:15 PM Afterword <hello@afterword.example> wrote:',
    ...to.text.split('\n').map((line) => `> ${line}`),
    '',
  ].join('\r\n');
};

describe('one application, answered in plain words', () => {
  const served = new Served(['--now', '2026-11-24T15:00:00Z', '--zone', 'America/New_York']);
  let seen = 0;
  const fresh = async (): Promise<readonly SentMail[]> => {
    const mails = await served.mails();
    const news = mails.slice(seen);
    seen = mails.length;
    return news;
  };
  const answers = async (to: SentMail, date: string, typed: string): Promise<readonly SentMail[]> => {
    await served.smtp(above(typed, to, date), SAM, to.replyTo);
    await served.untilMails(seen + 1);
    return fresh();
  };
  const one = (mails: readonly SentMail[], step: string): SentMail => {
    const found = mails.find((mail) => mail.step === step);
    if (found === undefined) throw new Error(`no ${step} among ${mails.map((mail) => mail.step).join(', ')}`);
    return found;
  };

  beforeAll(() => served.start());
  afterAll(() => served.stop());

  it('from the invite to the rejection', { timeout: 240_000 }, async () => {
    await served.smtp(new TextDecoder().decode(invite()), SAM, HELLO);
    await served.untilMails(2);
    await fresh();

    await served.turn('2026-12-01T18:20:00Z');
    const debrief = one(await fresh(), 'debrief');
    const thanks = await answers(
      debrief,
      'Tue, 1 Dec 2026 13:40:00 -0500',
      'With Priya I mostly talked about how they moved to Postgres. With Tom it was all about on-call rotations.\n\nIt went really well, I came out smiling.',
    );
    const thank = one(thanks, 'thank');
    expect(thank.drafts.map(({ person }) => person)).toEqual(['Priya Shah', 'Tom Okafor']);
    // What was said is in the note of the one it was said to, turned to its reader.
    const [priya, tom] = thank.drafts;
    expect(priya?.text).toContain('how you moved to Postgres');
    expect(tom?.text).toContain('on-call rotations');
    expect(priya?.text).not.toContain('on-call');
    expect(tom?.text).not.toContain('Postgres');

    // One is sent, the other is not wanted: no last call comes for either.
    await answers(thank, 'Tue, 1 Dec 2026 14:00:00 -0500', "Priya's is on its way. Skip Tom, I thanked him in person.");
    await served.turn('2026-12-08T13:00:00Z');
    expect((await fresh()).map(({ step }) => step)).not.toContain('last-call');

    await served.turn('2026-12-09T20:00:00Z');
    const check = one(await fresh(), 'status-check');
    const closing = await answers(check, 'Wed, 9 Dec 2026 15:10:00 -0500', 'They turned me down this morning.');
    expect(closing.flatMap(({ drafts }) => drafts)).toHaveLength(1);
    expect((await served.applications())[0]?.status).toBe('rejected');
  });
});
