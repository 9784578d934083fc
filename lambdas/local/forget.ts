/** `delete everything` on one machine. Sent mail goes first: if a crash follows, the account still exists and is deleted again. */
import type { Applications } from '../ports.ts';
import type { FolderOutbox } from './outbox.ts';

export const forgetting = <Table extends Applications>(table: Table, outbox: FolderOutbox): Table => ({
  ...table,
  deleteCandidate: async (id) => {
    await outbox.forget(id);
    await table.deleteCandidate(id);
  },
});
