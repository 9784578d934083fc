/** Applications that strain a mail: eight people with long names, writing from right to left, values that mean harm. */

import type { Application } from '../../lambdas/application/application.ts';
import { HOUR, MINUTE } from '../../lambdas/application/instant.ts';
import { acme, contact, dana, END, interview, SITTING, START } from './applications.ts';

const EIGHT = [
  'Ana Souza',
  'Bartholomew Featherstonehaugh-Cholmondeley',
  'Chiara Rossi',
  'Dmitri Volkov',
  'Eszter Nagy',
  'Farid Haddad',
  'Grace Kim',
  'Hiro Tanaka',
];

const TOPICS = [
  'the migration from one large database to many small ones',
  'on-call, and how the handover on Monday mornings is done',
  'the plan for the second data centre in Porto',
  'testing with real traffic before a release',
  'the review of incidents, and who is in the room for it',
  'hiring in the storage group this year',
  'how decisions are written down and found again',
  'mentoring, and the guild for people new to the platform',
];

export const panel: Application = {
  ...acme,
  id: 'a4',
  employer: 'Rheinische Vereinigte Maschinenbau- und Energiesysteme Aktiengesellschaft',
  job: 'Principal Engineer, Distributed Storage and Replication Platform',
  contacts: [dana, ...EIGHT.map((name, index) => contact(`q${index}`, name))],
  interviews: [
    interview(['p1', ...EIGHT.map((_, index) => `q${index}`)], {
      sessions: EIGHT.map((name, index) => ({
        start: START + index * 45 * MINUTE,
        end: START + (index + 1) * 45 * MINUTE,
        title: 'Conversation',
        people: [{ name, address: null, role: 'interviewer' }],
      })),
      end: START + 6 * HOUR,
    }),
  ],
  debriefs: [
    {
      sitting: SITTING,
      answeredAt: START + 8 * HOUR,
      rapport: 'good',
      discussed: EIGHT.map((_, index) => ({
        person: `q${index}`,
        text: TOPICS[index] ?? '',
      })),
      forgot: ['the incident review that I led for the replication outage'],
      link: 'https://sam.example/papers/replication-without-tears-a-field-report',
    },
  ],
};

export const rightToLeft: Application = {
  ...acme,
  id: 'a5',
  employer: 'شركة النور للبرمجيات',
  job: 'مهندس برمجيات',
  contacts: [
    contact('p1', 'ليلى حداد', { role: 'recruiter', address: 'layla@alnoor.example' }),
    contact('p2', 'נועה כהן', { address: 'noa@alnoor.example' }),
  ],
  interviews: [interview(['p1', 'p2'], { timeZone: 'Asia/Dubai' })],
  debriefs: [],
};

export const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\r\nBcc: all@evil.example\r\n\u202Egnp.exe{{text}}&amp;`;

export const hostile: Application = {
  ...acme,
  id: 'a6',
  employer: HOSTILE,
  job: HOSTILE,
  contacts: [
    { key: 'p1', name: HOSTILE, address: 'x"><b>@evil.example', role: 'recruiter', title: HOSTILE },
    { key: 'p2', name: HOSTILE, address: null, role: 'hiring-manager', title: HOSTILE },
  ],
  interviews: [
    interview(['p1', 'p2'], {
      title: HOSTILE,
      location: HOSTILE,
      joinUrl: `javascript:alert(1)//${HOSTILE}`,
      timeZone: `Not/AZone${HOSTILE}`,
    }),
  ],
  debriefs: [
    {
      sitting: SITTING,
      answeredAt: END + HOUR,
      rapport: 'great',
      discussed: [{ person: 'p2', text: HOSTILE }],
      forgot: [HOSTILE],
      link: `https://x.example/${HOSTILE}`,
    },
  ],
  asks: [HOSTILE],
  news: HOSTILE,
};
