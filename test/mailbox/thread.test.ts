/** Which mail a note that is put into Drafts answers. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withPart } from '../../lambdas/application/own.ts';
import { arrivalOf, TRUSTED } from '../../lambdas/local/arrival.ts';
import { openNotesFile } from '../../lambdas/local/mailbox/notes-file.ts';
import { openOwnMailbox } from '../../lambdas/local/mailbox/own-mailbox.ts';
import { replyPart } from '../../lambdas/mail/token.ts';
import { folder } from '../local/serving.ts';

const OWN = 'sam+afterword@home.example';
const NOW = Date.UTC(2026, 10, 30);
const REPLY = withPart(
  replyPart({ candidate: '00112233445566aa', application: '0011223344aa', step: 4 }, NOW, [
    { id: 1, secret: Buffer.alloc(32, 7) },
  ]),
  OWN,
);

async function threadAfter(from: string, to: string): Promise<readonly string[] | undefined> {
  const data = await folder();
  const raw = Buffer.from(`From: <${from}>\r\nTo: <${to}>\r\nMessage-ID: <one@there.example>\r\n\r\nText.\r\n`);
  const arrival = arrivalOf({ mailFrom: from, rcptTo: [to] }, raw, NOW, TRUSTED);
  const own = await openOwnMailbox(
    {
      data,
      account: 'sam@home.example',
      own: OWN,
      putsDrafts: true,
      noticesSent: false,
      applications: { findCandidate: async () => null, desk: async () => null },
      mailroom: { keep: async () => {}, knows: async () => true, fetch: async () => arrival },
      outbox: { each: async function* () {}, onSent: () => () => {} },
      deliver: () => {},
      now: () => NOW,
      log: () => {},
    },
    () => {},
  );
  await own.handled(arrival.id, { outcome: 'acted', application: '0011223344aa' });
  return (await openNotesFile(join(data, 'mailbox'), () => {})).now().threads['0011223344aa'];
}

describe('a note in Drafts', () => {
  it('answers what the employer wrote', async () => {
    expect(await threadAfter('dana@acme.example', OWN)).toEqual(['<one@there.example>']);
  });

  it.each(['sam@home.example', 'sam@work.example'])('never answers what was said to us from %s', async (from) => {
    expect(await threadAfter(from, REPLY)).toBeUndefined();
  });
});
