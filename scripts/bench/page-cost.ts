import type { CDPSession, Frame, Page } from "playwright-core"
import { findPanel, type Launched } from "../browser.ts"
import { updatesOf, type CallPage } from "./call-pages.ts"
import { median, note, quantile } from "./metrics.ts"
import { measured, ownWork, taskSeconds } from "./thread.ts"

/** Where a page stands that the extension does not know. */
export const control = "https://call.example"

/** The address of the same page without the extension. */
export const controlOf = ({ id }: CallPage): string => `${control}/${id}`

/** How often a page is opened, and how long it is measured each time. */
export interface Times {
  /** Two pages that are alike differ by more than what is measured, as long as they live: each pair of pages is new. */
  readonly pairs: number
  /** Rounds with each pair. */
  readonly rounds: number
  readonly tracedMs: number
}

const warmMs = 2_500
/** The page is walked every 4 s: each round has one walk in it. */
const roundMs = 4_000
/** A page that comes to the front is drawn anew first. */
const settleMs = 300

interface Opened {
  readonly page: Page
  /** Where captions are shown. */
  readonly inner: Frame
  readonly session: CDPSession
}

const open = async (browser: Launched, url: string, { framePath, names }: CallPage): Promise<Opened> => {
  const page = await browser.context.newPage()
  await page.goto(url, { waitUntil: "load" })
  const found = page.frames().find((frame) => framePath !== null && frame.url().endsWith(framePath))
  const inner = found ?? page.mainFrame()
  await inner.evaluate(`updates = ${JSON.stringify(updatesOf(2_000, names))}`)
  return { page, inner, session: await measured(page, page) }
}

/**
 * What the extension costs on the page of a call in which a caption changes 10 times a second, and somebody else's nodes 200 times.
 *
 * Both pages take turns, each time the other one first, so that what else the computer does falls on both, and the median of
 * the differences counts. Their quarters are noted too: where they lie far apart, the figure is worth little. Our own work is also
 * traced, apart from the turns since tracing costs too: the difference of two pages is noisy, our own entries are not.
 */
export const measureCost = async (browser: Launched, call: CallPage, times: Times): Promise<void> => {
  const id = (name: string): string => `${name} ${call.id}`.trim()
  const steadily = ({ inner }: Opened, ms: number): Promise<unknown> => inner.evaluate(`showSteadily(${ms})`)
  const cost = async (opened: Opened): Promise<{ ms: number; long: number }> => {
    const { page, inner, session } = opened
    await page.bringToFront()
    await steadily(opened, settleMs)
    await inner.evaluate("longTasks = 0")
    const before = await taskSeconds(session)
    await steadily(opened, roundMs)
    const after = await taskSeconds(session)
    return { ms: ((after - before) * 1_000) / (roundMs / 1_000), long: await inner.evaluate("longTasks") }
  }
  /** The first captions are not counted: everything is still being compiled. */
  const warm = async (opened: Opened): Promise<void> => {
    await opened.page.bringToFront()
    await steadily(opened, warmMs)
  }

  const withUs: { ms: number; long: number }[] = []
  const without: { ms: number; long: number }[] = []
  for (let pair = 0; pair < times.pairs; pair += 1) {
    const ours = await open(browser, call.url, call)
    const bare = await open(browser, controlOf(call), call)
    const panel = await findPanel(ours.page)
    if (panel === null) throw new Error(`no panel on ${call.url}`)
    await warm(ours)
    await panel.locator('[data-health="well"]').waitFor({ state: "attached" })
    await warm(bare)
    const turns = [async () => withUs.push(await cost(ours)), async () => without.push(await cost(bare))]
    for (let round = 0; round < times.rounds; round += 1)
      for (const turn of (pair + round) % 2 === 0 ? turns : turns.toReversed()) await turn()
    await ours.page.close()
    await bare.page.close()
  }
  const added = withUs.map(({ ms }, round) => ms - (without[round]?.ms ?? NaN))
  note(id("main-thread"), median(added), "ms/s", 2, median(without.map(({ ms }) => ms)))
  note(id("main-thread-quarter"), quantile(added, 0.25), "ms/s")
  note(id("main-thread-three-quarters"), quantile(added, 0.75), "ms/s")
  const long = (of: readonly { long: number }[]): number => of.reduce((sum, { long: count }) => sum + count, 0)
  note(id("long-tasks"), Math.max(0, long(withUs) - long(without)), "more than control", 0, long(without))

  const traced = await open(browser, call.url, call)
  await traced.page.bringToFront()
  const first = await ownWork(traced.page, () => steadily(traced, warmMs))
  const { mutations, worst, total } = await ownWork(traced.page, () => steadily(traced, times.tracedMs))
  if (mutations.length < times.tracedMs / 200) throw new Error(`captions are not read on ${call.url}`)
  note(id("own-script"), total / (times.tracedMs / 1_000), "ms/s")
  note(id("first-mutation"), Math.max(...first.mutations), "ms")
  note(id("p99-mutation"), quantile(mutations, 0.99), "ms")
  note(id("worst-mutation"), Math.max(...mutations), "ms", 2)
  note(id("worst-entry"), worst, "ms")
  await traced.page.close()
}

/** When a frame has painted what a selector finds: epoch ms with fractions, comparable between processes. */
export const paintedWhen = (condition: string): string => `new Promise((resolve) => {
  const done = () => {
    if (!(${condition})) return false
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
      port2.postMessage(null)
    })
    return true
  }
  if (done()) return
  const observer = new MutationObserver(() => { if (done()) observer.disconnect() })
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
})`

/** From the panel's frame on a call page to the panel in it. */
export const measureSidebar = async (browser: Launched, call: CallPage, visits: number): Promise<void> => {
  const id = (name: string): string => `${name} ${call.id}`.trim()
  const times: number[] = []
  const page = await browser.context.newPage()
  await page.addInitScript(`
    if (location.protocol === "chrome-extension:") window.painted = ${paintedWhen('document.querySelector(".panel-head")')}
    else new MutationObserver(() => { window.mounted ??= document.querySelector("third-why") && performance.timeOrigin + performance.now() })
      .observe(document, { subtree: true, childList: true })`)
  for (let visit = 0; visit < visits; visit += 1) {
    await page.goto(call.url)
    const panel = await findPanel(page)
    if (panel === null) throw new Error(`no panel on ${call.url}`)
    const painted = await panel.evaluate<number>("painted")
    times.push(painted - (await page.evaluate<number>("mounted")))
  }
  note(id("sidebar"), median(times), "ms", 300)
  note(id("sidebar-slowest"), Math.max(...times), "ms")
  await page.close()
}
