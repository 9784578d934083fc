/** Runs work on the same thing one after another, and work on different things in parallel. */

type OneAtATime = <T>(thing: string, work: () => Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const mine = (last.get(thing) ?? Promise.resolve()).then(work);
    const over = mine
      .catch(() => {})
      .then(() => {
        if (last.get(thing) === over) last.delete(thing);
      });
    last.set(thing, over);
    return mine;
  };
}
