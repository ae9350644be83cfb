/**
 * `npm run e2e:call-tool`: the production build beside a call page that nobody here wrote, Janus' video room and text room as
 * Debian packages them, with two people and real media. The second one's browser has no extension and is the control. Installs
 * the call tool on Debian as root; elsewhere it says in one line that it is skipped. Leaves pictures in artifacts/call-tool, and
 * fails when anything does not hold.
 */
import { chromium, type Frame, type Page } from "playwright-core"
import { ensureBuild, findPanel, findWorker, giveConsent, launch } from "./browser.ts"
import { coveredBy, headerDifferences } from "./call-tool/compare.ts"
import { installJanus, pagesFolder, startJanus } from "./call-tool/janus.ts"
import {
  focusIn,
  heardInPage,
  join,
  leave,
  listenInPage,
  mediaFlows,
  openRoomPage,
  partsOf,
  sidebarOf,
  until,
  watchTraffic,
  type Traffic,
} from "./call-tool/page.ts"
import { servePages } from "./call-tool/server.ts"
import { openChecks } from "./checks.ts"
import { openPictures } from "./demo/pictures.ts"
import { artifacts } from "./places.ts"
import { openPopup } from "./popup.ts"
import { readKeptCalls, type KeptCall } from "./records.ts"
import { findBrowser } from "./setup.mjs"
import { words } from "./words.ts"

const plain = "calls.example"
const strict = "strict.example"
/** What call tools with strict security send, all at once. */
const strictHeaders = {
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "media-src 'self' blob:; connect-src 'self'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(self), display-capture=(self), geolocation=()",
}
const videoRoom = "videoroomtest.html"
const textRoom = "textroomtest.html"
const wide = { width: 1600, height: 900 }
const laptop = { width: 1280, height: 800 }
/** The panel says after 30 s that it hears nothing. */
const blindMs = 45_000

const { say, check, run } = openChecks("call tool", "call-tool")

const version = installJanus()
if (version === null) {
  console.log("call tool: skipped, it needs Debian, and root to install janus and janus-demos")
  process.exit(0)
}
ensureBuild()
const media = await startJanus()
const pages = await servePages(pagesFolder, media.port, (host) => (host === strict ? strictHeaders : {}))
say(`Janus ${version} runs; its pages come from ${pagesFolder}, only settings.js is filled in on the way`)
const flags = [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
  "--ignore-certificate-errors",
  `--host-resolver-rules=${[plain, strict].map((host) => `MAP ${host}:443 127.0.0.1:${pages.port}`).join(", ")}`,
]
const pictures = openPictures(`${artifacts}/call-tool`)
const ours = await launch({ allow: [plain, strict].map((host) => `https://${host}/*`), flags, viewport: wide })
const executablePath = findBrowser()
const control = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", ...flags],
})

const openControl = async (): Promise<Page> =>
  (await control.newContext({ ignoreHTTPSErrors: true, viewport: wide })).newPage()

const panelBeside = async (page: Page): Promise<Frame> => {
  const panel = await findPanel(page)
  if (panel === null) throw new Error(`no sidebar stands beside ${page.url()}`)
  await panel.locator("#__plasmo > *").first().waitFor()
  return panel
}

const pressInPopup = async (page: Page, text: string): Promise<void> => {
  await page.bringToFront()
  const popup = await openPopup(ours)
  const button = `[...document.querySelectorAll("button")].find((each) => each.textContent.trim() === ${JSON.stringify(text)})`
  await popup.until(button)
  await popup.evaluate(`${button}.focus()`)
  // What is pressed closes it, perhaps before the key is up again.
  await popup.press("Enter").catch(() => undefined)
}

const button = (panel: Frame, name: string) => panel.getByRole("button", { name, exact: true })
const noteIn = (panel: Frame) => panel.getByRole("textbox", { name: words("panel_note") })
const fold = (panel: Frame, title: string) => panel.locator("summary", { hasText: title }).first()

const keptAt = async (host: string, path: string): Promise<KeptCall | undefined> =>
  (await readKeptCalls(ours)).find(({ call }) => call.meetingId === `${host}/${path}`)

