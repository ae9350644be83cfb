import type { Hearing, HeardTurn, Moment, MomentKind, Phrase } from "~domain/hearing/moment"

/** A sentence and where it stands. */
interface Sentence {
  readonly from: number
  readonly text: string
}

const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^.?!]+[.?!]?/g)].flatMap((found) => {
    const said = found[0].trim()
    return said === "" ? [] : [{ from: found.index + found[0].indexOf(said), text: said }]
  })

const kinds: Record<"me" | "theirs", readonly (readonly [MomentKind, RegExp])[]> = {
  me: [
    ["question", /\?$/],
    ["why-probe", /^(?:and |so |but )*(?:why|how come|what makes|what made|what led|what would that|tell me more)/i],
    ["telling", /\b(?:our product|we offer|you should)\b/i],
    ["promise", /\bi'll send\b/i],
    ["summary", /\bwhat i hear\b/i],
    ["assumption", /\byou probably\b/i],
    ["closing", /\bthank you for your time\b/i],
  ],
  theirs: [
    ["question", /\?$/],
    ["asked-for-telling", /\bshow me\b/i],
    ["problem", /\b(?:late|slow|broken|hard|problem)\b/i],
    ["cost", /\b(?:lose|costs)\b/i],
    ["motive", /\b(?:because|matters|afraid|want)\b/i],
    ["vision", /\b(?:imagine|dream|would love)\b/i],
  ],
}

const empty = new Set(
  "about again does have into just make makes made more much really should something tell that them then there they this well what when which will with would your because".split(
    " ",
  ),
)

const contentOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    .filter((word) => !empty.has(word))
    .map((word) => word.replace(/s$/, ""))

const takesUp = (text: string, earlier: string): string | null => {
  const known = new Set(contentOf(earlier))
  const shared = [...new Set(contentOf(text).filter((word) => known.has(word)))]
  return shared.length > 0 ? shared.join(", ") : null
}

const isBackchannel = (text: string) => /^(?:mm|yeah|right|i see|okay|uh-huh)[.,!]*$/i.test(text.trim())

const moments = (turn: HeardTurn, before: readonly HeardTurn[]): Moment[] => {
  if (turn.side === "unknown") return []
  const rules = kinds[turn.side === "theirs" ? "theirs" : "me"]
  const theirs = before.filter(({ side }) => side === "theirs").slice(-2)
  return sentencesOf(turn.text).flatMap(({ from, text }) => {
    const heard = (kind: MomentKind, more: Partial<Moment> = {}): Moment => ({
      kind,
      from,
      to: from + text.length,
      quote: text,
      because: "because_plain",
      words: text,
      ...more,
    })
    const found = rules.flatMap(([kind, find]) => {
      if (!find.test(text)) return []
      if (kind === "question") {
        const form = /^(?:what|how|why|tell)/i.test(text) ? "open" : "closed"
        return [heard(kind, from + text.length === turn.text.length ? { form, sure: true } : { form })]
      }
      if (kind === "promise" && /by \w+day/i.test(text))
        return [heard(kind, { due: /by \w+day/i.exec(text)?.[0] ?? "" })]
      return [heard(kind)]
    })
    const asks = found.some(({ kind }) => kind === "question" || kind === "why-probe")
    const follows =
      turn.side !== "theirs" &&
      asks &&
      theirs.some((said) => takesUp(text, said.text) !== null || /\b(?:that|it)\b/i.test(text))
    return follows ? [...found, heard("follow-up")] : found
  })
}

const phrases = (text: string): Phrase[] =>
  sentencesOf(text).flatMap(({ from, text: said }) => {
    const quote = said.replace(/[.?!]$/, "")
    const kind = (["problem", "cost", "motive", "vision"] as const).find((k) =>
      kinds.theirs.some(([heard, find]) => heard === k && find.test(said)),
    )
    const worth = kind ?? (/\b(?:changed|new)\b/i.test(said) ? "change" : null)
    return worth && !said.endsWith("?") ? [{ from, to: from + quote.length, quote, kind: worth }] : []
  })

/** A small language for tests of the coach: what it hears can be read off the sentence. */
export const plainHearing: Hearing = {
  language: "en",
  moments,
  isBackchannel,
  phrases,
  questionFor: ({ quote }) => `You said “${quote}”. What is behind that?`,
  takesUp,
}
