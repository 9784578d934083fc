/** What is corrected, paused or moved by mail, and how short the answer is. */
import { expect, it, vi } from 'vitest';
import { wordCount } from '../../lambdas/compose/drafts/words-count.ts';
import { rehearse } from '../../lambdas/local/rehearsal.ts';
import { BEGIN, DOMAIN, event, forward, HELLO, invite, mixed, named, office, SAM, write, ZONE } from './writing.ts';

vi.setConfig({ testTimeout: 60_000 });

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const at = (day: string) => Date.parse(`2026-12-${day}:00Z`);

/** Sam's one application, and a way to answer one of its mails. */
async function open(file = invite()) {
  const box = office();
  const { mails } = await box.send(file);
  const say = async (text: string, to = named(mails, 'confirm').replyTo) => {
    const answer = await box.send(write({ to, subject: 'Re: Acme', text, at: box.now() }), { to });
    return { mails: answer.mails, text: flat(answer.mails.map((one) => one.text).join('\n')) };
  };
  return { box, confirm: named(mails, 'confirm'), say };
}

const placed = (place: string, sequence = 0): Uint8Array =>
  write({
    body: mixed(
      'Content-Type: text/plain\n\nFyi',
      `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'one', employer: 'Acme' })
        .replace('SEQUENCE:0', `LOCATION:${place}\nSEQUENCE:${sequence}`)
        .replace('DTSTAMP:20261123T211200Z', `DTSTAMP:20261123T21120${sequence}Z`)}`,
    ),
  });

it('the place can be corrected by mail, with a tap in the confirmation, and so can the link to join', async () => {
  const { box, confirm, say } = await open(placed('Room 4'));
  expect(confirm.text).toContain('Where: Room 4');
  expect(confirm.text).toContain('Place: reply "where: Room 4"');
  expect((await say('where: 5 Rue X')).text).toContain('Noted: the place is 5 Rue X. * Before: Room 4');
  expect((await say('Location: https://meet.example/new')).text).toContain(
    'the link to join is https://meet.example/new',
  );
  await box.advance(at('01T00:00'));
  const prepare = named(box.fresh(), 'prepare');
  expect(prepare.text).toContain('Where: 5 Rue X');
  expect(prepare.text).toContain('Join:  https://meet.example/new');
  await box.close();
});

it('a place with a semicolon in it is one place, as the subject of a mail or in its body', async () => {
  const place = 'Room 4; Microsoft Teams Meeting';
  const { box, confirm, say } = await open();
  const to = confirm.replyTo;
  const [answer] = (await box.send(write({ to, subject: `where: ${place}`, text: '', at: box.now() }), { to })).mails;
  expect(flat(answer?.text ?? '')).toContain(`Noted: the place is ${place}.`);
  expect((await say('where: Room 5; Teams')).text).toContain('Noted: the place is Room 5; Teams.');
  // And what is said beside it is still carried out.
  const both = write({ to, subject: 'where: Room 6; company: Initech', text: '', at: box.now() });
  const done = flat((await box.send(both, { to })).mails[0]?.text ?? '');
  expect(done).toMatch(/The place is Room 6\. .*The company is Initech\./);
  await box.close();
});

it('a note that names the place is kept, and says how to correct the place', async () => {
  const { box, say } = await open(placed('Quay Street 4\\, Bristol'));
  const asks = 'Has the place changed? I have Quay Street 4, Bristol. - Correct the place: reply "where: …"';
  for (const text of [
    'the interview is at 5 Welsh Back, Bristol, not Quay Street',
    'they moved it to 5 Welsh Back, Bristol',
  ])
    expect((await say(text)).text).toContain(asks);
  for (const text of [
    'They have a dog in the office.',
    'The people in Bristol have a dog.',
    'Der Hund wohnt in Bristol bei der Chefin.',
    'where: 5 Welsh Back, Bristol',
  ])
    expect((await say(text)).text).not.toContain('Has the place changed?');
  await box.close();
});

