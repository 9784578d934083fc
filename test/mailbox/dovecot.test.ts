/** The mailbox adapter at a real Dovecot, and at one that names folders as some providers do. */
import { describe } from 'vitest';
import { mailboxKeepsItsWord } from './contract.ts';
import { Dovecot, mustSkip } from './dovecot.ts';
import { onlyOneWorks } from './second.ts';

describe.skipIf(mustSkip)('Dovecot', () => {
  mailboxKeepsItsWord('Dovecot', () => new Dovecot().start());
  onlyOneWorks('Dovecot', () => new Dovecot().start());
});
