/** Mails of which only the kind is known: appointments that are no interview, and interviews at places where such appointments are made. */
import { readdirSync, readFileSync } from 'node:fs';
import type { LabelledMail } from './mails.ts';

const FOLDER = new URL('appointments/', import.meta.url);
const CANDIDATE = 'rowan@home.example';

export interface Appointment extends LabelledMail {
  /** What the mail does. */
  readonly does: string;
}

/** In each file mails are separated by '---', and begin with 'what it does | sender | subject'. */
export const appointments = (): readonly Appointment[] =>
  readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), 'utf8')
        .split(/^---\n/mu)
        .map((block, at) => appointment(block, `${file} ${at + 1}`)),
    );

function appointment(block: string, id: string): Appointment {
  const [head = '', ...lines] = block.trim().split('\n');
  const [does = '', from = '', subject = ''] = head.split(' | ');
  const mail = `From: Rowan Ashby <${CANDIDATE}>
To: hello@afterword.example
Date: Tue, 24 Nov 2026 12:00:00 +0000
Subject: Fwd:
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

---------- Forwarded message ---------
From: ${from}
Date: Tue, 24 Nov 2026 at 10:02
Subject: ${subject}
To: Rowan Ashby <${CANDIDATE}>

${lines.join('\n')}
`;
  return {
    id,
    file: id,
    writer: 'own',
    args: ['--candidate', CANDIDATE, '--zone', 'Europe/London'],
    expected: {},
    accept: {},
    raw: new TextEncoder().encode(mail),
    does,
  };
}
