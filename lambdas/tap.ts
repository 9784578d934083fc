/** The page of a one-tap link: opened, or its button pressed. Deployed only if the owner wants such links. */
export { tapping as handler } from './aws/tapping.ts';
