/** What somebody did for the candidate or with them: whether a note can give thanks for it, or say that it was enjoyed. */
import { AUXILIARIES, SUBJECTS } from './lists.ts';
import { isTopic } from './noun-phrase.ts';
import { baseOf, tagged } from './tagged.ts';
import { isWhClause } from './wh-clause.ts';

/** What is given thanks for: done for the candidate. */
export const KIND =
  /^(?:showing|taking|walking|talking|bringing|driving|lending|introducing|inviting|welcoming|sending|letting|teaching|running|guiding|leading) (?:me|us)\b|^(?:telling|talking) me (?:about|through) |^explaining (?:the|how|your|why) |^(?:giving|handing|passing|offering|buying|making|feeding|pouring|cooking|finding|printing|drawing|setting) me (?:an?|the|your|some|two|three) (?!(?:\S+ )?(?:hard|funny|dirty|long|strange|odd|cold|bad|rough|wrong|grilling|lecture|scenario|case|problem|question|test|task|exercise|look|time|fright|no)\b)|^giving me (?:a|another) look (?:at|round|around|inside)\b|^giving me (?:tips|advice|\p{Lu})|^(?:flying|sailing|rowing|lifting|carrying|putting|observing|watching|helping) me |^having me \p{Ll}+ |^(?:walking|doing|sharing|watching|packing|sorting|reading|pairing|standing|sitting|working|going|drawing|opening|explaining|fixing|sketching|reviewing|correcting|marking|playing|mapping|building) .*\b(?:with|for|to) me\b|^(?!being|having|arguing|agreeing|disagreeing|laughing|joking|leaving|feeling)\p{L}+ing (?:(?:up|out|down|through|over) )?(?:an?|the|your|some|my|two|three) .*\bwith me\b|^watching my |^(?:reading|reviewing|correcting|marking|playing|opening) .*\b(?:my|so (?:that )?I could)\b|^(?:the|a|an) (?:\S+ )?(?:tea|coffee|biscuits?|lunch|cake|tour|sandwich\w*|lift|brew|book|demo)$|^(?:the|a) (?:\S+ )?(?:tour|demo|demonstration|walk-?through) (?:of|round|around) |^(?:lunch|tea|coffee|dinner|breakfast)$|^(?:moving|rearranging|rescheduling|arranging|organising|organizing) (?:the|my) /u;
/** States and reactions, which nobody enjoys doing with somebody. */
export const STATE =
  /^(?:being|having|getting|feeling|waiting|coming|hating|leaving|knowing|thinking|saying|asking|agreeing|arguing|disagreeing|laughing|crying|failing|losing|breaking|missing|forgetting|spilling|clipping|stopping|standing|staying|sitting (?:at|there|on|down|across)|going (?:to|into|back|home|on)) ?/;

