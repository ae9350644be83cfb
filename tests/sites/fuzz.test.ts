import { JSDOM } from "jsdom"
import { afterEach, expect, it, vi } from "vitest"
import { longestText } from "~sites/engine"
import { googleMeet } from "~sites/google-meet/adapter"
import { wordsGapMs } from "~sites/outbox"
import { clean } from "~sites/text"
import { watchPage } from "~sites/watch"
import { unheard } from "./tools"

/** `FUZZ=100000 npx vitest run tests/sites/fuzz.test.ts` for the long run. */
const mutations = Number(process.env.FUZZ ?? 10_000)
/** What stands so long must be heard. */
const standingMs = 300

/** A chance that is the same in every run (mulberry32). */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const odd = ["שלום עולם", "🧑‍🚀👍🏽", "a\u0000b", "\u202eevil", "<b>x</b>", "日本語の字幕", "ﷺ", "e\u0301", "&amp;", "…"]

afterEach(() => vi.useRealTimers())

it(
  `loses nothing that stands, makes nothing up and never throws over ${mutations} random changes`,
  { timeout: 60_000 + mutations * 20 },
  async () => {
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    const random = chance(20261124)
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
    let count = 0
    const word = (): string => {
      count += 1
      return random() < 0.05 ? `${pick(odd)}${count}` : `w${count.toString(36)}`
    }
    const sentence = (length: number): string => Array.from({ length }, word).join(" ")
    const names = ["Remy Buyer", "You", "Ada", "مريم", "山田太郎"]

    const dom = new JSDOM(
      '<body><button><i>call_end</i></button><button><i>closed_caption</i></button><div id="around"></div></body>',
      { url: "https://meet.google.com/abc-defg-hij" },
    )
    const { document } = dom.window
    const element = (tag: string, ...inside: (Node | string)[]): HTMLElement => {
      const made = document.createElement(tag)
      made.append(...inside)
      return made
    }

    interface Block {
      readonly node: HTMLElement
      readonly name: Text
      readonly words: HTMLElement
      since: number
    }
    let region: HTMLElement
    let blocks: Block[] = []

    const shown = new Set<string>()
    const heard = new Set<string>()
    const invented: string[] = []
    const lost: string[] = []

    const watch = watchPage(googleMeet, document, "fuzz", () => Date.now(), {
      ...unheard,
      rows(rows) {
        for (const { text, speaker } of rows) {
          heard.add(text)
          if (!shown.has(text) || !names.includes(speaker)) invented.push(`${speaker}: ${text}`)
        }
      },
      waits: () => setTimeout(() => watch.read(), wordsGapMs),
    })

    const whole = (block: Block): string => {
      const text = clean(block.words.textContent ?? "")
      return text.length <= longestText ? text : `…${text.slice(1 - longestText)}`
    }
    const note = (block: Block): void => {
      block.since = Date.now()
      shown.add(whole(block))
    }
    const newRegion = (): void => {
      region = element("div", element("div"))
      region.setAttribute("role", "region")
      region.setAttribute("tabindex", "0")
      document.querySelector("#around")?.replaceChildren(region)
      blocks = []
    }
    const append = (): void => {
      const name = document.createTextNode(pick(names) ?? "")
      const words = element("div", sentence(1 + Math.floor(random() * 4)))
      const block = { node: element("div", element("div", element("span", name)), words), name, words, since: 0 }
      region.append(block.node)
      blocks.push(block)
      note(block)
    }
    const textOf = (block: Block): string => block.words.textContent ?? ""
    const write = (block: Block, text: string): void => {
      const [first] = block.words.childNodes
      if (first?.nodeType === 3 && block.words.childNodes.length === 1 && random() < 0.8) (first as Text).data = text
      else block.words.replaceChildren(text)
      note(block)
    }

    const changes: (() => void)[] = [
      append,
      ...Array.from({ length: 6 }, () => () => {
        const block = blocks.at(-1)
        if (block) write(block, `${textOf(block)} ${sentence(1 + Math.floor(random() * 3))}`.slice(-3000).trim())
      }),
      () => {
        // A late correction of one word.
        const block = pick(blocks.slice(-4))
        const words = block ? textOf(block).split(" ") : []
        if (!block || words.length < 4) return
        words[Math.floor(random() * words.length)] = word()
        write(block, words.join(" "))
      },
      () => {
        // The node is used for something else.
        const block = pick(blocks)
        if (block) write(block, sentence(4 + Math.floor(random() * 5)))
      },
      () => {
        const block = pick(blocks)
        const first = block?.words.firstChild
        if (block && first?.nodeType === 3 && (first as Text).data.includes(" "))
          (first as Text).splitText((first as Text).data.indexOf(" "))
      },
      () => {
        const block = pick(blocks)
        if (block) region.append(block.node)
      },
      () => {
        const [a, b] = [pick(blocks), pick(blocks)]
        if (a && b && a !== b) a.node.before(b.node)
      },
      () => {
        const block = blocks.length > 3 ? blocks.shift() : undefined
        block?.node.remove()
      },
      () => pick(blocks)?.node.before(element("div", element("div"), element("div"))),
      () => pick(blocks)?.node.before(element("div", element("button", "arrow_downward", "Jump"))),
      () => region.querySelector(":scope > div:empty, :scope > div > button")?.remove(),
      () => {
        const block = pick(blocks)
        if (block) block.name.data = pick(names) ?? ""
      },
      () => {
        if (random() < 0.05) newRegion()
      },
      () => {
        const block = random() < 0.01 ? blocks.at(-1) : undefined
        if (block) write(block, `${sentence(3)} ${"long ".repeat(200_000)}${sentence(2)}`)
      },
    ]

    newRegion()
    append()
    watch.start()
    watch.listen(true)
    for (let done = 0; done < mutations; done += 1) {
      pick(changes)?.()
      await vi.advanceTimersByTimeAsync(random() < 0.5 ? 0 : Math.floor(random() * 400))
      for (const block of blocks)
        if (Date.now() - block.since >= standingMs && whole(block) !== "" && !heard.has(whole(block)))
          lost.push(whole(block))
      if (blocks.length > 40) for (const block of blocks.splice(0, 20)) block.node.remove()
    }
    watch.stop()
    expect(lost.slice(0, 5)).toEqual([])
    expect(invented.slice(0, 5)).toEqual([])
    expect(heard.size).toBeGreaterThan(mutations / 10)
  },
)
