/** Stories by chance: invites, moves, second rounds, answers, words, pauses, undos and now and then the end of the account. */
import { DAY, HOUR, MINUTE } from '../../../lambdas/application/instant.ts';
import { randomOf } from '../../simulation/random.ts';
import { at, job, type Story, telling } from './telling.ts';

/** A seed that begins so tells a story of one application and a few weeks: for places where a call takes its time. */
export const SHORT = 'short';

/** Invites, moves, second rounds, answers, words, pauses, undos and now and then the end of the account, by chance. */
export function randomStory(seed: string): Story {
  const random = randomOf('story', seed);
  const isShort = seed.startsWith(SHORT);
  const tell = telling(seed);
  const begin = at('2026-11-24T14:00:00Z') + random.whole(0, 60 * 24) * HOUR;
  const pick = (...words: readonly string[]): string => random.pick(words);
  const count = isShort || random.chance(0.7) ? 1 : random.whole(2, 3);
  for (let place = 0; place < count; place += 1) {
    const one = job(place);
    const [met = ''] = one.met.map((name) => name.split(' ')[0] ?? '');
    let known = begin + random.whole(1, 9 * 24 * 60) * MINUTE;
    for (let round = 0; round < (isShort || random.chance(0.7) ? 1 : 2); round += 1) {
      const day = Math.floor(known / DAY) * DAY + random.whole(1, 8) * DAY;
      // No two of them begin at one hour: the ids of the applications are known before.
      let start = day + random.whole(14 * 4, 22 * 4) * 15 * MINUTE + place * 5 * MINUTE;
      const meeting = { uid: `${seed}-${place}-${round}@calendar.example`, sequence: 0, start, long: 45 * MINUTE };
      tell.invite(known, one, meeting);
      if (random.chance(0.25)) {
        start += random.pick([1, 24, 48]) * HOUR;
        tell.invite(known + random.whole(20, 1200) * MINUTE, one, {
          ...meeting,
          start,
          sequence: 1,
          cancelled: random.chance(0.2),
        });
      }
      const end = start + meeting.long;
      if (random.chance(0.7))
        tell.say(
          end + random.whole(40, 600) * MINUTE,
          one,
          'debrief',
          `${met}: the new ledger`,
          pick('it went great', 'it was fine', 'they said two weeks', `${met} was not there`),
        );
      if (random.chance(0.6))
        tell.say(
          end + random.whole(11, 30) * HOUR,
          one,
          'thank',
          pick('done', `sent to ${met}`, `skip ${met}`, 'snooze till Monday', 'another one'),
        );
      if (random.chance(0.2)) tell.say(end + random.whole(31, 40) * HOUR, one, 'thank', 'undo');
      known = end + random.whole(3, 20) * DAY;
    }
    if (random.chance(0.4))
      tell.word(
        known,
        one,
        pick(
          'We need two more weeks to decide. Thank you for your patience.',
          'Unfortunately we have decided to move forward with other candidates.',
          'I am out of the office and will answer when I am back.',
        ),
      );
    for (let more = isShort ? 0 : random.whole(0, 3); more > 0; more -= 1)
      tell.say(
        known + random.whole(1, 30) * DAY + random.whole(0, 600) * MINUTE,
        one,
        pick('status-check', 'keep-in-touch', 'confirm'),
        pick('done', 'snooze till Monday', 'they said two weeks', 'skip', 'undo', 'the office has a nice view'),
      );
    if (!isShort && random.chance(0.5))
      tell.say(
        known + random.whole(20, 70) * DAY,
        one,
        'status-check',
        pick('rejected', 'got the offer', 'I withdrew'),
      );
  }
  const later = (): number => begin + random.whole(2, 60) * DAY + random.whole(0, 1400) * MINUTE;
  if (random.chance(0.25)) tell.say(later(), null, 'welcome', 'pause until 20 January');
  if (random.chance(0.15)) tell.say(later(), null, 'welcome', 'timezone Europe/Lisbon');
  if (random.chance(0.2)) tell.say(later(), null, 'welcome', pick('list', 'help', 'hours 10-16', 'undo'));
  const over = random.chance(0.15) ? begin + random.whole(20, 120) * DAY : null;
  if (over !== null) {
    tell.say(over, null, 'welcome', 'delete everything');
    tell.confirmDeletion(over + 30 * MINUTE);
  }
  return tell.told(
    begin,
    begin + (isShort ? 20 : random.pick([70, 110, 220])) * DAY,
    over === null ? undefined : over + HOUR,
  );
}
