/** Who is met, who is not, and who is asked about. */
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../lambdas/mail/parse.ts';
import { understand } from '../../lambdas/understand/understand.ts';

const mail = (
  text: string,
  { from = 'Hanna Brask <hanna@tallow.example>', to = 'Mila Orsolic <mila@home.example>', cc = '' } = {},
): string =>
  [
    'From: Mila Orsolic <mila@home.example>',
    'To: hello@afterword.example',
    'Subject: Fwd: Interview for Chart Editor at Tallow Maps',
    'Date: Mon, 23 Nov 2026 10:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: ${from}`,
    'Date: Mon, 23 Nov 2026 at 09:00',
    'Subject: Interview for Chart Editor at Tallow Maps',
    `To: ${to}`,
    ...(cc === '' ? [] : [`Cc: ${cc}`]),
    '',
    text,
    '',
  ].join('\r\n');

interface Met {
  readonly names: readonly (string | null)[];
  readonly asked: string;
  readonly roles: { readonly [name: string]: string };
}

async function met(raw: string): Promise<Met> {
  const { interviews, trouble } = await understand(await parseFile(new TextEncoder().encode(raw)), {
    now: Date.UTC(2026, 10, 23, 12),
    zone: 'Europe/Dublin',
    candidate: [],
    domain: 'afterword.example',
  });
  const asked = trouble.filter(({ code }) => code === 'doubtful-people').flatMap(({ choices }) => choices ?? []);
  const people = interviews.flatMap((one) => one.people);
  return {
    names: people.map(({ name }) => name),
    asked: asked.join(', '),
    roles: Object.fromEntries(people.map(({ name, role }) => [name ?? '', role])),
  };
}

const WHEN = 'Your interview is on Thursday 3 December at 14:00 at our office, 4 Canal Walk.';

describe('who is met', () => {
  it('a list in a sentence, each with a title, and the writer', async () => {
    const { names } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} You will meet Oskar Lindqvist, Head of Charts, Priya Anand (Lead Editor) and me.\n\nHanna Brask\nRecruiter`,
      ),
    );
    expect(names.toSorted()).toEqual(['Hanna Brask', 'Oskar Lindqvist', 'Priya Anand']);
  });

  it('one person once, by initial, surname and whole name', async () => {
    const { names } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} You will meet Oskar Lindqvist. Mr Lindqvist will fetch you.\n\nBest regards\nH. Brask`,
      ),
    );
    expect(names.filter((name) => name?.includes('Lindqvist'))).toEqual(['Oskar Lindqvist']);
    expect(names.filter((name) => name?.includes('Brask')).length).toBeLessThan(2);
  });

  it('a first name is completed by the header', async () => {
    const { names } = await met(
      mail(`Hi Mila,\n\n${WHEN} You will be talking to Oskar and me.\n\nHanna`, {
        cc: 'Oskar Lindqvist <oskar@tallow.example>',
      }),
    );
    expect(names).toContain('Oskar Lindqvist');
  });

  it('labels and tables', async () => {
    const { names } = await met(
      mail(`Hi Mila,\n\n${WHEN}\n\nInterviewer: Oskar Lindqvist\nRoom: Harbour View\n\nTallow Maps`, {
        from: 'Tallow Maps <no-reply@tallow.example>',
      }),
    );
    expect(names).toEqual(['Oskar Lindqvist']);
  });

  it('a list of surnames with honorifics, in German', async () => {
    const { names } = await met(
      mail(
        `Guten Tag Frau Orsolic,\n\nIhr Vorstellungsgespräch findet am 3. Dezember um 14 Uhr statt. Ihre Gesprächspartner sind Frau Dr. Meier-Voss und Herr Grewe.\n\nMit freundlichen Grüßen\nHanna Brask`,
      ),
    );
    expect(names).toContain('Meier-Voss');
    expect(names).toContain('Grewe');
  });

  it('nobody is a street, a firm, a weekday or the candidate', async () => {
    const { names, asked } = await met(
      mail(`Hi Mila,\n\n${WHEN} Come to Canal Walk, next to Marble Foods. Thu 3 Dec it is!\n\nHanna Brask`),
    );
    for (const wrong of ['Canal', 'Marble', 'Thu', 'Mila', 'Tallow'])
      expect(`${names.join(', ')} ${asked}`).not.toContain(wrong);
  });

  it('who is replaced is not met', async () => {
    const { names } = await met(
      mail(`Dear Mila,\n\n${WHEN} You will meet Priya Anand instead of Oskar Lindqvist.\n\nHanna Brask`),
    );
    expect(names).toContain('Priya Anand');
    expect(names).not.toContain('Oskar Lindqvist');
  });

  it('a hiring tool that writes under a first name is nobody, whoever it names is met', async () => {
    const text = `Hey Mila! It's Olivia, the hiring assistant for Tallow Maps. ${WHEN}\n\nInterviewer: Oskar Lindqvist`;
    for (const from of ['Olivia <olivia@paradox.ai>', 'Olivia by Slotwise <olivia@slotwise.example>']) {
      const { names, asked } = await met(mail(text, { from }));
      expect(names).toEqual(['Oskar Lindqvist']);
      expect(asked).not.toContain('Olivia');
    }
  });

  it('the newest message has the last word on who is there', async () => {
    const { names } = await met(
      mail(
        `Dear Mila,\n\nMr Lindqvist cannot join us on Thursday 3 December. Priya Anand will step in for him.\n\nHanna Brask\n\nOn Fri, 20 Nov 2026 at 09:00, Hanna Brask <hanna@tallow.example> wrote:\n> ${WHEN}\n> You will meet Oskar Lindqvist and me.\n> Hanna Brask`,
      ),
    );
    expect(names).toContain('Priya Anand');
    expect(names).not.toContain('Oskar Lindqvist');
  });

  it('whom the candidate answers, if their own words are the newest', async () => {
    const { names } = await met(
      mail(
        `Perfect, see you then!\nMila\n\nOn Mon, 23 Nov 2026 at 08:10, Hanna Brask <hanna@tallow.example> wrote:\n\n> Dear Mila,\n> ${WHEN} It will be Oskar Lindqvist and me.\n> Hanna Brask`,
        { from: 'Mila Orsolic <mila@home.example>', to: 'Hanna Brask <hanna@tallow.example>' },
      ),
    );
    expect(names.toSorted()).toEqual(['Hanna Brask', 'Oskar Lindqvist']);
  });

  it('two people whom a small word and a preposition join', async () => {
    const { names } = await met(
      mail(
        'Gentile Mila,\n\nil colloquio sarà giovedì 3 dicembre alle 14:00 in via del Porto 4; sarà ricevuta da Federica Mori e da Gianni Ruggeri.\n\nHanna Brask\nUfficio personale',
      ),
    );
    expect(names).toEqual(expect.arrayContaining(['Federica Mori', 'Gianni Ruggeri']));
  });

  it('a department that writes under its own name is nobody', async () => {
    const { names } = await met(
      mail(`Dear Mila,\n\n${WHEN} You will meet Oskar Lindqvist, Head of Charts.\n\nPersonnel Office`, {
        from: 'Bemanning <bemanning@tallow.example>',
      }),
    );
    expect(names).toEqual(['Oskar Lindqvist']);
  });
});

