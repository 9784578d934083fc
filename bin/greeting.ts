/** What `afterword serve` says when it has started. */
import { fileURLToPath } from 'node:url';
import { EXAMPLES_FOLDER } from '../lambdas/local/examples.ts';
import { lastAnswer } from '../lambdas/local/in-words.ts';
import type { Served, ServeOptions } from '../lambdas/local/serve-options.ts';
import { type ModelAsked, whereIs } from './model-options.ts';
import type { Sources } from './serve-options.ts';

function comingIn(options: ServeOptions, smtp: number): string {
  const { mailbox, domain, candidates } = options;
  const who = candidates.length === 0 ? 'anybody who reaches the port' : candidates.join(', ');
  if (mailbox != null && mailbox.place.folder !== null)
    return `  Move mail to   the folder ${mailbox.place.folder.join('/')} of ${mailbox.account}, or write to ${domain}`;
  if (mailbox != null) return `  Send mail to   ${domain}, from ${who}`;
  const address = `  Send mail to   smtp://${options.smtpHost}:${smtp}, to any address at ${domain}, from ${who}`;
  // With real mail there are no examples.
  if (options.relay !== null) return address;
  const example = fileURLToPath(new URL('google.eml', EXAMPLES_FOLDER));
  return `${address}
  Try first      open the page and click an example, or:
                 curl smtp://127.0.0.1:${smtp} --mail-from sam.lee@home.example --mail-rcpt hello@${domain} -T ${example}`;
}

function whoWrote({ mailbox, authenticate }: ServeOptions): string {
  if (mailbox?.isTrusted === true) return 'Mail you move into the folder is trusted.';
  if (mailbox != null && mailbox.authserv !== null) return `${mailbox.authserv} confirms who wrote each mail.`;
  if (mailbox != null) return 'Senders are checked by their DKIM signature.';
  return authenticate
    ? 'Senders are checked (SPF, DKIM, DMARC).'
    : 'Senders are not checked, since only this machine can write here (--authenticate checks them).';
}

function clockSays({ now, stands, isReal }: Served): string {
  if (stands)
    return `The time is ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC, and it only moves when you move it.`;
  return isReal ? 'It runs in real time.' : 'It runs in real time until you skip ahead on the page.';
}

/** Says plainly that mail text is sent to a third party. */
const readsAlong = (asked: ModelAsked | null): string =>
  asked === null
    ? ''
    : `\n  A model reads along at ${whereIs(asked)}: it gets the text of mails and answers${asked.use === 'doubt' ? ' it may have misread' : ''}, without links, and may word thank-you notes.`;

export function greeting(options: ServeOptions & Pick<Sources, 'asked'>, served: Served): string {
  return `Afterword is running.

${comingIn(options, served.smtp)}
  See it at      http://127.0.0.1:${served.http}/

  ${clockSays(served)}
  ${whoWrote(options)}
  ${options.relay === null ? 'Nothing leaves this machine (--send really sends).' : 'Mail goes out through the mail server.'}${readsAlong(options.asked)}
  Everything is kept in ${options.data}. Press Ctrl-C to stop.
`;
}

export const unreachable = (relay: string, why: string): string =>
  `The mail server ${relay.replace(/^[a-z]+:\/\/(?:[^@]*@)?/, '')} can’t be used: ${lastAnswer(why)}. Until it can, mail waits here and I keep trying. If it lasts, check --send and the password.`;
