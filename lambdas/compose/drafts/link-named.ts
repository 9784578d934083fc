/** What a link is called, as the candidate called it. */
import type { Person } from '../cues/people.ts';
import { phraseOf } from '../cues/phrase.ts';
import { addressed, small } from '../cues/reader.ts';
import { tagged } from '../cues/tagged.ts';
import { tidied } from '../cues/tidy.ts';

const ASKED =
  '(?:had )?(?:asked (?:about|for|to see|after)|wanted(?: to see)?|wants(?: to see)?|asks for|would (?:like|love)(?: to see)?|liked)';

export interface LinkNamed {
  readonly what: string | null;
  /** Whoever it goes to asked for it, or about it. */
  readonly asked: 'for' | 'about' | null;
}

/** 'link to the drawings priya asked for' is the drawings, and Priya asked for them. */
export function linkNamed(text: string, { name }: Person): LinkNamed {
  const own = ['he', 'she', 'they', ...name.split(' ').filter((one) => one.length > 2)]
    .map((one) => one.replace(/[^\p{L}'-]/gu, ''))
    .flatMap((one) => [one, one.toLowerCase()])
    .join('|');
  const theirs = new RegExp(`\\b(?:${own}) (${ASKED})`, 'iu').exec(text)?.[1];
  const asking = `(?:(?:${own})|\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?) ${ASKED}`;
  const what = thing(
    text
      .replace(new RegExp(`^${asking} `, 'u'), '')
      .replace(new RegExp(`,? (?:which |that )?${asking}\\b.*$`, 'u'), ''),
  );
  const asked = theirs === undefined || what === null ? null : /about|after/.test(theirs) ? 'about' : 'for';
  return { what, asked };
}

/** 'small library for retries, what I told Raghav about' becomes the small library for retries. */
function thing(text: string): string | null {
  const head = (
    text
      .replace(
        /^I (?:promised|offered|agreed|said I(?:'d| would|'ll| will)|told (?:him|her|them|\p{Lu}[\p{L}'-]+) (?:that )?I(?:'d| would|'ll| will)) (?:(?:him|her|them|\p{Lu}[\p{L}'-]+) )?(?:to )?(?:send|share with|share|show|forward) (?:(?:him|her|them|\p{Lu}[\p{L}'-]+) )?(?:over )?/u,
        '',
      )
      .split(/,|\(| - |;| for (?=\p{Lu}\p{Ll}+$)/u)[0] ?? ''
  )
    .replace(/^(?:(?:the |a )?links?(?: (?:to|for))?|portfolio|repo|here(?:'s| is| are)?|it(?:'s| is))\b:?\s*/i, '')
    .replace(/ (?:is|are) (?:at|here|on)\b.*$/i, '')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '')
    // 'The reading series I ran in Deal the programme'
    .replace(/(?<= (?:in|at|for) \p{Lu}\p{Ll}+) (?:the|an?) \S+$/u, '');
  if (head === '' || head.split(' ').length > 10 || /\b(?:stuff|things?|bits)\b/i.test(head)) return null;
  const tidy = tidied(head);
  const phrase = phraseOf(small(addressed(tidy)));
  const first = tagged(phrase ?? '')[0];
  if (phrase === null || first === undefined) return null;
  return /^(?:the|a|an|my|our|your|some)\b/.test(phrase) ? phrase : /^\p{Ll}/u.test(phrase) ? `the ${phrase}` : phrase;
}
