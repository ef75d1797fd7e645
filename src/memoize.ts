/** A function that works out its answer once for each thing it is asked of, and keeps it for as long as that thing is there. */
export function memoize<Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    if (!known.has(thing)) known.set(thing, work(thing));
    return known.get(thing) as Answer;
  };
}
