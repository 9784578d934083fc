/** The labelled mails: one folder per writer, with what should be understood of each mail. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseFile } from '../lambdas/mail/parse.ts';
import { understandingToJson } from '../lambdas/understand/json.ts';
import type { Witness } from '../lambdas/understand/likelihood/evidence.ts';
import { understand } from '../lambdas/understand/understand.ts';
import type { Context, SecondReader } from '../lambdas/understand/understanding.ts';
import type { Json } from './score.ts';

export interface Label {
  readonly id: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly expected: { readonly [key: string]: Json };
  readonly accept: { readonly [key: string]: Json };
}

export interface LabelledMail extends Label {
  readonly writer: string;
  readonly raw: Uint8Array;
}

const FOLDER = new URL('mails/', import.meta.url);
/** A file of this name in a writer's folder means: readers' authors do not look here. It is scored, never learnt from. */
const SEALED = 'sealed';

export const isSealed = (writer: string): boolean => existsSync(new URL(`${writer}/${SEALED}`, FOLDER));

export const writersOfMails = (): readonly string[] => readdirSync(FOLDER).sort();

/** So many that t4 and t15, who name most hiring managers, are not held out together. */
const FOLDS = 6;

/** Writers are held out a few at a time: just as honest as one by one, and faster. Whoever wrote no mails here is held out alone. */
export const foldOf = (writer: string): number => {
  const at = writersOfMails().indexOf(writer);
  return at < 0 ? at : at % FOLDS;
};

export function mailsOf(writer: string): readonly LabelledMail[] {
  const folder = new URL(`${writer}/`, FOLDER);
  const labels: readonly Label[] = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'));
  return labels.map((label) => ({
    ...label,
    accept: label.accept ?? {},
    writer,
    raw: readFileSync(new URL(label.file, folder)),
  }));
}

/** Mails that may be learnt from. */
export const openMails = (): readonly LabelledMail[] =>
  writersOfMails()
    .filter((writer) => !isSealed(writer))
    .flatMap(mailsOf);

function option({ args }: Label, name: string): string | null {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** What a label presupposes: clock, zone, candidate. */
export const contextOf = (mail: LabelledMail): Context => ({
  now: Date.parse(option(mail, 'now') ?? '2026-11-24T12:00:00Z'),
  zone: option(mail, 'zone'),
  candidate: mail.args.flatMap((arg, at) => (mail.args[at - 1] === '--candidate' ? [arg.toLowerCase()] : [])),
  domain: option(mail, 'domain') ?? 'afterword.example',
});

/** What the program prints for a mail, as with `afterword understand --json`. */
export async function answerTo(mail: LabelledMail, witness?: Witness, reader?: SecondReader): Promise<Json> {
  const understanding = await understand(await parseFile(mail.raw), {
    ...contextOf(mail),
    ...(witness === undefined ? {} : { witness }),
    ...(reader === undefined ? {} : { reader }),
  });
  return JSON.parse(JSON.stringify(understandingToJson(mail.file, understanding)));
}
