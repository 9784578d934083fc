import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'afterword-bin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const afterword = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'bin', 'afterword.mjs'), ...args], { cwd: ROOT }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });

const NOW = ['--now', '2026-11-24T10:00:00Z'] as const;
const example = (name: string): string => join('examples', `${name}.eml`);
const lines = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('the command line', () => {
  it('lists its commands, each of which has a help', async () => {
    const { status, out } = await afterword('--help');
    expect(status).toBe(0);
    for (const command of ['understand', 'interpret', 'plan', 'try', 'serve', 'check-draft']) {
      expect(out).toContain(command);
      const help = await afterword(command, '--help');
      expect(help.status).toBe(0);
      expect(help.out).toContain(`Usage: afterword ${command}`);
    }
  });

  it('says which version it is', async () => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(await afterword('--version')).toMatchObject({ status: 0, out: `${version}\n` });
  });

  it('says wrong usage in one line, and ends with 2', async () => {
    for (const args of [
      ['dance'],
      ['understand'],
      ['understand', '--colour', 'x.eml'],
      ['plan', '--now', 'noon', 'x.eml'],
      ['plan', '--zone', 'Mars/Base', 'x.eml'],
      ['interpret', '--step', 'A B', 'x.eml'],
      ['serve', '--mailbox', 'imap://sam@127.0.0.1:9/Inbox'],
    ]) {
      const { status, err, out } = await afterword(...args);
      expect([args, status, lines(err).length, out]).toEqual([args, 2, 1, '']);
    }
    expect((await afterword()).status).toBe(2);
  });

  it.each([
    [['understand', '--colour', 'x.eml'], 'there is no option --colour; --help lists them all'],
    [['plan', '--candidat', 'a@b.example', 'x.eml'], 'there is no option --candidat. Did you mean --candidate?'],
    [['plan', '--zome', 'x.eml'], 'there is no option --zome. Did you mean --zone?'],
    [['plan', '--now'], '--now needs a value'],
    [['plan', '--now', '--json', 'x.eml'], '--now needs a value. If it begins with a hyphen, write --now=-…'],
    [['plan', '--json=yes', 'x.eml'], '--json takes no value'],
  ])('%j is answered in plain words', async (args, words) => {
    expect((await afterword(...args)).err.trim()).toBe(`afterword: ${words}`);
  });

  it.each([
    ['not JSON', 'it is not JSON; each line takes one object, as in `afterword draft --help`'],
    ['7', 'it takes one object, as in `afterword draft --help`'],
    ['{}', '"id" is missing'],
    ['{"id":[1],"people":[],"typed":""}', '"id" must be text in quotes, or a number'],
    ['{"id":"1","people":[],"typed":7}', '"typed" must be text in quotes'],
    [
      '{"id":"1","people":"Tom","typed":""}',
      '"people" must be a list of 40 people at most, each with "name" and "role"',
    ],
    ['{"id":"1","people":[7],"typed":""}', 'person 1 must be an object with "name" and "role"'],
    [
      '{"id":"1","people":[{"name":"Tom","role":"boss"}],"typed":""}',
      '"role" of person 1 must be "recruiter", "hiring-manager" or "interviewer"',
    ],
  ])('draft says of %s what is wrong with it', async (line, words) => {
    const file = join(folder, 'answers.jsonl');
    writeFileSync(file, `${line}\n`);
    const { err, status } = await afterword('draft', file);
    expect([err.trim(), status]).toEqual([`afterword: ${file}, line 1 cannot be read: ${words}`, 1]);
  });

  it('complains of a file that cannot be read, reads the others, and ends with 1', async () => {
    const { status, out, err } = await afterword('understand', '--json', 'nowhere.eml', example('google'));
    expect(status).toBe(1);
    expect(err).toContain('nowhere.eml');
    expect(lines(out).map((line) => JSON.parse(line).file)).toEqual([example('google')]);
  });

  it('takes an unintelligible message for an answer, not for a failure', async () => {
    const odd = join(folder, 'odd.eml');
    writeFileSync(odd, Buffer.from([0, 255, 10, 13, 0, 128, 34, 60]));
    const { status, out } = await afterword('understand', '--json', odd);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ interviews: [], word: null });
  });
});

