/** The tagger of English, compromise. Only this file uses it, and it is loaded with the first cue: that takes a tenth of a second. */
import { createRequire } from 'node:module';

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
}

interface Conjugated {
  readonly Infinitive: string;
  readonly PastTense: string;
  readonly PresentTense: string;
  readonly Gerund: string;
}

interface Verbs {
  readonly toInfinitive: (word: string, model: Model, tense: string) => string;
  readonly conjugate: (word: string, model: Model) => Conjugated;
}

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, unknown>> };
}

interface Compromise {
  (text: string): { readonly json: () => readonly { readonly terms: readonly Term[] }[] };
  readonly methods: () => { readonly two: { readonly transform: { readonly verb: Verbs } } };
  readonly model: () => Model;
}

interface English {
  readonly terms: (text: string) => readonly Term[];
  readonly infinitive: (word: string, tense: string) => string;
  readonly conjugated: (word: string) => Conjugated;
  /** Its dictionary: each word with its tag. */
  readonly lexicon: Readonly<Record<string, unknown>>;
}

let loaded: English | null = null;

export function english(): English {
  loaded ??= load();
  return loaded;
}

function load(): English {
  const nlp: Compromise = createRequire(import.meta.url)('compromise/two');
  const { verb } = nlp.methods().two.transform;
  const model = nlp.model();
  return {
    terms: (text) =>
      nlp(text)
        .json()
        .flatMap((one) => one.terms),
    infinitive: (word, tense) => verb.toInfinitive(word, model, tense),
    conjugated: (word) => verb.conjugate(word, model),
    lexicon: model.one.lexicon,
  };
}

export const lexicon = (): English['lexicon'] => english().lexicon;

export const isKnown = (word: string): boolean => Object.hasOwn(lexicon(), word);
