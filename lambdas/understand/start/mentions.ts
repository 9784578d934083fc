/** Every day and hour in a mail: in each of its messages, the subject and the candidate's note. */

import { TEXT } from '../../application/limits.ts';
import type { Reading } from '../reading.ts';
import { threadOf } from '../text/thread.ts';
import type { Atom } from '../when/atom.ts';
import type { Placed } from '../when/beside.ts';
import { zoneFor } from '../when/beside.ts';
import type { DateAtom } from '../when/date-atom.ts';
import { pairsOf } from '../when/pairing.ts';
import { daysFor } from '../when/readings.ts';
import { scan, type WhenContext } from '../when/scan.ts';
import { struckAtoms } from '../when/struck.ts';
import { type Zones, zonesOf } from '../when/zones-said.ts';
import type { Day, Hour, Mentions, Source } from './found.ts';

const MOST_DAYS = 24;
const MOST_HOURS = 24;

function sourcesOf(reading: Reading, note: string, when: WhenContext): readonly Source[] {
  const texts = [
    ...(note === ''
      ? []
      : [{ part: 'note' as const, age: 0, sentAt: when.sentAt, byCandidate: true, text: note.slice(0, TEXT.word) }]),
    ...threadOf(reading, when.sentAt).map((post) => ({
      ...post,
      part: post.age === 0 ? ('newest' as const) : ('older' as const),
    })),
    { part: 'subject' as const, age: 0, sentAt: when.sentAt, byCandidate: false, text: reading.subject },
  ];
  const languages = [...reading.words.languages];
  const grounds = texts.map((text) => {
    const context = { ...when, sentAt: text.sentAt, languages };
    const read = scan(text.text, context, true);
    const pairs = pairsOf(read).slice(0, TEXT.moments);
    return { ...text, context, read, pairs, zones: zonesOf(read, pairs) };
  });
  // If a message names no zone, the other messages' zone holds.
  const said = (one: Zones) => one.beside.length + one.stated.length > 0;
  const all = grounds.filter(({ zones }) => said(zones));
  const shared = all[0]?.zones;
  return grounds.map((ground) => ({
    ...ground,
    zones:
      said(ground.zones) || shared === undefined
        ? ground.zones
        : { ...shared, spokenOf: [...ground.zones.spokenOf, ...shared.spokenOf] },
    struck: struckAtoms(ground.read),
  }));
}

export function mentionsOf(reading: Reading, note: string, when: WhenContext): Mentions {
  const sources = sourcesOf(reading, note, when);
  const days: Day[] = [];
  const hours: Hour[] = [];
  for (const source of sources) {
    const { lines } = source.read;
    for (const [line, read] of lines.entries()) {
      const place = ({ at, next }: Atom) => {
        const from = read.line.tokens[at]?.from ?? 0;
        return { from, to: read.line.tokens[Math.min(next, read.line.tokens.length) - 1]?.to ?? from };
      };
      const strict = new Set<Atom>(read.atoms);
      for (const atom of [...read.atoms, ...read.loose]) {
        const loose = !strict.has(atom);
        if (atom.kind === 'date' && days.length < MOST_DAYS) {
          const settled = daysFor(atom, source);
          if (settled.kind === 'day' || settled.dates.length > 0)
            days.push({ source, line, atom, ...place(atom), loose, settled });
        } else if (atom.kind === 'clock' && hours.length < MOST_HOURS) {
          const pair = source.pairs.find(({ clock }) => clock?.atom === atom) ?? null;
          const zone = zoneFor(lines, line, atom, pair?.date ?? null);
          hours.push({ source, line, atom, ...place(atom), loose, said: zone?.atom.said ?? null, pair });
        }
      }
    }
    // A date put together from two places.
    for (const { date } of source.pairs) if (date !== null) addMerged(source, date, days);
  }
  return { sources, days, hours };
}

function addMerged(source: Source, date: Placed<DateAtom>, days: Day[]): void {
  if (days.length >= MOST_DAYS || days.some(({ atom }) => atom === date.atom)) return;
  const base = days.find((one) => one.source === source && one.line === date.line && one.atom.at === date.atom.at);
  if (base === undefined) return;
  const settled = daysFor(date.atom, source);
  if (settled.kind === 'day' || settled.dates.length > 0)
    days.push({ ...base, atom: date.atom, settled, loose: false });
}
