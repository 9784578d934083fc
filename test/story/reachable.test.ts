import { expect, it } from 'vitest';
import { settle } from '../../lambdas/pipeline.ts';
import { HELLO, invite, office, SAM, write } from './writing.ts';

it('an address whose mail came back is answered again when its candidate writes from it', async () => {
  const box = office();
  await box.send(invite());
  const id = (await box.desk(SAM))?.candidate.id ?? '';
  await settle(box.world, { candidate: id, mail: 'none', is: 'bounced', addresses: [SAM] });
  await box.advance(box.next() ?? 0);
  expect(box.fresh()).toEqual([]);

  const { outcome, mails } = await box.send(write({ to: HELLO, subject: 'list', text: 'list' }));
  expect([outcome, mails.map(({ to }) => to)]).toEqual(['acted', [SAM]]);
  expect((await box.desk(SAM))?.candidate.candidate.unreachable).toEqual([]);
});
