import type { Frame, Page } from "playwright-core"
import { discovery } from "../../src/domain/practice/discovery.ts"
import { findPanel, type Launched } from "../browser.ts"
import { words } from "../words.ts"
import { meet, updatesOf } from "./call-pages.ts"
import { note, quantile } from "./metrics.ts"
import { paintedWhen } from "./page-cost.ts"
import { measured, taskSeconds } from "./thread.ts"

const join = async (browser: Launched): Promise<{ page: Page; panel: Frame }> => {
  const page = await browser.context.newPage()
  await page.goto(meet.url)
  const panel = await findPanel(page)
  if (panel === null) throw new Error("the panel did not come")
  await panel.locator('[data-health="well"]').waitFor()
  return { page, panel }
}

/** From a caption on the page to what the panel makes of it, painted. */
export const captionToScreen = async (browser: Launched): Promise<void> => {
  const { page, panel } = await join(browser)
  await panel.locator("summary", { hasText: words("panel_measures") }).click()
  await panel
    .locator(".lines")
    .waitFor({ state: "attached" })
    .catch(() => undefined)
  const title = words("panel_questions", 1, 0).split(/\d/)[0] ?? ""
  // Only this line: others change by themselves, and a caption that was never understood would look like a slow one.
  const questions = `document.querySelector(".lines")?.innerText.split("\\n").find((line) => line.startsWith(${JSON.stringify(title)}))`
  const times: number[] = []
  const them = discovery.them.name
  await page.evaluate(`addCaption(${JSON.stringify(them)}, "Hello, I can hear you well.")`)
  await page.evaluate('addCaption("You", "Good. What brings you here today?")')
  await panel.getByText(title).first().waitFor()
  for (let turn = 2; turn <= 61; turn += 1) {
    await page.evaluate(
      `addCaption(${JSON.stringify(them)}, "It is the number ${turn} that keeps us up at night, every week.")`,
    )
    await page.waitForTimeout(150)
    // The line of questions counts one more as soon as the caption is understood.
    const before = await panel.evaluate<string>(questions)
    const painted = panel.evaluate<number>(paintedWhen(`${questions} !== ${JSON.stringify(before)}`))
    const shown = await page.evaluate<number>(
      `(() => { const at = now(); addCaption("You", "What makes number ${turn} so hard?"); return at })()`,
    )
    times.push((await painted) - shown)
  }
  note("caption-to-screen-p50", quantile(times, 0.5), "ms")
  note("caption-to-screen-p95", quantile(times, 0.95), "ms", 150)
  await page.close()
}

/** Three hours of captions as fast as it goes: does the last one cost as much as the first? */
export const threeHours = async (browser: Launched, say: (text: string) => void): Promise<void> => {
  const { page, panel } = await join(browser)
  await page.evaluate("stopForeign()")
  const [onPage, inPanel] = [await measured(page, page), await measured(page, panel)]
  const heap = async (): Promise<number> => {
    await inPanel.send("HeapProfiler.collectGarbage")
    return (await inPanel.send("Runtime.getHeapUsage")).usedSize / 1024 / 1024
  }
  const updates = updatesOf(30_000, meet.names)
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
