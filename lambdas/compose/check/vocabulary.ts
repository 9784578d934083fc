/** The vocabulary of the word files: what a draft may say without being given it as a fact. */
import { americanOf } from '../drafts/spelling.ts';
import closing from '../words/closing-notes.json' with { type: 'json' };
import greeting from '../words/greeting.json' with { type: 'json' };
import manager from '../words/hiring-manager.json' with { type: 'json' };
import touch from '../words/keep-in-touch.json' with { type: 'json' };
import meetings from '../words/meetings.json' with { type: 'json' };
import requests from '../words/requests.json' with { type: 'json' };
import status from '../words/status-check.json' with { type: 'json' };
import thanks from '../words/thanks.json' with { type: 'json' };

const FILES: readonly object[] = [closing, greeting, manager, touch, meetings, requests, status, thanks];

/** Every line of a word file, except the sentence that describes the file. */
function linesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'about' ? [] : linesIn(inner)));
}

let kept: ReadonlySet<string> | undefined;

/** In lower case. Built once, on first use. */
export function vocabulary(): ReadonlySet<string> {
  kept ??= new Set(
    FILES.flatMap(linesIn)
      .flatMap((line) => [line, americanOf(line)])
      .flatMap((line) =>
        line
          .toLowerCase()
          .replace(/\{\w+\}|@\w+/g, ' ')
          .split(/[^\p{L}']+/u),
      )
      .map((word) => word.replace(/^'+|'+$/g, '').replace(/'s$/, '')),
  );
  return kept;
}
