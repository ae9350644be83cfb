/**
 * `npm run bench:records`: the home page over years of records, in one run beside a tenth of them. Leaves
 * artifacts/bench-records.json and fails when a limit is missed. Times are those a user waits, median of several unless said.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { loadavg } from "node:os"
import type { CDPSession, Page } from "playwright-core"
import { median, quantile } from "./bench/metrics.ts"
import { measured, taskSeconds } from "./bench/thread.ts"
import { ensureBuild, launch } from "./browser.ts"
import { artifacts } from "./places.ts"
import { fillTables } from "./records/fill.ts"
import { madeRecords, type Amount, type MadeRecords } from "./records/made.ts"

const full: Amount = { people: 1_000, calls: 10_000, touches: 30_000 }
const tenth: Amount = { people: 100, calls: 1_000, touches: 3_000 }
const rounds = 7

/** Limits, in the unit of the figure; a figure may grow ten times from a tenth of the records to all of them, not more. */
const limits = {
  "home-interactive": 400,
  "person-page": 150,
  growth: 500,
  "search-p95": 50,
  "live-update": 100,
  "home-heap": 80,
} as const
type Measured = keyof typeof limits | "search-first" | "bytes-per-call" | Work
/** Beside the time waited: what of it the page's own thread worked, which other programs on the machine do not lengthen. */
type Work = "home-work" | "person-work" | "growth-work" | "search-work"
const units: Record<Measured, string> = {
  "home-interactive": "ms",
  "person-page": "ms",
  growth: "ms",
  "search-first": "ms",
  "search-p95": "ms",
  "live-update": "ms",
  "home-work": "ms",
  "person-work": "ms",
  "growth-work": "ms",
  "search-work": "ms",
  "home-heap": "MB",
  "bytes-per-call": "bytes",
}

const began = Date.now()
const say = (text: string): void =>
  console.error(`bench:records ${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s: ${text}`)

/** Does something in the page, and gives how many ms pass until its first heading says what is waited for and is painted. */
const untilHeading = (page: Page, act: { hash: string } | { query: string }, heading: string): Promise<number> =>
  page.evaluate(
    ([act, heading]) =>
      new Promise<number>((resolve) => {
        const isThere = () => document.querySelector("main h1")?.textContent?.includes(heading) === true
        const from = performance.now()
        const watch = new MutationObserver(() => {
          if (!isThere()) return
          watch.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - from))
        })
        watch.observe(document.body, { subtree: true, childList: true, characterData: true })
        if ("hash" in act) location.hash = act.hash
        else {
          const field = document.querySelector<HTMLInputElement>("input[type=search]")!
          // As typing does it: React has put a setter of its own on the field.
          Reflect.set(HTMLInputElement.prototype, "value", act.query, field)
          field.dispatchEvent(new Event("input", { bubbles: true }))
        }
      }),
    [act, heading] as const,
  )

/** Milliseconds that the page's thread has worked so far. */
const workOf = async (devtools: CDPSession): Promise<number> => (await taskSeconds(devtools)) * 1000

const today = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = "#today"))
  await page.waitForFunction(() => document.querySelector(".rows, .pad") !== null)
}

