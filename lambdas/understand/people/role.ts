/** What each person is towards the candidate: recruiter, hiring manager or interviewer. Readable signs, with learnt weights. */
import type { Role } from '../../application/interview.ts';
import { learnt } from '../likelihood/learnt.ts';
import { likelihoods } from '../likelihood/likelihood.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import type { Entry, Roster } from './roster.ts';
import { standingIn } from './said-beside.ts';
import type { Surroundings } from './surroundings.ts';
import { type Rank, rankOf, rolesOf } from './titles.ts';
import { STRONG, sharedSigns } from './weigh.ts';

const weights = learnt('role');

/** Sets every entry's role. The likelihoods that they are met must be known. */
export function weighRoles({ entries }: Roster, surroundings: Surroundings): void {
  const { reading } = surroundings;
  const likely = entries.filter(({ likelihood }) => likelihood >= LIKELY);
  const ruled = ruledRoles(likely, surroundings);
  const strong = new Set(likely.filter(({ signs }) => STRONG.some((sign) => signs.has(sign))));
  const heads = likely.filter(({ signs }) => signs.has('from'));
  const shared = sharedSigns(surroundings).filter((sign) => !sign.endsWith('short'));
  const claims = new Map(likely.map((entry) => [entry, claimOf(entry, reading.words)]));
  for (const [index, entry] of likely.entries()) {
    const stands = standing(entry);
    const others = likely.filter((one) => one !== entry);
    const claim = claims.get(entry) ?? 0;
    const most = Math.max(0, ...others.map((one) => claims.get(one) ?? 0));
    const more = Math.min(2, others.filter((one) => strong.has(one)).length);
    const features = [
      `rules: ${ruled[index]}`,
      ...[...entry.parts].map((part) => `part: ${part}`),
      ...titleSigns(entry, reading.words),
      ...[...entry.signs].filter((sign) => TELLING.test(sign)),
      ...shared.map((sign) => `${stands}, ${sign}`),
      stands,
      `claim: ${CLAIMS[claim]}`,
      `${stands}, claim: ${CLAIMS[claim]}`,
      `claim: ${CLAIMS[claim]}, beside ${CLAIMS[most]}`,
      `${stands}, ${STRONG.some((sign) => entry.signs.has(sign)) ? 'named to be met' : 'not named to be met'}`,
      `${stands}, others named to be met: ${more}`,
      `claim: ${CLAIMS[claim]}, others named to be met: ${more}`,
      ...(others.length === 0 ? [`${stands}, alone`] : []),
      ...(others.some((one) => heads.includes(one)) ? [`${stands}, another writes`] : []),
      ...others.flatMap((one) =>
        one.title === null ? [] : [`${stands}, beside a ${rankOf(one.title, reading.words)}`],
      ),
    ];
    const all = likelihoods(weights(), features);
    // There is one hiring manager, if somebody is called that, or is who the job reports to.
    const isTaken = most > claim && most >= CLAIMS.indexOf('superior');
    const best = all.find(({ answer }) => !(isTaken && answer === 'hiring-manager'));
    if (isRole(best?.answer)) entry.role = best.answer;
    reading.witness?.({
      question: 'role',
      about: entry.name ?? entry.address ?? '',
      value: entry.name ?? entry.address,
      answer: entry.role,
      likelihood: best?.likelihood ?? 0,
      features,
    });
  }
}

const CLAIMS = ['none', 'leads', 'superior', 'hires'] as const;

/** How much speaks for their having the job to give: a place in CLAIMS. */
function claimOf({ title, signs, parts }: Entry, words: Words): number {
  const rank = title === null ? null : rankOf(title, words);
  const entitled = title === null ? [] : standingIn(title, words);
  const says = (...some: readonly string[]) => some.some((one) => signs.has(one) || entitled.includes(one));
  if (rank === 'hiring-manager' || parts.has('hiring-manager')) return 3;
  if (says('called:hiring-manager', 'title:hiring-manager', 'label:manager', 'alone:hires')) return 3;
  if (says('superior', 'self:superior', 'self:mine')) return 2;
  return rank === 'manager' || says('leads', 'self:leads', 'called:manager', 'from:manager') ? 1 : 0;
}

/** Nobody less likely to be met is looked at. */
const LIKELY = 0.1;

const isRole = (answer: string | undefined): answer is Role =>
  answer === 'recruiter' || answer === 'hiring-manager' || answer === 'interviewer';

/** Signs that say something about what somebody does, not only about whether they are there. */
const TELLING =
  /^(?:organizer|attendee|cc|from\b.*|wrote.*|self|with-self|beside-self|label:.*|under:.*|column:.*|called.*|(?:self:)?near.*|title:.*|in:.*|(?:right-)?before:(?:meet-phrase|with-word|presents)|after:interviews-phrase|right-after:attends|soon-after:attends|then:you|you-before|superior|leads|(?:says|alone|above):hires|self:(?:superior|leads|mine|before:meet-phrase|says:.*|with-self|then:you))$/u;

/** Where somebody stands in the mail. */
function standing({ signs }: Entry): string {
  const writes = signs.has('from') ? 'writes' : signs.has('wrote:older') ? 'wrote before' : null;
  if (writes !== null) return writes;
  if (signs.has('organizer')) return 'organizes';
  if (signs.has('attendee')) return 'is a guest';
  return signs.has('cc') ? 'is in copy' : 'is named';
}

const titleSigns = ({ title }: Entry, words: Words): readonly string[] =>
  title === null
    ? ['no title']
    : [
        `title: ${rankOf(title, words)}`,
        ...standingIn(title, words),
        ...(plain(title).match(/[\p{L}\p{M}]{2,}/gu) ?? []).map((word) => `title word ${word}`),
      ];

/** What titles say, and who began the thread. */
function ruledRoles(entries: readonly Entry[], { reading, title }: Surroundings): readonly Role[] {
  const began = entries.find(({ signs }) => signs.has('wrote:first') && !signs.has('from'));
  const rank = (entry: Entry): Rank => {
    if (began === undefined || entry.title !== null) return rankIn(entry, reading);
    // Whoever began the thread arranges the interview; a colleague who answers last will be there.
    if (entry === began) return 'recruiter';
    return entry.signs.has('from') && !entry.parts.has('recruiter') ? 'other' : rankIn(entry, reading);
  };
  const roles = [...rolesOf(entries.map(rank))];
  const open = roles.flatMap((role, index) => (role === 'interviewer' && entries[index]?.title == null ? [index] : []));
  const [only] = open;
  const said = roleInTitle(`${title ?? ''} ${reading.subject}`);
  if (said !== null && only !== undefined && open.length === 1 && !roles.includes(said)) roles[only] = said;
  return roles;
}

/** What a meeting's title says about the person met: 'Hiring Manager Interview', 'Recruiter Screen'. */
function roleInTitle(title: string): 'hiring-manager' | 'recruiter' | null {
  if (/\bhiring[ -]manager (?:interview|call|chat|screen|round|conversation|video|phone|meeting)/iu.test(title))
    return 'hiring-manager';
  return /\brecruiter (?:screen|call|chat|intro|phone|interview|conversation)/iu.test(title) ? 'recruiter' : null;
}

function rankIn({ title, parts }: Entry, { words }: Reading): Rank {
  if (parts.has('hiring-manager')) return 'hiring-manager';
  if (parts.has('recruiter')) return 'recruiter';
  if (title !== null) return rankOf(title, words);
  return (parts.has('organizer') || parts.has('writer')) && !parts.has('named') ? 'recruiter' : 'other';
}
