import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { JSDOM } from "jsdom"
import { expect, it } from "vitest"
import type { Utterance } from "~domain/practice/captions"
import { meetTrace } from "../../scripts/meet-trace"
import { playStep } from "../../scripts/player"

const meet = readFileSync(resolve(import.meta.dirname, "../../scripts/pages/meet.html"), "utf8")

const utterances: Utterance[] = [
  { speaker: "A", start: 0, end: 2000, text: "What is hard about <b>reports</b> & numbers?" },
  { speaker: "B", start: 2500, end: 6000, text: "We lose two days a month on them." },
  { speaker: "A", start: 4000, end: 4300, text: "Mm-hm." },
  { speaker: "B", start: 6200, end: 8000, text: "Nobody trusts them.", first: "Nobody trusts.", correctedAt: 11_000 },
  { speaker: "C", start: 8500, end: 9000, text: "True." },
]

/** Plays a trace on the page and gives the blocks it shows in the end. */
const played = (): { blocks: string[]; errors: string[]; region: Element | null; names: (string | null)[] } => {
  const { document } = new JSDOM(meet, { url: "https://meet.google.com/abc-defg-hij" }).window
  const errors = meetTrace(utterances, "A", "meet.html").steps.flatMap((step) =>
    step.op === "reload" || step.op === "wait" ? [] : (playStep(document, step, undefined) ?? []),
  )
  return {
    errors,
    blocks: [...document.querySelectorAll("#captions > .nMcdL")].map(
      (block) => `${block.querySelector(".NWpY1d")?.textContent}: ${block.querySelector(".ygicle")?.textContent}`,
    ),
    region: document.querySelector("#captions"),
    names: [...document.querySelectorAll(".tile .notranslate")].map((name) => name.textContent),
  }
}

it("a trace of talk shows in the end what it expects to be read, on the Meet page", () => {
  const { blocks, errors, names } = played()
  expect(errors).toEqual([])
  expect(blocks).toEqual([
    "You: What is hard about <b>reports</b> & numbers?",
    "Remy Buyer: We lose two days a month on them.",
    "You: Mm-hm.",
    "Remy Buyer: Nobody trusts them.",
    "Guest B: True.",
  ])
  expect(names).toEqual(["Remy Buyer", "Dana Seller", "Guest B"])
  expect(meetTrace(utterances, "A", "meet.html").expect.map(([speaker, rep, text]) => [speaker, rep, text])).toEqual([
    ["Dana Seller", true, "What is hard about <b>reports</b> & numbers?"],
    ["Remy Buyer", false, "We lose two days a month on them."],
    ["Dana Seller", true, "Mm-hm."],
    ["Remy Buyer", false, "Nobody trusts them."],
    ["Guest B", false, "True."],
  ])
})

it("what is not speech stays behind the blocks, as on the real page", () => {
  const [spacer, jump] = [...(played().region?.children ?? [])].slice(-2)
  expect(spacer?.className).toBe("IMKgW-spacer")
  expect(jump?.querySelector("button")).not.toBeNull()
})

it("steps come in order of time", () => {
  const times = meetTrace(utterances, "A", "meet.html").steps.map(({ t }) => t)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})
