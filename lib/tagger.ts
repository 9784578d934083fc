/**
 * The tagger of English, compromise, with its dictionary and rules as they are once it has loaded: unpacking, conjugating and parsing them takes a
 * quarter of a second, and comes out the same each time.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

export const TAGGER = 'compromise/two';

interface Rule {
  readonly match: string;
}

interface Net {
  readonly hooks: Readonly<Record<string, readonly Rule[]>>;
  readonly always: readonly Rule[];
}

interface World {
  readonly model: {
    readonly one: Readonly<Record<string, unknown>>;
    readonly two: { readonly matches: readonly Rule[] } & Readonly<Record<string, unknown>>;
  };
  readonly methods: { readonly one: { readonly buildNet: (matches: readonly Rule[], world: World) => Net } };
}

/** As a JavaScript expression: JSON, with regular expressions and sets. */
function expressionOf(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (value instanceof Set) return `new Set(${expressionOf([...value])})`;
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${expressionOf(one)}`)
    .join(',')}}`;
}

/** A rule stands under many words, and is one object. */
function netExpression({ hooks, always }: Net): string {
  const rules = [...new Set([...Object.values(hooks).flat(), ...always])];
  const places = new Map(rules.map((rule, at) => [rule, at]));
  const at = (list: readonly Rule[]) => list.map((rule) => places.get(rule));
  const hooked = Object.fromEntries(Object.entries(hooks).map(([word, list]) => [word, at(list)]));
  return `((rules, hooks) => ({
    hooks: Object.fromEntries(Object.entries(hooks).map(([word, list]) => [word, list.map((at) => rules[at])])),
    always: ${JSON.stringify(at(always))}.map((at) => rules[at]),
  }))(${expressionOf(rules)}, ${expressionOf(hooked)})`;
}

/** What `require('compromise/two')` finds in a bundle: code with only what tagging needs, and the dictionary that it reads from beside it. */
interface Tagger {
  readonly code: string;
  readonly dictionary: string;
}

const DICTIONARY = 'dictionary.json';

/** Loaded anew: a tagger that has tagged holds its rules in another form. */
function freshWorld(): World {
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve(TAGGER)];
  return require(TAGGER).world();
}

/** `root`: where node_modules lies. */
function taggerFrom(root: string): Tagger {
  const { model, methods } = freshWorld();
  const { lexicon, frozenLex, _multiCache } = model.one;
  const { matches, models, switches, ...small } = model.two;
  // Building a net changes the rules that it is given.
  const net = methods.one.buildNet(structuredClone(matches), { model, methods });
  const source = (file: string) =>
    `require(${JSON.stringify(join(root, 'node_modules', 'compromise', 'src', file))}).default`;
  const code = `const nlp = ${source('one.js')};
nlp.plugin({
  compute: ${source('2-two/preTagger/compute/index.js')},
  methods: ${source('2-two/preTagger/methods/index.js')},
  tags: ${source('2-two/preTagger/tagSet/index.js')},
  hooks: ['preTagger'],
});
nlp.plugin(${source('2-two/contraction-two/plugin.js')});
nlp.plugin({ compute: ${source('2-two/postTagger/compute/index.js')}, hooks: ['postTagger'] });
const { one, two } = JSON.parse(require('node:fs').readFileSync(__dirname + '/${DICTIONARY}', 'latin1'));
Object.assign(nlp.model().one, one);
Object.assign(nlp.model().two, two, ${expressionOf(small)});
// The tagger asks for this net alone.
const net = ${netExpression(net)};
nlp.methods().one.buildNet = () => net;
module.exports = nlp;
`;
  return { code, dictionary: inAscii({ one: { lexicon, frozenLex, _multiCache }, two: { models, switches } }) };
}

/** A byte for each letter, which is read fastest. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Bundles it into the folder, as `index.js`. */
export function taggerInto(folder: string, root: string, options: BuildOptions): void {
  const { code, dictionary } = taggerFrom(root);
  const outfile = join(folder, 'index.js');
  buildSync({ ...options, format: 'cjs', stdin: { contents: code, resolveDir: root }, outfile });
  writeFileSync(join(folder, DICTIONARY), dictionary);
}
