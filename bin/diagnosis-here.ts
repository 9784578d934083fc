/** What is wrong with a data folder on this machine, and what to do about it. Pure. */
import { lastAnswer } from '../lambdas/local/in-words.ts';
import type { Looked } from '../lambdas/local/look.ts';
import type { Use } from '../lambdas/local/use.ts';
import type { Finding } from './diagnosis.ts';

export interface Folder {
  readonly use: Use | null;
  /** The folder of play inside it, where there is one. */
  readonly play: string | null;
}

const well = (says: string): Finding => ({ is: 'well', says, fix: null });
const mails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

/** What the owner must do, judging by the mail server's last answer. */
function fixFor(why: string | null): string {
  if (why === null) return 'Nothing has been tried yet. Is the program running?';
  if (/AUTH|^53[0458]/.test(why)) return 'Check the user in --send and the password; Afterword keeps trying.';
  if (/TLS|CERT/.test(why))
    return 'Check --send: smtps:// goes with port 465, smtp:// with 587. Afterword keeps trying.';
  if (/^\d/.test(why)) return 'There’s nothing to do unless it lasts; the log shows each try.';
  return 'Is the mail server up, and are its name and port in --send right? Afterword keeps trying.';
}

/** What to say of mail going out if none ever did. */
function unsent({ use, play }: Folder): Finding {
  if (use === 'real') return well('Nothing waits for the mail server.');
  if (use === 'play') return well('This folder is for trying things out: nothing in it leaves this machine.');
  if (play === null) return well('No mail server is used: nothing leaves this machine.');
  return {
    is: 'unknown',
    says: `No real mail is handled here yet. What you tried out is in ${play}.`,
    fix: `Look at that with --data ${play}, or begin with \`afterword setup\`.`,
  };
}

export function diagnoseHere({ relay, unhandled, damaged }: Looked, folder: Folder): readonly Finding[] {
  const findings: Finding[] = [];
  if (relay === null) findings.push(unsent(folder));
  else if (relay.waiting === 0) findings.push(well('Nothing waits for the mail server.'));
  else {
    const since = relay.since === null ? '' : ` since ${new Date(relay.since).toISOString().slice(0, 16)}Z`;
    const said = relay.why === null ? '' : `: ${lastAnswer(relay.why)}`;
    findings.push({
      is: 'wrong',
      says: `${mails(relay.waiting)} ${relay.waiting === 1 ? 'has' : 'have'} been waiting for the mail server${since}${said}.`,
      fix: fixFor(relay.why),
    });
  }
  if (relay !== null && relay.refused > 0)
    findings.push({
      is: 'unknown',
      says: `The mail server has refused ${mails(relay.refused)} for good.`,
      fix: 'The page says which. Is the address of the candidate right?',
    });
  findings.push(
    unhandled === 0
      ? well('No mail is waiting to be handled.')
      : {
          is: 'wrong',
          says: `${mails(unhandled)} ${unhandled === 1 ? 'has' : 'have'} not been handled for more than an hour.`,
          fix: 'Look for `fault` in the log. Afterword keeps trying.',
        },
    damaged.length === 0
      ? well('No file is damaged.')
      : {
          is: 'wrong',
          says: `Damaged and set aside: ${damaged.join(', ')}.`,
          fix: 'Replace it with a good copy, or delete it.',
        },
  );
  return findings;
}
