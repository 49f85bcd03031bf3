/** The items by key, in the order in which the keys first occur. (Map.groupBy is not in Node 20.) */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** For each of `size` items the smallest item it is linked to, directly or through others. */
export function findLinked(size: number, links: Iterable<readonly number[]>): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let step = item; step !== root; ) {
      const next = parent[step] ?? root;
      parent[step] = root;
      step = next;
    }
    return root;
  };

  for (const link of links) {
    let root = -1;
    for (const item of link) {
      const other = rootOf(item);
      if (root < 0 || other === root) root = other;
      else {
        parent[Math.max(root, other)] = Math.min(root, other);
        root = Math.min(root, other);
      }
    }
  }
  return Int32Array.from(parent, (_, item) => rootOf(item));
}
