import "fake-indexeddb/auto"
import { beforeEach, expect, it } from "vitest"
import { defaultOptions } from "~domain/records/defaults"
import { runningCalls } from "~storage/calls"
import { RecordGone } from "~storage/errors"
import { openKeeper } from "~storage/keeper"
import { openDesk } from "~storage/keeper-desk"
import { readTranscript } from "~storage/transcript"
import { installChrome, type FakeChrome, type FakePort } from "../support/chrome"
import { emptyDatabase, meet, row, t0 } from "../support/records"

let chrome: FakeChrome

beforeEach(async () => {
  chrome = installChrome()
  await emptyDatabase()
})

it("does in the background what a page asks for", async () => {
  openDesk()
  const keeper = openKeeper()
  const { call } = await keeper.startCall(meet, defaultOptions, t0)
  await keeper.appendToCall(call.id, { rows: [row(call.id, 1, "It is all by hand.")] }, t0)
  expect((await runningCalls(meet.tabId, t0)).map(({ id }) => id)).toEqual([call.id])
  expect((await keeper.readTranscript(call.id)).rows).toEqual((await readTranscript(call.id)).rows)
  expect(await keeper.findCall("6f9619ff-8b86-4d01-b42d-00cf4fc964ff")).toBeNull()
})

it("tells why something was not kept", async () => {
  openDesk()
  const keeper = openKeeper()
  await expect(keeper.endCall("6f9619ff-8b86-4d01-b42d-00cf4fc964ff", t0)).rejects.toBeInstanceOf(RecordGone)
  const { call } = await keeper.startCall(meet, defaultOptions, t0)
  const broken = { ...row(call.id, 1, "no"), key: "not a key" }
  await expect(keeper.appendToCall(call.id, { rows: [broken] }, t0)).rejects.toThrow()
  expect((await readTranscript(call.id)).rows).toEqual([])
})

it("asks once more when the background was stopped before it answered", async () => {
  const keeper = openKeeper()
  const lines: FakePort[] = []
  chrome.events.onConnect.addListener((line) => {
    lines.push(line)
    line.onMessage.addListener(() => {
      // It starts again before it is asked again.
      chrome.events.onConnect.listeners.clear()
      openDesk()
      line.disconnect()
    })
  })
  const { call } = await keeper.startCall(meet, defaultOptions, t0)
  expect(lines).toHaveLength(1)
  expect((await runningCalls(meet.tabId, t0)).map(({ id }) => id)).toEqual([call.id])
})

it("listens to nobody but our own pages", async () => {
  openDesk()
  const gone: string[] = []
  const sent: unknown[] = []
  const stranger: FakePort = {
    name: "third-why/keeper",
    sender: { id: chrome.id, origin: "https://meet.google.com" },
    onMessage: { listeners: new Set(), addListener: () => sent.push("listens") } as never,
    onDisconnect: { addListener: () => undefined } as never,
    postMessage: (message) => void sent.push(message),
    disconnect: () => void gone.push("disconnected"),
  }
  await chrome.events.onConnect.emit(stranger)
  expect(gone).toEqual(["disconnected"])
  expect(sent).toEqual([])
})
