import { beforeEach, describe, expect, test } from "vitest"
import { startByHand } from "~messaging/start-by-hand"
import { installChrome, type FakeChrome } from "../support/chrome"

let browser: FakeChrome
beforeEach(() => {
  browser = installChrome()
})

describe("starting by hand", () => {
  test("puts the panel into a page with the content script", async () => {
    browser.state.contentScripts.set(3, [])
    await startByHand(3)
    expect(browser.state.contentScripts.get(3)).toEqual([{ type: "show-panel" }])
    expect(browser.doneBy("scripting.executeScript")).toEqual([])
    expect(browser.doneBy("sidePanel.open")).toEqual([])
  })

  test("brings the content script into a page that is allowed", async () => {
    browser.tabs.push({ id: 3, windowId: 1, url: "https://calls.example/", title: "", active: true })
    browser.grants.add("https://calls.example/*")
    await startByHand(3)
    expect(browser.doneBy("scripting.executeScript")).toEqual([{ tabId: 3, files: ["call.0123.js"] }])
  })

  test("runs nothing in a page that only the open popup allows", async () => {
    browser.tabs.push({ id: 3, windowId: 1, url: "https://bank.example/", title: "", active: true })
    await startByHand(3)
    expect(browser.doneBy("scripting.executeScript")).toEqual([])
    expect(browser.doneBy("sidePanel.open")).toEqual([3])
  })

  test("opens the side panel where no script may run", async () => {
    browser.state.closedTabs.add(3)
    await startByHand(3)
    expect(browser.doneBy("sidePanel.open")).toEqual([3])
  })
})
