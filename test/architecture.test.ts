import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STILL_WITH_WORDS } from './still-with-words.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('{bin,lib,lambdas}/**/*.ts', { cwd: root }).filter((one) => !one.endsWith('.d.ts'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const IMPORT = /^(?:import|export) (type )?(?:[^'"]* from )?['"]([^'"]+)['"];?$/;

const LATER = /\bimport\('([^']+)'\)/g;

/** Every import statement, on one line each as the formatter leaves the last line of it, and every import that is made later. */
const imports: readonly Import[] = files.flatMap((file) => {
  const flat = readFileSync(join(root, file), 'utf8').replace(/^(import|export)([^;']*?)\{([^}]*)\}/gm, (all) =>
    all.replace(/\s+/g, ' '),
  );
  const place = (target: string): string =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target;
  const later = [...flat.matchAll(LATER)].map(([, target = '']) => ({ from: file, to: place(target), isType: false }));
  const atOnce = flat.split('\n').flatMap((line) => {
    const found = IMPORT.exec(line);
    const target = found?.[2];
    if (target === undefined) return [];
    const isType = found?.[1] !== undefined || /^(?:import|export) \{(?: type [^,}]+,?)+ \}/.test(line);
    return [{ from: file, to: place(target), isType }];
  });
  return [...atOnce, ...later];
});

const room = (file: string): string => /^lambdas\/([^/]+)\//.exec(file)?.[1] ?? '';
const wrong = (rule: (one: Import) => boolean): readonly string[] =>
  imports.filter(rule).map((one) => `${one.from} -> ${one.to}`);

const PORTS = 'lambdas/ports.ts';

/** What each room may import, as DESIGN.md tells it. aws, local, the handlers and bin may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  application: [],
  mail: ['application'],
  understand: ['application', 'mail'],
  model: ['application', 'understand'],
  compose: ['application', 'model'],
  story: ['application', 'mail', 'understand', 'compose', PORTS, 'lambdas/recipient.ts'],
};

/** Of these only types. */
const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  understand: ['model', PORTS],
  model: ['story', PORTS],
  compose: ['understand', PORTS],
};

describe('the import rule', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('what the program loads when it runs is among its dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const nameOf = (to: string): string => to.split('/', to.startsWith('@') ? 2 : 1).join('/');
    const isPackage = (to: string): boolean => !/^(?:node:|lambdas\/|bin\/|lib\/|\.)/.test(to);
    expect(
      wrong(
        ({ from, to, isType }) =>
          from.startsWith('lambdas/') && !isType && isPackage(to) && !Object.hasOwn(dependencies, nameOf(to)),
      ),
    ).toEqual([]);
  });

  it('is kept: what a room runs comes from below it, and it names no types from above', () => {
    const isForbidden = ({ from, to, isType }: Import): boolean => {
      const rule = MAY_IMPORT[room(from)];
      const target = room(to) === '' ? to : room(to);
      if (rule === undefined || !to.startsWith('lambdas/') || target === room(from)) return false;
      return !rule.includes(target) && !(isType && (TYPES_OF[room(from)] ?? []).includes(target));
    };
    expect(wrong(isForbidden)).toEqual([]);
  });

  it('only aws imports the SDK', () => {
    expect(wrong((one) => one.to.startsWith('@aws-sdk/') && room(one.from) !== 'aws')).toEqual([]);
  });

  it('one file talks to a mailbox, so that no other can open a folder of it', () => {
    const talks = ({ to, isType }: Import): boolean => to.startsWith('imapflow') && !isType;
    expect(wrong(talks)).toEqual(['lambdas/local/mailbox/connection.ts -> imapflow']);
    const calls = files.filter((file) =>
      /\.(?:mailboxOpen|getMailboxLock)\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(calls).toEqual(['lambdas/local/mailbox/connection.ts']);
  });

  it('mjml is never loaded by what runs', () => {
    expect(wrong((one) => one.to === 'mjml' && one.from.startsWith('lambdas/'))).toEqual([]);
  });
});

/** Files that import each other, directly or through others, types included. */
function circles(): readonly (readonly string[])[] {
  const to = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).map((one) => one.to)]));
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const ahead = [...(to.get(start) ?? [])];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(...(to.get(next) ?? []));
    }
    return seen;
  };
  const from = new Map(files.map((file) => [file, reached(file)]));
  const inOne = (a: string, b: string): boolean => from.get(a)?.has(b) === true && from.get(b)?.has(a) === true;
  const groups = files.filter((file) => inOne(file, file)).map((file) => files.filter((other) => inOne(file, other)));
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()];
}

describe('languages', () => {
  const folders = globSync('lambdas/understand/languages/*/', { cwd: root }).map((one) => basename(one));

  it('each have a folder with their dates, words and hints, all of them listed in one file', () => {
    expect(folders.length).toBeGreaterThanOrEqual(10);
    const listed = imports.filter(({ from }) => from === 'lambdas/understand/languages/all.ts').map(({ to }) => to);
    for (const language of folders)
      for (const kind of ['dates', 'words', 'hints'])
        expect(listed).toContain(`lambdas/understand/languages/${language}/${kind}.ts`);
  });

  it('have no file anywhere else', () => {
    const named = new RegExp(`(?:^|[/-])(?:${folders.join('|')})\\.ts$`);
    expect(files.filter((file) => named.test(file))).toEqual([]);
  });

  it('have no word with an accent, and none in another script, anywhere else: what is left of old is listed, and only gets less', () => {
    const strip = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    const foreign = files.filter(
      (file) =>
        file.startsWith('lambdas/understand/') &&
        !file.startsWith('lambdas/understand/languages/') &&
        /(?![a-zA-Zªº])\p{L}/u.test(strip(readFileSync(join(root, file), 'utf8'))),
    );
    expect(foreign.map((file) => file.replace('lambdas/understand/', '')).sort()).toEqual(STILL_WITH_WORDS);
  });
});

describe('files', () => {
  it('do not go round in circles', () => {
    expect(circles()).toEqual([]);
  });
});

describe('alarms', () => {
  it('are set in one file of the story', () => {
    const story = files.filter((file) => room(file) === 'story');
    const setters = story.filter((file) => /\bwakeUps\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(setters).toEqual(['lambdas/story/set-alarms.ts', 'lambdas/story/world.ts']);
  });
});

describe('the one recipient', () => {
  it('recipients are made in one place only', () => {
    const makers = files.filter((file) =>
      /\bis Recipient\b|\bas Recipient\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(makers).toEqual(['lambdas/recipient.ts']);
  });
});
