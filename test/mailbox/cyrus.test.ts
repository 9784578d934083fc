/** The mailbox adapter at a real Cyrus IMAP. */
import { describe } from 'vitest';
import { mailboxKeepsItsWord } from './contract.ts';
import { Cyrus, mustSkipCyrus } from './cyrus.ts';
import { onlyOneWorks } from './second.ts';

describe.skipIf(mustSkipCyrus)('Cyrus', () => {
  mailboxKeepsItsWord('Cyrus', () => new Cyrus().start());
  onlyOneWorks('Cyrus', () => new Cyrus().start());
});