const compareTraffic = (what: string, controlled: Traffic, beside: Traffic): void => {
  const differ = [...controlled.answers].flatMap(([path, headers]) =>
    headerDifferences(headers, beside.answers.get(path) ?? {}).map((difference) => `${path} ${difference}`),
  )
  check(
    `${what}: all ${controlled.answers.size} answers have the headers they have without it`,
    differ.length === 0,
    differ,
  )
  const more = [...beside.kinds].filter((kind) => !controlled.kinds.has(kind))
  check(`${what}: the page asks for nothing that it does not ask for without it`, more.length === 0, more)
}

/** When the page has had the time to make room: nothing of it lies under the sidebar. */
const nothingCovered = async (what: string, page: Page): Promise<void> => {
  let covered: string[] = []
  const free = await until(async () => {
    covered = coveredBy(await sidebarOf(page), await partsOf(page))
    return covered.length === 0
  }, 5_000)
  check(`${what}: no button, field, title or video of the page is under the sidebar`, free, covered)
}

/** Writes a note while a field of the page has a text, and a text in that field while the note is not yet kept. */
const notesStayApart = async (what: string, page: Page, panel: Frame, field: string, note: string): Promise<void> => {
  const text = await page.inputValue(field)
  await listenInPage(page)
  await noteIn(panel).click()
  await noteIn(panel).pressSequentially(note)
  const heard = await heardInPage(page)
  check(`${what}: no script of the page hears a key of a note`, heard.length === 0, heard)
  check(`${what}: the page's own field keeps its text`, (await page.inputValue(field)) === text)
  await page.click(field)
  await page.keyboard.press("End")
  await page.keyboard.type("B")
  check(`${what}: what is typed in the page stays out of the note`, (await noteIn(panel).inputValue()) === note)
  check(`${what}: and is in its own field`, (await page.inputValue(field)) === `${text}B`)
  check(`${what}: as the page hears`, (await heardInPage(page)).includes("keydown B"))
  await page.keyboard.press("Backspace")
  await button(panel, words("panel_note_keep")).click()
}

/** Ends the call in the panel and opens its review. */
const endByHand = async (
  what: string,
  host: string,
  path: string,
  page: Page,
  panel: Frame,
): Promise<KeptCall | undefined> => {
  await button(panel, words("panel_more")).click()
  await button(panel, words("panel_end")).click()
  await button(panel, words("panel_review")).waitFor()
  await pictures.take(`${what}-after`, page)
  const opening = ours.context.waitForEvent("page")
  await button(panel, words("panel_review")).click()
  const review = await opening
  await review.getByRole("heading").first().waitFor()
  const kept = await keptAt(host, path)
  check(
    `${what}: ended by hand, its review opens`,
    review.url().includes(`review.html?id=${kept?.call.id}`),
    review.url(),
  )
  check(`${what}: the call is kept, and over`, kept?.call.endedAt != null)
  await pictures.take(`${what}-review`, review)
  await review.close()
  return kept
}

