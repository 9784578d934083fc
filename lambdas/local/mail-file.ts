/** The file of a mail in the mailroom: its name says where it lies and whose it is, its first line what is known about its arrival. */
import { createHash } from 'node:crypto';
import type { Arrival, MailLane } from '../ports.ts';
import type { Kept } from './engine.ts';
import { isAside } from './unusable.ts';

/** The format of a file: one line of JSON with what is known about the arrival, then the message unchanged. */
export interface Label {
  readonly arrival: Omit<Arrival, 'raw'>;
  /** Increases with each arrival, so that two with the same timestamp stay in order. */
  readonly kept: number;
  /** A checksum of label and message. Earlier builds wrote none. */
  readonly sum?: string;
}

const sumOf = (arrival: Label['arrival'], raw: Uint8Array): string =>
  createHash('sha256').update(JSON.stringify(arrival)).update(raw).digest('hex').slice(0, 32);

export function write({ raw, ...arrival }: Arrival, kept: number): Uint8Array {
  const label: Label = { arrival, kept, sum: sumOf(arrival, raw) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), raw]);
}

export const isWhole = ({ arrival, sum }: Label, raw: Uint8Array): boolean =>
  sum === undefined || sum === sumOf(arrival, raw);

/** Null if it is none. */
export function readLabel(line: string): Label | null {
  try {
    const label: Label = JSON.parse(line);
    const { id, receivedAt, envelope } = label.arrival;
    return typeof id === 'string' && Number.isFinite(receivedAt) && Array.isArray(envelope.rcptTo) ? label : null;
  } catch {
    return null;
  }
}

export const keptAs = ({ id, envelope, raw }: Arrival): Kept => ({
  arrival: id,
  sender: envelope.mailFrom.toLowerCase(),
  bytes: raw.byteLength,
});

export const PLACES = ['waiting', 'handled', 'deferred'] as const;

export type PlaceName = (typeof PLACES)[number];

/** A mail, as its file name describes it: '<id>.mail', '<id>.<candidate>.mail', '<id>.<candidate>.<lane>.<order>.mail'. */
export interface Filed {
  readonly id: string;
  readonly name: string;
  readonly place: PlaceName;
  readonly owner: string | null;
  readonly lane: MailLane | null;
  /** For deferred mail: smallest is oldest. */
  readonly order: number;
}

export const nameOf = ({ id, owner, lane, order }: Omit<Filed, 'name'>): string =>
  [id, ...(owner === null ? [] : [owner]), ...(lane === null ? [] : [lane, order]), 'mail'].join('.');

/** Null if it is no mail, or was set aside. */
export function readName(place: PlaceName, name: string): Filed | null {
  const [id = '', ...more] = name.split('.');
  if (more.pop() !== 'mail' || isAside(name)) return null;
  const [owner = null, lane, order = '0'] = more;
  const isLane = lane === 'own' || lane === 'filter';
  return { id, name, place, owner, lane: place === 'deferred' && isLane ? lane : null, order: Number(order) };
}
