import { expect, test } from "vitest"
import type { EntryCall } from "~domain/trust/entries"
import { trustEntries } from "~domain/trust/entries"
import { startOf } from "~domain/calendar/days"
import { days, t0 } from "../../support/records"
import { person, promise, touch } from "./records"

const dana = person(1).id
const call = (change: Partial<EntryCall> = {}): EntryCall => ({
  id: "c",
  personId: dana,
  kind: "discovery",
  startedAt: t0,
  lastSeenAt: t0,
  endedAt: t0,
  ...change,
})
const none = { touches: [], calls: [], promises: [], given: [] }

test("calls that ended with a person, settled promises and given stones stand beside touches, newest first", () => {
  const given = {
    version: 1,
    id: "g",
    stoneId: "s",
    personId: dana,
    title: "Glenmore",
    link: "https://a.example",
  } as const
  const entries = trustEntries({
    touches: [touch(dana, "coffee", t0 - days(2))],
    calls: [call(), call({ endedAt: null }), call({ personId: null })],
    promises: [
      promise(dana, { state: "kept", settledAt: t0 - days(1) }),
      promise(dana, { state: "open" }),
      promise(null, { state: "kept", settledAt: t0 }),
    ],
    given: [{ ...given, at: t0 - days(3) }],
  })
  expect(entries.map(({ kind }) => kind)).toEqual(["call", "promise-kept", "coffee", "stone"])
  expect(entries.every(({ personId }) => personId === dana)).toBe(true)
})

test("a promise let go with a word is not one let go in silence", () => {
  const kindOf = (note: string) =>
    trustEntries({ ...none, promises: [promise(dana, { state: "let-go", note, settledAt: t0 })] })[0]?.kind
  expect(kindOf("Told her we cannot")).toBe("promise-let-go")
  expect(kindOf("  ")).toBe("promise-broken")
})

test("a promise settled before that was noted counts from its day", () => {
  const [entry] = trustEntries({ ...none, promises: [promise(dana, { state: "late", due: "2026-02-20" })] })
  expect(entry?.at).toBe(startOf("2026-02-20"))
})
