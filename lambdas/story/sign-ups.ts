/** Who may begin now: with an installation that is open to anybody, so many of a domain and in all, and nobody while newcomers' mail comes back. */
import { SIGN_UPS } from '../application/sign-ups.ts';
import { areSignUpsClosed, takePlace } from './places.ts';
import { shortHash } from './post.ts';
import type { World } from './world.ts';

/** Providers whose domain says nothing of who somebody is. */
async function isEverybodys(domain: string): Promise<boolean> {
  const { senderOf } = await import('../understand/senders/known.ts');
  return senderOf(domain)?.purpose === 'mail';
}

async function hasRoom(world: World, what: string, address: string): Promise<boolean> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (!(await isEverybodys(domain))) {
    const { organizationOf } = await import('../mail/alignment.ts');
    const organization = shortHash(organizationOf(domain) ?? domain);
    for (const cap of SIGN_UPS.ofDomain)
      if (!(await takePlace(world, `${what} ${organization}`, cap, address))) return false;
  }
  for (const cap of SIGN_UPS.inAll) if (!(await takePlace(world, `${what} in all`, cap, address))) return false;
  return true;
}

/** Whether an address that nobody knows may begin now. Where the owner named who may, they know them. */
export async function mayBegin(world: World, address: string): Promise<boolean> {
  if (world.settings.isOpen !== true) return true;
  const may = !(await areSignUpsClosed(world)) && (await hasRoom(world, 'sign-up', address));
  if (!may) world.log({ what: 'a sign-up was put off' });
  return may;
}

/** Whether a stranger may be answered now: as many as may begin. */
export const mayBeAnswered = async (world: World, address: string): Promise<boolean> =>
  world.settings.isOpen !== true || hasRoom(world, 'stranger', address);
