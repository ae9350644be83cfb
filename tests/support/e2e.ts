import type { Frame, Page } from "playwright-core"
import { expect } from "vitest"
import { findPanel, giveConsent, launch, serve, type Launched, type LaunchOptions } from "../../scripts/browser"
import { play, type Step, type Trace } from "../../scripts/player"
import { readKept, transcriptOf, type KeptCall } from "../../scripts/records"
import { watchRequests } from "../../scripts/requests"
import type { SampleCall } from "../../scripts/sample-call"

/** Letters only, as meeting codes are. */
const code = (index: number): string => `aaa-bbbb-cc${String.fromCharCode(97 + index)}`
const host = "https://meet.google.com"

/** A browser with the built extension, whose every request is noted, and call pages that ask for none. */
export interface TestBrowser extends Launched {
  readonly requests: readonly string[]
  /** A page of ours to read records in. */
  readonly reading: Page
}

/** The addresses at which `startBrowser` serves its call pages. */
export const callUrl = (index: number): string => `${host}/${code(index)}`

/** Where the extension does not run. */
export const controlUrl = "https://call.example/"

/** Starts a browser that serves one call page at each of the first `callUrl`s. */
export const startBrowser = async (pages: readonly string[], options: LaunchOptions = {}): Promise<TestBrowser> => {
  return openCalls(await launch(options), pages)
}

/** The same in a browser that runs already; the extension is installed if it is not there. */
export const openCalls = async (browser: Launched, pages: readonly string[]): Promise<TestBrowser> => {
  const urls = pages.map((_, index) => callUrl(index))
  const requests = watchRequests(browser.context, [...urls, controlUrl])
  await serve(browser.context, host, Object.fromEntries(pages.map((html, index) => [`/${code(index)}`, html])))
  await browser.install()
  return { ...browser, requests, reading: await browser.open("options.html") }
}

/** Consent for Google Meet, as though given on the welcome page. */
export const consent = (browser: Launched, more: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  giveConsent(browser, ["google-meet"], more)

export interface JoinedCall {
  readonly page: Page
  readonly panel: Frame
}

/** The panel of a page, when it listens (or shows what `shows` says). */
export const panelOf = async (page: Page): Promise<Frame> => {
  const panel = await findPanel(page)
  if (panel === null) throw new Error("no panel came")
  await panel.locator("#__plasmo > *").first().waitFor()
  return panel
}

/** Opens a call page and waits until its captions are listened to. */
export const joinCall = async (browser: Launched, index: number): Promise<JoinedCall> => {
  const page = await browser.context.newPage()
  await page.goto(callUrl(index))
  const panel = await panelOf(page)
  await listening(panel)
  return { page, panel }
}

/** When the panel says that it listens or hears. */
export const listening = (panel: Frame): Promise<void> =>
  panel.locator('[data-health="well"]').waitFor({ state: "attached" })

/** Much faster than any call: steps follow each other as fast as the page takes them. */
const asFastAsItGoes = 1_000_000

/** Plays steps of a call, each in a task of its own. */
export const playSteps = async (page: Page, trace: Trace, steps: readonly Step[] = trace.steps): Promise<void> => {
  expect(await play(page, { ...trace, steps }, asFastAsItGoes, () => Promise.resolve())).toEqual([])
}

/** One more whole caption on a page like Google Meet's; "You" is the rep. */
export const caption = (page: Page, speaker: string, text: string): Promise<void> =>
  page.evaluate(
    ([speaker, text]) => {
      const block = document.createElement("div")
      block.className = "nMcdL bj4p3b"
      block.innerHTML =
        '<div class="adE6rb"><img alt=""><div><span class="NWpY1d"></span></div></div><div class="ygicle VbkSUe"></div>'
      block.querySelector(".NWpY1d")!.textContent = speaker
      block.lastElementChild!.textContent = text
      document.querySelector("#captions > .IMKgW-spacer")!.before(block)
    },
    [speaker, text] as const,
  )

/** Opens everything that is folded away. */
export const openFolds = async (place: Page | Frame): Promise<void> => {
  const folded = place.locator("details:not([open]) > summary").filter({ visible: true })
  while ((await folded.count()) > 0) await folded.first().click()
}

const targetOf = (step: Step): string => ("at" in step ? step.at : "")

/**
 * Cuts a trace in two where a new caption begins and no earlier one changes any more, as near to `share` of it as can be: there
 * a page may lose all that it shows.
 */
export const cut = ({ steps }: Trace, share: number): readonly [readonly Step[], readonly Step[]] => {
  const places = steps.flatMap((step, index) => {
    if (step.op !== "append" || step.to !== "#captions") return []
    const shown = new Set(
      steps.slice(0, index).flatMap((each) => (each.op === "append" ? [/id="(c\d+)"/.exec(each.html)?.[1]] : [])),
    )
    const touched = steps.slice(index).some((each) => shown.has(/^#(c\d+) /.exec(targetOf(each))?.[1]))
    return touched ? [] : [index]
  })
  const near = (index: number): number => Math.abs(index - steps.length * share)
  const at = places.sort((a, b) => near(a) - near(b))[0]
  if (at === undefined) throw new Error("nowhere to cut")
  return [steps.slice(0, at), steps.slice(at)]
}

/** The calls that were kept at one address. */
export const keptAt = async (browser: TestBrowser, index: number): Promise<KeptCall[]> =>
  (await readKept(browser.reading)).filter(({ call }) => call.meetingId === code(index))

/** When exactly one call is kept at an address, and its transcript is that of the sample. */
export const expectTranscript = (browser: TestBrowser, index: number, { transcript }: SampleCall): Promise<void> =>
  expect
    .poll(async () => (await keptAt(browser, index)).map((call) => transcriptOf(call, [])), { timeout: 15_000 })
    .toEqual([transcript])

/** Stops the extension's service worker, as the browser does after half a minute without an event. */
export const stopWorker = async (browser: TestBrowser): Promise<void> => {
  const session = await browser.context.newCDPSession(browser.reading)
  const stopped = new Promise<void>((resolve) =>
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve()
    }),
  )
  await session.send("ServiceWorker.enable")
  await session.send("ServiceWorker.stopAllWorkers")
  await stopped
  await session.detach()
}
