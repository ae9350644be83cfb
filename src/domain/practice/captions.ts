/** Something said in a call that is played, as a script or a corpus tells it. Times are ms from the start of the call. */
export interface Utterance {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** What the recogniser understood first; `text` takes its place at `correctedAt`. */
  readonly first?: string
  readonly correctedAt?: number
}

/** One change of live captions: at `t` ms the block, counted from 0 in order of appearance, shows the whole `text`. */
export interface CaptionUpdate {
  readonly t: number
  readonly block: number
  readonly speaker: string
  readonly text: string
}

/** From a word's end to its sight, ms. */
const lagMs = 500
/** Captions change about three times a second while somebody speaks. */
const beatMs = 320
/** From the last word to the sentence with its case and punctuation, ms. */
const finalMs = 400

/** A reading of one utterance: at `t` this much of it is understood, and like this. */
interface Reading {
  readonly t: number
  readonly utterance: number
  readonly text: string
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "")

/** Words as they are guessed while the sentence runs: no punctuation, no capital that only its beginning gave. */
const guessed = (words: readonly string[]): string[] =>
  words.map((word, index) => {
    const before = words[index - 1]
    const begins = before === undefined || /[.?!]$/u.test(before)
    const plain = word.replace(/[.,;:?!]+$/u, "") || word
    return begins && !/^(?:I\b|\p{Lu}{2})/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
  })

/** What is understood of one utterance, from its first word to its last correction. */
const readingsOf = (said: Utterance, utterance: number): Reading[] => {
  const firstHeard = said.first ?? said.text
  const words = wordsOf(firstHeard)
  const guess = guessed(words)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  let spoken = 0
  const seenAt = words.map((word) => {
    spoken += word.length
    return said.start + ((said.end - said.start) * spoken) / letters + lagMs
  })
  const last = seenAt.at(-1)
  if (last === undefined) return []
  const readings: Reading[] = []
  let shown = 0
  for (let t = seenAt[0] ?? last; t < last; t += beatMs) {
    const seen = seenAt.filter((at) => at <= t).length
    if (seen > shown) readings.push({ t, utterance, text: guess.slice(0, seen).join(" ") })
    shown = seen
  }
  readings.push({ t: last, utterance, text: guess.join(" ") })
  readings.push({ t: last + finalMs, utterance, text: words.join(" ") })
  if (said.first !== undefined) {
    const t = Math.max(said.correctedAt ?? 0, last + finalMs)
    readings.push({ t, utterance, text: wordsOf(said.text).join(" ") })
  }
  return readings
}

/**
 * Live captions of a conversation, as a call tool shows them: each block grows word by word in the recogniser's rhythm, is
 * re-cased and punctuated when a sentence ends and corrected later. A speaker has one block until somebody else begins;
 * who is interrupted in the middle of an utterance ends it in the block it began in. Pure: the same utterances give the
 * same captions. Utterances may come in any order and overlap; those of one speaker are said one after another.
 */
export const captionsOf = (utterances: readonly Utterance[]): CaptionUpdate[] => {
  const busyUntil = new Map<string, number>()
  const inOrder = [...utterances]
    .sort((a, b) => a.start - b.start)
    .map((said) => {
      const start = Math.max(said.start, busyUntil.get(said.speaker) ?? 0)
      const end = Math.max(said.end, start)
      busyUntil.set(said.speaker, end)
      return { ...said, start, end }
    })
  const readings = inOrder.flatMap(readingsOf).sort((a, b) => a.t - b.t || a.utterance - b.utterance)

  const blocks: { speaker: string; parts: Map<number, string> }[] = []
  const blockOf = new Map<number, number>()
  const updates: CaptionUpdate[] = []
  for (const { t, utterance, text } of readings) {
    const speaker = inOrder[utterance]?.speaker ?? ""
    let block = blockOf.get(utterance)
    if (block === undefined) {
      if (blocks.at(-1)?.speaker !== speaker) blocks.push({ speaker, parts: new Map() })
      block = blocks.length - 1
      blockOf.set(utterance, block)
    }
    const parts = blocks[block]?.parts ?? new Map<number, string>()
    if (parts.get(utterance) === text) continue
    parts.set(utterance, text)
    updates.push({ t: Math.round(t), block, speaker, text: [...parts.values()].join(" ") })
  }
  return updates
}
