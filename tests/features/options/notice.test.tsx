import "fake-indexeddb/auto"
import { render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { OptionsPage } from "~features/options/Options"
import { readOptions, updateOptions } from "~storage/options"
import { openSettings } from "~storage/settings"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { emptyDatabase } from "../../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
  history.replaceState(null, "", "/options.html")
})

const open = async () => {
  render(<OptionsPage settings={await openSettings()} />)
  return {
    user: userEvent.setup(),
    box: screen.getByRole<HTMLInputElement>("checkbox", { name: /^Tell me once a day/ }),
  }
}

describe("a word a day", () => {
  it("is off, and asks the browser for nothing until it is switched on", async () => {
    const { user, box } = await open()
    expect(box.checked).toBe(false)
    expect(browser.permissions.size).toBe(0)
    await user.click(box)
    await waitFor(() => expect(box.checked).toBe(true))
    expect([...browser.permissions]).toEqual(["notifications"])
    expect((await readOptions()).notices).toBe(true)
  })

  it("gives the permission back when it is switched off", async () => {
    browser.permissions.add("notifications")
    await updateOptions({ notices: true })
    const { user, box } = await open()
    await waitFor(() => expect(box.checked).toBe(true))
    await user.click(box)
    await waitFor(() => expect(browser.permissions.size).toBe(0))
    expect((await readOptions()).notices).toBe(false)
  })

  it("stays off when the browser was told no, and says so", async () => {
    browser.state.answersNo = true
    const { user, box } = await open()
    await user.click(box)
    expect((await screen.findByRole("alert")).textContent).toMatch(/^The browser did not allow it/)
    expect(box.checked).toBe(false)
    expect((await readOptions()).notices).toBe(false)
  })

  it("is shown as off when the permission was taken away elsewhere", async () => {
    await updateOptions({ notices: true })
    expect((await open()).box.checked).toBe(false)
  })
})
