/** The command line: its commands, what it says of wrong usage, and what `understand` and `interpret` print. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterword, example, folder, lines, NOW, ROOT } from './shell.ts';

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
