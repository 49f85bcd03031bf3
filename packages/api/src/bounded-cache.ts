/**
 * Keeps what was used last, up to a total weight. Only for things that never change: there is no way to
 * take one out, and what was read is given again without asking.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  readonly #maxWeight: number;
  readonly #weigh: (value: Value) => number;
  #weight = 0;

  constructor(maxWeight: number, weigh: (value: Value) => number = () => 1) {
    this.#maxWeight = maxWeight;
    this.#weigh = weigh;
  }

  get weight(): number {
    return this.#weight;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // a Map keeps the order of insertion: the first is the one that was not used for longest
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value): void {
    if (this.#entries.has(key)) return;
    const weight = this.#weigh(value);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, entry] of this.#entries) {
      if (this.#weight <= this.#maxWeight) return;
      this.#entries.delete(oldest);
      this.#weight -= entry.weight;
    }
  }
}

/** The values of keys in their order: known ones from the cache, the others read together and then kept. */
export async function readThrough<Key, Value>(
  cache: BoundedCache<Value>,
  keys: readonly Key[],
  nameOf: (key: Key) => string,
  readMissing: (missing: readonly Key[]) => Promise<readonly Value[]>,
): Promise<Value[]> {
  const found = new Map<string, Value>();
  const missing = keys.filter((key) => {
    const value = cache.get(nameOf(key));
    if (value !== undefined) found.set(nameOf(key), value);
    return value === undefined;
  });
  if (missing.length > 0) {
    const values = await readMissing(missing);
    for (const [index, key] of missing.entries()) {
      const value = values[index] as Value;
      found.set(nameOf(key), value);
      cache.set(nameOf(key), value);
    }
  }
  return keys.map((key) => found.get(nameOf(key)) as Value);
}
