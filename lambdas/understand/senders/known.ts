/** Which intermediary a domain or name belongs to, if it is one and not an employer. */
import { remembered } from '../text/remembered.ts';
import { ashby } from './ashby.ts';
import { calCom } from './cal-com.ts';
import { calendly } from './calendly.ts';
import { cronofy } from './cronofy.ts';
import { goodtime } from './goodtime.ts';
import { google } from './google.ts';
import { greenhouse } from './greenhouse.ts';
import { guide } from './guide.ts';
import { icims } from './icims.ts';
import { lever } from './lever.ts';
import { OTHERS } from './others.ts';
import type { Sender } from './sender.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { teams } from './teams.ts';
import { workday } from './workday.ts';
import { zoom } from './zoom.ts';

export const SENDERS: readonly Sender[] = [
  greenhouse,
  lever,
  ashby,
  goodtime,
  workday,
  smartrecruiters,
  icims,
  calendly,
  calCom,
  zoom,
  teams,
  google,
  cronofy,
  guide,
  ...OTHERS,
];

const byDomain = new Map(SENDERS.flatMap((sender) => sender.domains.map((domain) => [domain, sender] as const)));
const names = new Set(SENDERS.flatMap((sender) => [sender.name.toLowerCase(), ...(sender.names ?? [])]));

/**
 * The sender a domain belongs to, subdomains included; null if unknown. A domain with an applicant system's name as one of its
 * labels ('greenhouse-mail.example', 'mail.lever.example') counts as that system's too.
 */
export const senderOf = remembered((domain: string): Sender | null => {
  const parts = domain.toLowerCase().split('.');
  for (let from = 0; from < parts.length - 1; from++) {
    const sender = byDomain.get(parts.slice(from).join('.'));
    if (sender !== undefined) return sender;
  }
  const label = parts.at(-1) === 'example' ? (parts.at(-2) ?? '') : '';
  return label === '' ? null : (byLabel.get(label) ?? null);
});

/** Names under the reserved top level 'example' (RFC 2606 §2) stand for the real ones in documentation and tests. */
const byLabel = new Map(
  SENDERS.filter(({ purpose }) => purpose !== 'mail').flatMap((sender) =>
    sender.domains.map((domain) => [domain.split('.').at(-2) ?? domain, sender] as const),
  ),
);

/** The name of a platform, applicant system or mail provider: never accepted as an employer by chance. */
export const isPlatform = (name: string): boolean => names.has(name.trim().toLowerCase());
