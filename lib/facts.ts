/** What the person who deploys specifies: three required facts and some optional ones, from cdk.json or `-c name=value`. */
import type { Node } from 'constructs';
import { QUEUE_TERMS } from './queue-terms.ts';

export interface Facts {
  /** Mail to this domain is Afterword's. */
  readonly domain: string;
  /** Addresses or domains ('@home.example') that may use it; null: anybody whose mail authenticates. */
  readonly candidates: readonly string[] | null;
  /** The address that alarms are sent to. */
  readonly alarms: string;
  /** IANA name: the zone of candidates who set none; null: that of their invites. */
  readonly zone: string | null;
  /** The Route 53 zone that holds the domain, to create the records in; null: the records are printed. */
  readonly hostedZone: { readonly id: string; readonly name: string } | null;
  /** Monthly budget in dollars. Spending close to it, or a forecast above it, is reported. */
  readonly budget: number;
  /** How many wake-ups and how many mails are handled in parallel, to stay within SES's sending rate. */
  readonly atOnce: number;
  /** If this many mails arrive in five minutes, the receipt rule is turned off until there has been an hour without so many. */
  readonly flood: number;
  /** Whether there is a dashboard, with figures out of the logs for it: up to about five dollars a month. */
  readonly dashboard: boolean;
  /** Whether to reserve concurrency for the function that receives mail: an account with a quota of ten has none to reserve. */
  readonly reserve: boolean;
  /** Whether one-tap links lead to a small HTTPS page, for webmail in which mailto does nothing. */
  readonly taps: boolean;
  /** The Bedrock model that reads along; null: none. */
  readonly model: ModelFacts | null;
}

export interface ModelFacts {
  /** The id of a model or an inference profile: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0'. */
  readonly id: string;
  /** The model's region; null: that of the stack. */
  readonly region: string | null;
  readonly use: 'doubt' | 'always';
  /** Questions a day, for all candidates together. */
  readonly aDay: number;
}

export class FactMissing extends Error {}

const DOMAIN = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;
const ADDRESS = /^[^\s@<>",;]+@[a-z0-9.-]+$/;

function textOf(node: Node, name: string): string | null {
  const value: unknown = node.tryGetContext(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function required(node: Node, name: string, what: string, form: RegExp): string {
  const value = textOf(node, name)?.toLowerCase() ?? '';
  if (!form.test(value)) throw new FactMissing(`cdk.json (or -c ${name}=...) must say ${what}; it says '${value}'`);
  return value;
}

/** A list in cdk.json, or one comma-separated text after -c. '*' means anybody. */
function candidatesOf(node: Node): Facts['candidates'] {
  const value: unknown = node.tryGetContext('candidates');
  const entries = (Array.isArray(value) ? value.map(String) : String(value ?? '').split(','))
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  if (entries.includes('*')) return null;
  const odd = entries.find((one) => !ADDRESS.test(one.startsWith('@') ? `x${one}` : one));
  if (odd !== undefined || entries.length === 0)
    throw new FactMissing(`cdk.json (or -c candidates=...) must say who may use it: addresses, '@domain', or '*'`);
  return entries;
}

function numberOf(node: Node, name: string, usual: number, least: number): number {
  const value = Number(node.tryGetContext(name) ?? usual);
  if (!(value >= least)) throw new FactMissing(`-c ${name} takes a number, at least ${least}`);
  return value;
}

/** Off unless it says true. */
function isOn(node: Node, name: string): boolean {
  const value = String(node.tryGetContext(name) ?? 'false');
  if (value !== 'true' && value !== 'false') throw new FactMissing(`-c ${name} takes true or false`);
  return value === 'true';
}

/** An object in cdk.json, or `-c model=ID`. */
function modelOf(node: Node): ModelFacts | null {
  const value: unknown = node.tryGetContext('model');
  if (value === undefined || value === null || value === '') return null;
  const said = typeof value === 'object' ? (value as { readonly [name: string]: unknown }) : { id: value };
  const { id, region = null, use = 'doubt', aDay = 500 } = said;
  const isRight =
    typeof id === 'string' &&
    /^[a-z0-9][a-z0-9.:-]{2,120}$/.test(id) &&
    (region === null || (typeof region === 'string' && /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region))) &&
    (use === 'doubt' || use === 'always') &&
    typeof aDay === 'number' &&
    aDay >= 1;
  if (!isRight)
    throw new FactMissing(
      `"model" in cdk.json takes { "id": ..., "region"?: "eu-central-1", "use"?: "doubt" or "always", "aDay"?: 500 }`,
    );
  return { id, region: region as string | null, use, aDay };
}

export function factsOf(node: Node): Facts {
  const domain = required(node, 'domain', "Afterword's own domain", DOMAIN);
  const zoneId = textOf(node, 'hostedZoneId');
  return {
    domain,
    candidates: candidatesOf(node),
    alarms: required(node, 'alarms', 'an address for alarms', ADDRESS),
    zone: textOf(node, 'zone'),
    hostedZone: zoneId === null ? null : { id: zoneId, name: textOf(node, 'hostedZoneName') ?? domain },
    budget: numberOf(node, 'budget', 10, 1),
    atOnce: numberOf(node, 'atOnce', QUEUE_TERMS.atOnce, 2),
    flood: numberOf(node, 'flood', QUEUE_TERMS.flood, 10),
    dashboard: String(node.tryGetContext('dashboard') ?? 'false') === 'true',
    reserve: String(node.tryGetContext('reserve') ?? 'true') !== 'false',
    taps: isOn(node, 'taps'),
    model: modelOf(node),
  };
}
