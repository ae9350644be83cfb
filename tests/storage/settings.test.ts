import { beforeEach, describe, expect, it } from "vitest"
import { readOptions, updateOptions } from "~storage/options"
import { openSettings } from "~storage/settings"
import { installChrome, type FakeChrome } from "../support/chrome"

let browser: FakeChrome
beforeEach(() => {
  browser = installChrome()
})

describe("settings on a page", () => {
  it("show a change at once and keep it", async () => {
    const settings = await openSettings()
    settings.change(() => ({ nudge: "eager" }))
    expect(settings.getState()).toMatchObject({ options: { nudge: "eager" }, saving: "saving" })
    await settings.settled()
    expect(settings.getState().saving).toBe("saved")
    expect((await readOptions()).nudge).toBe("eager")
  })

  it("apply each of many quick changes exactly once", async () => {
    const settings = await openSettings()
    for (const name of ["a", "b", "c", "d"]) settings.change(({ ownNames }) => ({ ownNames: [...ownNames, name] }))
    await settings.settled()
    expect((await readOptions()).ownNames).toEqual(["a", "b", "c", "d"])
    expect(settings.getState().options.ownNames).toEqual(["a", "b", "c", "d"])
  })

  it("keep what could not be saved, and save it with the next change", async () => {
    const settings = await openSettings()
    browser.local.quota = 10
    settings.change(() => ({ ownNames: ["Ada"] }))
    await settings.settled()
    expect(settings.getState()).toMatchObject({ options: { ownNames: ["Ada"] }, saving: "failed" })
    browser.local.quota = Number.POSITIVE_INFINITY
    settings.change(() => ({ nudge: "eager" }))
    await settings.settled()
    expect(await readOptions()).toMatchObject({ ownNames: ["Ada"], nudge: "eager" })
    expect(settings.getState()).toMatchObject({ saving: "saved", problem: null })
  })

  it("lay what is not yet saved over what another page changes meanwhile", async () => {
    const settings = await openSettings()
    browser.local.quota = 10
    settings.change(() => ({ ownNames: ["Ada"] }))
    await settings.settled()
    browser.local.quota = Number.POSITIVE_INFINITY
    await updateOptions({ nudge: "balanced" })
    settings.retry()
    await settings.settled()
    expect(await readOptions()).toMatchObject({ ownNames: ["Ada"], nudge: "balanced" })
    expect(settings.getState().options).toMatchObject({ ownNames: ["Ada"], nudge: "balanced" })
  })

  it("leave every field that did not change the same object, so that it is not drawn anew", async () => {
    const settings = await openSettings()
    const before = settings.getState().options
    settings.change(() => ({ nudge: "eager" }))
    await settings.settled()
    const after = settings.getState().options
    expect(after.playbook).toBe(before.playbook)
    expect(after.panel).toBe(before.panel)
  })
})
