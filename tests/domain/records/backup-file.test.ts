import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readBackup } from "~domain/records/backup-file"
import { personSchema } from "~domain/records/person"

const recorded = readFileSync(resolve(import.meta.dirname, "../../fixtures/records/v1-backup.json"), "utf8")
type Raw = Record<string, Record<string, unknown>[]> & { format: unknown; version: unknown }
const changed = (change: (backup: Raw) => void): string => {
  const backup = JSON.parse(recorded) as Raw
  change(backup)
  return JSON.stringify(backup)
}

describe("a file that is not taken says why", () => {
  test.each<[string, string, string, string]>([
    ["no JSON", "PK\u0003\u0004", "not-json", ""],
    ["half a file", recorded.slice(0, -50), "not-json", ""],
    ["JSON of something else", '{"people":[]}', "foreign", ""],
    ["a list", "[]", "foreign", ""],
    ["another program's format", changed((backup) => (backup.format = "other")), "foreign", ""],
    ["a newer version", changed((backup) => (backup.version = 4)), "newer", ""],
    ["a list that is missing", changed((backup) => delete backup.calls), "broken", "calls"],
    ["a list missing that its version has", changed((backup) => (backup.version = 2)), "broken", "stones"],
    ["a broken name", changed(({ people }) => (people![1]!.name = 7)), "broken", "people[1].name"],
    ["a broken event", changed(({ events }) => (events![2] = {})), "broken", "events[2].callId"],
    ["a person twice", changed(({ people }) => people!.push(people![0]!)), "broken", "people[2]"],
    ["a record of a newer version", changed(({ people }) => (people![0]!.version = 9)), "newer", "people[0].version"],
  ])("%s", (_, text, reason, where) => {
    expect(readBackup(text)).toEqual({ ok: false, reason, where })
  })
})

test("prototype keys and markup are nothing but text", () => {
  const text = changed(({ people }) => {
    people![0]!.name = "</script><script>alert(1)</script>"
  }).replace('"people":[{', '"__proto__":{"polluted":1},"people":[{"__proto__":{"polluted":1},"constructor":{"x":1},')
  const read = readBackup(text)
  if (!read.ok) throw new Error(read.reason)
  expect(read.backup.people[0]!.name).toBe("</script><script>alert(1)</script>")
  expect(Object.keys(read.backup.people[0]!)).toEqual(Object.keys(personSchema.def.shape))
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect((read.backup.people[0] as unknown as Record<string, unknown>).polluted).toBeUndefined()
})

test("never throws, whatever the file holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readBackup(text).ok).toBe(false)
    }),
  )
  const lists = ["people", "preparations", "calls", "reviews", "promises", "touches", "rows", "events", "damaged"]
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.jsonValue(), (list, value) => {
      readBackup(changed((backup) => (backup[list] = value as never)))
    }),
  )
})
