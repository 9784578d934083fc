/** The register of the notes to one contact: plain, warm or formal, by trade, title and country. It never changes for that contact. */
import { firstName, surname } from './names.ts';

export type Register = 'plain' | 'warm' | 'formal';

const FORMAL =
  /\b(?:lawyer|solicitor|barrister|counsel|attorney|legal|paralegal|associate,|chambers|court|judge|clerk|lecturer|professor|reader|fellow|registrar|consultant in|physician|surgeon|curator|conservator|archiv\w+|librarian|collections|actuar\w+|economist|auditor|translator|diplomat|trustee|chaplain|head ?teacher|head of (?!bak|bar|kitchen)\w+|director of \w+|chief|partner)\b/i;
const FORMAL_PLACE =
  /\b(?:llp|chambers|university|college of|court|ministry|embassy|institute|foundation|library|museum|cathedral|school of|academy|bank|hospital trust|council)\b/i;
const TRADE =
  /\b(?:electrician|plumber|joiner|carpenter|welder|fabricat\w+|bricklayer|roofer|tree surgeon|arborist|plaster\w+|painter|mechanic|fitter|gas engineer|driver|courier|porter|mover|removal\w*|warehouse|forklift|labourer|laborer|cleaner|caretaker|janitor|gardener|groundskeeper|landscaper|farm\w*|station hand|jillaroo|jackaroo|shearer|stockman|butcher|baker|chef|cook|barista|bartender|bar staff|waiter|waitress|server|kitchen|housekeep\w+|lifeguard|security|steward|apprentice|technician|operative|operator|assistant|cashier|retail|sales assistant|store|restaurant|barber|hairdresser|groomer|beekeeper|keeper|rigger|scaffold\w+|miner|fisher\w*|deckhand)\b/i;
/** Anybody with one of these titles is addressed formally, whatever the job. */
const LEARNED = /^(?:dr|prof|professor|judge|justice|hhj|sir|dame|lord|lady|baroness|baron|rev|revd|the)\b\.?/i;
const TITLED =
  /^(?:dr|prof|professor|hhj|judge|justice|the|sir|dame|lord|lady|baroness|baron|rev|capt|captain|m|mme|herr|frau|mevr|mr|mrs|ms|miss|father|sister|col|major|engr|er|barr|barrister|pharm|alhaji|hajia|pastor|imam|rabbi|datuk|adv|advocate)\b\.?/i;

/** Countries where one writes formally to people one has met once. */
const FORMAL_COUNTRIES: ReadonlySet<string> = new Set([
  'DE',
  'AT',
  'CH',
  'FR',
  'BE',
  'IT',
  'JP',
  'KR',
  'IN',
  'PK',
  'BD',
  'LK',
  'NG',
  'GH',
  'KE',
  'AE',
  'SA',
  'SG',
  'MY',
  'PH',
  'PL',
  'CZ',
  'HU',
  'PT',
  'ES',
  'GE',
  'GR',
  'TR',
]);

export interface Voice {
  readonly name: string | null;
  readonly title: string | null;
  readonly job: string | null;
  readonly employer: string | null;
  readonly country: string | null;
  readonly rapport: 'great' | 'good' | 'unsure' | 'poor' | null;
  readonly tone: 'usual' | 'shorter' | 'warmer' | 'plainer';
}

export const hasTitle = (name: string | null): boolean => name !== null && TITLED.test(name);

export function registerOf({ name, job, employer, country, rapport, tone }: Voice): Register {
  if (tone === 'plainer') return 'plain';
  if (tone === 'warmer') return 'warm';
  if (LEARNED.test(name ?? '')) return 'formal';
  if (TRADE.test(job ?? '')) return rapport === 'great' || hasTitle(name) ? 'warm' : 'plain';
  if (
    FORMAL.test(job ?? '') ||
    FORMAL_PLACE.test(employer ?? '') ||
    hasTitle(name) ||
    FORMAL_COUNTRIES.has(country ?? '')
  )
    return 'formal';
  return rapport === 'poor' || rapport === 'unsure' ? 'plain' : 'warm';
}

const DEAR: Readonly<Record<string, string>> = {
  hhj: 'Judge',
  baroness: 'Baroness',
};

/** 'Dear Professor Solheim', 'Hi Kev', 'Hello Dana': always the same for the same person. */
export function greetingTo(name: string | null, register: Register): string {
  const words =
    (name ?? '')
      .split(',')[0]
      ?.split(' ')
      .filter((word) => word !== '') ?? [];
  const lead = (words[0] ?? '').toLowerCase();
  const first = firstName(name);
  if (first === null && words.length === 0) return 'Hello,';
  const titled = Object.hasOwn(DEAR, lead) ? DEAR[lead] : undefined;
  if (titled !== undefined && words.length > 1) return `Dear ${titled} ${surname(words)},`;
  if (lead === 'the')
    return /^revd?\.?$/i.test(words[1] ?? '')
      ? `Dear ${/^canon$/i.test(words[2] ?? '') ? 'Canon' : 'Reverend'} ${surname(words)},`
      : `Dear ${words.slice(words[1]?.toLowerCase().startsWith('hon') === true ? 2 : 1).join(' ')},`;
  if (lead === 'wee' && words.length > 1) return `Hi ${words[1]},`;
  if (/^(?:m|herr|frau|mevr|dhr|mme|monsieur|madame)\.?$/.test(lead) && words.length > 1)
    return `Dear ${lead.startsWith('m') && lead.length <= 2 ? 'Monsieur' : (words[0] ?? '')} ${words
      .slice(/^dr\.?$/i.test(words[1] ?? '') ? 1 : words.length - 1)
      .filter((word, at, all) => /^dr\.?$/i.test(word) || at === all.length - 1)
      .join(' ')},`;
  const rank = words.findIndex((word) => !/^(?:senior|officer|so|teacher|chef|coach)$/i.test(word));
  if (rank > 0) return `Dear ${[...words.slice(0, rank), surname(words.slice(rank))].join(' ')},`;
  if (first === null) return 'Hello,';
  const isTitled =
    /^(?:dr|mr|mrs|ms|miss|mx|sir|dame|lord|lady|ing|dra|professor|reverend|father|principal|captain|sergeant|governor|sister|matron|judge|justice|canon|councillor|shri|smt|engr|er\.?|barr\.?|pharm|alhaji|hajia|chief|otunba|mallam|barrister|bishop|pastor|imam|rabbi|señora?|signora?|monsieur|lt|mdm|cik|encik|puan|datuk|adv|advocate)\b/i.test(
      first,
    );
  return `${register === 'formal' || isTitled ? 'Dear' : 'Hi'} ${first},`;
}
