/** The main job by mailbox, as the candidate lives it: each step waits until the one before has come to its end. */
import { createTransport } from 'nodemailer';
import { PASSWORD } from '../../../test/mailbox/dovecot.ts';
import { AUTHSERV } from '../../../test/mailbox/provider.ts';
import { event, inviteBody, write } from '../../../test/story/writing.ts';
import type { Kept, Scene } from './scene.ts';

interface MailboxStory {
  readonly inOwn: boolean;
  readonly begins: string;
  readonly live: (scene: Scene) => Promise<void>;
  /** The folders whose mail is compared at the end, by their owners. */
  readonly folders: (scene: Scene) => readonly (readonly [owner: string, folder: string])[];
}

/** All of it in the past: no server dates mail into the future. */
const INVITED = '2026-01-12T15:00:00Z';
const START = '20260113T120000';
const AFTER = '2026-01-13T18:30:00Z';
const SILENT = '2026-01-20T15:00:00Z';
const DEBRIEF = 'Priya: the migration to Postgres\nTom: on-call\nit went great';

/** Waits for the mail with such a subject. */
async function mail(scene: Scene, subject: RegExp): Promise<Kept> {
  const find = async () => (await scene.inFolder(scene.user, 'INBOX')).find((one) => subject.test(one.subject));
  await scene.until(`a mail with ${subject}`, async () => (await find()) !== undefined);
  const found = await find();
  if (found === undefined) throw new Error(`no mail with ${subject}`);
  return found;
}
const CONFIRMED = /interview .*, noted$/;
const HOW_WAS_IT = /how was it/;
const THANK = /: thank Priya and Tom/;
const SENT = /^Acme: (?:noted|sent to Priya)/;
const STATUS = /where things stand/;

function answer({ user }: Scene, to: Kept, text: string, at: string): Uint8Array {
  return write({
    from: `Sam Lee <${user}>`,
    to: to.replyTo,
    subject: `Re: ${to.subject}`,
    // The ids of one run are those of another.
    id: `<${text.length}.${user}>`,
    at: Date.parse(at),
    headers: [`In-Reply-To: ${to.messageId}`, `References: ${to.messageId}`],
    text,
  });
}

/** As the candidate's mail program sends it. */
async function send({ provider, user }: Scene, raw: Uint8Array, to: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: provider.port, auth: { user, pass: PASSWORD } });
  await transport.sendMail({ envelope: { from: user, to: [to] }, raw: Buffer.from(raw) });
  transport.close();
}

const spare: MailboxStory = {
  inOwn: false,
  begins: INVITED,
  folders: ({ user, own }) => [
    [user, 'INBOX'],
    [own, 'INBOX'],
    [own, 'Afterword/Done'],
    [own, 'Afterword/Refused'],
  ],
  live: async (scene) => {
    const { user, own } = scene;
    const putAway = (count: number): Promise<void> =>
      scene.until(
        `${count} mails in Done`,
        async () =>
          (await scene.inFolder(own, 'INBOX')).length === 0 &&
          (await scene.inFolder(own, 'Afterword/Done')).length >= count,
      );
    const invite = write({
      from: `Sam Lee <${user}>`,
      to: own,
      subject: 'Fwd: Interview: Backend Engineer at Acme',
      id: `<invite.${user}>`,
      at: Date.parse(INVITED),
      body: inviteBody().replace('20261201T120000', START).replaceAll('sam@home.example', user),
    });
    await send(scene, invite, own);
    await mail(scene, /^Welcome/);
    await mail(scene, CONFIRMED);
    await putAway(1);
    await scene.turn(AFTER);
    const debrief = await mail(scene, HOW_WAS_IT);
    await send(scene, answer(scene, debrief, DEBRIEF, AFTER), debrief.replyTo);
    const thanks = await mail(scene, THANK);
    await putAway(2);
    await send(scene, answer(scene, thanks, 'sent to Priya', AFTER), thanks.replyTo);
    await mail(scene, SENT);
    await putAway(3);
    await scene.turn(SILENT);
    await mail(scene, STATUS);
  },
};

const folder: MailboxStory = {
  inOwn: true,
  begins: INVITED,
  folders: ({ user }) => [
    [user, 'INBOX'],
    [user, 'Afterword'],
    [user, 'Drafts'],
    [user, 'Sent'],
  ],
  live: async (scene) => {
    const { user, dovecot, own } = scene;
    /** A rule of the mailbox puts it into the folder. */
    const move = (raw: Uint8Array, from: string, to: string): Promise<void> => {
      const domain = from.slice(from.indexOf('@') + 1);
      const results = `Authentication-Results: ${AUTHSERV}; spf=pass smtp.mailfrom=${from}; dmarc=pass header.from=${domain}`;
      const text = `Delivered-To: ${to}\r\n${results}\r\n${Buffer.from(raw).toString('latin1')}`;
      return dovecot.drop(user, text, from, 'Afterword');
    };
    const drafts = () => scene.inFolder(user, 'Drafts');
    const invite = write({
      from: 'Dana Cole <dana@acme.example>',
      to: user,
      subject: 'Invitation: Interview',
      id: '<invite-1@acme.example>',
      at: Date.parse(INVITED),
      body: `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'one@google.com', employer: 'Acme', start: START }).replaceAll('sam@home.example', user)}`,
    });
    await scene.until('the folder is there', async () =>
      scene.log.some(({ what }) => /^mailbox: (?:connected|reached again)/.test(what)),
    );
    await move(invite, 'dana@acme.example', user);
    await mail(scene, /^Welcome/);
    await mail(scene, CONFIRMED);
    await scene.turn(AFTER);
    const debrief = await mail(scene, HOW_WAS_IT);
    await move(answer(scene, debrief, DEBRIEF, AFTER), user, own);
    const thanks = await mail(scene, THANK);
    await scene.until('two notes in Drafts', async () => (await drafts()).length === 2);
    // The phone sends one: it leaves Drafts and lies in Sent.
    const client = await dovecot.other(user);
    await client.mailboxOpen('Drafts');
    const [uid] = (await client.search({ to: 'priya@acme.example' }, { uid: true })) || [];
    const note = await client.fetchOne(String(uid), { source: true }, { uid: true });
    const source = note === false ? undefined : note.source;
    if (source === undefined) throw new Error('no draft to Priya');
    await client.messageDelete(String(uid), { uid: true });
    await client.append('Sent', source, ['\\Seen']);
    client.close();
    await move(answer(scene, thanks, 'skip Tom', AFTER), user, own);
    await mail(scene, /sent to Priya/);
    await scene.until('no note in Drafts', async () => (await drafts()).length === 0);
    await scene.turn(SILENT);
    await mail(scene, STATUS);
    await scene.until('the status check in Drafts', async () => (await drafts()).length === 1);
  },
};

export const STORIES: { readonly [name: string]: MailboxStory } = { spare, folder };