/** On an added site: from a call that is started by hand before it begins to its review. */
const byHand = async (): Promise<void> => {
  const what = "plain"
  await giveConsent(ours, ["google-meet", `https://${plain}`])
  const ben = await openControl()
  const benTraffic = watchTraffic(ben)
  await join(ben, plain, videoRoom, "Ben")
  const page = await ours.context.newPage()
  const traffic = watchTraffic(page)
  await openRoomPage(page, plain, videoRoom)
  await page.keyboard.type("An")
  check(
    `${what}: nothing of ours is on an added page before a call or a hand asks for it`,
    (await page.locator("third-why").count()) === 0,
  )
  const focus = await focusIn(page)

  await pressInPopup(page, words("popup_start_by_hand"))
  const panel = await panelBeside(page)
  const start = button(panel, words("panel_start_by_hand"))
  await start.waitFor()
  check(
    `${what}: asked for in the popup, the sidebar stands beside the page of the added site`,
    panel.url().includes("panel-any"),
  )
  await nothingCovered(`${what}, before joining`, page)
  check(`${what}: focus and cursor stay where they were`, (await focusIn(page)) === focus, await focusIn(page))
  await pictures.take(`${what}-before`, page)
  await page.bringToFront()
  await page.keyboard.type("na")
  check(`${what}: typing goes on in the page's own field`, (await page.inputValue("#username")) === "Anna")

  await start.click()
  const talking = panel.getByRole("region", { name: words("panel_talking") })
  await talking.waitFor()
  check(
    `${what}: started by hand, it says that nothing is heard`,
    await panel.getByText(words("health_manual")).isVisible(),
  )
  await notesStayApart(what, page, panel, "#username", `Two tools are paid for on ${plain}`)

  await page.click("#username")
  await page.keyboard.press("Enter")
  check(`${what}: sound and picture flow on both sides`, await mediaFlows([page, ben]))
  check(`${what}: joined, the call still goes by hand`, await talking.isVisible())
  await nothingCovered(`${what}, in the call`, page)
  await page.click("#mute")
  check(`${what}: the page's own buttons work`, (await page.textContent("#mute")) === "Unmute")

  await button(panel, words("panel_talking_they")).click()
  await button(panel, words("panel_talking_me")).click()
  await fold(panel, words("panel_listening")).click()
  await panel.getByRole("checkbox", { name: words("panel_check_said_back") }).press(" ")
  await fold(panel, words("panel_listening")).click()
  await fold(panel, words("panel_ladder")).click()
  await button(panel, words("panel_new_topic")).click()
  await panel
    .getByRole("textbox", { name: words("panel_new_topic_words") })
    .fill("The month end takes three of us a week")
  await panel.getByRole("textbox", { name: words("panel_new_topic_words") }).press("Enter")
  const topic = panel.getByRole("group", { name: /month end/ })
  await topic.locator("summary").first().click()
  await topic.locator(".way").first().click()
  await topic.getByRole("textbox", { name: words("panel_answer") }).fill("Nobody trusts the figures")
  await topic.getByRole("textbox", { name: words("panel_answer") }).press("Enter")
  await panel.getByText(words("panel_depth", 1), { exact: true }).first().waitFor()
  await pictures.take(`${what}-ladder`, page)
  await fold(panel, words("panel_ladder")).click()
  const worker = await findWorker(ours)
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url })
    await chrome.runtime.sendMessage({ type: "command", command: "asked", tabId: tab?.id })
  }, `https://${plain}/*`)
  await pictures.take(`${what}-call`, page)

  await page.setViewportSize(laptop)
  await until(async () => (await page.evaluate(() => document.documentElement.scrollWidth)) > laptop.width, 5_000)
  await pictures.take(`${what}-narrow`, page)
  await page.evaluate(() => window.scrollTo(document.documentElement.scrollWidth, 0))
  const { left } = await sidebarOf(page)
  const beyond = (await partsOf(page)).filter((part) => part.right > left + 1).map(({ name }) => name)
  check(`${what}, 1280 wide: what the page cannot make narrower can be scrolled to`, beyond.length === 0, beyond)
  await pictures.take(`${what}-narrow-scrolled`, page)
  await page.setViewportSize(wide)
  check(`${what}: sound and picture still flow`, await mediaFlows([page, ben]))

  const kept = await endByHand(what, plain, videoRoom, page, panel)
  const sides = kept?.events.flatMap((each) => (each.kind === "talking" ? [each.side] : []))
  check(`${what}: kept is who was talking`, JSON.stringify(sides) === '["theirs","me"]', sides)
  const kinds = new Set(kept?.events.map(({ kind }) => kind))
  for (const kind of ["note", "tick", "topic", "rung", "question"] as const)
    check(`${what}: kept is a ${kind}`, kinds.has(kind), [...kinds])
  check(
    `${what}: nothing was heard, and nothing else is claimed`,
    kept?.rows.length === 0 && !kept.events.some((each) => each.kind === "health" && each.health.state === "hearing"),
  )
  check(`${what}: sound and picture outlast the review`, await mediaFlows([page, ben]))
  compareTraffic(what, benTraffic, traffic)
  await leave(page)
  await page.close()
  await leave(ben)
}

