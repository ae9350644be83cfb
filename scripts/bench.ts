/**
 * `npm run bench [-- --site ID]`: what the extension costs, and how fast it is, on the page of every call tool, beside the same page
 * without it. The control stands in the same browser at an address that the extension does not know. Leaves artifacts/bench.json
 * and fails when a limit is missed. `--site zoom` measures the pages of one tool only, `--site google-meet` what is measured on Meet.
 */
import { readdirSync } from "node:fs"
import { parseArgs } from "node:util"
import { callHosts } from "../plasmo.config.ts"
import { discovery } from "../src/domain/practice/discovery.ts"
import { matches } from "../src/sites/matches.ts"
import { callPages, meet, ownName, type CallPage } from "./bench/call-pages.ts"
import { captionToScreen, threeHours } from "./bench/meet.ts"
import { note, report } from "./bench/metrics.ts"
import { controlOf, measureCost, measureSidebar } from "./bench/page-cost.ts"
import { ensureBuild, giveConsent, launch, serve } from "./browser.ts"
import { gzipSize, pageSize } from "./check-build.ts"
import { buildFolder } from "./places.ts"

const { values } = parseArgs({ options: { site: { type: "string" } } })
const chosen = callPages.filter(({ site }) => values.site === undefined || site === values.site)
if (chosen.length === 0)
  throw new Error(`--site is one of ${[...new Set(callPages.map(({ site }) => site))].join(", ")}`)

const began = Date.now()
const say = (text: string): void =>
  console.error(`bench ${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s: ${text}`)

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

/** Pages of sites that the user has to allow first. */
const toAllow = chosen.flatMap(({ url }) =>
  callHosts.some((pattern) => matches(pattern, new URL(url))) ? [] : [`${new URL(url).origin}/*`],
)

ensureBuild()
sizes()
const browser = await launch(toAllow.length === 0 ? {} : { allow: toAllow })
/** The page at its own address, and as its own control. */
const servePage = async (call: CallPage): Promise<void> => {
  await serve(browser.context, call.url, call.pages)
  await serve(browser.context, controlOf(call), call.pages)
}
try {
  const places = chosen.flatMap(({ site, url }) => [site, new URL(url).origin])
  await giveConsent(browser, [...new Set(places)], { nudge: "balanced", ownNames: [discovery.me.name, ownName] })
  for (const call of chosen) {
    await servePage(call)
    const long = call === meet
    say(`time on ${call.id || "meet"}, beside a page without the extension`)
    await measureCost(browser, call, { pairs: long ? 8 : 5, rounds: long ? 2 : 1, tracedMs: 12_000 })
    say("from a call to the sidebar")
    await measureSidebar(browser, call, long ? 9 : 3)
    if (!long) continue
    say("from a caption to the screen")
    await captionToScreen(browser)
    say("three hours of captions")
    await threeHours(browser, say)
  }
} finally {
  await browser.close()
}

process.exit(report("bench") ? 0 : 1)
