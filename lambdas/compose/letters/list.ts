/** All applications, and the weekly overview: where each stands, and what comes next. */
import type { Application } from '../../application/application.ts';
import { isLive, isTakenBack } from '../../application/live.ts';
import type { Moment } from '../blocks.ts';
import { type Block, bullets, heading, lead, numbered, quiet, say, taps } from '../blocks.ts';
import { type Context, plain, viewIn, type Written } from '../context.ts';
import { timeIn } from '../dates.ts';
import { nextWords } from '../next.ts';
import { capital, counted, listedShort } from '../words.ts';

const ENDED: { readonly [status in Application['status']]: string } = {
  active: 'Active',
  offer: 'An offer is on the table',
  rejected: 'They said no',
  accepted: 'You said yes',
  withdrawn: 'You withdrew',
  closed: 'No longer watched',
};

/** At most so many are listed; the rest is only counted. */
const MOST = 25;

function nextOf(context: Context, application: Application): { readonly at: number; readonly text: string } | null {
  return nextWords({ ...context, view: viewIn(context, application) });
}

function entries(
  context: Context,
  applications: readonly Application[],
): readonly { readonly text: string; readonly detail: string }[] {
  return applications.slice(0, MOST).map((application) => {
    const view = viewIn(context, application);
    const next = isLive(application) ? nextOf(context, application) : null;
    const detail =
      next === null ? ENDED[application.status] : `${capital(context.dates.moment(next.at))}: ${next.text}`;
    return { text: view.about, detail: application.status === 'offer' && next === null ? ENDED.offer : detail };
  });
}

const rest = (count: number): readonly Block[] => (count > MOST ? [quiet(`And ${count - MOST} more.`)] : []);

/** Mails about one application may be in the zone of its invite, so a list of several names its own. */
const zoneNamed = ({ input, dates }: Context): readonly Block[] =>
  input.zoneIs === 'told' ? [] : [quiet(`Times here are in ${timeIn(dates.zone)}.`)];

export function list(context: Context): Written {
  const open = context.input.applications.filter(isLive);
  const ended = context.input.applications.filter((one) => !isLive(one) && !isTakenBack(one));
  if (open.length + ended.length === 0) {
    return plain('Your applications: none yet', 'Forward an invite, and it appears here.', [
      lead('You have no applications here yet. Forward an interview invite, and you’ll have your first.'),
      say(`The address is ${context.input.frontDoor}.`),
    ]);
  }
  const all = open.length + ended.length;
  const title =
    open.length === all
      ? `, ${all === 1 ? 'and it’s' : 'all'} active`
      : open.length === 0
        ? '; none is active'
        : `; ${counted(open.length, 'is', 'are')} active`;
  const some = open.length === 0 ? 'none' : open.length;
  return plain(
    `Your applications: ${all}${open.length === all ? '' : `, ${some} active`}`,
    listedShort(open.map((one) => viewIn(context, one).label)),
    [
      lead(`You have ${counted(all, 'application')}${title}.`),
      ...(open.length === 0 ? [] : [numbered(entries(context, open)), ...rest(open.length), ...zoneNamed(context)]),
      ...(ended.length === 0 ? [] : [heading('Ended'), bullets(entries(context, ended)), ...rest(ended.length)]),
      ...taps(null, context.tap('Weekly overview', 'overview on'), context.tap('Export everything', 'export')),
      quiet('To tell me about one of them, reply to a mail about it.'),
    ],
  );
}

/** The week at a glance: the next moment within seven days of every open application. */
export function overview(context: Context): Written {
  const { dates, input } = context;
  const open = input.applications.filter(isLive);
  const coming = open.flatMap((application) => {
    const next = nextOf(context, application);
    return next === null ? [] : [{ ...next, about: viewIn(context, application).about }];
  });
  const week = coming.filter((one) => dates.daysAway(one.at) < 7).sort((a, b) => a.at - b.at);
  const later = coming.filter((one) => dates.daysAway(one.at) >= 7).sort((a, b) => a.at - b.at);
  const moments = (some: typeof coming): readonly Moment[] =>
    some.slice(0, MOST).map((one) => ({
      standing: 'ahead',
      text: `${one.about}: ${one.text}`,
      when: `${dates.short(one.at)} ${dates.time(one.at)}`,
    }));
  const line = (some: typeof coming): readonly Block[] =>
    some.length === 0 ? [] : [{ block: 'timeline', moments: moments(some) }];
  return plain(
    week.length === 0 ? 'Your week: nothing due' : `Your week: ${counted(week.length, 'thing')} coming`,
    week.length === 0 ? 'Nothing to do.' : listedShort([...new Set(week.map((one) => one.about))]),
    [
      lead(
        week.length === 0
          ? 'Nothing is due this week.'
          : `This week: ${counted(week.length, 'thing')}. I’ll write when each is due.`,
      ),
      ...line(week),
      ...(later.length === 0 ? [] : [heading('Later'), ...line(later)]),
      ...(coming.length === 0 ? [] : zoneNamed(context)),
      say(
        open.length === 0
          ? 'No application is active at the moment.'
          : `${capital(counted(open.length, 'application is', 'applications are'))} active.`,
      ),
      ...taps(null, context.tap('List them all', 'list'), context.tap('No more overviews', 'overview off')),
    ],
  );
}
