import { describe, expect, it } from 'vitest';
import type { Interview, Mailbox } from '../../lambdas/application/interview.ts';
import { type KnownApplication, matchApplications } from '../../lambdas/understand/match.ts';
import type { Understanding } from '../../lambdas/understand/understanding.ts';
import { interview as made } from '../application/given.ts';

const NOTHING_KNOWN = {
  uid: null,
  method: 'none',
  start: null,
  end: null,
  timeZone: null,
  title: null,
  employer: null,
  job: null,
} as const;
const interview = (facts: Partial<Interview>): Interview => made({ ...NOTHING_KNOWN, ...facts });

const mail = (
  interviews: readonly Partial<Interview>[],
  said: { readonly from?: string; readonly subject?: string; readonly text?: string } = {},
): Understanding => {
  const from: Mailbox | null = said.from === undefined ? null : { name: null, address: said.from };
  return {
    kind: interviews.length > 0 ? 'invite' : 'word',
    likely: { kind: 1, says: null },
    automatic: false,
    from: null,
    to: [],
    cc: [],
    subject: null,
    forwarded: {
      form: 'inline',
      from,
      to: [],
      cc: [],
      subject: said.subject ?? null,
      sentAt: null,
      text: said.text ?? '',
    },
    interviews: interviews.map(interview),
    word: null,
    trouble: [],
  };
};

const application = (id: string, facts: Partial<KnownApplication> = {}): KnownApplication => ({
  id,
  employer: null,
  employers: facts.employer == null ? [] : [facts.employer],
  job: null,
  uids: [],
  starts: [],
  closed: false,
  addresses: [],
  ...facts,
});

const ACME = application('acme', {
  employer: 'Acme',
  job: 'Backend Engineer',
  uids: ['one@acme.example'],
  addresses: ['dana@acme.example'],
});
const GLOBEX = application('globex', { employer: 'Globex GmbH', job: 'Analyst', addresses: ['ravi@globex.example'] });

describe('the application that an invite belongs to', () => {
  it.each<[string, Understanding, readonly KnownApplication[], unknown]>([
    [
      'is that of its UID, whatever it is called now',
      mail([{ uid: 'one@acme.example', employer: 'Globex' }]),
      [ACME, GLOBEX],
      { is: 'acme' },
    ],
    [
      'is that of its UID though it has ended',
      mail([{ uid: 'one@acme.example' }]),
      [{ ...ACME, closed: true }],
      { is: 'acme' },
    ],
    [
      'is that of its employer, by another legal form and case',
      mail([{ employer: 'GLOBEX', job: 'Analyst' }]),
      [ACME, GLOBEX],
      { is: 'globex' },
    ],
    [
      'is a new one of an employer that is not known',
      mail([{ employer: 'Initech', job: 'Analyst' }]),
      [ACME, GLOBEX],
      'new',
    ],
    [
      'is a new one for another job with the employer',
      mail([{ employer: 'Acme', job: 'Office Manager' }]),
      [ACME],
      'new',
    ],
    ['is the one where one of the two says no job', mail([{ employer: 'Acme' }]), [ACME], { is: 'acme' }],
    [
      'is a new one where the last has ended and the job is another',
      mail([{ employer: 'Acme', job: 'Nurse' }]),
      [{ ...ACME, closed: true }],
      'new',
    ],
    [
      'is the ended one where the job is the same',
      mail([{ employer: 'Acme', job: 'backend engineer' }]),
      [{ ...ACME, closed: true }],
      { is: 'acme' },
    ],
  ])('%s', (_, understanding, known, match) => {
    expect(matchApplications(understanding, known)).toEqual(match);
  });
});

describe('several applications with one employer', () => {
  const nurse = application('nurse', { employer: 'Acme', job: 'Nurse' });
  it('are told apart by the job', () => {
    expect(matchApplications(mail([{ employer: 'Acme, Inc.', job: 'Nurse' }]), [ACME, nurse])).toEqual({ is: 'nurse' });
  });
  it('are asked about where the job is not said', () => {
    expect(matchApplications(mail([{ employer: 'Acme' }]), [ACME, nurse])).toEqual({ ask: ['acme', 'nurse'] });
  });
  it('leave out the ones that have ended', () => {
    expect(matchApplications(mail([{ employer: 'Acme' }]), [ACME, { ...nurse, closed: true }])).toEqual({ is: 'acme' });
  });
});

describe('a mail that names no employer', () => {
  it.each<[string, Understanding, unknown]>([
    ['belongs to whom its writer is a contact of', mail([], { from: 'dana@acme.example' }), { is: 'acme' }],
    ['belongs to the house of its writer', mail([], { from: 'hr@globex.example' }), { is: 'globex' }],
    [
      'belongs to the employer in its subject',
      mail([], { from: 'x@mail.example', subject: 'Globex: next steps' }),
      { is: 'globex' },
    ],
    [
      'belongs to the employer in its first words',
      mail([], { text: 'Hello from Acme, we have news.' }),
      { is: 'acme' },
    ],
    ['belongs to nobody where nothing tells', mail([], { from: 'x@mail.example', text: 'We have news.' }), 'new'],
  ])('%s', (_, understanding, match) => {
    expect(matchApplications(understanding, [ACME, GLOBEX])).toEqual(match);
  });
  it('prefers an application that goes on to one that has ended', () => {
    const ended = application('old', { employer: 'Acme', closed: true, addresses: ['dana@acme.example'] });
    expect(matchApplications(mail([], { from: 'dana@acme.example' }), [ended, ACME])).toEqual({ is: 'acme' });
    expect(matchApplications(mail([], { from: 'dana@acme.example' }), [ended, GLOBEX])).toEqual({ is: 'old' });
  });
});