const measure = async (amount: Amount): Promise<Record<Measured, number>> => {
  const browser = await launch()
  try {
    // The compiler wraps functions in this helper, and functions given to `evaluate` leave it behind.
    await browser.context.addInitScript({ content: "globalThis.__name = (f) => f" })
    // Set, and said, when the first heading of the home page is painted, which it is with its lists. A question from outside would
    // first put the asker's own script into the page, in the middle of what is measured.
    await browser.context.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector("main h1") === null) return
        watch.disconnect()
        requestAnimationFrame(() => {
          Object.assign(window, { shownAt: performance.now() })
          console.debug("shown")
        })
      })
      watch.observe(document, { subtree: true, childList: true })
    })
    const page = await browser.open("tabs/home.html")
    await page.waitForFunction(() => "shownAt" in window)
    say(`filling in ${amount.calls} calls`)
    const made: MadeRecords = madeRecords(amount, Date.now())
    const used = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN)
    const { people: everybody, touches, ledgers, ...ofCalls } = made
    await fillTables(page, { people: everybody, touches, ledgers })
    const before = await used()
    await fillTables(page, { ...ofCalls })
    const bytesPerCall = ((await used()) - before) / amount.calls

    say("home")
    // The welcome page opens when it likes, and the browser paints a page behind another once a second.
    await page.bringToFront()
    const devtools = await measured(page, page)
    const worked = { home: [] as number[], person: [] as number[], growth: [] as number[] }
    const opened: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const shown = page.waitForEvent("console", (message) => message.text() === "shown")
      await page.reload()
      await shown
      // A page that is loaded anew begins to count anew.
      worked.home.push(await workOf(devtools))
      opened.push(await page.evaluate(() => (window as unknown as { shownAt: number }).shownAt))
    }
    await devtools.send("HeapProfiler.collectGarbage")
    const { usedSize } = await devtools.send("Runtime.getHeapUsage")

    say("person pages and growth")
    const people: number[] = []
    for (const { id, name } of made.people.slice(0, 15)) {
      const before = await workOf(devtools)
      people.push(await untilHeading(page, { hash: `#person/${id}` }, name))
      worked.person.push((await workOf(devtools)) - before)
      await today(page)
    }
    const growth: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = await workOf(devtools)
      growth.push(await untilHeading(page, { hash: "#growth" }, "Growth"))
      worked.growth.push((await workOf(devtools)) - before)
      await today(page)
    }

    say("search")
    const first = await untilHeading(page, { query: "d" }, "“d”")
    const keys: number[] = []
    const beforeKeys = await workOf(devtools)
    for (const word of ["daniel reyes", "priya", "zielinski bakeries", "follow dana", "nobody at all"])
      for (let length = 1; length <= word.length; length += 1) {
        const typed = word.slice(0, length)
        if (typed.endsWith(" ") || typed === "d") continue
        keys.push(await untilHeading(page, { query: typed }, `“${typed}”`))
      }

    const perKey = ((await workOf(devtools)) - beforeKeys) / keys.length

    say("a write in another page")
    const person = made.people[0]!
    const writer = await browser.open(`tabs/home.html#person/${person.id}`)
    await page.evaluate(() => void (document.querySelector<HTMLInputElement>("input[type=search]")!.value = ""))
    await page.goto(`${page.url().replace(/#.*/, "")}#person/${person.id}`)
    await page.reload()
    await page.waitForSelector(".facts4")
    const updates: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const note = `written elsewhere ${round}`
      const seen = page.evaluate(
        (note) =>
          new Promise<number>((resolve) => {
            const watch = new MutationObserver(() => {
              if (!document.body.textContent?.includes(note)) return
              watch.disconnect()
              resolve(Date.now())
            })
            watch.observe(document.body, { subtree: true, childList: true, characterData: true })
          }),
        note,
      )
      await writer.getByRole("button", { name: "Add a touch" }).click()
      await writer.getByLabel("A word about it").fill(note)
      await page.bringToFront()
      const written = await writer.evaluate(() => {
        const at = Date.now()
        document.querySelector<HTMLButtonElement>(".log button[type=submit]")!.click()
        return at
      })
      updates.push((await seen) - written)
      await writer.getByRole("button", { name: "Add a touch" }).waitFor()
    }
    if (browser.errors.length > 0) throw new Error(browser.errors.join("\n"))
    return {
      "home-interactive": median(opened),
      "person-page": median(people),
      growth: median(growth),
      "search-first": first,
      "search-p95": quantile(keys, 0.95),
      "live-update": median(updates),
      "home-work": median(worked.home),
      "person-work": median(worked.person),
      "growth-work": median(worked.growth),
      "search-work": perKey,
      "home-heap": usedSize / 1_000_000,
      "bytes-per-call": bytesPerCall,
    }
  } finally {
    await browser.close()
  }
}

ensureBuild()
const less = await measure(tenth)
const all = await measure(full)
const round = (figure: number): number => Math.round(figure * 10) / 10
const metrics = (Object.keys(units) as Measured[]).map((id) => {
  const limit = id in limits ? limits[id as keyof typeof limits] : null
  const times = all[id] / less[id]
  const ok = limit === null || (all[id] <= limit && times <= 10)
  return { id, value: round(all[id]), unit: units[id], tenth: round(less[id]), times: round(times), limit, ok }
})
mkdirSync(artifacts, { recursive: true })
const load = round(loadavg()[0] ?? NaN)
writeFileSync(`${artifacts}/bench-records.json`, `${JSON.stringify({ amount: full, tenth, load, metrics }, null, 2)}\n`)
for (const { id, value, unit, tenth: beside, times, limit, ok } of metrics)
  console.log(
    [
      id.padEnd(18),
      String(value).padStart(9),
      unit.padEnd(6),
      `a tenth: ${beside}`.padEnd(20),
      `× ${times}`.padEnd(8),
      limit === null ? "" : `limit ${limit} ${ok ? "kept" : "MISSED"}`,
    ].join(" "),
  )
console.log(`load of the machine at the end: ${load}`)
process.exit(metrics.every(({ ok }) => ok) ? 0 : 1)
