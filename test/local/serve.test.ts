/** The doors of `serve`: the clock, mails in and out, applications, and the page. */
import { describe, expect, it } from 'vitest';
import { letter, mails, running } from './serving.ts';

const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

describe('the clock', () => {
  it('stands where it was told, and says what comes next', async () => {
    const { get, post } = await running();
    expect(await json(get('/api/clock'))).toMatchObject({ now: '2026-12-01T12:00:00Z', next: null });
    await post('/api/mails', letter('Acme'));
    expect(await json(get('/api/clock'))).toMatchObject({ now: '2026-12-01T12:00:00Z', next: '2026-12-02T12:00:00Z' });
  });

  it('turned on, runs all that falls due on the way, each at its own time', async () => {
    const { get, post } = await running();
    await post('/api/mails', letter('Acme'));
    await post('/api/clock', JSON.stringify({ to: '2026-12-01T18:00:00Z' }));
    await post('/api/mails', letter('Beta'));
    expect(await json(post('/api/clock', JSON.stringify({ to: '2026-12-09T00:00:00Z' })))).toMatchObject({
      now: '2026-12-09T00:00:00Z',
      next: null,
    });
    expect(await json(get('/api/mails'))).toMatchObject([
      { step: 'confirm', at: '2026-12-01T12:00:00Z' },
      { step: 'confirm', at: '2026-12-01T18:00:00Z' },
      { step: 'thank', at: '2026-12-02T12:00:00Z', drafts: [{ person: 'Priya Shah', to: null }] },
      { step: 'thank', at: '2026-12-02T18:00:00Z' },
    ]);
  });

  it('goes to the next thing that happens, and stays where there is none', async () => {
    const { post } = await running();
    await post('/api/mails', letter('Acme'));
    const next = JSON.stringify({ to: 'next' });
    expect(await json(post('/api/clock', next))).toMatchObject({ now: '2026-12-02T12:00:00Z', next: null });
    expect(await json(post('/api/clock', next))).toMatchObject({ now: '2026-12-02T12:00:00Z', next: null });
  });

  it('never goes back, except to the real time with an empty data folder', async () => {
    const far = await running({ now: Date.UTC(2090, 0, 1) });
    expect((await far.post('/api/clock', JSON.stringify({ to: '2089-12-31T00:00:00Z' }))).status).toBe(409);
    expect((await far.post('/api/clock', JSON.stringify({ to: 'real' }))).status).toBe(200);
    await far.post('/api/clock', JSON.stringify({ to: '2090-01-01T00:00:00Z' }));
    await far.post('/api/mails', letter('Acme'));
    expect((await far.post('/api/clock', JSON.stringify({ to: 'real' }))).status).toBe(409);
  });

  it('comes back to the real time where that lies ahead, and runs what fell due', async () => {
    const past = await running({ now: Date.UTC(2020, 0, 1) });
    await past.post('/api/mails', letter('Acme'));
    expect(await json(past.post('/api/clock', JSON.stringify({ to: 'real' })))).toMatchObject({ stands: false });
    expect(await json(past.get('/api/mails'))).toMatchObject([{}, { step: 'thank', at: '2020-01-02T00:00:00Z' }]);
  });

  it.each(['{"to":"tomorrow"}', '{"to":5}', '[]', '{', '', '"next"'])('%s is refused with a sentence', async (body) => {
    const { post } = await running();
    const answer = await post('/api/clock', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining(' ') });
  });
});

