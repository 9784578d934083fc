/** `afterword check-draft`: what is wrong with a draft, if anything. */

import type { Fault } from '../lambdas/compose/check/fault.ts';
import { checkDraft } from '../lambdas/compose/check-draft.ts';
import type { DraftKind } from '../lambdas/compose/draft.ts';
import { MOST_WORDS } from '../lambdas/compose/drafts/limits.ts';
import { type Command, eachFile, readOptions, UsageError } from './usage.ts';

const isKind = (name: string): name is DraftKind => Object.hasOwn(MOST_WORDS, name);

/** A first line 'Subject: ...' is not part of the text. */
const bodyOf = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/^subject:[^\n]*\n\n?/i, '');

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function printed(file: string, text: string, faults: readonly Fault[]): string {
  if (faults.length === 0) return file === '-' ? 'nothing to correct' : `${file}: nothing to correct`;
  return faults.map((fault) => `${file}:${placeOf(text, fault.at)} ${fault.rule}: ${fault.says}`).join('\n');
}

export const checkDraftCommand: Command = {
  help: `afterword check-draft: what is wrong with a draft, if anything

Usage: afterword check-draft [OPTION...] FILE...

FILE is the text of a note (- for standard input); a first line 'Subject: ...' is ignored.

  --kind KIND  which note it is (default: thank): ${Object.keys(MOST_WORDS).join(', ')}
  --json       one JSON object a line: { "file", "kind", "faults": [{ "rule", "says", "at" }] }

Exits with 0 if nothing is wrong, 1 if something is or a file cannot be read, and 2 on wrong usage.`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, kind: { type: 'string' } });
    const kind = values.kind ?? 'thank';
    if (!isKind(kind)) throw new UsageError(`there is no kind of note called '${kind}'`);
    let found = 0;
    const status = await eachFile(positionals, async (file, raw) => {
      const text = bodyOf(new TextDecoder().decode(raw));
      const faults = checkDraft(text, kind);
      found += faults.length;
      console.log(values.json === true ? JSON.stringify({ file, kind, faults }) : printed(file, text, faults));
    });
    return found > 0 ? 1 : status;
  },
};
