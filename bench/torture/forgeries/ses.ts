/** What SES says of a mail: mailauth in its lenient ways, written as SES writes it, with what the sender said as it came. */
import { authenticate } from 'mailauth';
import { stamped } from '../../../test/aws/ses-head.ts';
import type { Domain } from './domains.ts';
import type { Sent } from './scene.ts';

const STATUS: { readonly [result: string]: string } = { pass: 'PASS', fail: 'FAIL', none: 'GRAY' };
const statusOf = (result: string | undefined): string => STATUS[result ?? 'none'] ?? 'GRAY';

/** `i=` of a signature of that domain, as it came. RFC 6376 §3.5 */
const identityOf = (raw: Buffer, domain: string): string => {
  const [, identity] = raw.toString('latin1').split(`d=${domain}; i=`);
  return identity === undefined ? `@${domain}` : `${identity.split(`@${domain};`)[0]}@${domain}`;
};

export interface Judged {
  readonly raw: Buffer;
  readonly found: { readonly spf: string; readonly dkim: string; readonly dmarc: string };
}

export async function judgedBySes(sent: Sent, id: string, domains: readonly Domain[]): Promise<Judged> {
  const { raw, mailFrom, to, ip, helo = `mail.${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}` } = sent;
  const texts = new Map(domains.flatMap((one) => [...one.texts]));
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    const text = type === 'TXT' ? texts.get(name.toLowerCase()) : undefined;
    if (text === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return [[text]];
  };
  const judged = { ip, helo, sender: mailFrom, mta: 'amazonses.com', trustReceived: false, resolver };
  const { spf, dkim, dmarc } = await authenticate(raw, { ...judged, disableArc: true, disableBimi: true });
  const spfResult = spf === false ? 'none' : spf.status.result;
  const passed = dkim.results.some(({ status }) => status.result === 'pass');
  const first = dkim.results[0]?.status.result;
  const from = dmarc === false ? undefined : dmarc.status.header?.['from'];
  return {
    raw: stamped(raw, {
      id,
      mailFrom,
      to,
      ip,
      helo,
      spf: spfResult,
      dkim: dkim.results.map(({ signingDomain = '', status }) => ({
        result: status.result,
        identity: identityOf(raw, signingDomain),
      })),
      dmarc: dmarc === false || typeof from !== 'string' ? null : { result: dmarc.status.result, from },
    }),
    found: {
      spf: statusOf(spfResult),
      dkim: statusOf(passed ? 'pass' : first),
      dmarc: statusOf(dmarc === false ? 'none' : dmarc.status.result),
    },
  };
}
