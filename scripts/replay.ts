/**
 * `npm run replay -- --site google-meet --page PAGE.html --trace TRACE.json [--speed N] --json`: the production build beside a
 * page it has never seen, while the page changes as the trace says. Prints what the extension kept, as JSON, and nothing else
 * to standard output.
 */
import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { parseArgs } from "node:util"
import { callHosts } from "../plasmo.config.ts"
import { optionalSites, sites } from "../src/sites/catalogue.ts"
import { matches } from "../src/sites/matches.ts"
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
const known: readonly string[] = [...[...sites, ...optionalSites].map(({ id }) => id), "generic"]
if (values.trace === undefined || (values.site !== undefined && !known.includes(values.site)))
  throw new Error(`usage: replay --site ${known.join("|")} --page PAGE.html --trace TRACE.json [--speed N] --json`)
const trace = JSON.parse(readFileSync(values.trace, "utf8")) as Trace
const pageFile = values.page ?? (trace.page === undefined ? undefined : resolve(dirname(values.trace), trace.page))
if (pageFile === undefined) throw new Error("which page? --page PAGE.html")
const speed = Number(values.speed)
if (!(speed > 0)) throw new Error("--speed is a number above 0")
const site = values.site ?? trace.site
const ownNames = [trace.own ?? []].flat()

/** Where a trace plays in a frame, the page stands in one of the same origin, inside of a page that holds nothing else. */
const innerPath = "/third-why-replay-frame"

const servePage = async (): Promise<void> => {
  const html = readFileSync(pageFile, "utf8")
  const { frame } = trace
  if (frame === undefined) return serve(browser.context, trace.url, { "": html })
  const id = /#([\w-]+)/.exec(frame)?.[1]
  const classes = [...frame.matchAll(/\.([\w-]+)/g)].map((match) => match[1]).join(" ")
  const holds = id === undefined ? html.includes("<iframe") : new RegExp(`<iframe[^>]*id=["']?${id}\\b`).test(html)
  const inner =
    holds && trace.page !== undefined ? readFileSync(resolve(dirname(values.trace ?? ""), trace.page), "utf8") : html
  const shell = holds
    ? html.replace(/(<iframe[^>]*src=)["']?about:blank["']?/, `$1"${innerPath}"`)
    : `<!doctype html><html><head><title></title></head><body style="margin:0"><iframe id="${id ?? "frame"}" class="${classes}" src="${innerPath}" style="border:0;width:100vw;height:100vh"></iframe></body></html>`
  return serve(browser.context, trace.url, { "": shell, [innerPath]: inner })
}

ensureBuild()
const address = new URL(trace.url)
const atInstall = callHosts.some((pattern) => matches(pattern, address))
const browser = await launch({ headless: !values.window, ...(!atInstall && { allow: [`${address.origin}/*`] }) })
try {
  await giveConsent(browser, [site, new URL(trace.url).origin], { ownNames })
  await servePage()
  const page = await browser.context.newPage()
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(`page: ${error.message}`))
  await page.goto(trace.url, { waitUntil: trace.frame === undefined ? "domcontentloaded" : "load" })
  let startedAt = Date.now()
  const played = await play(page, trace, speed, async () => {
    if ((await findPanel(page, panelMs)) === null) say("no panel on this page")
    await sleep(settleMs)
    startedAt = Date.now()
    say(`${trace.steps.length} steps`)
  })
  errors.push(...played)
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
