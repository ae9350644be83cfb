import type { BrowserContext, CDPSession, Page } from "playwright-core"
import { extensionId } from "./browser.ts"

/** Runs in a page or content script: `Date.now` and timers go faster there; animation and the call page go at their own pace. */
const source = (from: number, speed: number): string => `{
  const now = Date.now.bind(Date)
  Date.now = () => Math.round(${from} + (now() - ${from}) * ${speed})
  for (const name of ["setTimeout", "setInterval"]) {
    const start = globalThis[name].bind(globalThis)
    globalThis[name] = (run, ms, ...rest) => start(run, ms / ${speed}, ...rest)
  }
}`

/**
 * Lets the clock of the extension go `speed` times as fast from `from` (epoch ms) on, so that a call played `speed` times as
 * fast takes its own time. Holds for pages opened and loaded afterwards; a content script needs `quickenScript` besides.
 */
export const quickenPages = async (context: BrowserContext, from: number, speed: number): Promise<void> => {
  await context.addInitScript(`if (location.protocol === "chrome-extension:") ${source(from, speed)}`)
}

/** The same for the content script of one page, in this and every later life of the page. Call it before the page is loaded. */
export const quickenScript = async (page: Page, from: number, speed: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin !== `chrome-extension://${extensionId}` || context.name === "") return
    void session
      .send("Runtime.evaluate", { contextId: context.id, expression: source(from, speed) })
      // The page was left in the meantime.
      .catch(() => undefined)
  })
  await session.send("Runtime.enable")
  return session
}
