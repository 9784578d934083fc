/** What a link is called, as the candidate called it. */
import { fold, nameWords, type Person } from '../cues/people.ts';
import { phraseOf } from '../cues/phrase.ts';
import { addressed, small } from '../cues/reader.ts';
import { isMisspelt } from '../cues/standard.ts';
import { tagged } from '../cues/tagged.ts';
import { tidied } from '../cues/tidy.ts';

const ASKED =
  '(?:had )?(?:asked (?:about|for|4|to (?:see|share|have|send)|after)|wanted(?: to see)?|wants(?: to see)?|asks for|would (?:like|love)(?: to see)?|liked)';

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
      .replace(
        new RegExp(`\\b(to|with|for) (?:(?:dr|mr|mrs|ms|miss|prof|professor)\\.? )?(?:${own})\\b`, 'iu'),
        '$1 you',
      )
      .replace(new RegExp(`^${asking} `, 'u'), '')
      .replace(new RegExp(`,? (?:which |that )?${asking}\\b.*$`, 'u'), ''),
  );
  const label = CALLED.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  // 'The blog' is mine, and of 'my insta w the plated stuf' the kind is enough.
  const vague = what === null || isMisspelt(what) || /^(?:the|my) \S+$/.test(what) || /\binsta\b/.test(what);
  const called = vague ? (label ?? what) : what;
  const asked = theirs === undefined || called === null ? null : /about|after/.test(theirs) ? 'about' : 'for';
  return { what: called, asked };
}

const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/?$/i, 'my GitHub page'],
  [/^(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+/i, 'the code'],
  [/^(?:www\.)?instagram\.com\//i, 'my Instagram'],
  [/^(?:www\.)?linkedin\.com\/in\//i, 'my LinkedIn profile'],
  [/^(?:www\.)?(?:behance\.net|dribbble\.com)\/|portfolio/i, 'my portfolio'],
  [/^(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i, 'the video'],
  [/^(?:www\.)?justgiving\.com\//i, 'my JustGiving page'],
  [/\.(?:wordpress|blogspot|substack)\.com\b|\bblog\b/i, 'my blog'],
  [/\b(?:cv|resume)\.pdf$/i, 'my CV'],
];

/** What an address itself tells of the page: a portfolio, a profile, or the candidate's own site, which has their name. */
export function pageOf(url: string, candidate: string | null): string | null {
  const bare = url.replace(/^https?:\/\//i, '');
  const known = PAGES.find(([pattern]) => pattern.test(bare))?.[1];
  if (known !== undefined) return known;
  const host = fold(bare.split('/')[0] ?? '').replace(/[^a-z0-9.]/g, '');
  return candidate !== null && nameWords(candidate).some((word) => word.length > 3 && host.includes(word))
    ? 'my website'
    : null;
}

/** What the candidate called the link, before or after it. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:my )?portfolio\b/i, 'my portfolio'],
  [/\bmy (?:insta|instagram|ig)\b/i, 'my Instagram'],
  [/\b(?:my )?blog\b(?! post)/i, 'my blog'],
  [/\bmy (?:site|website|web site)\b/i, 'my website'],
  [/\bmy (?:repo|github)\b/i, 'my GitHub page'],
  [/\b(?:show)?reel\b/i, 'my showreel'],
];

/** 'small library for retries, what I told Raghav about' becomes the small library for retries. */
function thing(text: string): string | null {
  const head = (
    text
      .replace(/^(?:I )?(?:also )?(?:have|got|made|wrote|built) (?=an? |the |my )/i, '')
      // 'playwright framework which I have made'
      .replace(
        /^(?:the |an? |my )?(.+?),? (?:which|that) I(?:'ve| have)? (?:made|built|written|wrote|created)$/i,
        'my $1',
      )
      .replace(/\b(?:repo|repository) of\b/i, 'repository for')
      .replace(
        /^I (?:promised|offered|agreed|said I(?:'d| would|'ll| will)|told (?:him|her|them|\p{Lu}[\p{L}'-]+) (?:that )?I(?:'d| would|'ll| will)) (?:(?:him|her|them|\p{Lu}[\p{L}'-]+) )?(?:to )?(?:send|share with|share|show|forward) (?:(?:him|her|them|\p{Lu}[\p{L}'-]+) )?(?:over )?/u,
        '',
      )
      .split(/,|\(| - |;| for (?=\p{Lu}\p{Ll}+$)/u)[0] ?? ''
  )
    .replace(/^(?:(?:the |a )?links?(?: (?:to|for))?|portfolio|repo|here(?:'s| is| are)?|it(?:'s| is))\b:?\s*/i, '')
    .replace(/ (?:is|are)(?: (?:at|here|on)\b.*)?$/i, '')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '')
    // 'The reading series I ran in Deal the programme'
    .replace(/(?<= (?:in|at|for) \p{Lu}\p{Ll}+) (?:the|an?) \S+$/u, '');
  if (head === '' || head.split(' ').length > 10 || /\b(?:stuff|things?|bits)\b/i.test(head)) return null;
  const tidy = tidied(head);
  const found = phraseOf(small(addressed(tidy)));
  // 'The dataset I mentioned to you': it ends with the reader.
  const phrase =
    found !== null && / (?:to|with|for) you$/.test(head) && !found.endsWith(' you') ? `${found} you` : found;
  const first = tagged(phrase ?? '')[0];
  if (phrase === null || first === undefined) return null;
  return /^(?:the|a|an|my|our|your|some)\b/.test(phrase) ? phrase : /^\p{Ll}/u.test(phrase) ? `the ${phrase}` : phrase;
}
