/**
 * `npm run bench`: what the extension costs, and how fast it is, beside the same page without it. The control stands in the same
 * browser at an address that the extension does not know. Leaves artifacts/bench.json and fails when a limit is missed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import type { CDPSession, Frame, Page } from "playwright-core"
import { captionsOf } from "../src/domain/practice/captions.ts"
import { discovery } from "../src/domain/practice/discovery.ts"
import { saidIn } from "../src/domain/practice/sample.ts"
import { ensureBuild, findPanel, giveConsent, launch, serve, type Launched } from "./browser.ts"
import { gzipSize, pageSize } from "./check-build.ts"
import { artifacts, buildFolder, root } from "./places.ts"
import { sampleCall } from "./sample-call.ts"
import { words } from "./words.ts"

interface Metric {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly control: number | null
  readonly limit: number | null
  readonly ok: boolean
}

const began = Date.now()
const say = (text: string): void =>
  console.error(`bench ${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s: ${text}`)

const metrics: Metric[] = []
const note = (
  id: string,
  value: number,
  unit: string,
  limit: number | null = null,
  control: number | null = null,
): void => {
  const round = (figure: number): number => Math.round(figure * 1000) / 1000
  metrics.push({
    id,
    value: round(value),
    unit,
    control: control === null ? null : round(control),
    limit,
    ok: limit === null || value <= limit,
  })
}

const sorted = (figures: readonly number[]): number[] => figures.toSorted((a, b) => a - b)
const quantile = (figures: readonly number[], share: number): number =>
  sorted(figures)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? NaN
const median = (figures: readonly number[]): number => quantile(figures, 0.5)

const host = "https://meet.google.com"
const control = "https://call.example"
const html = sampleCall(discovery).html.replace(
  "</body>",
  `${readFileSync(`${root}scripts/pages/bench-load.html`, "utf8")}</body>`,
)
const label = (speaker: string): string => (speaker === discovery.me.name ? "You" : speaker)

/** Updates of the sample call as the page takes them, again and again, each time with another number in it. */
const updatesOf = (count: number): (readonly [string, string, string])[] => {
  const once = captionsOf(saidIn(discovery))
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / once.length)
    const { block, speaker, text } = once[index % once.length]!
    return [`${round}-${block}`, label(speaker), round === 0 ? text : `${text} ${round}`] as const
  })
}

/** Seconds of work on a main thread so far. */
const taskSeconds = async (session: CDPSession): Promise<number> => {
  const { metrics: read } = await session.send("Performance.getMetrics")
  return read.find(({ name }) => name === "TaskDuration")?.value ?? NaN
}

/**
 * A line to ask a main thread for its work. `threadTicks` counts the time the thread was running, `timeTicks` also the time it
 * waited for a processor in the middle of a task.
 */
const measured = async (
  page: Page,
  on: Page | Frame,
  timeDomain: "threadTicks" | "timeTicks" = "threadTicks",
): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(on)
  await session.send("Performance.enable", { timeDomain })
  return session
}

const join = async (browser: Launched, code: string): Promise<{ page: Page; panel: Frame }> => {
  const page = await browser.context.newPage()
  await page.goto(`${host}/${code}`)
  const panel = await findPanel(page)
  if (panel === null) throw new Error("the panel did not come")
  await panel.locator('[data-health="well"]').waitFor()
  return { page, panel }
}

const sizes = (): void => {
  const script = readdirSync(buildFolder).find((name) => /^call\..*\.js$/.test(name))
  if (script === undefined) throw new Error("no content script in the build")
  note("content-script", gzipSize(`${buildFolder}/${script}`) / 1024, "KB", 20)
  const pages = [buildFolder, `${buildFolder}/tabs`].flatMap((folder) =>
    readdirSync(folder).flatMap((name) =>
      name.endsWith(".html") ? [`${folder}/${name}`.slice(buildFolder.length + 1)] : [],
    ),
  )
  for (const page of pages)
    note(`page ${page}`, pageSize(buildFolder, page) / 1024, "KB", page === "tabs/panel.html" ? 150 : null)
}

const rounds = 7
const roundMs = 6_000

/** Turns of both pages, one after the other, so that what else the computer does falls on both. */
const onThePage = async (browser: Launched): Promise<void> => {
  const { page } = await join(browser, "aaa-bbbb-ccb")
  const bare = await browser.context.newPage()
  await bare.goto(`${control}/`)
  const updates = updatesOf(2_000)
  const cost = async (of: Page): Promise<{ ms: number; long: number }> => {
    await of.bringToFront()
    const session = await measured(of, of)
    await of.evaluate("longTasks = 0")
    const before = await taskSeconds(session)
    await of.evaluate(`showSteadily(${JSON.stringify(updates)}, ${roundMs})`)
    const after = await taskSeconds(session)
    await session.detach()
    return { ms: ((after - before) * 1_000) / (roundMs / 1_000), long: await of.evaluate("longTasks") }
  }
  // The first round of each is not counted: everything is still being compiled.
  await cost(page)
  await cost(bare)
  const withUs: { ms: number; long: number }[] = []
  const without: { ms: number; long: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    withUs.push(await cost(page))
    without.push(await cost(bare))
  }
  const added = withUs.map(({ ms }, round) => ms - (without[round]?.ms ?? NaN))
  note("main-thread", median(added), "ms/s", 2, median(without.map(({ ms }) => ms)))
  const long = (of: readonly { long: number }[]): number => of.reduce((sum, { long: count }) => sum + count, 0)
  note("long-tasks", Math.max(0, long(withUs) - long(without)), "more than control", 0, long(without))
  await page.close()
  await bare.close()
}

