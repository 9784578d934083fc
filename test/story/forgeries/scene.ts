/** Two candidates with an application each, and what a forger does to them. */
import { replyPart } from '../../../lambdas/mail/token.ts';
import type { Verdicts } from '../../../lambdas/ports.ts';
import { DOMAIN, doorIn, invite, named, type Office, office, SAM, vouchedBy, type Written } from '../writing.ts';

export const BEA = 'bea@house.example';
export const EVE = 'eve@evil.example';
export const DAY = 86_400_000;
export const HOME = vouchedBy('home.example');
export const EVIL = vouchedBy('evil.example');

export interface Scene {
  readonly box: Office;
  readonly candidate: string;
  readonly application: string;
  /** A reply address of Sam's application, Sam's own door, and a reply address of Bea's. */
  readonly token: string;
  readonly door: string;
  readonly bea: string;
}

export interface Row {
  readonly name: string;
  readonly mail: Written | Uint8Array | ((scene: Scene) => Written | Uint8Array);
  /** The recipient of the envelope. */
  readonly to?: (scene: Scene) => string;
  readonly from?: string;
  readonly says?: Verdicts;
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored';
  /** To whom, and which kind of mail. */
  readonly writes?: readonly (readonly [to: string, step: string])[];
  /** What is true of it is done: only then may anything have changed. */
  readonly changes?: boolean;
  /** What happens before, of the same kind. */
  readonly before?: (scene: Scene) => Promise<unknown>;
}

export async function scene(): Promise<Scene> {
  const box = office((address) => !address.endsWith('@evil.example'));
  const sam = await box.send(invite());
  const bea = await box.send(invite('Globex', 'bea@google.com', `Bea Ng <${BEA}>`), {
    from: BEA,
    verdicts: vouchedBy('house.example'),
  });
  const { candidate, application, replyTo } = named(sam.mails, 'confirm');
  const door = doorIn(named(sam.mails, 'welcome'));
  return {
    box,
    candidate,
    application: application ?? '',
    token: replyTo,
    door,
    bea: named(bea.mails, 'confirm').replyTo,
  };
}

export const token = ({ token: address }: Scene): string => address;
export const door = ({ door: address }: Scene): string => address;
export const reply = ({ token: to }: Scene): Written => ({ to, text: 'rejected' });
export const altered = (address: string, at: number): string =>
  `${address.slice(0, at)}${address[at] === '0' ? '1' : '0'}${address.slice(at + 1)}`;
export const signed = ({ candidate, application, box }: Scene, at: number, keys = box.world.settings.keys): string =>
  `${replyPart({ candidate, application, step: 1 }, at, keys)}@${DOMAIN}`;
export const REFUSED: NonNullable<Row['writes']> = [[SAM, 'refusal']];
export const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
