/** Cal.com: 'Stage between Host and Guest'; 'What', 'When', 'Who', 'Where' in the body. */
import type { Sender } from './sender.ts';

export const calCom: Sender = {
  name: 'Cal.com',
  purpose: 'scheduler',
  domains: ['cal.com', 'cal.dev'],
  names: ['cal'],
  titles: ['{any} between {person} and {candidate}', 'Confirmed: {any} between {person} and {candidate}'],
};