describe('afterword understand', () => {
  it('says why: for each fact what was weighed, and what spoke for it', async () => {
    const { out } = await afterword('understand', '--json', '--why', ...NOW, example('google'));
    const why: readonly { readonly question: string; readonly about: string; readonly because: readonly string[] }[] =
      JSON.parse(out).why;
    const employer = why.find(({ question }) => question === 'employer');
    expect(employer?.about).toBe('Brightwater');
    expect(employer?.because[0]).toMatch(/ [+-]\d+\.\d\d$/);
    expect(new Set(why.map(({ question }) => question))).toContain('person');
  });

  it('prints one object a line, in the order given, with every field of the contract', async () => {
    const files = ['outlook', 'google'].map(example);
    const { out } = await afterword('understand', '--json', ...NOW, ...files);
    const read = lines(out).map((line) => JSON.parse(line));
    expect(read.map((one) => one.file)).toEqual(files);
    expect(Object.keys(read[0])).toEqual([
      'file',
      'kind',
      'automatic',
      'from',
      'to',
      'cc',
      'subject',
      'forwarded',
      'interviews',
      'word',
      'likely',
      'trouble',
    ]);
    expect(read[1].interviews[0]).toMatchObject({
      start: '2026-12-01T17:00:00Z',
      end: '2026-12-01T17:45:00Z',
      timeZone: 'America/New_York',
      employer: 'Brightwater',
      job: 'Backend Engineer',
      sequence: 0,
      method: 'request',
    });
  });
});

describe('an invite saved straight from the inbox', () => {
  const straight = join(folder, 'straight.eml');
  writeFileSync(
    straight,
    [
      'From: Dana Cole <dana.cole@brightwater.example>',
      'To: Sam Lee <sam.lee@home.example>',
      'Subject: Interview with Brightwater: Backend Engineer',
      'Date: Tue, 24 Nov 2026 10:01:00 -0500',
      'Message-ID: <a1@brightwater.example>',
      '',
      'Hi Sam,',
      '',
      'we would like to invite you to an interview for the Backend Engineer role on Tuesday, December 1, 2026 at 12:00 pm EST with Priya Shah.',
      '',
      'Dana Cole',
      '',
    ].join('\r\n'),
  );

  it('is understood as one, and the candidate is who it was written to', async () => {
    const { out, err } = await afterword('understand', '--json', ...NOW, straight);
    const { kind, interviews } = JSON.parse(out);
    expect(kind).toBe('invite');
    expect(interviews[0].people.map(({ name }: { readonly name: string }) => name)).not.toContain('Sam Lee');
    expect(err).toContain('sam.lee@home.example');
    expect(err).toContain('--candidate');
  });

  it('has a plan, in which nobody thanks themselves', async () => {
    const { out } = await afterword('plan', '--json', ...NOW, straight);
    const { steps }: { readonly steps: readonly { readonly step: string; readonly to: readonly string[] }[] } =
      JSON.parse(out);
    expect(steps.find(({ step }) => step === 'thank')?.to).toEqual(['Priya Shah']);
  });

  it('is shown as one by try, as it is planned', async () => {
    const { out } = await afterword('try', '--out', join(folder, 'straight'), ...NOW, straight);
    expect(out).toContain('straight.eml: an interview');
    expect(out).not.toContain('a note that was sent');
  });

  it('is a copy where the candidate says to have written it', async () => {
    const { out } = await afterword(
      'understand',
      '--json',
      ...NOW,
      '--candidate',
      'dana.cole@brightwater.example',
      straight,
    );
    expect(JSON.parse(out).kind).toBe('copy');
  });
});

describe('afterword understand, for people', () => {
  it('says by when they promise to write, in the zone of the interview', async () => {
    const { out } = await afterword('understand', ...NOW, example('prose'));
    expect(out).toContain('They say you will hear by Fri, 18 Dec 2026.');
    expect(out).toContain('(America/Los_Angeles)');
    expect(out).not.toContain('UTC');
  });
});