it('an invite with another place is no old news', async () => {
  const { box } = await open(placed('Room 4'));
  const [mail] = (await box.send(placed('Room 7', 1))).mails;
  expect(mail?.subject).toContain('corrected');
  expect(mail?.text).toContain('Where: Room 7');
  await box.close();
});

it('a pause names the interviews in it, and only those', async () => {
  const { box, say } = await open();
  expect((await say('pause until 10 December')).text).toContain(
    'Your interview with Acme on Tue 1 Dec 12:00 is in that time, so your thank-you notes for it may come too late.',
  );
  expect((await say('pause')).text).toContain('Your interview with Acme on Tue 1 Dec 12:00 is in that time');
  expect((await say('pause until 27 November')).text).not.toContain('in that time');
  await box.close();
});

it('an answer that leaves the plan as it is does not repeat it', async () => {
  const { box, say } = await open();
  for (const text of ['company: Initech', 'ask: is the team growing?', 'They have a dog in the office.'])
    expect((await say(text)).text).not.toContain('The plan now');
  expect((await say('start: 2026-12-02 12:00')).text).toContain('The plan now');
  await box.close();
});

it('a shorter note keeps its subject; another one has another', async () => {
  const { box, say } = await open();
  await box.advance(at('01T21:00'));
  const before = named(box.fresh(), 'thank').drafts;
  const again = async (text: string) => (await say(text)).mails.flatMap((one) => one.drafts);
  const subjects = before.map(({ subject }) => subject);
  expect((await again('shorter')).map(({ subject }) => subject)).toEqual(subjects);
  expect((await again('warmer')).map(({ subject }) => subject)).toEqual(subjects);
  expect((await again('another one')).map(({ subject }) => subject)).not.toEqual(subjects);
  await box.close();
});

it('that it was moved, said instead of how it was, is asked about, and thanks nobody', async () => {
  const { box, say } = await open();
  await box.advance(at('01T18:20'));
  const debrief = named(box.fresh(), 'debrief');
  for (const text of ['moved', 'It was postponed', 'they moved the interview']) {
    const answer = await say(text, debrief.replyTo);
    expect(answer.text).toContain('It has a new time: reply "start: …"');
    expect(answer.mails.flatMap((one) => one.drafts)).toEqual([]);
  }
  await box.close();
});

it('a question beside what was done does not say that nothing was', async () => {
  const { box, say } = await open();
  await box.advance(at('01T21:00'));
  const { replyTo } = named(box.fresh(), 'thank');
  const both = await say('company: Initech\nsnooze until next Friday', replyTo);
  expect(both.text).toContain('the company is Initech');
  expect(both.text).toContain('Nothing else has changed.');
  expect(both.text).not.toContain('hasn’t changed anything');
  expect((await say('snooze until next Friday', replyTo)).text).toContain('It hasn’t changed anything yet.');
  await box.close();
});

it('two more weeks than they had said are counted from then, and it is asked', async () => {
  const { box, say } = await open();
  await box.advance(at('02T15:00'));
  expect((await say('they say: 10 December')).text).toContain('you expect to hear by Thu 10 Dec');
  const { text } = await say('they need two more weeks');
  expect(text).toContain('you expect to hear by Thu 24 Dec');
  expect(text).toContain('Is that counted from Thu 10 Dec, when you expected to hear, or from today?');
  expect(text).toContain('Wed 16 Dec');
  // A length of time that is not said to be further is counted from today.
  expect((await say('they said two weeks')).text).toContain('you expect to hear by Wed 16 Dec');
  await box.close();
});

