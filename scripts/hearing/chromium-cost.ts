import { chromium } from "playwright-core"
import { english } from "~domain/hearing/en/english"
import type { HeardTurn } from "~domain/hearing/moment"
import { measured, taskSeconds } from "../bench/thread"
import { scriptOf } from "../in-page"
import { root } from "../places"
import { findBrowser } from "../setup.mjs"

type Hear = (turn: HeardTurn, before: readonly HeardTurn[]) => unknown

/** Hears everything in each utterance, after the two before it. */
const hearAll = (texts: readonly string[], hear: Hear): void => {
  texts.forEach((text, i) => {
    const before = texts.slice(Math.max(0, i - 2), i).map((earlier): HeardTurn => ({ side: "theirs", text: earlier }))
    hear({ side: "me", text }, before)
  })
}

/**
 * Microseconds of processor time an utterance, the best of three rounds after a warm one: time spent waiting for a processor
 * does not count, so that a busy machine misleads less (its caches are still shared).
 */
const best = async (count: number, round: () => unknown, seconds: () => number | Promise<number>): Promise<number> => {
  await round()
  const costs: number[] = []
  for (let i = 0; i < 3; i += 1) {
    const start = await seconds()
    await round()
    costs.push(((await seconds()) - start) * 1e6)
  }
  return Math.round((Math.min(...costs) / Math.max(1, count)) * 10) / 10
}

/** The cost in Node, the yardstick of the same run. */
export const costInNode = (texts: readonly string[]): Promise<number> =>
  best(
    texts.length,
    () => hearAll(texts, (turn, before) => english.moments(turn, before)),
    () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    },
  )

/** The same in Chromium, with English hearing bundled and minified as for a page. */
export const costInChromium = async (texts: readonly string[]): Promise<number> => {
  const hearing = await scriptOf(`${root}src/domain/hearing/en/english.ts`, "hearing", true)
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error("no Chromium found: run npm run setup")
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: hearing })
    // The compiler wraps functions in this helper, and the text of a function leaves it behind.
    await page.evaluate("globalThis.__name = (f) => f")
    await page.evaluate((given) => Object.assign(globalThis, { texts: given }), texts)
    const session = await measured(page, page)
    return await best(
      texts.length,
      () => page.evaluate(`(${hearAll.toString()})(texts, hearing.english.moments)`),
      () => taskSeconds(session),
    )
  } finally {
    await browser.close()
  }
}
