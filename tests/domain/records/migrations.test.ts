import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { recordKinds } from "~domain/records/kinds"
import { migrate, stepUp, type Migration } from "~domain/records/migrations"

const schema = z.object({ version: z.literal(3), name: z.string(), company: z.string() })
const steps: Migration[] = [
  { from: 1, up: ({ title, ...rest }) => ({ ...rest, name: title }), example: { before: {}, after: {} } },
  {
    from: 2,
    up: (old) => ({ ...old, company: (old.name as string).toUpperCase() }),
    example: { before: {}, after: {} },
  },
]
const kind = { schema, version: 3, migrations: steps }

test("a record of an earlier version goes through every step in order", () => {
  expect(migrate(kind, { version: 1, title: "Ada" })).toEqual({
    ok: true,
    record: { version: 3, name: "Ada", company: "ADA" },
  })
})

test("a step that fails leaves the old record as it was and says which step", () => {
  const old = { version: 1, title: null }
  expect(migrate(kind, old)).toEqual({ ok: false, reason: "failed-migration", where: "2" })
  expect(old).toEqual({ version: 1, title: null })
})

test("a step that changes what it was given does not reach the old record", () => {
  const old = { version: 1, list: [1] }
  const step: Migration = {
    from: 1,
    up: (record) => {
      ;(record.list as number[]).push(2)
      return record
    },
    example: { before: {}, after: {} },
  }
  expect(stepUp(2, [step], old)).toEqual({ ok: true, record: { version: 2, list: [1, 2] } })
  expect(old.list).toEqual([1])
})

test("a record of a newer version is whole but not readable yet", () => {
  expect(migrate(kind, { version: 4 })).toEqual({ ok: false, reason: "newer", where: "version" })
})

test("a record that does not fit says where", () => {
  expect(migrate(kind, { version: 3, name: "Ada", company: 4 })).toEqual({
    ok: false,
    reason: "damaged",
    where: "company",
  })
})

test("nothing throws, whatever is stored", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer({ min: -1, max: 4 }) })), (raw) => {
      expect(migrate(kind, raw).ok).toBe(false)
    }),
  )
})

describe.each(Object.entries(recordKinds))("%s", (_, { version, migrations }) => {
  test("has one step with an example for each version it ever had", () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: version - 1 }, (__, index) => index + 1))
    for (const { from, example, up } of migrations) {
      expect({ ...up(example.before), version: from + 1 }).toEqual(example.after)
    }
  })
})
