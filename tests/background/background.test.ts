import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { siteAdded, siteGivenBack } from "~background/added-sites"
import { refreshBadge } from "~background/badge"
import { runCommand } from "~background/commands"
import { begin } from "~background/begin"
import { installed } from "~background/installed"
import { giveNotice, openNotice } from "~background/notice"
import { mailPageCame } from "~background/mail-page"
import { openPage } from "~background/open-page"
import { acceptMessage, routeMessages } from "~background/router"
import { addedOrigins, registerAddedSites, reviveTabs } from "~background/scripts"
import { upkeep } from "~background/upkeep"
import type { RuntimeMessage } from "~messaging/runtime"
import { onNoticeClick } from "~platform/browser"
import { mailPageIsHere } from "~messaging/tab"
import { onWaitingReviews } from "~storage/bell"
import { endCall, findCall } from "~storage/calls"
import { readOptions, updateOptions } from "~storage/options"
import { addPerson, changePerson, listPeople } from "~storage/people"
import { findReview } from "~storage/reviews"
import { noteSent } from "~storage/sent-mails"
import { logTouch } from "~storage/touches"
import { appendToCall, hasTranscript } from "~storage/transcript"
import { mailHosts } from "../../plasmo.config"
import { installChrome, type FakeChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, started } from "../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
})

const tab = (id: number, url: string, active = false) => {
  const made = { id, windowId: 1, url, title: "", active }
  browser.tabs.push(made)
  return made
}

