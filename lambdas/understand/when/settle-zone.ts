/** Which zone an hour is in: the one named, else the candidate's, unless something shows that the sender is elsewhere. */
import { type Instant, MINUTE } from '../../application/instant.ts';
import { instantAt, isZone, type LocalTime, localOf, utcOf } from '../../application/local-time.ts';
import { COUNTRY_ZONES } from '../zones/countries.ts';
import type { WhenContext } from './scan.ts';
import type { ZoneSaid } from './zone-reading.ts';

/** A clock: a zone, or a fixed offset in minutes east of UTC. */
export type Dial = { readonly zone: string } | { readonly offset: number };

export type Zoned =
  | { readonly kind: 'dial'; readonly dial: Dial; readonly said: boolean }
  | { readonly kind: 'unknown'; readonly choices: readonly Dial[] };

export function at(dial: Dial, time: LocalTime): Instant {
  return 'zone' in dial ? instantAt(dial.zone, time) : utcOf(time) - dial.offset * MINUTE;
}

/** 'Europe/Paris', 'UTC-05:00'. */
export function writeDial(dial: Dial): string {
  if ('zone' in dial) return dial.zone;
  const size = Math.abs(dial.offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `UTC${dial.offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** With 'CET', the language decides the place. */
const CENTRAL: Readonly<Record<string, string>> = {
  fr: 'Europe/Paris',
  es: 'Europe/Madrid',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
  pl: 'Europe/Warsaw',
  sv: 'Europe/Stockholm',
};
/** Abbreviations for the offset of a whole region: the candidate's own zone is used if its clock agrees. */
const REGIONS: ReadonlySet<string> = new Set(['CET', 'CEST', 'MEZ', 'MESZ', 'EET', 'EEST', 'WET', 'WEST', 'HNEC']);
/** For these no meaning is likely enough to be taken without further evidence. */
const OPEN: ReadonlySet<string> = new Set(['IST']);

const sameDial = (a: Dial, b: Dial, time: LocalTime): boolean => at(a, time) === at(b, time);

interface ZoneQuestion {
  readonly said: ZoneSaid | null;
  /** Zones given with other hours in the text. */
  readonly others: readonly ZoneSaid[];
  /** Zones mentioned in the text, but not with an hour. */
  readonly spokenOf: readonly ZoneSaid[];
  readonly time: LocalTime;
  readonly language: string;
}

const known = (zone: string | null): string | null => (zone !== null && isZone(zone) ? zone : null);

export function settleZone(question: ZoneQuestion, context: WhenContext): Zoned {
  const { said, others } = question;
  const own = known(context.zone);
  if (said !== null) return named(said, question, context, own);
  const resolved = distinct(
    others.map((one) => named(one, question, context, own)),
    question.time,
  );
  const [only, another] = resolved;
  if (only !== undefined && another === undefined) return only;
  if (only !== undefined) {
    const dials = resolved.flatMap((one) => (one.kind === 'dial' ? [one.dial] : one.choices));
    return { kind: 'unknown', choices: dials };
  }
  // Anyone coming to a place goes by its clock.
  const site = known(context.site ?? null);
  if (site !== null) return { kind: 'dial', dial: { zone: site }, said: false };
  if (own === null) return { kind: 'unknown', choices: senderDials(context) };
  const home: Dial = { zone: own };
  const elsewhere = [
    ...question.spokenOf
      .map((one) => named(one, question, context, own))
      .flatMap((one) => (one.kind === 'dial' ? [one.dial] : [])),
    ...senderDials(context),
  ].filter((one) => !sameDial(one, home, question.time));
  if (elsewhere.length > 0 && !(senderAgrees(context, own, question.time) && question.spokenOf.length === 0))
    return { kind: 'unknown', choices: [home, ...elsewhere.slice(0, 2)] };
  return { kind: 'dial', dial: home, said: false };
}

/** What is known of the sender's clock: the Date's offset (servers write +0000, which means nothing) and the country's zones. */
function senderDials(context: WhenContext): readonly Dial[] {
  const zones = context.country === null ? [] : (COUNTRY_ZONES[context.country.toUpperCase()] ?? []);
  const offset = context.sentOffset;
  const office = known(context.office ?? null);
  if (office !== null) return [{ zone: office }];
  if (offset !== null && offset !== 0) {
    const inCountry = zones.find((zone) => offsetOf(zone, context.sentAt) === offset);
    const own = known(context.zone);
    if (own !== null && offsetOf(own, context.sentAt) === offset) return [];
    return [inCountry === undefined ? { offset } : { zone: inCountry }];
  }
  const [first] = zones;
  return first === undefined ? [] : [{ zone: first }];
}

/** Some zone in the sender's country shows the same hour as the candidate's. */
function senderAgrees(context: WhenContext, own: string, time: LocalTime): boolean {
  const office = known(context.office ?? null);
  if (office !== null) return sameDial({ zone: office }, { zone: own }, time);
  const offset = context.sentOffset;
  if (offset !== null && offset !== 0) return offsetOf(own, context.sentAt) === offset;
  const zones = context.country === null ? [] : (COUNTRY_ZONES[context.country.toUpperCase()] ?? []);
  return zones.some((zone) => sameDial({ zone }, { zone: own }, time));
}

/** Minutes east of UTC. */
function offsetOf(zone: string, instant: Instant): number {
  return Math.round((utcOf(localOf(instant, zone)) - instant) / MINUTE);
}

function distinct(zoned: readonly Zoned[], time: LocalTime): readonly Zoned[] {
  const out: Zoned[] = [];
  for (const one of zoned) {
    const same = out.some((other) =>
      other.kind === 'dial' && one.kind === 'dial' ? sameDial(other.dial, one.dial, time) : other.kind === one.kind,
    );
    if (!same) out.push(one);
  }
  return out;
}

function named(said: ZoneSaid, question: ZoneQuestion, context: WhenContext, own: string | null): Zoned {
  const dial = (one: Dial): Zoned => ({ kind: 'dial', dial: one, said: true });
  switch (said.kind) {
    case 'yours':
      return own === null ? { kind: 'unknown', choices: [] } : dial({ zone: own });
    case 'ours': {
      const [first, second] = senderDials(context);
      if (first !== undefined && second === undefined) return dial(first);
      if (own !== null && context.sentOffset !== null && offsetOf(own, context.sentAt) === context.sentOffset)
        return dial({ zone: own });
      return { kind: 'unknown', choices: own === null ? [] : [{ zone: own }] };
    }
    case 'offset': {
      const fixed: Dial = { offset: said.minutes };
      if (said.minutes === 0) return dial({ zone: 'UTC' });
      return dial(own !== null && sameDial(fixed, { zone: own }, question.time) ? { zone: own } : fixed);
    }
    case 'zones':
      return zones(said, question, context, own);
    default:
      return said satisfies never;
  }
}

function zones(
  { zones: names, name, open }: ZoneSaid & { readonly kind: 'zones' },
  question: ZoneQuestion,
  context: WhenContext,
  own: string | null,
): Zoned {
  const dial = (zone: string): Zoned => ({ kind: 'dial', dial: { zone }, said: true });
  const { time } = question;
  const country = context.country?.toUpperCase() ?? null;
  if (name === 'GMT') {
    // In summer, many people in Britain say GMT and mean British Summer Time.
    const summer = at({ zone: 'Europe/London' }, time) !== at({ zone: 'UTC' }, time);
    const british = own === 'Europe/London' || country === 'GB' || country === 'UK';
    return summer && british ? { kind: 'unknown', choices: [{ zone: 'Europe/London' }, { zone: 'UTC' }] } : dial('UTC');
  }
  const [first] = names;
  if (first === undefined) return { kind: 'unknown', choices: own === null ? senderDials(context) : [{ zone: own }] };
  if (REGIONS.has(name)) {
    const local = country === null ? [] : (COUNTRY_ZONES[country] ?? []);
    const fits = (zone: string | null | undefined): zone is string =>
      zone !== null && zone !== undefined && names.some((one) => sameDial({ zone: one }, { zone }, time));
    if (fits(own)) return dial(own);
    const [home] = local;
    if (fits(home)) return dial(home);
    return dial(first === 'Europe/Berlin' ? (CENTRAL[question.language] ?? first) : first);
  }
  if (names.length === 1) return dial(first);
  const byCountry = country === null ? [] : names.filter((one) => (COUNTRY_ZONES[country] ?? []).includes(one));
  if (byCountry[0] !== undefined) return dial(byCountry[0]);
  const offset = context.sentOffset;
  const byOffset =
    offset === null || offset === 0 ? [] : names.filter((one) => offsetOf(one, context.sentAt) === offset);
  if (byOffset.length === 1 && byOffset[0] !== undefined) return dial(byOffset[0]);
  if (own !== null && names.includes(own)) return dial(own);
  if (open !== true && !OPEN.has(name)) return dial(first);
  return { kind: 'unknown', choices: names.map((zone) => ({ zone })) };
}
