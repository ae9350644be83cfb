import fc from "fast-check"
import { beforeEach, expect, test } from "vitest"
import { defaultOptions } from "~domain/records/defaults"
import { StorageFull } from "~storage/errors"
import { openOptions, optionsFrom, readOptions, updateOptions } from "~storage/options"
import { installChrome, type FakeChrome } from "../support/chrome"

let browser: FakeChrome
beforeEach(() => {
  browser = installChrome()
})

test("before anything is chosen the options are the defaults", async () => {
  expect(await readOptions()).toEqual(defaultOptions)
})

test("only what was chosen is kept, so that better defaults reach everybody else", async () => {
  await updateOptions({ nudge: "eager" })
  expect(browser.local.values.get("options")).toEqual({ version: 1, nudge: "eager" })
  expect(await readOptions()).toEqual({ ...defaultOptions, nudge: "eager" })
})

test("changes made at the same moment in two places both stay", async () => {
  await Promise.all([
    updateOptions({ nudge: "eager" }),
    updateOptions(({ ownNames }) => ({ ownNames: [...ownNames, "Ada"] })),
    updateOptions(({ ownNames }) => ({ ownNames: [...ownNames, "Ada L."] })),
  ])
  expect(await readOptions()).toEqual({ ...defaultOptions, nudge: "eager", ownNames: ["Ada", "Ada L."] })
})

test("a value that does not fit is refused and changes nothing", async () => {
  await updateOptions({ nudge: "eager" })
  await expect(updateOptions({ nudge: "loud" as "eager", language: "de" })).rejects.toThrow()
  expect(await readOptions()).toEqual({ ...defaultOptions, nudge: "eager" })
})

test("every page follows what any page changes", async () => {
  const popup = await openOptions()
  const options = await openOptions()
  const followed = new Promise((changed) => popup.subscribe(changed))
  await options.update({ nudge: "balanced" })
  await followed
  expect(popup.getState().options.nudge).toBe("balanced")
  popup.close()
  await options.update({ nudge: "eager" })
  expect(popup.getState().options.nudge).toBe("balanced")
  options.close()
})

test("damage is said, and put aside before it is written over", async () => {
  const damaged = { version: 1, nudge: "shouting", language: "de" }
  browser.local.values.set("options", damaged)
  const store = await openOptions()
  expect(store.getState().repaired).toEqual(["nudge"])
  expect(store.getState().options).toEqual({ ...defaultOptions, language: "de" })

  await store.update({ ownNames: ["Ada"] })
  expect(store.getState().repaired).toEqual([])
  expect(await readOptions()).toEqual({ ...defaultOptions, language: "de", ownNames: ["Ada"] })
  expect(browser.local.values.get("options.damaged")).toEqual(damaged)
  store.close()
})

test("full storage is said and what was kept stays", async () => {
  await updateOptions({ nudge: "eager" })
  browser.local.quota = 10
  await expect(updateOptions({ language: "de" })).rejects.toThrow(StorageFull)
  expect(await readOptions()).toEqual({ ...defaultOptions, nudge: "eager" })
})

test("reading never throws, whatever is stored", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ version: fc.constant(1), panel: fc.jsonValue() })), (raw) => {
      expect(optionsFrom(raw).options.version).toBe(1)
    }),
  )
})