describe('afterword interpret', () => {
  it('reads what was typed without the head of a mail, a name before a colon included', async () => {
    const file = join(folder, 'typed.txt');
    writeFileSync(file, 'Priya: the migration\n\nit went great\n');
    const { out } = await afterword('interpret', '--json', '--step', 'debrief', file);
    expect(JSON.parse(out).commands).toEqual([
      { command: 'discussed', person: 'Priya', text: 'the migration' },
      { command: 'rapport', value: 'great' },
    ]);
  });
});

describe('afterword plan', () => {
  it('prints the timeline as one object', async () => {
    const { out } = await afterword('plan', '--json', ...NOW, example('google'));
    const plan = JSON.parse(out);
    expect(plan.application).toEqual({ employer: 'Brightwater', job: 'Backend Engineer', status: 'active' });
    expect(plan.steps).toContainEqual({
      step: 'thank',
      at: '2026-12-01T20:45:00Z',
      local: 'Tue 1 Dec 15:45',
      to: ['Priya Shah', 'Tom Okafor'],
      why: 'R1',
    });
  });

  it('moves with an update, whichever copy comes last', async () => {
    for (const order of [
      ['google', 'reschedule'],
      ['reschedule', 'google'],
    ]) {
      const { out } = await afterword('plan', '--json', ...NOW, ...order.map(example));
      expect(JSON.parse(out).steps[0]).toMatchObject({ step: 'prepare', local: 'Tue 1 Dec 18:00' });
    }
  });

  it('lets replies arrive, each at its Date', async () => {
    const reply = join(folder, 'reply.eml');
    writeFileSync(
      reply,
      'From: sam.lee@home.example\nDate: Wed, 9 Dec 2026 10:00:00 -0500\nSubject: Re: x\nMessage-ID: <1@x.example>\n\nthey said two weeks\n',
    );
    const { out } = await afterword('plan', '--json', ...NOW, example('google'), '--replies', reply);
    expect(JSON.parse(out).steps[0]).toMatchObject({ step: 'status-check', local: 'Mon 4 Jan 09:30' });
  });

  it('names each mail of a long silence once', async () => {
    const { out } = await afterword('plan', ...NOW, '--until', '2026-12-12T00:00:00Z', example('google'));
    expect(out.match(/Status check to/g)).toHaveLength(1);
    expect(out).toContain('Reminder, if the status check is still open');
  });

  it('runs on without an answer, and lists what was sent', async () => {
    const { out } = await afterword('plan', '--json', ...NOW, '--until', '2027-12-01T00:00:00Z', example('google'));
    const steps: readonly string[] = JSON.parse(out).steps.map((one: { readonly step: string }) => one.step);
    expect([...new Set(steps)]).toEqual([
      'welcome',
      'confirm',
      'prepare',
      'debrief',
      'thank',
      'last-call',
      'status-check',
      'second-check',
      'keep-in-touch',
      'close',
    ]);
    expect(steps.filter((one) => one === 'keep-in-touch')).toHaveLength(4);
  });
});

describe('afterword try', () => {
  it('prints what was understood and the plan in at most 40 lines, and writes the mails', async () => {
    const out = join(folder, 'out');
    const { status, out: said } = await afterword('try', ...NOW, '--out', out, example('panel'));
    expect(status).toBe(0);
    expect(lines(said).length).toBeLessThanOrEqual(40);
    expect(said).toContain('Meridian Health');
    const written = readdirSync(out);
    // Every mail in the folder has its line.
    const mails = written.filter((one) => one.endsWith('.eml')).length;
    expect(said.match(/^ {2}\w{3} \d+ \w{3} \d\d:\d\d {2}/gmu)).toHaveLength(mails);
    expect(said).toContain(`${mails} in all`);
    expect(written).toContain('index.html');
    for (const kind of ['eml', 'html', 'txt'])
      expect(written.filter((one) => one.endsWith(`thank.${kind}`))).toHaveLength(1);
  });

  it.each(['/dev/null', '/proc/x'])('a folder that cannot be written is said: %s', async (out) => {
    const { status, err } = await afterword('try', ...NOW, '--out', out, example('google'));
    expect(status).toBe(2);
    expect(err).toContain(`${out} cannot be written`);
  });
});
