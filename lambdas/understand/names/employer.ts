/** Which name in a mail is the employer's: each is weighed by its place, its context and the mail domains. */

import type { Mailbox } from '../../application/interview.ts';
import { learnt } from '../likelihood/learnt.ts';
import { isCandidateName } from '../people/candidate.ts';
import { isFullName, sameName } from '../people/names.ts';
import { isMachineAddress, writerName } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { isPlatform, senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { labelSoundsLikeAgency, soundsLikeAgency, speaksOfClient, speaksOfWork } from './agency.ts';
import type { Choice } from './choice.ts';
import { isJob } from './clean-job.ts';
import { employerLabels, labelKeys, spelledIn } from './domains.ts';
import { employerKey } from './employer-key.ts';
import { Entities, type Entity } from './entities.ts';
import { COMPANY, ENDS_OF_NAME } from './name-words.ts';
import { nameSpans } from './spans.ts';
import { passagesOf } from './zones.ts';

const weights = learnt('employer');

interface EmployerInput {
  readonly reading: Reading;
  readonly title: string | null;
  readonly description: string | null;
  readonly contacts: readonly Mailbox[];
  /** People's names known so far. */
  readonly people: readonly string[];
  /** What the rules found: each name with its weight, and the one they would pick. */
  readonly rules: { readonly pick: string | null; readonly votes: ReadonlyMap<string, number> };
}

const LEGAL_FORM =
  /\b(?:inc|ltd|llc|llp|gmbh|ag|se|kg|plc|b\.?v|n\.?v|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|sarl|sas|ab|oy|as|sp\. z o\.o|lda|ltda|pty|co|corp|limited)\.?$|株式会社|有限会社/iu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
const CALENDAR_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** Every possible employer, likeliest first. */
export function weighEmployers(input: EmployerInput): readonly Choice[] {
  const { reading } = input;
  const passages = passagesOf(
    reading,
    input,
    input.contacts.map(({ name }) => name),
  );
  const writer = reading.from === null ? null : writerName(reading.from, reading.words);
  const domains = domainsOf(input);
  // A person's own name is not the employer's.
  const entities = new Entities(
    (name) => isCandidateName(reading.candidate, name) || (writer?.includes(' ') === true && sameName(writer, name)),
  );
  for (const passage of passages) entities.noteSpans(passage, nameSpans(passage.text), reading.words);
  const whole = [...passages.map(({ text }) => text), reading.text].join('\n');
  for (const key of domains.keys) {
    const spelled = spelledIn(key, whole);
    if (spelled !== null) entities.note(spelled, 'body', ['spelled as in the domain'], false);
  }
  for (const [name] of input.rules.votes) entities.note(name, 'body', [], false);
  if (input.rules.pick !== null) entities.note(input.rules.pick, 'body', [], false);
  const facts = factsOf(input, domains, entities.all);
  return entities.weighed('employer', weights(), facts, reading.witness);
}

interface Domains {
  /** Keys of the sender's domain, and of every contact's. */
  readonly own: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly isAgency: boolean;
}

function domainsOf({ reading, contacts }: EmployerInput): Domains {
  const own = reading.from === null || !reading.theirs ? [] : employerLabels(reading.from);
  const all = contacts
    .filter(({ address }) => address !== null && !reading.candidate.addresses.has(address))
    .flatMap(employerLabels);
  return {
    own: own.flatMap(labelKeys),
    keys: new Set([...own, ...all].flatMap(labelKeys)),
    isAgency: own.some(labelSoundsLikeAgency) || speaksOfClient(reading),
  };
}

const initials = (name: string): string => [...name.matchAll(/\p{Lu}/gu)].map(([one]) => one.toLowerCase()).join('');

function factsOf(input: EmployerInput, domains: Domains, all: readonly Entity[]) {
  const { reading, people, rules } = input;
  const { words, from } = reading;
  const sender = senderOf(from?.address?.split('@')[1] ?? '');
  const around = [
    ...(sender === null ? [] : [`sent by a ${sender.purpose}`]),
    ...(from?.address != null && isMachineAddress(from.address) ? ['sent by a machine'] : []),
    ...(domains.isAgency ? ['through an agency'] : []),
  ];
  const foreign = UNSPACED.test(reading.text);
  const picked = rules.pick === null ? null : employerKey(rules.pick);
  const most = Math.max(0, ...rules.votes.values());
  const votes = new Map([...rules.votes].map(([name, weight]) => [employerKey(name), weight]));
  const agrees = (keys: Iterable<string>, key: string): string | null => {
    for (const one of keys) {
      if (one === key) return 'is';
      if (one.length >= 4 && key.startsWith(one)) return 'begins with';
      if (key.length >= 4 && one.startsWith(key)) return 'begins';
      if (key.length >= 5 && one.includes(key)) return 'is within';
      if (one.length >= 5 && key.includes(one)) return 'holds';
    }
    return null;
  };
  const written = all.map((one) => [plain(one.name), one] as const);
  const runs = written.filter(([, one]) => one.maximal);
  const agreeing = written.filter(([, one]) => agrees(domains.keys, employerKey(one.name)) !== null);
  if (agreeing.some(([, { name }]) => soundsLikeAgency(name) || speaksOfWork(name))) around.push('perhaps an agency');
  return (entity: Entity): readonly string[] => {
    const { name, count, zones, maximal } = entity;
    const key = employerKey(name);
    const tokens = plain(name).split(' ');
    const latin = employerKey(name.replace(/[äöüÄÖÜ]/gu, '$&e'));
    const own = agrees(domains.own, key) ?? agrees(domains.own, latin);
    const any = agrees(domains.keys, key) ?? agrees(domains.keys, latin);
    const short = initials(name);
    const vote = votes.get(key) ?? 0;
    const person = people.some((one) => sameName(one, name));
    const said = plain(name);
    const shorter = agreeing.filter(([other]) => said.startsWith(`${other} `));
    const longest = runs.filter(([other]) => other.startsWith(`${said} `));
    const longer = runs.some(([other, one]) => one !== entity && one.count >= count && other.includes(said));
    const facts = [
      `words ${Math.min(tokens.length, 6)}`,
      `ends in ${tokens.at(-1) ?? ''}`,
      ...(tokens.length > 1 ? [`begins with ${tokens[0] ?? ''}`] : []),
      ...(LEGAL_FORM.test(name) ? ['legal form'] : []),
      ...(own === null ? [] : [`sender's domain ${own}`]),
      ...(any === null ? ['no domain'] : [`a domain ${any}`]),
      ...(short.length >= 2 && domains.own.some((one) => one.startsWith(short)) ? ['initials begin the domain'] : []),
      `said ${Math.min(count, 4)}`,
      `parts ${Math.min(zones.size, 4)}`,
      maximal ? 'a whole run' : 'a cut run',
      ...(longer ? ['part of a longer name'] : []),
      ...shorter.map(([other]) => `adds ${said.slice(other.length + 1).split(' ')[0] ?? ''}`),
      ...(shorter.length > 0 ? ['adds to a name of the domain'] : []),
      ...longest.map(([other]) => `lacks ${other.slice(said.length + 1).split(' ')[0] ?? ''}`),
      ...(any !== null && longest.length > 0 ? ['of the domain, and there is a longer one'] : []),
      ...(/\d/u.test(name) ? ['holds a number'] : []),
      ...(foreign && !UNSPACED.test(name) ? ['in another script'] : []),
      ...(shorter.length > 0 && tokens.some((token) => COMPANY.has(token) || ENDS_OF_NAME.has(token))
        ? ['adds what a company is called']
        : []),
      ...(COMPANY.has(tokens.at(-1) ?? '') ? ['ends like a company'] : []),
      `stands in ${[...zones]
        .filter((zone) => zone !== 'contact')
        .sort()
        .join('+')}`,
      ...(person ? ['a person'] : isFullName(name, words) ? ['like a person'] : []),
      ...(isJob(name, words) ? ['like a job'] : []),
      ...(isPlatform(name) ? ['a platform'] : []),
      ...(CALENDAR_WORD.test(name) ? ['a day or month'] : []),
      ...(soundsLikeAgency(name) ? ['like an agency'] : []),
      ...(speaksOfWork(name) ? ['named for work'] : []),
      ...(words.stop.has(tokens[0] ?? '') ? ['begins with a small word'] : []),
      ...(key === picked ? ["the rules' pick"] : []),
      ...(vote > 0 ? [`rules ${vote >= most ? 'most' : 'some'}`, `votes ${Math.min(8, Math.round(vote))}`] : []),
    ];
    return [
      ...facts,
      ...around.flatMap((one) => [
        ...(own === null ? [] : [`${one}, sender's domain ${own}`]),
        ...[...zones].map((zone) => `${one}, in ${zone}`),
        ...(key === picked ? [`${one}, the rules' pick`] : []),
        ...(any === null ? [`${one}, no domain`, ...[...zones].map((zone) => `${one}, no domain, in ${zone}`)] : []),
      ]),
    ];
  };
}
