/** Who may sign up now. An open installation has caps per domain and in total, and is closed while newcomers' mail bounces. */
import { SIGN_UPS } from '../application/sign-ups.ts';
import { areSignUpsClosed, takePlace } from './caps.ts';
import { shortHash } from './post.ts';
import type { World } from './world.ts';

/** Mail providers whose domain says nothing about the person. */
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

/** Whether an unknown address may sign up now. If the owner listed who may, no caps apply. */
export async function mayBegin(world: World, address: string): Promise<boolean> {
  if (world.settings.isOpen !== true) return true;
  const may = !(await areSignUpsClosed(world)) && (await hasRoom(world, 'sign-up', address));
  if (!may) world.log({ what: 'a sign-up was put off' });
  return may;
}

/** Whether a stranger may be answered now: at most as many as may sign up. */
export const mayBeAnswered = async (world: World, address: string): Promise<boolean> =>
  world.settings.isOpen !== true || hasRoom(world, 'stranger', address);