it('what was corrected stays so when the same invite is forwarded again, and gives way to what a newer one says', async () => {
  const { box, say } = await open(placed('Room 4'));
  for (const text of ['where: 5 Rue X', 'start: 2026-12-01 13:00', 'company: Initech', 'Priya is at ps@acme.example'])
    await say(text);
  await say('I also met Ines Vega ines@acme.example');
  const again = named((await box.send(placed('Room 4'))).mails, 'confirm');
  expect(again.subject).toBe('Initech: interview on Tuesday 1 December at 13:00, already noted');
  expect(again.text).toContain('Where: 5 Rue X');
  expect(again.text).toContain('Ines Vega');
  expect(again.text.match(/Priya Shah/g)).toHaveLength(1);
  const newer = named((await box.send(placed('Room 9', 1))).mails, 'confirm');
  expect(newer.text).toContain('Where: Room 9');
  expect(newer.subject).toContain('at 13:00');
  expect((await box.desk(SAM))?.applications).toHaveLength(1);
  await box.close();
});

it('so it does where the invite has no calendar', async () => {
  const mail = () =>
    forward('Your interview with Priya Shah at Acme is on Tuesday 1 December 2026, 14:00 to 15:00 New York time.');
  const { box, say } = await open(mail());
  for (const text of ['company: Initech', 'start: 2026-12-01 16:00']) await say(text);
  const again = named((await box.send(mail())).mails, 'confirm');
  expect(again.subject).toBe('Initech: interview on Tuesday 1 December at 16:00, already noted');
  expect((await box.desk(SAM))?.applications).toHaveLength(1);
  await box.close();
});

it('a status check says who named the day only if they wrote it themselves', async () => {
  const check = async (tell: (one: Awaited<ReturnType<typeof open>>) => Promise<unknown>) => {
    const one = await open();
    await one.box.advance(at('02T20:00'));
    await tell(one);
    one.box.fresh();
    await one.box.advance(at('16T20:00'));
    const mail = named(one.box.fresh(), 'status-check');
    await one.box.close();
    return mail;
  };
  const expected = await check(({ say }) => say('I expect to hear by 10 December'));
  expect(flat(expected.text)).toContain('You expected to hear by Thursday 10 December.');
  expect(expected.drafts[0]?.text).toContain('December 10');
  expect(flat(expected.drafts[0]?.text ?? '')).not.toMatch(/You (?:said|mentioned|were planning)/);
  const written = await check(({ box }) =>
    box.send(
      write({
        subject: 'Fwd: Your interview',
        at: box.now(),
        text: '---------- Forwarded message ---------\nFrom: Dana Cole <dana@acme.example>\nDate: Wed, 2 Dec 2026 at 19:00\nSubject: Your interview\nTo: Sam Lee <sam@home.example>\n\nHi Sam,\n\nThank you for coming in. We expect to make a decision by 10 December and will be in touch then.\n\nDana Cole\nRecruiter, Acme',
      }),
    ),
  );
  expect(flat(written.drafts[0]?.text ?? '')).toMatch(/You (?:said|mentioned|were planning)[^.]*December 10/);
});

it('while the clock stands still, as when trying things out, nothing waits for its turn', async () => {
  for (const stands of [true, false]) {
    const box = rehearse(BEGIN, { domain: DOMAIN, zone: ZONE, stands: () => stands });
    const outcomes: string[] = [];
    for (let n = 0; n < 25; n += 1) outcomes.push((await box.deliver(write({ text: 'list' }), SAM, HELLO)).outcome);
    expect(outcomes.includes('deferred')).toBe(!stands);
    await box.close();
  }
});

it('what cannot get shorter is said to be short already, whatever kind of note it is', async () => {
  const { box, say } = await open();
  await box.advance(at('09T21:00'));
  const { replyTo, drafts } = named(box.fresh(), 'status-check');
  const wordsIn = (one: { readonly text: string } | undefined) => wordCount(one?.text ?? '');
  const lengths = [wordsIn(drafts[0])];
  for (let n = 0; n < 3; n += 1) {
    const { mails, text } = await say('shorter', replyTo);
    const words = wordsIn(mails[0]?.drafts[0]);
    expect(text.includes('It was about as short as it gets')).toBe(lengths.some((one) => words >= one));
    lengths.splice(1, 1, words);
  }
  await box.close();
});
