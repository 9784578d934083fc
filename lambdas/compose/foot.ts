/** The footer of every mail: who sent it, how to answer, and how to leave. */
import type { Letter } from '../application/letter.ts';
import { type Block, quiet } from './blocks.ts';
import type { Context } from './context.ts';

/** These letters go to people whom Afterword does not know, or no longer knows. */
function isToStranger(letter: Letter | undefined): boolean {
  if (letter?.kind === 'refusal') return letter.why === 'too-many-newcomers' || letter.why === 'application-gone';
  return letter?.kind === 'goodbye' || letter?.kind === 'join-address';
}

export function footOf(context: Context, letter: Letter | undefined): readonly Block[] {
  if (isToStranger(letter)) return [quiet('Afterword answers each mail once.')];
  const { tap } = context;
  return [
    quiet('Reply in your own words. I only ever write to you: every note to an employer is yours to send.'),
    {
      block: 'taps',
      asks: null,
      taps: [tap('Help', 'help'), tap('My applications', 'list'), tap('Pause', 'pause'), tap('Stop', 'stop')],
    },
  ];
}
