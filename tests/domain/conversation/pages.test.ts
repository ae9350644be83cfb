import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createConversation, type Conversation } from "~domain/conversation/conversation"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"
import { isBackchannel, row } from "./rows"

/** What happens to a page while people talk. */
type Happening =
  | { readonly what: "begins"; readonly speaker: string; readonly word: string }
  | { readonly what: "goes on"; readonly back: number; readonly words: readonly string[] }
  | { readonly what: "corrected"; readonly back: number; readonly place: number; readonly word: string }
  | { readonly what: "punctuated"; readonly back: number }
  /** Captions off and on: the new container is empty. */
  | { readonly what: "toggled" }
  /** The page was reloaded or the extension updated: the newest blocks are shown again, all at once. */
  | { readonly what: "shown again"; readonly blocks: number; readonly grown: readonly string[] }

interface Block {
  readonly speaker: string
  words: string[]
  punctuated: boolean
}

const textOf = ({ words, punctuated }: Block): string => {
  const text = words.join(" ")
  return punctuated ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : text
}

/** Plays what happens and gives the rows a page shows, with every block as it is in the end. */
const play = (happenings: readonly Happening[]): { rows: Row[]; blocks: Block[] } => {
  const blocks: Block[] = []
  const rows: Row[] = []
  let at = 0
  let region = 0
  let keys = 0
  /** Blocks on the page, with the key of each. */
  let visible: { block: Block; key: string }[] = []

  const show = ({ block, key }: { block: Block; key: string }): void => {
    rows.push(row(at, key, block.speaker, textOf(block)))
  }
  const onPage = (back: number) => visible[visible.length - 1 - back]

  for (const happening of happenings) {
    at += 400
    const shown = "back" in happening ? onPage(happening.back) : undefined
    switch (happening.what) {
      case "begins": {
        const block = { speaker: happening.speaker, words: [happening.word], punctuated: false }
        keys += 1
        blocks.push(block)
        visible.push({ block, key: `r${region}:${keys}` })
        show(visible.at(-1) as (typeof visible)[number])
        break
      }
      case "goes on":
        if (shown === undefined) break
        shown.block.words.push(...happening.words)
        shown.block.punctuated = false
        show(shown)
        break
      case "corrected":
        if (shown === undefined || shown.block.words.length < 6) break
        shown.block.words[1 + (happening.place % (shown.block.words.length - 2))] = happening.word
        show(shown)
        break
      case "punctuated":
        if (shown === undefined) break
        shown.block.punctuated = true
        show(shown)
        break
      case "toggled":
        region += 1
        visible = []
        at += 5000
        break
      case "shown again": {
        const again = visible.slice(-happening.blocks)
        // Fewer words are said again by people, too: nobody could tell.
        if (again.flatMap(({ block }) => block.words).length < 4) break
        region += 1
        at += 5000
        again.at(-1)?.block.words.push(...happening.grown)
        visible = again.map(({ block }) => {
          keys += 1
          return { block, key: `r${region}:${keys}` }
        })
        visible.forEach(show)
        break
      }
    }
  }
  return { rows, blocks }
}

const word = fc.constantFrom("yeah", "right", "we", "lose", "two", "days", "the", "board", "why", "then", "numbers")
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("begins" as const),
      speaker: fc.constantFrom("You", "Remy", "Noa"),
      word,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("goes on" as const),
      back: fc.constantFrom(0, 0, 0, 1),
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("corrected" as const), back: fc.nat(2), place: fc.nat(20), word }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("punctuated" as const), back: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ what: "toggled" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("shown again" as const),
      blocks: fc.integer({ min: 1, max: 6 }),
      grown: fc.array(word, { maxLength: 3 }),
    }),
  },
)
const happenings = fc.array(happening, { maxLength: 60 })

const hear = (rows: readonly (Row | KeptRow)[]): Conversation => {
  const conversation = createConversation({ ownNames: ["Dana Seller"], isBackchannel })
  for (const one of rows) conversation.takeRow(one)
  return conversation
}

const nameOf = (speaker: string): string => (speaker === "You" ? "Dana Seller" : speaker)

/** Neighbouring blocks of one speaker joined. */
const expected = (blocks: readonly Block[]): string[] => {
  const said: { speaker: string; text: string }[] = []
  for (const block of blocks) {
    const before = said.at(-1)
    if (before?.speaker === block.speaker) before.text += ` ${textOf(block)}`
    else said.push({ speaker: block.speaker, text: textOf(block) })
  }
  return said.map(({ speaker, text }) => `${nameOf(speaker)}: ${text}`)
}

const said = (conversation: Conversation): string[] =>
  conversation.transcript().map(({ speaker, text }) => `${speaker}: ${text}`)

describe("whatever a page does to its captions", () => {
  it("nothing is lost, nothing doubled, and everything is in order", () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const { rows, blocks } = play(list)
        expect(said(hear(rows))).toEqual(expected(blocks))
      }),
      { numRuns: 400 },
    )
  })

  it("every line is in exactly one turn, and turns come in the order in which they began", () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const { rows } = play(list)
        const conversation = hear(rows)
        const keys = conversation.turns.flatMap((turn) => turn.rows)
        expect(new Set(keys).size).toBe(keys.length)
        const words = (texts: readonly string[]): string[] => texts.join(" ").split(" ").sort()
        expect(words(conversation.turns.map(({ text }) => text))).toEqual(
          words(conversation.transcript().map(({ text }) => text)),
        )
        const starts = conversation.turns.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(conversation.turns.every(({ start, end }) => end >= start)).toBe(true)
      }),
    )
  })

  it("no two turns of one speaker follow each other, but for signs of listening between them", () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const turns = hear(play(list).rows).turns.filter(({ backchannel }) => !backchannel)
        turns.slice(1).forEach((turn, index) => expect(turn.speaker).not.toBe(turns[index]?.speaker))
      }),
    )
  })

  it("turns worked out row by row are those worked out at once, and what changed is said", () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const { rows } = play(list)
        const live = createConversation({ ownNames: ["Dana Seller"], isBackchannel })
        let copy: Conversation["turns"] = []
        rows.forEach((one, index) => {
          live.takeRow(one)
          if (rows[index + 1]?.at === one.at) return
          const from = live.takeChanged()
          expect(live.turns.slice(0, from ?? live.turns.length)).toEqual(copy.slice(0, from ?? copy.length))
          copy = [...live.turns]
        })
        expect(live.turns).toEqual(hear(rows).turns)
      }),
    )
  })

  it("reading the kept rows again gives the same conversation", () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const { rows } = play(list)
        const kept = new Map<string, KeptRow>()
        for (const one of rows) {
          const next = keepRow(kept.get(one.key), one)
          if (next !== null) kept.set(one.key, next)
        }
        const again = hear(inOrder([...kept.values()]))
        expect(said(again)).toEqual(said(hear(rows)))
        expect(again.turns.map(({ id, start }) => [id, start])).toEqual(
          hear(rows).turns.map(({ id, start }) => [id, start]),
        )
      }),
    )
  })
})
