import type { HeardTurn } from "~domain/hearing/moment"
import { onlyListening } from "./backchannel"
import { stemsOf } from "./topic"
import { wordsOf, type Words } from "./words"

/** What is asked again and again of a turn that came before. */
export interface Earlier {
  readonly mine: boolean
  readonly listens: boolean
  /** Words of its end, which is all that later turns look at. */
  readonly end: Words
  /** About how many words it has. */
  readonly size: number
  readonly topic: ReadonlySet<string>
}

/** How much of the end of an earlier turn is looked at. */
const remembered = 1500
const kept = new Map<string, Earlier>()

export const isMine = (side: HeardTurn["side"]): boolean => side === "me" || side === "ours"

/** Reads a turn that came before. It comes back with every update of the running one, so the last answers are kept. */
export const earlierOf = ({ side, text }: HeardTurn): Earlier => {
  const mine = isMine(side)
  const known = kept.get(text)
  if (known) return known.mine === mine ? known : { ...known, mine }
  const end = wordsOf(text.slice(-remembered))
  const earlier = {
    mine,
    listens: text.length <= remembered && onlyListening(end.plain),
    end,
    size: text.length <= remembered ? end.plain.length : Math.round((end.plain.length * text.length) / remembered),
    topic: stemsOf(end.plain),
  }
  if (kept.size >= 64) kept.clear()
  kept.set(text, earlier)
  return earlier
}