describe("messages", () => {
  const message: RuntimeMessage = { type: "open", page: "welcome", id: null }
  const us = () => ({ extensionId: browser.id, origin: browser.origin, tabId: undefined })

  test("from our own pages are taken when they fit", () => {
    expect(acceptMessage(message, us())).toEqual(message)
    expect(acceptMessage({ type: "open", page: "https://evil.example", id: null }, us())).toBeNull()
    expect(acceptMessage({ ...message, type: "constructor" }, us())).toBeNull()
    expect(acceptMessage(null, us())).toBeNull()
  })

  test("from anybody else are refused: another extension, a content script on a page, nobody known", () => {
    for (const sender of [
      { ...us(), extensionId: "otherotherotherotherotherother00" },
      { ...us(), origin: "https://meet.google.com" },
      { ...us(), origin: undefined },
      { ...us(), extensionId: undefined },
    ]) {
      expect(acceptMessage(message, sender)).toBeNull()
    }
  })

  test("reach their handler alone, and no sender waits for an answer", async () => {
    const opened: unknown[] = []
    routeMessages({ open: (each) => opened.push(each) })
    const answers = [
      ...(await browser.receive(message)),
      ...(await browser.receive({ type: "command", command: "asked", tabId: 1 })),
      ...(await browser.receive({ type: "unknown" })),
      ...(await browser.receive(message, { origin: "https://meet.google.com" })),
    ]
    expect(opened).toEqual([message])
    expect(answers).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe("an install", () => {
  test("opens the welcome page once and notes the day", async () => {
    await installed("install")
    await installed("update")
    await installed("install")
    expect(browser.doneBy("tabs.create")).toEqual([`${browser.origin}/tabs/welcome.html`])
    expect((await readOptions()).installedAt).not.toBeNull()
  })

  test("an update of the browser itself opens and runs nothing", async () => {
    tab(1, "https://meet.google.com/abc")
    await installed("chrome_update")
    expect(browser.done).toEqual([])
  })

  test("brings the content script into calls that are already open, also past a tab that refuses", async () => {
    tab(1, "https://example.com/")
    tab(2, "https://meet.google.com/refuses")
    tab(3, "https://meet.google.com/abc-defg-hij")
    browser.state.closedTabs.add(2)
    await installed("update")
    expect(browser.doneBy("scripting.executeScript")).toEqual([{ tabId: 3, files: ["call.0123.js"] }])
  })
})

describe("a life of the extension", () => {
  const brought = [{ tabId: 3, files: ["call.0123.js"] }]

  test("begins once, whichever start of the worker is the first, and however often it starts", async () => {
    tab(3, "https://meet.google.com/abc-defg-hij")
    browser.grants.add("https://calls.example/*")
    await Promise.all([begin(), installed("update"), begin()])
    expect(browser.doneBy("scripting.executeScript")).toEqual(brought)
    expect([...browser.registered.values()].map(({ matches }) => matches)).toEqual([["https://calls.example/*"]])
  })

  test("begins again with the next one", async () => {
    tab(3, "https://meet.google.com/abc-defg-hij")
    await begin()
    await chrome.storage.session.clear()
    await begin()
    expect(browser.doneBy("scripting.executeScript")).toEqual([...brought, ...brought])
  })
})

describe("sites the user added", () => {
  const registered = () => [...browser.registered.values()].map(({ matches }) => matches)

  test("are all that is granted but not in the manifest", () => {
    const granted = ["https://meet.google.com/*", "https://x.example/*", "https://mail.example/*"]
    expect(addedOrigins(granted, ["https://meet.google.com/*"], ["https://mail.example/*"])).toEqual([
      "https://x.example/*",
    ])
  })

  test("have the script as long as they are granted", async () => {
    browser.grants.add("https://meet.google.com/*")
    await registerAddedSites()
    expect(registered()).toEqual([])
    browser.grants.add("https://calls.example/*")
    await registerAddedSites()
    expect(registered()).toEqual([["https://calls.example/*"]])
    browser.grants.delete("https://calls.example/*")
    await registerAddedSites()
    expect(registered()).toEqual([])
  })

  test("are registered once when two events come together", async () => {
    browser.grants.add("https://calls.example/*")
    await Promise.all([registerAddedSites(), registerAddedSites(), registerAddedSites()])
    expect([...browser.registered.values()]).toEqual([
      {
        id: "granted-sites",
        js: ["call.0123.js"],
        matches: ["https://calls.example/*"],
        excludeMatches: ["https://meet.google.com/*", ...mailHosts],
        runAt: "document_idle",
        persistAcrossSessions: true,
      },
    ])
  })

  test("have it in tabs that are open already", async () => {
    tab(4, "https://calls.example/room")
    browser.grants.add("https://calls.example/*")
    await reviveTabs()
    expect(browser.doneBy("scripting.executeScript")).toEqual([{ tabId: 4, files: ["call.0123.js"] }])
  })
})

describe("a site that is added", () => {
  const pattern = "https://calls.example/*"
  const consented = async () => (await readOptions()).consent?.sites ?? null
  const agree = (sites: string[]) => updateOptions({ consent: { version: 1, at: 1, sites } })

  test("has the panel beside the page the user looks at, and beside no other", async () => {
    browser.grants.add(pattern)
    for (const each of [tab(4, "https://calls.example/room", true), tab(5, "https://calls.example/other")])
      browser.state.contentScripts.set(each.id, [])
    await siteAdded([pattern])
    expect(browser.state.contentScripts.get(4)).toEqual([{ type: "show-panel" }])
    expect(browser.state.contentScripts.get(5)).toEqual([])
  })

  test("is read when the user agreed to reading before, and by the name that consent gives it", async () => {
    await siteAdded([pattern])
    expect(await consented()).toBeNull()
    await agree(["google-meet"])
    await siteAdded([pattern, "https://*.webex.com/*", "https://*/*"])
    expect(await consented()).toEqual(["google-meet", "https://calls.example", "webex"])
  })

  test("given back, is not read any more, and every script is told so that its own can go", async () => {
    await agree(["google-meet", "https://calls.example"])
    browser.grants.add(pattern)
    await siteAdded([pattern])
    browser.grants.delete(pattern)
    browser.state.contentScripts.set(tab(4, "https://calls.example/room").id, [])
    await siteGivenBack([pattern])
    expect(await consented()).toEqual(["google-meet"])
    expect(browser.registered.size).toBe(0)
    expect(browser.state.contentScripts.get(4)).toEqual([{ type: "leave", sites: [pattern] }])
  })
})

describe("mail pages that the user turned on", () => {
  const gmail = "https://mail.google.com/*"
  const webmail = "https://webmail.example/*"
  const registered = (id: string) => browser.registered.get(id)?.matches ?? []
  const turnOn = async (...patterns: string[]) => {
    await updateOptions({ mailSites: patterns })
    patterns.forEach((pattern) => browser.grants.add(pattern))
    await siteAdded(patterns)
  }

  test("have the mail script, the call script stays away, and captions are not consented to", async () => {
    await updateOptions({ consent: { version: 1, at: 1, sites: ["google-meet"] } })
    await turnOn(gmail, webmail)
    expect(registered("mail-sites")).toEqual([gmail, webmail])
    expect(browser.registered.get("mail-sites")?.js).toEqual(["mail.0123.js"])
    expect(registered("granted-sites")).toEqual([])
    expect((await readOptions()).consent?.sites).toEqual(["google-meet"])
  })

  test("have it at once where they are open, and no panel comes by itself", async () => {
    browser.state.contentScripts.set(tab(4, "https://mail.google.com/mail/u/0/", true).id, [])
    tab(5, "https://other.example/")
    await turnOn(gmail)
    expect(browser.doneBy("scripting.executeScript")).toContainEqual({ tabId: 4, files: ["mail.0123.js"] })
    expect(browser.doneBy("scripting.executeScript")).not.toContainEqual({ tabId: 5, files: ["mail.0123.js"] })
    expect(browser.state.contentScripts.get(4)).toEqual([])
  })

  test("without the browser's grant nothing runs, and a grant without the user's turning on is no mail page", async () => {
    await updateOptions({ mailSites: [gmail] })
    browser.grants.add("https://mail.proton.me/*")
    await registerAddedSites()
    expect(browser.registered.size).toBe(0)
  })

  test("lose it when they are turned off, at once where they are open, also when the grant stays", async () => {
    browser.state.contentScripts.set(tab(4, "https://webmail.example/").id, [])
    await turnOn(gmail, webmail)
    await updateOptions({ mailSites: [gmail] })
    await registerAddedSites()
    expect(registered("mail-sites")).toEqual([gmail])
    expect(browser.state.contentScripts.get(4)).toEqual([{ type: "leave", sites: [webmail] }])
  })

  test("given back in the browser's own settings are turned off", async () => {
    await turnOn(gmail, webmail)
    browser.grants.delete(webmail)
    await siteGivenBack([webmail])
    expect(registered("mail-sites")).toEqual([gmail])
    expect((await readOptions()).mailSites).toEqual([gmail])
  })
})

describe("a key command", () => {
  test("goes to the panels with its tab, or the active one", async () => {
    tab(5, "https://meet.google.com/abc", true)
    await runCommand("asked", 9)
    await runCommand("another", null)
    expect(browser.doneBy("runtime.sendMessage")).toEqual([
      { type: "command", command: "asked", tabId: 9 },
      { type: "command", command: "another", tabId: 5 },
    ])
  })

  test("that is not ours does nothing", async () => {
    await runCommand("_execute_action", 9)
    expect(browser.done).toEqual([])
  })

  test("to show the panel puts it on a page that has none yet", async () => {
    browser.state.contentScripts.set(9, [])
    await runCommand("toggle-panel", 9)
    expect(browser.state.contentScripts.get(9)).toEqual([{ type: "show-panel" }])
    expect(browser.doneBy("runtime.sendMessage")).toHaveLength(1)
  })
})

test("the script of a mail page is told of a mail that waits for a word, and whoever else asks is not", async () => {
  browser.state.contentScripts.set(9, [])
  const script = { extensionId: browser.id, origin: "https://mail.example", tabId: 9 }
  await mailPageCame(mailPageIsHere, script)
  expect(browser.state.contentScripts.get(9)).toEqual([])
  const mail = { id: "l1:d1", at: 1, personId: null, name: "Remy", address: "remy@example.com", subject: "Your roof" }
  await noteSent({ ...mail, gave: true, asked: false, stones: [], promises: [] })
  await mailPageCame(mailPageIsHere, { ...script, extensionId: "otherotherotherotherotherother00" })
  await mailPageCame({ type: "command" }, script)
  await mailPageCame(null, script)
  expect(browser.state.contentScripts.get(9)).toEqual([])
  await mailPageCame(mailPageIsHere, script)
  expect(browser.state.contentScripts.get(9)).toEqual([{ type: "mail-waits" }])
})

test("pages open at their record", async () => {
  await openPage({ page: "review", id: "a b&c" })
  await openPage({ page: "options", id: null })
  expect(browser.doneBy("tabs.create")).toEqual([`${browser.origin}/tabs/review.html?id=a+b%26c`])
  expect(browser.doneBy("runtime.openOptionsPage")).toHaveLength(1)
})

describe("the badge", () => {
  const at = Date.now()

  test("counts what waits, says it, and is nothing when nothing does", async () => {
    await refreshBadge()
    expect(browser.state.badge).toBe("")
    const { call } = await started({}, at)
    await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, at)
    await endCall(call.id, at)
    await refreshBadge()
    expect(browser.state.badge).toBe("1")
    expect(browser.doneBy("action.setTitle").at(-1)).toBe("Third Why: one call waits for your review")
  })

  test("counts who is fading, too, and hears when they have heard from the rep", async () => {
    const dana = await addPerson({ name: "Dana", rhythmDays: 7 }, at - days(30))
    await refreshBadge()
    expect(browser.state.badge).toBe("1")
    expect(browser.doneBy("action.setTitle").at(-1)).toBe("One person has not heard from you for longer than you meant")
    const heard = vi.fn()
    onWaitingReviews(heard)
    await logTouch({ personId: dana.id, kind: "text" }, at)
    expect(heard).toHaveBeenCalled()
    await refreshBadge()
    expect(browser.state.badge).toBe("")
  })

  test("hears of a call that ended in another page", async () => {
    const heard = vi.fn()
    onWaitingReviews(heard)
    const { call } = await started({}, at)
    expect(heard).not.toHaveBeenCalled()
    await endCall(call.id, at)
    expect(heard).toHaveBeenCalledOnce()
  })
})

test("the hourly upkeep ends forgotten calls and purges, with what was measured frozen by the coach itself", async () => {
  const at = Date.now() - days(8)
  const { call } = await started({}, at)
  await appendToCall(
    call.id,
    {
      rows: [
        { ...row(call.id, 1, "We lose two days every month because the export is done by hand.", at), speaker: "Dana" },
        { ...row(call.id, 2, "Why is it done by hand?", at + 5000), speaker: "Ada" },
      ],
      events: [{ kind: "people", at, self: "Ada", others: ["Dana"] }],
    },
    at + minutes(1),
  )
  await upkeep()
  expect(await hasTranscript(call.id)).toBe(false)
  expect(await findCall(call.id)).toMatchObject({ endedAt: at + minutes(1) })
  expect((await findReview(call.id))?.measured).toMatchObject({
    questions: 1,
    talkShare: expect.closeTo(6 / 19, 2) as number,
  })
})

describe("the day's notice", () => {
  /** Ten in the morning here. */
  const morning = new Date(2026, 2, 2, 10).getTime()
  beforeEach(async () => {
    vi.setSystemTime(morning)
    browser.permissions.add("notifications")
    await updateOptions({ notices: true })
    await addPerson({ name: "Dana Okafor", rhythmDays: 7 }, morning - days(30))
  })
  afterEach(() => void vi.useRealTimers())

  test("says once a day who waits, without a name and without a sound", async () => {
    await giveNotice()
    const [notice] = [...browser.notices.values()]
    expect(notice).toMatchObject({
      title: "Today",
      message: "One person has not heard from you for a while. A word is enough.",
      silent: true,
    })
    browser.notices.clear()
    vi.setSystemTime(morning + minutes(60))
    await giveNotice()
    expect(browser.notices.size).toBe(0)
    vi.setSystemTime(morning + days(1))
    await giveNotice()
    expect(browser.notices.size).toBe(1)
  })

  test("does not come while it is off, not allowed, or a call runs", async () => {
    await updateOptions({ notices: false })
    await giveNotice()
    await updateOptions({ notices: true })
    browser.permissions.clear()
    await giveNotice()
    browser.permissions.add("notifications")
    const { call } = await started({}, morning - minutes(5))
    await giveNotice()
    expect(browser.notices.size).toBe(0)
    await endCall(call.id, morning)
    await giveNotice()
    expect(browser.notices.size).toBe(1)
  })

  test("does not count who is snoozed", async () => {
    const [dana] = await listPeople()
    await changePerson(dana!.id, { snoozedUntil: "2026-03-09" })
    await giveNotice()
    expect(browser.notices.size).toBe(0)
  })

  test("opens today when it is clicked", async () => {
    await giveNotice()
    await openNotice("another")
    await openNotice([...browser.notices.keys()][0]!)
    expect(browser.doneBy("tabs.create")).toEqual([`${browser.origin}/tabs/home.html#today`])
    expect(browser.notices.size).toBe(0)
  })

  test("is heard of its click from when it is allowed on", async () => {
    browser.permissions.clear()
    const clicked: string[] = []
    onNoticeClick((id) => clicked.push(id))
    expect(browser.events.onClicked.listeners.size).toBe(0)
    await chrome.permissions.request({ permissions: ["notifications"] })
    await browser.events.onClicked.emit("today")
    expect(clicked).toEqual(["today"])
  })
})
