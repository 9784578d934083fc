/** The mailbox adapter at a real Cyrus IMAP. */
import { describe } from 'vitest';
import { mailboxKeepsItsWord } from './contract.ts';
import { Cyrus, mustSkipCyrus } from './cyrus.ts';

describe.skipIf(mustSkipCyrus)('Cyrus', () => {
  mailboxKeepsItsWord('Cyrus', () => new Cyrus().start());
});
