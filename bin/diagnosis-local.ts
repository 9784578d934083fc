/** What is wrong with a mailbox installation, from what was looked at. */
import type { LocalLook, Tried } from '../lambdas/local/setup/look-local.ts';
import type { Finding } from './diagnosis.ts';

const well = (says: string): Finding => ({ is: 'well', says, fix: null });
const wrong = (says: string, fix: string): Finding => ({ is: 'wrong', says, fix });
const unknown = (says: string, fix: string | null = null): Finding => ({ is: 'unknown', says, fix });

const DAY = 86_400_000;
const LEAST = 200 * 1024 * 1024;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const when = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function aboutServer(name: string, option: string, tried: Tried | undefined): Finding {
  if (tried === undefined) return unknown(`No ${name} is set (${option}).`, 'Run `afterword setup`.');
  const { place, error, isUntried = false } = tried;
  if (isUntried)
    return unknown(
      `The ${name} at ${place} was not tried: its password is not in a file.`,
      'Run this with the same AFTERWORD_… variables as `afterword serve`.',
    );
  return error === null
    ? well(`The ${name} at ${place} answers, and accepts the login.`)
    : wrong(
        `The ${name} at ${place} can’t be used: ${error}.`,
        'Check its name, its port, the user and the password. `afterword setup` asks for them again.',
      );
}

export function diagnoseLocal(look: LocalLook, now: number): readonly Finding[] {
  const { mailbox, send, newest, zone, zoneData, free, open, lastIn, lastOut, drafts } = look;
  return [
    mailbox === undefined && send !== undefined
      ? well('No mailbox is used: mail comes in by SMTP.')
      : aboutServer('mailbox', '--mailbox', mailbox),
    aboutServer('mail server', '--send', send),
    ...(drafts === null
      ? []
      : [
          drafts
            ? well('Drafts is there.')
            : wrong(
                'The mailbox has no folder marked for drafts.',
                'Make one in the settings of your provider, or leave --drafts out.',
              ),
        ]),
    newest !== null && newest > now + DAY
      ? wrong(`The clock is behind: something was written at ${when(newest)}.`, 'Set the clock of this machine.')
      : well(`The clock says ${when(now)}.`),
    zone.isKnown
      ? well(`The time zone is ${zone.name} (zone data ${zoneData}).`)
      : wrong(`The time zone ${zone.name} is not known here.`, 'Give another with --zone, or a newer Node.'),
    free < LEAST
      ? wrong(`Free on the disk: ${megabytes(free)}.`, 'Make room.')
      : well(`Free on the disk: ${megabytes(free)}.`),
    open.length > 0
      ? wrong(`Others may read ${open.join(', ')}.`, `Run: chmod -R go-rwx ${look.data}`)
      : well('Only you can read what is kept.'),
    lastIn === null ? unknown('No mail has come in yet.') : well(`The last mail kept here came in at ${when(lastIn)}.`),
    lastOut === null ? unknown('No mail has gone out yet.') : well(`The last mail went out at ${when(lastOut)}.`),
  ];
}
