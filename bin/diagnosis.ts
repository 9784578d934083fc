/** What is wrong with a deployment, from what was seen of it, and what to do about each. Pure. */
import type { Examined, Known } from '../lambdas/aws/examine.ts';

export interface Finding {
  readonly is: 'well' | 'wrong' | 'unknown';
  readonly says: string;
  /** What to do; null where nothing is to be done. */
  readonly fix: string | null;
}

const well = (says: string): Finding => ({ is: 'well', says, fix: null });
const wrong = (says: string, fix: string): Finding => ({ is: 'wrong', says, fix });

/** The quota of SES's sandbox: two hundred mails a day, only to verified addresses. */
const SANDBOX = 200;
/** Warn at this fraction of the daily quota. */
const NEARLY = 0.8;

function about<T>(what: string, { ...known }: Known<T>, judge: (is: T) => Finding): Finding {
  return 'unknown' in known
    ? {
        is: 'unknown',
        says: `${what} could not be looked at: ${known.unknown}`,
        fix: 'Check that these credentials may read it, and run doctor again.',
      }
    : judge(known.is);
}

const settled = (what: string, status: Known<string | null>, fix: string): Finding =>
  about(what, status, (is) =>
    is === 'Success' ? well(`${what} is verified.`) : wrong(`${what} is not verified (${is ?? 'not set up'}).`, fix),
  );

function takesMail(recipients: readonly string[], domain: string): boolean {
  return recipients.includes(domain);
}

export function diagnose(seen: Examined): readonly Finding[] {
  const { domain, region } = seen;
  const records = 'Make the DNS records that `npx cdk deploy AfterwordDomain` printed, and wait up to an hour.';
  return [
    settled(`The domain ${domain}`, seen.verified, records),
    settled('DKIM', seen.dkim, records),
    settled('The MAIL FROM domain', seen.mailFrom, records),
    about('The MX record', seen.mx, (is) => {
      const ours = `inbound-smtp.${region}.amazonaws.com`;
      return is.includes(ours)
        ? well(`Mail to ${domain} goes to SES.`)
        : wrong(`Mail to ${domain} goes to ${is.join(', ') || 'nobody'}.`, `Make the record: ${domain} MX 10 ${ours}`);
    }),
    about('DMARC', seen.dmarc, (is) =>
      is.some((one) => one.startsWith('v=DMARC1'))
        ? well('DMARC is published.')
        : wrong(
            'DMARC is not published: others may write in this name.',
            `Make the record: _dmarc.${domain} TXT "v=DMARC1; p=reject; adkim=r; aspf=r"`,
          ),
    ),
    about('The receipt rules', seen.rules, (is) => {
      if (is === null)
        return wrong('No receipt rule set is active: no mail comes in.', 'Run `npx cdk deploy AfterwordMailIn`.');
      if (!takesMail(is.recipients, domain) && is.off !== undefined && takesMail(is.off, domain))
        return wrong(
          `The receipt rule for ${domain} is turned off: no mail comes in.`,
          'A flood turns it off, and an hour after it the rule is on again. At once: enable it in the SES console, under Email receiving.',
        );
      return takesMail(is.recipients, domain)
        ? well(`The receipt rule set ${is.name} takes mail to ${domain}.`)
        : wrong(
            `The active receipt rule set ${is.name} has no rule for ${domain}.`,
            'Run `npx cdk deploy AfterwordMailIn`: it adds its rule and leaves the rest.',
          );
    }),
    about('Sending', seen.sendingEnabled, (is) =>
      is
        ? well('SES lets this account send.')
        : wrong(
            'SES has paused sending for this account.',
            'See the reason in the SES console, under Account dashboard, and answer it there.',
          ),
    ),
    about('The sending quota', seen.quota, ({ aDay, sent, aSecond }) => {
      if (aDay > 0 && aDay <= SANDBOX)
        return wrong(
          'SES keeps this account in its sandbox: mail goes to verified addresses only.',
          "Ask for production access in the SES console (docs/deploy.md says how), or verify each candidate's address.",
        );
      const left = `${Math.round(sent)} of ${aDay} mails of the last day, ${aSecond} a second`;
      return aDay > 0 && sent > aDay * NEARLY
        ? wrong(
            `The sending quota is nearly used: ${left}.`,
            'Ask for a higher quota in the console, under Service Quotas.',
          )
        : well(`The sending quota is enough: ${left}.`);
    }),
    about('The alarms', seen.alarms, ({ all, ringing }) => {
      if (all === 0) return wrong('There are no alarms.', 'Run `npx cdk deploy Afterword`.');
      return ringing.length === 0
        ? well(`None of ${all} alarms rings.`)
        : wrong(`Ringing: ${ringing.join(', ')}.`, 'docs/operations.md says what each means.');
    }),
    about('The dead letters', seen.deadLetters, (is) => {
      const some = Object.entries(is).filter(([, count]) => count > 0);
      return some.length === 0
        ? well('There are no dead letters.')
        : wrong(
            `Dead letters: ${some.map(([name, count]) => `${count} of ${name}`).join(', ')}.`,
            some.map(([name]) => `\`afterword replay --dead ${name}\``).join(', once the cause is gone; '),
          );
    }),
    about('Who is overdue', seen.overdue, (is) =>
      is === 0
        ? well('Nobody is overdue.')
        : wrong(
            `${is} wake-ups are overdue.`,
            'The daily sweep wakes them. If they stay, look at the log of the function wake.',
          ),
    ),
    ...(seen.model === null ? [] : [modelFinding(seen.model)]),
  ];
}

const TOOLS = 'Name a model of Bedrock in cdk.json that takes tools (Converse), such as amazon.nova-lite-v1:0.';

/** Access to a model has to be requested once in the console; the error says so. */
function modelFinding({ id, answers }: NonNullable<Examined['model']>): Finding {
  if ('is' in answers)
    return answers.is
      ? well(`The model ${id} answers.`)
      : wrong(`The model ${id} does not answer in the form that is asked for.`, TOOLS);
  if (/ValidationException/.test(answers.unknown))
    return wrong(`The model ${id} does not take the question: ${answers.unknown}.`, TOOLS);
  const denied = /AccessDenied|not authorized|access to the model/i.test(answers.unknown);
  return denied
    ? wrong(
        `The model ${id} may not be asked: ${answers.unknown}.`,
        'Ask for access to it in the Bedrock console, under Model access, in the region of the stack; until then our own reading stands alone.',
      )
    : { is: 'unknown', says: `Whether the model ${id} answers cannot be told: ${answers.unknown}.`, fix: null };
}
