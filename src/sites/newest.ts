/** Keeps a value under its key as the newest, and of all only the newest `most`. */
export const keepNewest = <K, V>(all: Map<K, V>, key: K, value: V, most: number): void => {
  all.delete(key)
  all.set(key, value)
  for (const oldest of all.keys()) {
    if (all.size <= most) break
    all.delete(oldest)
  }
}
