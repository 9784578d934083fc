/** Word lists: how a cue begins, what its verb means, and which words mark private matters. */

export const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(' ')
      .split(' ')
      .map((word) => word.replaceAll('_', ' ')),
  );

export const SUBJECTS = set('i we they she he you it there');
export const WH = set('how why what when where who whom which whether whose');
export const PREPOSITIONS = set(
  'about above across after against along among around as at before behind below beside between beyond by despite down during',
  'except for from in inside into like near of off on onto out outside over past per round since than through till to toward towards',
  'under until up upon via with within without versus vs',
);
export const DETERMINERS = set(
  'a an the my your our their her his its this that these those some any no every each both all another which what whose more most many',
  'much few several one two three four five six seven eight nine ten',
);
export const ADVERBS = set(
  'also then just only really finally always never still even actually kindly very so quite rather mostly mainly usually often briefly',
  'basically literally honestly definitely probably maybe clearly obviously apparently already now once again both all kind_of sort_of',
  'gently politely quickly quietly openly genuinely recently currently together later eventually straight first almost nearly',
);
export const AUXILIARIES = set(
  "is are was were am be been being has have had do does did will would can could should may might must shall isn't aren't wasn't weren't",
  "hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't",
);
export const MODALS = set("will would can could should may might must shall won't wouldn't can't couldn't shouldn't");

export const ASKING = set(
  'ask asks asked asking enquired enquires enquire inquired inquires wondered wonders quizzed grilled',
);
export const SAYING = set(
  'say says said saying tell tells told telling mention mentions mentioned reckon reckons reckoned think thinks thought believe believes',
  'believed argue argues argued feel feels felt insist insists insisted claim claims claimed explain explains explained describe describes',
  'described swears swore admit admits admitted warn warns warned advise advised advises suggest suggests suggested recommend recommends',
  'recommended reminded confirmed agreed agree agrees joked added noted stressed promised promises',
);
export const TALKING = set(
  'talk talks talked talking speak speaks spoke chat chats chatted chatting discuss discusses discussed discussing yarn yarned gossip gossiped',
  'covered debated compared swapped cover went_on rambled enthused raved got_onto got_into dug_into went_over went_through touched',
);
export const GIVING = set(
  'show shows showed showing let lets letting take takes took give gives gave make makes made bring brings brought lend lends lent walk walks',
  'walked drive drives drove teach teaches taught offer offers offered buy buys bought invite invites invited help helps helped introduce',
  'introduces introduced sort sorts sorted draw draws drew hand hands handed read reads demo demoed fed feed poured pour cooked served fetched',
  'rang ring rings called call calls set sets signed sign sent send sends moved move moves stayed stay came come comes sat sit got pulled put',
  'gets pointed demonstrated lent remembered saved kept found opened unlocked printed shared passed picked met drew sketched played',
);
export const ACTS = set(
  'spend spent pulled pull saw walked walk shaped shape built build made make cooked cook tasted taste tried try measured measure played play sorted sort ran run drove',
  'drive rode ride fixed fix went go sat sit did do worked work signed sign spoke speak sang sing danced baked bake planted plant opened open',
  'watched watch looked look read met meet drew draw sketched sketch tested test swapped swap did toured tour visited visit ate eat drank drink',
  'climbed climb flew fly sailed sail unloaded loaded packed unpacked stacked cut sewed welded soldered laughed laugh compared solved stripped',
  'stopped checked listened rehearsed practised practiced mapped laid pruned dug set put took role-played roleplayed paired debugged filled brainstormed brainstorm prototyped whiteboarded plated butchered drafted edited diagnosed',
);
export const WANTING = set(
  'want wants wanted wanting wan plan plans planned planning hope hopes hoping need needs needed aim aims aiming intend intends would_like wish',
  'wishes propose proposes proposed considering consider keen hoping dreaming dreams dream',
);

export const GREETINGS = set(
  'hi hello hey yeah yes yep ok okay so well right oh um uh erm er hmm anyway and but plus also then btw honestly basically',
);
export const HONORIFICS = set("sir madam maam ma'am sahib ji san sensei miss");
export const TITLES = set(
  'mister madame madam barr barrister dr prof professor mr mrs ms miss mx sir dame lady lord baroness baron hon the frau herr m mme monsieur madame mevr dhr dra ing rev reverend father',
  'sister brother capt captain sgt sergeant so cpl major colonel col judge hhj justice teacher chef coach wee pastor rabbi imam cllr',
);
