import type { Side } from "./turn"
import { bare, fold, tidy } from "./name"
import { meansNobody, meansYou } from "./you"

/** A speaker of the call: the label that captions carry, the name to show, and whose side it is. */
export interface Speaker {
  readonly label: string
  readonly name: string
  readonly side: Side
}

/** Who is who in one call. */
export interface Speakers {
  /** In order of first sight. */
  readonly all: readonly Speaker[]
  readonly meKnown: boolean
  /** Goes up whenever a label changed its speaker, name or side. */
  readonly version: number
  of(label: string): Speaker
  /** Equal for labels of one speaker ("You" and the rep's own name). */
  identity(label: string): string
  takePeople(self: string | null, others: readonly string[]): void
  takeSide(label: string, side: Side): void
}

/** A tool's word for "you" is one short word: longer labels are never guessed to be the rep. */
const looksLikePronoun = (label: string): boolean => /^\p{L}[\p{L}\p{M}'’.]{0,11}$/u.test(tidy(label))

/**
 * Sorts speakers into sides. `me` is, from surest to least sure: said by hand, the page's own-name mark or the rep's own
 * names, a tool's word for "you", or the only one-word label left when everybody else's name is known.
 */
export const createSpeakers = (ownNames: readonly string[]): Speakers => {
  const own = new Set(ownNames.map(bare).filter((name) => name !== ""))
  const byHand = new Map<string, Side>()
  const labels: string[] = []
  const known = new Map<string, Speaker>()
  const identities = new Map<string, string>()
  let self: string | null = null
  let others = new Set<string>()
  let version = 0

  const isOwn = (label: string): boolean => {
    const name = bare(label)
    if (self !== null && name === bare(self)) return true
    // Somebody else of the rep's name in the call: the page knows better than the options.
    return own.has(name) && !(self !== null && others.has(name))
  }

  const isMe = (label: string): boolean =>
    !meansNobody(label) && (isOwn(label) || (meansYou(label) && !others.has(bare(label))))

  /** The one label that nobody else can be. */
  const leftOver = (): string | null => {
    if (self === null || others.size === 0) return null
    const strangers = labels.filter((label) => !meansNobody(label) && !others.has(bare(label)))
    const [only] = strangers
    return strangers.length === 1 && only !== undefined && looksLikePronoun(only) ? only : null
  }

  const sort = (): void => {
    const left = leftOver()
    const auto = new Set(labels.filter((label) => isMe(label) || label === left))
    const mine = new Set(labels.filter((label) => (byHand.get(fold(label)) ?? (auto.has(label) ? "me" : "")) === "me"))
    const selfName = self ?? ownNames[0] ?? null
    for (const label of labels) {
      const hand = byHand.get(fold(label))
      const side: Side =
        hand ?? (mine.has(label) ? "me" : meansNobody(label) ? "unknown" : mine.size > 0 ? "theirs" : "unknown")
      const isSelfLabel = meansYou(label) || label === left
      const name = meansNobody(label) ? "Unknown" : isSelfLabel && side === "me" ? tidy(selfName ?? label) : tidy(label)
      const was = known.get(label)
      if (was?.side === side && was.name === name) continue
      known.set(label, { label, name, side })
      identities.set(label, side === "me" ? "me" : meansNobody(label) ? "" : `:${fold(label) || label}`)
      version += 1
    }
  }

  const of = (label: string): Speaker => {
    let speaker = known.get(label)
    if (speaker === undefined) {
      labels.push(label)
      sort()
      speaker = known.get(label)
    }
    return speaker as Speaker
  }

  return {
    get all() {
      return labels.map(of)
    },
    get meKnown() {
      return labels.some((label) => of(label).side === "me")
    },
    get version() {
      return version
    },
    of,
    identity: (label) => identities.get(of(label).label) ?? "",
    takePeople(ownName, names) {
      self = ownName !== null && fold(ownName) !== "" ? ownName : null
      others = new Set(names.map(bare).filter((name) => name !== ""))
      sort()
    },
    takeSide(label, side) {
      byHand.set(fold(label), side)
      sort()
    },
  }
}
