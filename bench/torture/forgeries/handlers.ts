/** The same against the handlers of the functions, with SES's verdicts and its lines on top of each mail. */
import { openDesk } from '../../../lambdas/story/desk.ts';
import { type Deployment, openDeployment, type SentMail } from '../../cost/deployment.ts';
import { type Domain, sign } from './domains.ts';
import { type Genuine, invited } from './genuine.ts';
import { handled } from './replayed.ts';
import {
  ALICE,
  AT,
  CARL,
  DOMAINS,
  type Forgery,
  HELLO,
  HOME,
  message,
  PLAIN,
  SAM,
  type Scene,
  type Sent,
  TENANT,
} from './scene.ts';
import type { Tried } from './served.ts';
import { judgedBySes } from './ses.ts';

/** The address in a field of a mail of ours; long fields are folded. */
function addressIn({ raw }: SentMail, name: string): string {
  const head = (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
  const address = new RegExp(`^${name}:.*?([^\\s<>]+@[^\\s<>]+)>?$`, 'im').exec(head)?.[1];
  if (address === undefined) throw new Error(`no ${name} in\n${head}`);
  return address;
}

/** What an account is, and all that happened in it: what only counts mails is left out. */
async function stateOf(here: Deployment, address: string): Promise<string> {
  const candidate = await here.table.findCandidate(address);
  const desk = candidate === null ? null : await here.table.desk(candidate);
  if (desk === null) return 'none';
  const { waits: _, unconfirmed: __, ...wishes } = desk.candidate.candidate;
  return JSON.stringify([wishes, openDesk(desk).applications.map(({ stored }) => stored.events)]);
}

export async function tryHandlers(
  forgeries: readonly Forgery[],
  genuine: readonly Genuine[],
  now: number,
): Promise<readonly Tried[]> {
  const here = await openDeployment(now);
  const domains: readonly Domain[] = [...DOMAINS, ...genuine.map(({ domain }) => domain)];
  let sends = 0;
  const send = async (sent: Sent): Promise<readonly SentMail[]> => {
    sends += 1;
    const id = `forgery${sends}`;
    const before = here.sent.length;
    await here.mailIn({ from: sent.mailFrom, to: sent.to, id, ...(await judgedBySes(sent, id, domains)) });
    return here.sent.slice(before);
  };
  const invite = async (from: string, domain: Domain): Promise<string> => {
    const raw = await sign(message({ from, to: HELLO, at: now, ...invited(now) }), domain);
    const confirm = (await send({ raw, mailFrom: from, to: HELLO, ip: AT.home })).find(
      ({ step }) => step === 'confirm',
    );
    if (confirm === undefined) throw new Error(`the invite of ${from} was not obeyed`);
    return addressIn(confirm, 'Reply-To');
  };
  const tried: Tried[] = [];
  try {
    const scene: Scene = {
      token: await invite(SAM, HOME),
      alice: await invite(ALICE, TENANT),
      carl: await invite(CARL, PLAIN),
      now,
    };
    await send(await handled(scene));
    await send({
      raw: await sign(message({ to: scene.token, text: 'undo', at: now }), HOME),
      mailFrom: SAM,
      to: scene.token,
      ip: AT.home,
    });
    const all = async (): Promise<string> =>
      (await Promise.all([SAM, ALICE, CARL].map((one) => stateOf(here, one)))).join('\n');
    for (const forgery of forgeries) {
      const before = await all();
      const mails = await send(await forgery.make(scene));
      const odd = mails.find(
        (one) =>
          one.step !== 'refusal' && one.step !== 'confirm-address' && !addressIn(one, 'To').endsWith('evil.example'),
      );
      const wrong =
        (await all()) === before ? (odd === undefined ? null : `it was answered by a ${odd.step}`) : 'it was obeyed';
      tried.push({ kind: forgery.kind, name: forgery.name, wrong });
    }
    for (const one of genuine) {
      const { text, subject } = invited(now);
      const confirm = (await send(await one.make(HELLO, text, subject, now))).find(({ step }) => step === 'confirm');
      tried.push({
        kind: 'genuine',
        name: `${one.name}, an invite`,
        wrong: confirm === undefined ? 'it was not obeyed' : null,
      });
      const before = await stateOf(here, one.address);
      if (confirm !== undefined)
        await send(await one.make(addressIn(confirm, 'Reply-To'), 'rejected', 'Re: Acme', now));
      const isDone = (await stateOf(here, one.address)) !== before;
      tried.push({ kind: 'genuine', name: `${one.name}, a command`, wrong: isDone ? null : 'it was not obeyed' });
    }
  } finally {
    await here.close();
  }
  return tried;
}
