/** What the people named in a mail are towards the candidate, from labels that say so. */
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import { peopleIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { openMails } from '../mails.ts';
import { isOneOf, labelledPeople } from './person.ts';

/** The rules for titles were made with the fixtures, so the fixtures cannot teach how far to trust them. */
const RULES = /^rules:|found:/u;

export const ROLE: Lesson = {
  question: 'role',
  about: 'mail',
  options: { l2: 4, least: 3 },
  async examples() {
    const out: Written[] = [];
    for (const mail of openMails()) {
      const met = (labelledPeople(mail)?.met ?? []).filter(({ role }) => role !== null);
      if (met.length === 0) continue;
      await peopleIn(mail, ({ question, value, features }) => {
        if (question !== 'role' || value === null) return;
        const answer = met.find((one) => isOneOf(value, [one]))?.role;
        if (answer != null) out.push({ features, answer, writer: mail.writer });
      });
    }
    for (const fixture of fixturesIn(INVITES)) {
      const met = Object.entries(fixture.labels).flatMap(([key, role]) => {
        const name = /\.people\[name=([^\]]+)\]\.role$/u.exec(key)?.[1];
        return name === undefined || typeof role !== 'string' ? [] : [{ name, address: null, role }];
      });
      if (met.length === 0) continue;
      await tryFixture(fixture, ({ question, value, features }) => {
        if (question !== 'role' || value === null) return;
        const answer = met.find((one) => isOneOf(value, [one]))?.role;
        const kept = features.filter((one) => !RULES.test(one));
        if (answer !== undefined) out.push({ features: kept, answer, writer: 'own', weight: 8 });
      });
    }
    return out;
  },
};
