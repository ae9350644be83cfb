/**
 * `npm run replay -- --site google-meet --page PAGE.html --trace TRACE.json [--speed N] --json`: the production build beside a
 * page it has never seen, while the page changes as the trace says. Prints what the extension kept, as JSON, and nothing else
 * to standard output.
 */
import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { parseArgs } from "node:util"
import { sites } from "../src/sites/catalogue.ts"
import { ensureBuild, findPanel, giveConsent, launch, serve } from "./browser.ts"
import { play, type Trace } from "./player.ts"
import { readKeptCalls, transcriptOf } from "./records.ts"

/** The panel needs a moment to listen; a page without a panel is played all the same. */
const panelMs = 3_000
const settleMs = 1_000
/** What stands on the page at the end is still read and kept. */
const endMs = 1_500

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const say = (text: string): void => console.error(`replay: ${text}`)

const { values } = parseArgs({
  options: {
    site: { type: "string" },
    page: { type: "string" },
    trace: { type: "string" },
    speed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    window: { type: "boolean", default: false },
  },
})
const known: readonly string[] = [...sites.map(({ id }) => id), "generic"]
if (values.trace === undefined || (values.site !== undefined && !known.includes(values.site)))
  throw new Error(`usage: replay --site ${known.join("|")} --page PAGE.html --trace TRACE.json [--speed N] --json`)
const trace = JSON.parse(readFileSync(values.trace, "utf8")) as Trace
const pageFile = values.page ?? (trace.page === undefined ? undefined : resolve(dirname(values.trace), trace.page))
if (pageFile === undefined) throw new Error("which page? --page PAGE.html")
const speed = Number(values.speed)
if (!(speed > 0)) throw new Error("--speed is a number above 0")
const site = values.site ?? trace.site
const ownNames = [trace.own ?? []].flat()

ensureBuild()
const browser = await launch({ headless: !values.window })
try {
  await giveConsent(browser, [site, new URL(trace.url).origin], { ownNames })
  await serve(browser.context, trace.url, readFileSync(pageFile, "utf8"))
  const page = await browser.context.newPage()
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(`page: ${error.message}`))
  await page.goto(trace.url)
  if ((await findPanel(page, panelMs)) === null) say("no panel on this page")
  await sleep(settleMs)
  const startedAt = Date.now()
  say(`${trace.steps.length} steps`)
  errors.push(...(await play(page, trace, speed)))
  await sleep(endMs)
  await page.goto("about:blank")
  await sleep(settleMs)

  const calls = await readKeptCalls(browser)
  errors.push(...browser.errors)
  const since = (at: number): number => Math.max(0, at - startedAt)
  const events = calls.flatMap(({ events }) => events)
  const result = {
    transcript: calls.flatMap((call) => transcriptOf(call, ownNames)),
    health: events.flatMap((event) =>
      event.kind === "health" ? [{ t: since(event.at), state: event.health.state }] : [],
    ),
    cues: events.flatMap((event) =>
      event.kind === "cue-shown" ? [{ t: since(event.at), kind: event.cue, text: event.text }] : [],
    ),
    errors,
  }
  if (values.json) console.log(JSON.stringify(result))
  else {
    for (const { speaker, self, text } of result.transcript) console.log(`${speaker}${self ? " (me)" : ""}: ${text}`)
    for (const { t, state } of result.health) console.log(`${(t / 1000).toFixed(1)} s ${state}`)
    for (const { t, kind, text } of result.cues) console.log(`${(t / 1000).toFixed(1)} s ${kind}: ${text}`)
    for (const error of errors) console.log(`error: ${error}`)
  }
} finally {
  await browser.close()
}