describe('roles', () => {
  it('by title, and by who writes', async () => {
    const { roles } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} You will meet Oskar Lindqvist, the hiring manager, and Priya Anand (Editor).\n\nHanna Brask\nTalent Partner`,
      ),
    );
    expect(roles).toEqual({
      'Hanna Brask': 'recruiter',
      'Oskar Lindqvist': 'hiring-manager',
      'Priya Anand': 'interviewer',
    });
  });

  it('whoever the job reports to is the hiring manager, whoever runs a team of their own is not', async () => {
    const { roles } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} You will meet Priya Anand, who heads the print room, and Oskar Lindqvist, who would be your boss.\n\nHanna Brask\nTalent Partner`,
      ),
    );
    expect(roles['Oskar Lindqvist']).toBe('hiring-manager');
    expect(roles['Priya Anand']).toBe('interviewer');
  });

  it('a title in capitals is said of whoever it follows, and of nobody else', async () => {
    const { roles } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} You will meet Oskar Lindqvist, the Fleet Manager under whom you would work, and Priya Anand from the print room.\n\nHanna Brask\nTalent Partner`,
      ),
    );
    expect(roles['Oskar Lindqvist']).toBe('hiring-manager');
    expect(roles['Priya Anand']).toBe('interviewer');
  });

  it('a writer who looks for somebody for a team of their own is the hiring manager', async () => {
    const { roles } = await met(
      mail(
        `Dear Mila,\n\n${WHEN} I run the chart room and you would join my team, so it is me you will meet.\n\nHanna Brask`,
      ),
    );
    expect(roles).toEqual({ 'Hanna Brask': 'hiring-manager' });
  });

  it('what a conversation is called says who leads it', async () => {
    const { roles } = await met(
      mail(
        `Dear Mila,\n\nYour interviews on Thursday 3 December:\n\n10:00 - 10:45 Map reading: Priya Anand\n11:00 - 11:30 Hiring manager conversation: Oskar Lindqvist\n\nHanna Brask\nTalent Partner`,
      ),
    );
    expect(roles['Oskar Lindqvist']).toBe('hiring-manager');
    expect(roles['Priya Anand']).toBe('interviewer');
  });
});
