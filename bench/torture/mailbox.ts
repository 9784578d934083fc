/** A fault at every call to the mail servers, while the main job is done by a mailbox at a real Dovecot. */
import { Dovecot, mustSkip } from '../../test/mailbox/dovecot.ts';
import { caseNamed, FAULTS } from './mailbox/fault.ts';
import { lived } from './mailbox/lived.ts';
import { type Tally, tryCase, trySingles } from './mailbox/tries.ts';
import type { Options, Outcome, Part, Row } from './part.ts';

/** Most of a case is waiting, but more of them at once keep each other waiting. */
const LANES = 12;
const SHORT = 60;
const FAULT_COUNT = Object.keys(FAULTS).length;

const ROWS = [
  { story: 'spare', name: 'one fault, a mailbox of its own' },
  { story: 'folder', name: 'one fault, a folder of one’s own mailbox' },
] as const;

const rowOf = (name: string, { tried, survived, lost, doubled }: Tally, note: string): Row => ({
  name,
  tried,
  survived,
  lost,
  doubled,
  note,
});

const WORDS = Object.entries(FAULTS)
  .map(([fault, says]) => `*${fault}*: ${says}`)
  .join('; ');

const PARAGRAPHS: readonly string[] = [
  `The faults: ${WORDS}. The served program is connected through lines that count the calls, and strike one of them.`,
  'Afterwards the mails in every folder of the candidate and of Afterword (inbox, Done, Refused, Drafts, Sent) and the applications equal those of the run without a fault. A copy under the same Message-ID comes about where the mail server took a mail and its answer was lost: nobody can ask it afterwards. Any other copy is a failure.',
];

async function again(dovecot: Dovecot, name: string): Promise<Outcome> {
  const one = caseNamed(name);
  if (one === null) throw new Error(`'${name}' is no case`);
  const tally: Tally = { tried: 0, survived: 0, lost: 0, doubled: 0, failures: [] };
  await tryCase(dovecot, one, await lived(dovecot, one.story, null), tally);
  return { rows: [rowOf(name, tally, '')], lost: tally.lost, failures: tally.failures };
}

async function all(
  dovecot: Dovecot,
  { short, row = '', seed, minutes = Number.POSITIVE_INFINITY }: Options,
): Promise<Outcome> {
  const chosen = ROWS.filter((one) => one.name.includes(row));
  const rows: Row[] = [];
  const failures: string[] = [];
  let lost = 0;
  for (const { story, name } of chosen) {
    const until = performance.now() + (minutes * 60_000) / chosen.length;
    const tally = await trySingles(dovecot, story, { oneIn: short ? SHORT : 1, lanes: LANES, seed, until });
    const isWhole = tally.begun === tally.all;
    const sample = isWhole
      ? ''
      : `${tally.begun.toLocaleString('en-US')} by chance of ${tally.all.toLocaleString('en-US')}: `;
    rows.push(
      rowOf(
        name,
        tally,
        `${sample}${short ? `one in ${SHORT} of ` : ''}${FAULT_COUNT} faults at every call by IMAP and SMTP`,
      ),
    );
    failures.push(...tally.failures);
    lost += tally.lost;
    console.log(`  ${name}: ${tally.tried} tried, ${tally.failures.length} failures, ${tally.doubled} doubled`);
  }
  return { rows, lost, failures, paragraphs: PARAGRAPHS };
}

export const part: Part = {
  name: 'mailbox',
  says: 'The main job by mail alone: invite, confirmation, debrief, notes, one sent by hand, status check, at a real Dovecot and an SMTP server, while one call fails.',
  run: async (options) => {
    if (mustSkip) return { rows: [], lost: 0, failures: [] };
    const dovecot = await new Dovecot().start();
    try {
      return options.only === undefined ? await all(dovecot, options) : await again(dovecot, options.only);
    } finally {
      await dovecot.stop();
    }
  },
};