/** What follows 'letting me': a verb, and what it is done to, whole. */
export function isDeed(text: string): boolean {
  if (
    /^(?:showing|taking|walking|driving|bringing|flying) (?:me|us) (?:round|around|there|home|there and back|in|over)(?: yourself)?(?: (?:for )?(?:most|all|half|part) of the (?:morning|afternoon|day|evening))?$/.test(
      text,
    )
  )
    return true;
  if (/^(?:lunch|tea|coffee|dinner|breakfast)$/.test(text)) return true;
  const [, arranged] =
    /^(?:moving|rearranging|rescheduling|arranging|organising|organizing) (?:the|my) (.+)$/.exec(text) ?? [];
  if (arranged !== undefined)
    return isTopic(`the ${arranged}`) || /^(?:\S+ )?(?:call|interview|meeting|slot|time|session|visit)$/.test(arranged);
  const [, clause] =
    /^(?:showing|teaching|telling|explaining)(?: me| us)? ((?:how|why|what|where) .+)$/.exec(text) ?? [];
  if (clause !== undefined) return isWhClause(clause);
  const [, doing] = /^(?:letting|having) (?:me|us) (.+)$/.exec(text) ?? [];
  if (doing !== undefined) {
    const [, act = '', of] = /^(.+?) ((?:how|why|what|where) .+)$/.exec(doing) ?? [];
    if (of !== undefined) return /^(?:see|hear|try|watch)$/.test(act) && isWhClause(of);
    return isAct(doing.replace(/ with (?:you|me)\b/, ''));
  }
  const [, object] =
    /^\p{L}+ing (?:me|us) (?:(?:round|around|through|into|onto|out on|out to|out in|out onto|round on|round in|around on|around in|up on|on|in|to|up to|up in|up|over|along|down to|down|aboard|inside|back to|home|about) )?(.+)$/u.exec(
      text,
    ) ?? [];
  if (object !== undefined) return isWhole(object);
  const [, with_ = '', rest = ''] = /^\p{L}+ing (.*?)\b(?:with|for|to) me\b ?(.*)$/u.exec(text) ?? [];
  if (rest !== '' || with_ !== '')
    return (
      (with_ === '' ||
        isWhole(with_.replace(/^up |^down |^out /, '').trim()) ||
        (with_ !== '' && isTopic(`x ${with_}`.trim()))) &&
      (rest === '' || isWhole(rest.replace(/^(?:on|in|at|about|over|through|to) /, '')))
    );
  const [, mine] = /^(?:watching|reading|reviewing|correcting|marking|playing) (.*\bmy .+)$/.exec(text) ?? [];
  if (mine !== undefined)
    return isTopic(
      mine
        .replace(/^(?:one|a page|some|part) of /, 'the ')
        .replace(/\bmy\b/, 'the')
        .replace(/\bthe the\b/, 'the')
        .replace(/ (?:aloud|line by line|page by page|with me)$/, ''),
    );
  const [, opened, could] = /^\p{L}+ing (?:up |out )?(.+) so (?:that )?I could (.+)$/u.exec(text) ?? [];
  if (opened !== undefined && could !== undefined) return isWhole(opened) && isAct(could);
  const [, thing] =
    /^(?:explaining|doing|walking|sharing|watching|packing|sorting|reading) (.+?)(?: (?:with|to) (?:me|us))?$/.exec(
      text,
    ) ?? [];
  return thing === undefined ? /^(?:the|a|an) /.test(text) && isTopic(text) : isWhole(thing);
}

/** Where a thing is, or how it was done: it does not change what the thing is. */
const ASIDE = / (?:out back|out the back|upstairs|downstairs|outside|together|in person|yourself)$/;

export const isWhole = (whole: string): boolean => {
  // 'the photo tool you use for tracking wounds'
  const [, tool, purpose] =
    /^(.+?) (?:that |which )?you(?:'ve| have)? (?:use|run|built|made|keep|grow|grew|designed|wrote|developed|set up|bought)(?: (?:for|in|on|to) (.+))?$/.exec(
      whole,
    ) ?? [];
  if (tool !== undefined) return isWhole(tool) && (purpose === undefined || isTopic(purpose));
  const text = whole.replace(ASIDE, '');
  return isTopic(
    `the ${text.replace(/^(?:the|a|an|all the|both|your|some|one|two|three|four|five|six|seven|eight|nine|ten) /i, '')}`,
  );
};

/** 'make three grafts on a plum', 'listen to the tower frequency', 'shadow rounds'. */
export function isAct(text: string): boolean {
  const tokens = tagged(`I ${text}`).slice(1);
  const verb = tokens[0];
  if (verb === undefined || tokens.length < 2 || tokens.length > 12) return false;
  if (/^(?:ride|walk|come|go|sail|fly|drive|sit|tag|play|sing) (?:along|round|around|in|out|together)$/.test(text))
    return true;
  if (verb.tense !== 'base' && (verb.part === 'verb' ? baseOf(verb.low) !== verb.low : /(?:ed|ing|s)$/.test(verb.low)))
    return false;
  if (tokens.slice(1).some((one) => AUXILIARIES.has(one.low) || SUBJECTS.has(one.low.split("'")[0] ?? '')))
    return false;
  const [, spent] =
    /^spend (?:an?|the|two|three|half an) (?:hour|afternoon|morning|hours|day|while) (\p{L}+ing .+)$/u.exec(text) ?? [];
  if (spent !== undefined) return isTopic(`the ${spent.replace(/^\S+ (?:the|an?|one|two|three|your) /, '')}`);
  const rest = tokens
    .slice(1)
    .map((one) => one.text)
    .join(' ')
    .replace(
      / (?:the week before|for (?:an hour|a while|a bit|a day|a morning|an afternoon|a run)|together|myself|along|blind|aloud|on the spot|by (?:hand|eye|ear))$/,
      '',
    );
  const object = rest.replace(
    /^(?:in|on|at|to|up|out|down|off|over|through|around|round|into|with|for|along)(?: (?:on|in|to|with|at|of))? /,
    '',
  );
  return isWhole(object);
}
