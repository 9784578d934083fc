/** Reads a mail a second time, using what a model pointed at. */

import type { Model } from '../../ports.ts';
import { doubt } from '../kind/likely.ts';
import { employerKey } from '../names/employer-key.ts';
import { sameName } from '../people/names.ts';
import { plain } from '../text/lines.ts';
import type { SecondReader, Understanding } from '../understanding.ts';
import { scan } from '../when/scan.ts';
import { adviceOf } from './mail-advice.ts';
import { mailAsked } from './mail-asked.ts';
import { MAIL_SCHEMA, type Pointed, readPointed } from './pointed.ts';
import { ALONE, TRUST, type Trust } from './trust.ts';

/** What the headers say is certain, so no model is asked. */
const CERTAIN: ReadonlySet<Understanding['kind']> = new Set(['automatic', 'copy', 'reply']);

/** `alone`: only the model's word counts; `trust`: another weight of it. For measurements. */
export const mailReader =
  (model: Model, use: 'doubt' | 'always' | 'alone', trust: Trust = TRUST): SecondReader['mail'] =>
  async (message, context, own, again) => {
    if (CERTAIN.has(own.kind) || (use === 'doubt' && !leavesRoom(own))) return own;
    const { instructions, text, links } = mailAsked(message, context);
    const answer = await model.ask(instructions, text, MAIL_SCHEMA);
    const pointed = readPointed(answer, text);
    if (pointed === null) return own;
    if (use === 'alone') return again(adviceOf(pointed, text, links, ALONE));
    return isCredible(pointed, own) ? asked(again(adviceOf(pointed, text, links, trust)), own) : own;
  };

/** If we were at least this sure of a different kind, the candidate is asked: 20 of 300 recorded mails, among them both that were misread. */
const DIFFERS = 0.6;

function asked(read: Understanding, own: Understanding): Understanding {
  const differs = read.kind !== own.kind || read.word?.says !== own.word?.says;
  if (
    !differs ||
    own.likely.kind * (own.likely.says ?? 1) < DIFFERS ||
    (read.kind !== 'invite' && read.kind !== 'word')
  )
    return read;
  if (read.trouble.some(({ code }) => code === 'doubtful-kind')) return read;
  return { ...read, trouble: [...read.trouble, doubt(read.kind, own.kind === 'nothing')] };
}

/** How many times the model pointed at in which our grammar finds no hour. */
const noTimes = ({ interviews }: Pointed): number =>
  interviews.filter(({ time }) => time !== '' && !holdsHour(time)).length;

const holdsHour = (time: string): boolean =>
  scan(time, { sentAt: 0, zone: null, sentOffset: null, country: null }, true).lines.some(({ atoms, loose }) =>
    [...atoms, ...loose].some(({ kind }) => kind === 'clock'),
  );

/** A fact more certain than this needs no second reader. */
const SURE = { kind: 0.97, start: 0.97, name: 0.95, person: 0.95, place: 0.9 };
const NOT_MET = 0.05;

/** Whether anything that could hurt, or be missed, is less than certain. */
function leavesRoom({ kind, likely, interviews, trouble }: Understanding): boolean {
  if (likely.kind < SURE.kind || (likely.says ?? 1) < SURE.kind) return true;
  if (trouble.some(({ choices }) => choices !== undefined) || trouble.some(({ code }) => code === 'no-time'))
    return true;
  if (kind !== 'invite') return false;
  return interviews.some(
    ({ likely: of = {}, start, uid, employer, job, location, people }) =>
      (uid === null && (start === null || (of.start ?? 0) < SURE.start)) ||
      employer === null ||
      (of.employer ?? 0) < SURE.name ||
      job === null ||
      (of.job ?? 0) < SURE.name ||
      (location !== null && (of.location ?? 1) < SURE.place) ||
      people.length === 0 ||
      (of.people ?? []).some((one) => one < SURE.person && one > NOT_MET),
  );
}

/** Prior log odds that a model is reading carefully. */
const BEFORE = 3;

/**
 * A model that points at words that are not there and denies what is certain is ignored altogether: it is too small for the work,
 * or it lies.
 */
function isCredible(pointed: Pointed, own: Understanding): boolean {
  let odds = BEFORE - 2 * pointed.false - 1.5 * pointed.odd - noTimes(pointed);
  if (pointed.given > 0 && pointed.false * 3 > pointed.given) return false;
  const does = own.interviews.some(({ status }) => status === 'cancelled') ? 'cancelled' : 'interview';
  const said = own.kind === 'invite' ? does : own.kind === 'word' ? (own.word?.says ?? 'other') : 'nothing';
  if (pointed.does !== null && own.likely.kind >= SURE.kind && (own.likely.says ?? 1) >= SURE.kind)
    odds += pointed.does === said ? 1 : -1.5;
  const [first] = own.interviews;
  if (first === undefined) return odds > 0;
  const { likely = {}, employer, job, people } = first;
  const agrees = (isSo: boolean) => {
    odds += isSo ? 0.5 : -1;
  };
  if (employer !== null && (likely.employer ?? 0) >= SURE.name && pointed.employer !== '')
    agrees(employerKey(employer) === employerKey(pointed.employer));
  if (job !== null && (likely.job ?? 0) >= SURE.name && pointed.job !== '') agrees(plain(job) === plain(pointed.job));
  for (const [at, { name }] of people.entries())
    if (name !== null && (likely.people?.[at] ?? 0) >= SURE.person)
      agrees(pointed.people.some((one) => one.part !== 'none' && sameName(one.name, name)));
  return odds > 0;
}