/** When a frame has painted what a selector finds: epoch ms with fractions, comparable between processes. */
const paintedWhen = (condition: string): string => `new Promise((resolve) => {
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

const captionToScreen = async (browser: Launched): Promise<void> => {
  const { page, panel } = await join(browser, "aaa-bbbb-ccc")
  await panel.locator("summary", { hasText: words("panel_measures") }).click()
  await panel
    .locator(".lines")
    .waitFor({ state: "attached" })
    .catch(() => undefined)
  const times: number[] = []
  const them = discovery.them.name
  await page.evaluate(`addCaption(${JSON.stringify(them)}, "Hello, I can hear you well.")`)
  await page.evaluate('addCaption("You", "Good. What brings you here today?")')
  await panel
    .getByText(words("panel_questions", 1, 0).split(/\d/)[0] ?? "")
    .first()
    .waitFor()
  for (let turn = 2; turn <= 61; turn += 1) {
    await page.evaluate(
      `addCaption(${JSON.stringify(them)}, "It is the number ${turn} that keeps us up at night, every week.")`,
    )
    await page.waitForTimeout(150)
    // The line of questions counts one more as soon as the caption is understood.
    const before = await panel.locator(".lines").innerText()
    const painted = panel.evaluate<number>(
      paintedWhen(`document.querySelector(".lines")?.innerText !== ${JSON.stringify(before)}`),
    )
    const shown = await page.evaluate<number>(
      `(() => { const at = now(); addCaption("You", "What makes number ${turn} so hard?"); return at })()`,
    )
    times.push((await painted) - shown)
  }
  note("caption-to-screen-p50", quantile(times, 0.5), "ms")
  note("caption-to-screen-p95", quantile(times, 0.95), "ms", 150)
  await page.close()
}

const sidebar = async (browser: Launched): Promise<void> => {
  const times: number[] = []
  const page = await browser.context.newPage()
  await page.addInitScript(`
    if (location.protocol === "chrome-extension:") window.painted = ${paintedWhen('document.querySelector(".panel-head")')}
    else new MutationObserver(() => { window.mounted ??= document.querySelector("third-why") && performance.timeOrigin + performance.now() })
      .observe(document, { subtree: true, childList: true })`)
  for (let visit = 0; visit < 9; visit += 1) {
    await page.goto(`${host}/aaa-bbbb-ccd`)
    const panel = await findPanel(page)
    if (panel === null) throw new Error("the panel did not come")
    const painted = await panel.evaluate<number>("painted")
    times.push(painted - (await page.evaluate<number>("mounted")))
  }
  note("sidebar", median(times), "ms", 300)
  note("sidebar-slowest", Math.max(...times), "ms")
  await page.close()
}

const threeHours = async (browser: Launched): Promise<void> => {
  const { page, panel } = await join(browser, "aaa-bbbb-cce")
  await page.evaluate("stopForeign()")
  const [onPage, inPanel] = [await measured(page, page), await measured(page, panel)]
  const heap = async (): Promise<number> => {
    await inPanel.send("HeapProfiler.collectGarbage")
    return (await inPanel.send("Runtime.getHeapUsage")).usedSize / 1024 / 1024
  }
  const updates = updatesOf(30_000)
  const tenth = updates.length / 10
  const costs: number[] = []
  const heapBefore = await heap()
  for (let part = 0; part < 10; part += 1) {
    const before = (await taskSeconds(onPage)) + (await taskSeconds(inPanel))
    const some = updates.slice(part * tenth, (part + 1) * tenth)
    await page.evaluate(`showFast(${JSON.stringify(some)})`)
    // The panel has taken everything when it answers after two frames of its own.
    await panel.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    const after = (await taskSeconds(onPage)) + (await taskSeconds(inPanel))
    costs.push(((after - before) * 1_000_000) / tenth)
    say(`${(part + 1) * tenth} updates, ${Math.round(costs.at(-1) ?? 0)} µs each`)
  }
  const [first = NaN, last = NaN] = [costs[0], costs.at(-1)]
  note("update-first-tenth", first, "µs")
  note("update-last-tenth", last, "µs")
  note("last-to-first-tenth", last / first, "×", 1.15)
  note("panel-heap-growth", (await heap()) - heapBefore, "MB")
  await page.close()
}

ensureBuild()
sizes()
const browser = await launch()
try {
  await giveConsent(browser, ["google-meet"], { nudge: "balanced", ownNames: [discovery.me.name] })
  const pages = Object.fromEntries(["b", "c", "d", "e"].map((letter) => [`/aaa-bbbb-cc${letter}`, html]))
  await serve(browser.context, host, pages)
  await serve(browser.context, `${control}/`, { "": html })
  say("time on the call page, beside a page without the extension")
  await onThePage(browser)
  say("from a caption to the screen")
  await captionToScreen(browser)
  say("from a call to the sidebar")
  await sidebar(browser)
  say("three hours of captions")
  await threeHours(browser)
} finally {
  await browser.close()
}

mkdirSync(artifacts, { recursive: true })
writeFileSync(`${artifacts}/bench.json`, `${JSON.stringify({ metrics }, null, 2)}\n`)
const width = Math.max(...metrics.map(({ id }) => id.length))
for (const { id, value, unit, control: beside, limit, ok } of metrics)
  console.log(
    [
      id.padEnd(width),
      value.toFixed(value < 10 ? 2 : 0).padStart(8),
      unit.padEnd(18),
      (beside === null ? "" : `control ${beside.toFixed(1)}`).padEnd(16),
      limit === null ? "" : `limit ${limit} ${ok ? "kept" : "MISSED"}`,
    ].join(" "),
  )
process.exit(metrics.every(({ ok }) => ok) ? 0 : 1)
