import { onlyGrammar } from "./grammar"

/** Words of meaning that carry no topic all the same: they fit any talk. */
const empty = new Set(
  "above anyway bad best better big bit certainly coming course day different doing done either else end exactly fine first good great guy guys happen happened happens hard hear heard hers hey high idea important in-between instead kind last least left little long look lot lots mine morning mostly name new next nice none nor obviously old ones open others ought ours own part people person please point question saying second side somewhere sort stuff suppose sure talk theirs thing things thinking time times today tomorrow turn using usually way ways week whole word words year years yesterday yours yourselves".split(
    " ",
  ),
)

/** Pronouns that point back at what was just said, when nothing else is shared. */
const pointing = / (?:that|this|it|those|they|them|these) /

/** A word without the endings that grammar puts on it, so that "reporting" and "reports" meet. */
export const stemOf = (word: string): string => {
  let stem = word.endsWith("'s") ? word.slice(0, -2) : word
  if (stem.length > 4 && stem.endsWith("ies")) stem = stem.slice(0, -3) + "y"
  else if (stem.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith("s") && !/[su]s$/.test(stem)) stem = stem.slice(0, -1)
  for (const ending of ["ing", "edly", "ed", "ment", "ly", "er", "ion"])
    if (stem.length - ending.length >= 4 && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length)
      break
    }
  if (stem.length > 4 && stem.at(-1) === stem.at(-2) && !/[aeiouls]$/.test(stem)) stem = stem.slice(0, -1)
  return stem.length > 4 && /[ey]$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Does a word (plain) carry a topic? */
export const carriesTopic = (word: string): boolean =>
  word.length > 2 && !onlyGrammar(word) && !empty.has(word) && !/^\d+$/.test(word)

/** Stems of the topic words among plain words. */
export const stemsOf = (plain: readonly string[]): ReadonlySet<string> =>
  new Set(plain.filter(carriesTopic).map(stemOf))

/** The plain words whose stem an earlier text has too, in order; null when it takes up none. */
export const sharedWords = (plain: readonly string[], earlier: ReadonlySet<string>): string | null => {
  const shared: string[] = []
  for (const word of plain)
    if (carriesTopic(word) && earlier.has(stemOf(word)) && !shared.includes(word)) shared.push(word)
  return shared.length > 0 ? shared.slice(0, 4).join(", ") : null
}

/** Does a short question only point back ("what made that so hard?")? Gives the pointing word. */
export const pointsBack = (plain: readonly string[]): string | null => {
  if (plain.length > 14 || plain.some((word) => carriesTopic(word) && plain.length > 8)) return null
  return pointing.exec(` ${plain.join(" ")} `)?.[0].trim() ?? null
}
