/** `delete everything` on one machine: what was sent goes first, so that a crash in between leaves an account that is deleted again. */
import type { Applications } from '../ports.ts';
import type { FolderOutbox } from './outbox.ts';

export const forgetting = <Table extends Applications>(table: Table, outbox: FolderOutbox): Table => ({
  ...table,
  deleteCandidate: async (id) => {
    await outbox.forget(id);
    await table.deleteCandidate(id);
  },
});
