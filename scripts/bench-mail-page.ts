/**
 * `npm run bench:mail-page`: what the extension costs while somebody writes a mail, beside the same page without it in the same
 * browser. 2,000 characters are typed with real key events into a draft of 10,000 words, with pauses in which it is read and judged.
 * Leaves artifacts/bench-mail-page.json and fails when a limit is missed.
 */
import { readFileSync } from "node:fs"
import { loadavg } from "node:os"
import type { Page } from "playwright-core"
import { median, medianWithin, note, quantile, report } from "./bench/metrics.ts"
import { measured, taskSeconds } from "./bench/thread.ts"
import { ensureBuild, launch, serve, type Launched } from "./browser.ts"
import { mailAddresses } from "./mail-addresses.ts"
import { findMailPanel, mailPatterns, putCaret } from "./mail-page.ts"
import { root } from "./places.ts"

/** Two pages that are alike differ by more than what is measured, as long as they live: each pair of pages is new. */
const pairs = 10
const rounds = 4
const lettersARound = 50
/** Between two keys, and after every tenth word, ms. */
const keyMs = 15
const pauseMs = 450
const draftWords = 10_000
const address = mailAddresses.gmail ?? ""
const control = "https://mail-control.example/"

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0)

const sentence = "We looked at the plan for the move and found that two of the rooms are still empty on most days."
const draft = Array.from({ length: Math.ceil(draftWords / 20) }, (_, n) => `<div>${sentence} ${n}</div>`).join("")
const watching = `<script>
  window.longTasks = 0
  new PerformanceObserver((list) => (window.longTasks += list.getEntries().length)).observe({ type: "longtask" })
  window.keys = []
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => keys.push(performance.now() - timeStamp)
    port2.postMessage(null)
  }), true)
  window.lastInput = 0
  addEventListener("input", () => (window.lastInput = performance.timeOrigin + performance.now()), true)
</script>`
const html = readFileSync(`${root}tests/fixtures/mail/gmail.html`, "utf8")
  .replace(/(<div [^>]*id="body1">)/, `$1${draft}<div>Now </div>`)
  .replace("</body>", `${watching}</body>`)

const typed = `${"the rooms on the third floor are empty and we do not know why ".repeat(40)}`

/** Types one round in a page: main-thread seconds (time the thread was running), long tasks, and ms from key to paint. */
const typeRound = async (page: Page, round: number) => {
  await page.bringToFront()
  await putCaret(page, 0)
  // What a page costs when it is shown again is no typing.
  await page.waitForTimeout(keyMs * 10)
  const session = await measured(page, page)
  await page.evaluate("longTasks = 0; keys.length = 0")
  const before = await taskSeconds(session)
  const letters = typed.slice(round * lettersARound, (round + 1) * lettersARound)
  let words = 0
  for (const letter of letters) {
    await page.keyboard.type(letter)
    await page.waitForTimeout(keyMs)
    if (letter === " " && (words += 1) % 10 === 0) await page.waitForTimeout(pauseMs)
  }
  await page.waitForTimeout(pauseMs)
  const after = await taskSeconds(session)
  await session.detach()
  return {
    seconds: after - before,
    long: await page.evaluate<number>("longTasks"),
    keys: await page.evaluate<number[]>("keys"),
  }
}

const typing = async (openPage: () => Promise<Page>, openBare: () => Promise<Page>): Promise<void> => {
  const withUs: Awaited<ReturnType<typeof typeRound>>[] = []
  const without: Awaited<ReturnType<typeof typeRound>>[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const page = await openPage()
    const bare = await openBare()
    // The first round of each is not counted: everything is still being compiled.
    await typeRound(page, 0)
    await typeRound(bare, 0)
    // Each goes first as often as the other: what was used last is quicker.
    for (let round = 1; round <= rounds; round += 1) {
      if (round % 2 === 0) withUs.push(await typeRound(page, round))
      without.push(await typeRound(bare, round))
      if (round % 2 === 1) withUs.push(await typeRound(page, round))
    }
    await page.close()
    await bare.close()
  }
  const [ours, theirs] = [withUs, without].map((all) => sum(all.map(({ seconds }) => seconds))) as [number, number]
  // Of each round beside its neighbour on the other page: one in which the browser tidied up weighs no more than any other.
  const more = withUs.map(({ seconds }, round) => (seconds / (without[round]?.seconds ?? NaN) - 1) * 100)
  const [low, high] = medianWithin(more)
  note("typing-main-thread", median(more), "% more than control, median of the rounds", 3)
  note("typing-main-thread-from", low, "% more: the median is not below, 19 times of 20")
  note("typing-main-thread-to", high, "% more: nor above")
  note("typing-main-thread-sum", (ours / theirs - 1) * 100, "% more than control, all rounds together")
  note("typing-main-thread-seconds", ours, "s for 2,000 characters", null, theirs)
  const long = (all: typeof withUs): number => sum(all.map((round) => round.long))
  note("long-tasks", Math.max(0, long(withUs) - long(without)), "more than control", 0, long(without))
  const [a, b] = [withUs, without].map((all) =>
    quantile(
      all.flatMap(({ keys }) => keys),
      0.95,
    ),
  ) as [number, number]
  note("key-to-paint-p95", a - b, "ms more than control", 2, b)
}

/** From the last key to the finding in the panel's page. */
const findings = async (page: Page, words: number): Promise<void> => {
  await page.bringToFront()
  await putCaret(page, 0)
  const panel = await findMailPanel(page)
  if (panel === null) throw new Error("no panel came")
  const times: number[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const said = `There are only ${turn + 11} seats left.`
    const heard = panel.evaluate<number>(`new Promise((resolve) => {
      const done = () => [...document.querySelectorAll("[data-finding='pressure'] q")].some((q) => q.textContent.includes(${JSON.stringify(said)}))
      const observer = new MutationObserver(() => {
        if (!done()) return
        observer.disconnect()
        resolve(performance.timeOrigin + performance.now())
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    })`)
    await page.keyboard.type(` ${said}`)
    times.push((await heard) - (await page.evaluate<number>("lastInput")))
    await page.waitForTimeout(200)
  }
  note(`findings-p50-${words}-words`, median(times), "ms after the last key")
  note(`findings-p95-${words}-words`, quantile(times, 0.95), "ms after the last key", words > 1_000 ? null : 300)
  note(
    `findings-after-pause-p95-${words}-words`,
    quantile(times, 0.95) - 200,
    "ms after the pause was one (200 ms)",
    300,
  )
}

const open = async (browser: Launched, url: string, page: string): Promise<Page> => {
  await serve(browser.context, url, { "": page })
  const opened = await browser.context.newPage()
  await opened.goto(url)
  return opened
}

ensureBuild()
const browser = await launch({ mail: mailPatterns(address) })
try {
  console.error(
    `bench: load of the computer ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  )
  const openPage = async (): Promise<Page> => {
    const page = await open(browser, address, html)
    if ((await findMailPanel(page)) === null) throw new Error("no panel came")
    return page
  }
  await typing(openPage, () => open(browser, control, html))
  const page = await openPage()
  await findings(page, draftWords)
  await page.close()
  const short = html.replace(draft, `<div>${sentence}</div>`.repeat(6))
  await browser.context.unrouteAll()
  await findings(await open(browser, address, short), 120)
} finally {
  await browser.close()
}

process.exit(report("bench-mail-page") ? 0 : 1)