/** A call that is seen to begin on a page with every strict header, where no captions are. */
const underStrictHeaders = async (): Promise<void> => {
  const what = "strict"
  const ben = await openControl()
  const benTraffic = watchTraffic(ben)
  await join(ben, strict, videoRoom, "Ben")
  const page = await ours.context.newPage()
  await page.setViewportSize(wide)
  const traffic = watchTraffic(page)
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  await giveConsent(ours, [`https://${strict}`])
  await page.bringToFront()
  await openRoomPage(page, strict, videoRoom)
  await page.keyboard.type("Anna")
  await page.keyboard.press("Enter")
  const panel = await panelBeside(page)
  check(`${what}: the sidebar stands beside the call`, true)
  check(`${what}: sound and picture flow on both sides`, await mediaFlows([page, ben]))
  await nothingCovered(what, page)
  check(`${what}: the page keeps the focus`, !(await focusIn(page)).startsWith("third-why"), await focusIn(page))
  const blind = panel.getByRole("heading", { name: words("panel_blind") })
  await blind.waitFor({ timeout: blindMs })
  check(`${what}: within half a minute it says that no captions can be read`, true)
  check(`${what}: it is a call of its own`, (await panel.getByText("Nobody trusts the figures").count()) === 0)
  await pictures.take(`${what}-blind`, page)
  await button(panel, words("panel_by_hand")).click()
  await button(panel, words("panel_talking_they")).click()
  await noteIn(panel).fill(`They compare us with a sheet on ${strict}`)
  await noteIn(panel).press("Enter")
  await pictures.take(`${what}-call`, page)
  check(`${what}: sound and picture still flow`, await mediaFlows([page, ben]))
  const kept = await endByHand(what, strict, videoRoom, page, panel)
  check(`${what}: kept is who was talking`, kept?.events.some((each) => each.kind === "talking") ?? false)
  compareTraffic(what, benTraffic, traffic)
  check(
    `${what}: the page has no more to complain about than its own`,
    complaints.every((text) => !text.includes("chrome-extension")),
    complaints,
  )
  await leave(page)
  await page.close()
  await leave(ben)
}

/** A chat is no call to be read: by hand beside it, nothing of either goes to the other. */
const besideAChat = async (): Promise<void> => {
  const what = "chat"
  await giveConsent(ours, [`https://${plain}`])
  const ben = await openControl()
  await join(ben, plain, textRoom, "Ben")
  await ben.locator("#datasend").waitFor()
  const page = await ours.context.newPage()
  await page.setViewportSize(wide)
  await page.goto(`https://${plain}/${textRoom}`)
  await join(page, plain, textRoom, "Anna")
  await page.locator("#datasend").waitFor()
  await pressInPopup(page, words("popup_start_by_hand"))
  const panel = await panelBeside(page)
  await button(panel, words("panel_start_by_hand")).click()
  await panel.getByRole("region", { name: words("panel_talking") }).waitFor()
  await page.fill("#datasend", "Shall we begin")
  await notesStayApart(what, page, panel, "#datasend", `The chat is used on ${plain}`)
  await page.focus("#datasend")
  await page.keyboard.press("Enter")
  await ben.locator("#chatroom", { hasText: "Shall we begin" }).waitFor()
  for (const text of ["We lose a day", "We lose a day every", "We lose a day every week"]) {
    await ben.fill("#datasend", text)
    await ben.press("#datasend", "Enter")
    await page.locator("#chatroom p", { hasText: new RegExp(`${text}$`) }).waitFor()
  }
  await nothingCovered(what, page)
  await pictures.take(`${what}-call`, page)
  const kept = await endByHand(what, plain, textRoom, page, panel)
  check(`${what}: not a word of it was read`, kept?.rows.length === 0, kept?.rows)
  check(`${what}: no note went out to the other`, !((await ben.textContent("#chatroom")) ?? "").includes("is used on"))
  await page.close()
}

await run({
  browser: ours,
  beside: "the call tool",
  known: [plain, strict].map((host) => `https://${host}`),
  async acts() {
    for (const act of [byHand, underStrictHeaders, besideAChat]) await act()
  },
  async end() {
    await Promise.allSettled([ours.close(), control.close()])
    await pages.stop()
    await media.stop()
  },
  title: `call tool: Janus ${version}, video room and text room`,
})
