/** Recognises Afterword's own words in an answer, quoted or not: they are never the candidate's. */
import { isUnfinished } from '../../application/debrief-lines.ts';

/** Phrases that occur in Afterword's mails and never in an answer, in lower case. */
const OURS: readonly string[] = [
  'answer in your own words',
  'second thoughts: undo',
  'or reply in your own words',
  'one tap, and a line for each person',
  'meanwhile the plan goes on',
  'until then, the plan stays as it is',
  'is cancelled. there’s nothing you need to do',
  'send it, or say done',
  'the notes are ready, each a different one',
  'the notes are ready, each one different',
  'write when there is.',
  'the plan if you hear nothing',
  'there is nothing to do now. i write when something is',
  'the plan, if nobody writes',
  '======== note to',
  '======== end of the note',
  'what counts is how it felt, not what was promised',
  'go by that, not by what they promised',
  'go by how it felt, not by what they promised',
];

/** How Afterword's mails begin. */
const OPENINGS =
  /^(?:noted: your interview with|thank \p{L}[\p{L} ,]{1,80}(?: by (?:tomorrow|today|\p{L}+day)|: (?:best today|by .{1,40} at the latest))|or reply “|how did it go(?: with .{1,60})?\? one tap|how was the interview with .{1,60}\?(?:$| go by))/iu;

/** How a draft inside one of our mails begins. */
const SALUTATION = /^(?:dear|hello|hi|good (?:morning|afternoon|evening)) \p{Lu}[\p{L} .'’-]{0,40},$/iu;

export interface Parted {
  readonly typed: string;
  /** Everything from the first line of Afterword's. */
  readonly ours: string;
}

export function withoutOwnWords(text: string, domain: string): Parted {
  const all = text.split('\n');
  const lines = all.filter(
    (line, i) =>
      !isUnfinished(
        line,
        all.slice(i + 1).find((below) => below.trim() !== ''),
      ),
  );
  const known = lines.findIndex((line) => isOurs(line, domain));
  if (known < 0) return { typed: lines.join('\n'), ours: '' };
  const from = headerAbove(lines, beginning(lines, known));
  return { typed: lines.slice(0, from).join('\n').trim(), ours: lines.slice(from).join('\n') };
}

/** An address of ours, an attribution line with our name, or words that only our mails contain. */
function isOurs(line: string, domain: string): boolean {
  const plain = line.trim();
  const low = plain.toLowerCase();
  if (low === '') return false;
  if (
    low.includes(`@${domain}`) &&
    (/[:：]\s*$/u.test(plain) || /\b(?:re|in)\+[a-z0-9_-]{8,}@/u.test(low) || /^\W*afterword\b/u.test(low))
  )
    return true;
  if (/\bafterword\b/u.test(low) && /(?:[:：]|>)\s*$/u.test(plain) && plain.length < 160) return true;
  return OPENINGS.test(plain) || OURS.some((one) => low.includes(one));
}

/** A draft above known words of ours is ours as well. */
function beginning(lines: readonly string[], known: number): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, i) => i > first && line.trim() === '');
  if (end < 0) return known;
  const draft = lines.findIndex((line, i) => i > end && i < known && SALUTATION.test(line.trim()));
  return draft < 0 ? known : draft;
}

/** The attribution line a mail program adds: 'On 3 December, Afterword said:', 'Quoting Afterword:'. */
function headerAbove(lines: readonly string[], at: number): number {
  let from = at;
  while (from > 0 && (lines[from - 1] ?? '').trim() === '') from -= 1;
  const above = lines[from - 1] ?? '';
  return from > 0 && above.length < 200 && (/\d.*[:：]\s*$/u.test(above) || /afterword/iu.test(above)) ? from - 1 : at;
}
