/** Somebody opened a one-tap link, or pressed its button. Deployed only where the owner wants such links. */
export { tapping as handler } from './aws/tapping.ts';
