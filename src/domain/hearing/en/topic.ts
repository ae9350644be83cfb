/** Words that carry no topic: closed classes, and verbs and nouns that fit any talk. */
const empty = new Set(
  "a about above actually after again against all almost already also although always am an and another any anybody anyone anything anyway are aren't around as ask at away back bad basically be because been before being believe best better between big bit both but by call came can can't cannot certainly come comes coming could couldn't course day did didn't different do does doesn't doing don't done down each either else end enough even ever every everybody everyone everything exactly few find fine first for from get gets getting give go goes going gone gonna good got gotta great guess guy guys had happen happened happens hard has hasn't have haven't having he he'd he'll he's hear heard her here here's hers herself hey hi high him himself his how how's i i'd i'll i'm i've idea if important in in-between instead into is isn't it it'd it'll it's its itself just keep kind knew know last least left less let let's like little long look looking lot lots made make makes making many may maybe me mean means might mine more morning most mostly much must my myself name need needs never new next nice no nobody none nor not nothing now obviously of off often oh ok okay old on once one ones only open or other others ought our ours ourselves out over own part people perhaps person please point pretty probably put question quite rather really right said same saw say saying says second see seem seems seen several she she'd she'll she's should shouldn't side since so some somebody someone something sometimes somewhere sort stuff such suppose sure take takes taking talk talking tell than thank thanks that that'd that'll that's the their theirs them themselves then there there'd there's these they they'd they'll they're they've thing things think thinking this those though thought three through time times to today together told tomorrow too took toward try trying turn two uh um under until up upon us use used using usually very wanna want wanted wants was wasn't way ways we we'd we'll we're we've week well went were weren't what what'd what's whatever when when's where where's whether which while who who'd who's whole whom whose why why's will with within without won't word words would wouldn't yeah year years yep yes yesterday yet you you'd you'll you're you've your yours yourself yourselves".split(
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
export const carriesTopic = (word: string): boolean => word.length > 2 && !empty.has(word) && !/^[\d]+$/.test(word)

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
