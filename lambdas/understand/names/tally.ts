/** Weighs several readings of one fact: the name with the most behind it wins. */
import type { Source } from '../../application/interview.ts';

interface Vote {
  weight: number;
  source: Source;
  readonly spellings: Map<string, number>;
  best: number;
}

export class Tally {
  readonly #votes = new Map<string, Vote>();
  readonly #key: (name: string) => string;

  constructor(key: (name: string) => string) {
    this.#key = key;
  }

  add(name: string | null | undefined, weight: number, source: Source): void {
    if (name === null || name === undefined) return;
    const key = this.#key(name);
    if (key === '') return;
    const vote = this.#votes.get(key) ?? { weight: 0, source, spellings: new Map<string, number>(), best: 0 };
    // Repetition adds certainty, but each repeat counts for a third.
    vote.weight += vote.spellings.size === 0 ? weight : weight / 3;
    if (weight > vote.best) {
      vote.best = weight;
      vote.source = source;
    }
    vote.spellings.set(name, (vote.spellings.get(name) ?? 0) + weight);
    this.#votes.set(key, vote);
  }

  /** `bonus`: extra weight for a key ('the domain says so too'). 'Acme Robotics' also gets half the weight of 'Acme'. */
  best(
    bonus: (key: string) => number,
  ): { readonly name: string; readonly source: Source; readonly weight: number } | null {
    let winner: { name: string; source: Source; weight: number } | null = null;
    for (const [key, vote] of this.#votes) {
      let weight = vote.weight + bonus(key);
      for (const [other, { weight: theirs }] of this.#votes)
        if (other !== key && other.length >= 3 && key.length <= other.length + 24 && key.startsWith(other))
          weight += theirs * 0.5;
      if (winner !== null && weight <= winner.weight) continue;
      const spelling = [...vote.spellings].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? '';
      winner = { name: spelling, source: vote.source, weight };
    }
    return winner;
  }

  /** The names in their best spelling, with their weights. */
  votes(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#votes.values()].map(({ spellings, weight }) => [
        [...spellings].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? '',
        weight,
      ]),
    );
  }

  get size(): number {
    return this.#votes.size;
  }
}