describe('mails', () => {
  it('come in as if by SMTP, and the answer says how they ended', async () => {
    const { get, post } = await running();
    const received = await json(post('/api/mails?from=sam@home.example&to=hello@afterword.example', letter('Acme')));
    expect(received).toEqual({ outcome: 'acted', application: expect.any(String) });
    expect(await json(get('/api/mails'))).toEqual([
      {
        id: expect.any(String),
        at: '2026-12-01T12:00:00Z',
        from: 'Afterword <hello@afterword.example>',
        to: 'sam@home.example',
        replyTo: expect.stringMatching(/^re\+.*@afterword\.example$/),
        subject: expect.any(String),
        text: 'This is the confirm.\n',
        html: expect.stringContaining('<b>confirm</b>'),
        step: 'confirm',
        application: expect.any(String),
        drafts: [],
        attachments: [],
      },
    ]);
  });

  it('the same message again changes nothing and ends the same', async () => {
    const { get, post } = await running();
    const message = letter('Acme', 'Message-ID: <1@home.example>\r\n');
    const first = await json(post('/api/mails', message));
    expect(await json(post('/api/mails', message))).toEqual(first);
    expect(await json(get('/api/mails'))).toHaveLength(1);
  });

  it('a calendar file comes as the attachment of a mail from the candidate', async () => {
    const { get, post } = await running({ candidates: ['kim@home.example'] });
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
    expect(await json(post('/api/mails', ics))).toMatchObject({ outcome: 'acted' });
    expect(await json(get('/api/mails'))).toMatchObject([{ to: 'kim@home.example' }]);
  });

  it('a file dropped on the page that was not written to us is forwarded to us', async () => {
    const { get, post } = await running({ candidates: ['kim@home.example'] });
    const invite = 'From: Dana <dana@acme.example>\r\nTo: kim@home.example\r\nSubject: Interview\r\n\r\nCome.\r\n';
    expect(await json(post('/api/drop', invite))).toMatchObject({ outcome: 'acted' });
    expect(await json(post('/api/drop', letter('Acme')))).toMatchObject({ outcome: 'refused' });
    expect(await json(get('/api/mails'))).toMatchObject([{ to: 'kim@home.example' }]);
  });

  it.each([
    ['an empty body', '/api/mails', ''],
    ['another domain', '/api/mails?to=dana@acme.example', letter('x')],
    ['an odd sender', '/api/mails?from=a%0Ab@c', letter('x')],
  ])('%s is refused with a sentence', async (_, path, body) => {
    const { post } = await running();
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining(' ') });
  });

  it('a fault is tried again, said, and does not stop what comes after', { timeout: 30_000 }, async () => {
    const { post, log, get } = await running();
    expect((await post('/api/mails', letter('fault'))).status).toBe(500);
    expect(log.filter((line) => line.what === 'fault').length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(log)).not.toContain('a fault that stays');
    expect(await json(post('/api/mails', letter('Acme')))).toMatchObject({ outcome: 'acted' });
    expect(await json(get('/api/mails'))).toHaveLength(1);
  });
});

describe('the latest of many', () => {
  it('are given alone where so many are asked for, oldest first', async () => {
    const { get, post } = await running();
    for (const [who, subject] of [
      ['sam', 'One'],
      ['sam', 'Two'],
      ['kim', 'Three'],
    ])
      await post('/api/mails', letter(subject ?? '').replace('sam@home', `${who}@home`));
    const shown = mails(await json(get('/api/mails?last=2')));
    expect(shown).toEqual(mails(await json(get('/api/mails'))).slice(1));
    expect(await json(get('/api/applications?last=1'))).toMatchObject([{ employer: 'Three' }]);
    expect(await json(get('/api/applications'))).toHaveLength(3);
    for (const odd of ['0', '-1', 'x', '1e9', '']) expect((await get(`/api/mails?last=${odd}`)).status, odd).toBe(400);
  });
});

describe('applications', () => {
  it('are shown with what happened in words', async () => {
    const { get, post } = await running();
    await post('/api/mails', letter('Acme'));
    expect(await json(get('/api/applications'))).toMatchObject([
      {
        id: expect.any(String),
        employer: 'Acme',
        job: null,
        status: 'active',
        interviews: [],
        people: [],
        next: null,
        history: [
          { at: '2026-12-01T12:00:00Z', what: 'Opened' },
          { at: '2026-12-01T12:00:00Z', what: 'Noted: Acme' },
        ],
      },
    ]);
  });
});

describe('the page', () => {
  it('is there, with nothing from outside and no script in it', async () => {
    const { get } = await running();
    const page = await get('/');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]*)"/g))
      expect((await get(path ?? '')).status, path).toBe(200);
  });

  it('shows a mail as a document that can run nothing', async () => {
    const { get, post } = await running();
    await post('/api/mails', letter('Acme'));
    const [mail] = mails(await json(get('/api/mails')));
    const shown = await get(`/mail/${encodeURIComponent(mail?.id ?? '')}`);
    expect(await shown.text()).toBe(mail?.html);
    expect(shown.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox(?!.*allow-scripts)/);
  });

  it('knows no other paths, and does not fall over odd ones', async () => {
    const { get, post } = await running();
    for (const path of [
      '/nothing',
      '/api/nothing',
      '/mail/none',
      '/mail/%E0%A4%A',
      '/../bin/serve.ts',
      '//x',
      '/constructor',
    ])
      expect((await get(path)).status, path).toBe(404);
    expect((await post('/api/applications', '')).status).toBe(405);
  });

  it('tells of changes as they happen', async () => {
    const { get, post } = await running();
    const reader = (await get('/api/changes')).body?.getReader();
    const posted = post('/api/mails', letter('Acme'));
    let told = '';
    for (let reads = 0; reads < 20 && !told.includes('data: changed'); reads += 1)
      told += Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(told).toContain('data: changed');
    await posted;
    await reader?.cancel();
  });
});
