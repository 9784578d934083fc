/** Whether a typed clause can be used as it stands: short, complete, and plain standard English. Otherwise only its noun phrase is used. */
import { isBroken } from './broken.ts';
import { AUXILIARIES, MODALS, set } from './lists.ts';
import { type Token, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

/** Said to a friend, but not written to somebody one has met once. */
export const LOOSE =
  /\b(?:comfy|temps?|refs?|heaps|chuck\w*|meself|ain't|gotta|dunno|stuff|thingy?|massive|mad|mental|scream|legend|gobs?|gobby|gobsmack\w*|nick|skint|knackered|flat out|on it|as well tho|tho|though|cuz|n|em|'em|nothing|nobody|whatever|loads|tons of|bits|fiddly|blah|mega|dead (?:good|nice)|run the show|y'all|hmm+|honestly|literally|basically|obviously|crazy|insane|weird|funny|joke\w*|laugh\w*|gossip|off the record|betray\w*|dogma|silence|shy|hates?|hated)\b/i;

const WORKING =
  /^(?:started|began|built|moved|grew|opened|trained|came|worked|set|learned|learnt|founded|joined|ran|taught|brought|introduced|launched|switched|changed|chose|designed|wrote)$/;
const FIRST = set('i me my mine we us our');
const BE = set('am is are was were be been being');

const lead = (tokens: readonly Token[]): string => tokens[0]?.low.split("'")[0] ?? '';

/** A general statement about their work: 'you do forest school every Wednesday', 'the fix is upstairs'. */
export function isPlainClause(text: string): boolean {
  const words = text.split(' ');
  if (
    words.length < 3 ||
    (words.length < 4 && words[0] !== 'you') ||
    words.length > 15 ||
    LOOSE.test(text) ||
    /[()*–—…]|\.\.|'(?=\s|$)|(?:^|\s)'/.test(text)
  )
    return false;
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1 || /\b(?:could|would|might)\b/.test(text)) return false;
  if (/, (?!and |but |not |so )/.test(text) || isBroken(text)) return false;
  const tokens = tagged(text);
  const subject = lead(tokens);
  if (tokens.slice(1).some((one) => FIRST.has(one.low)) || FIRST.has(subject)) return false;
  const contracted = tokens[0]?.low.split("'")[1];
  if (contracted === 've' || contracted === 'd')
    return /^you've (?:just |recently |always )?(?:been|started|opened|built|moved|switched|launched|taken|added|brought|kept|changed|begun|grown)\b/.test(
      text,
    );
  const at = subject === 'you' || subject === 'it' || subject === 'there' ? verbFrom(tokens) : verbAt(tokens);
  const verb = contracted === undefined ? tokens[at] : tokens[0];
  if (verb === undefined || at < 0) return false;
  if (contracted === 're' || contracted === 's') {
    const next = tokens[1]?.low ?? '';
    return /ing$/.test(next) || /^(?:also|from|now|still|short)$/.test(next);
  }
  if (verb.tense === 'past' && !BE.has(verb.low)) return subject === 'you' && WORKING.test(verb.low);
  if (subject === 'you' && /^(?:are|were)$/.test(verb.low))
    return /^(?:\w+ing|also|from|now|all|building|based)$/.test(tokens[at + 1]?.low ?? '');
  if (BE.has(verb.low) && subject !== 'you')
    return /^(?:\p{L}|")/u.test(text) && tokens.length >= 5 && !/^(?:was|were)$/.test(verb.low);
  return true;
}

const verbFrom = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    (one, at) => at > 0 && at < 4 && (one.part === 'verb' || AUXILIARIES.has(one.low) || MODALS.has(one.low)),
  );
