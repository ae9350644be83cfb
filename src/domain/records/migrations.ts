import * as z from "zod/mini"

/** A record of any version, before it is known to fit. */
export type RawRecord = Readonly<Record<string, unknown>>

/**
 * One step of one kind of record: from version `from` to `from + 1`. `example` is a real record before and after it; a test
 * walks through all of them.
 */
export interface Migration {
  readonly from: number
  readonly up: (old: RawRecord) => RawRecord
  readonly example: { readonly before: RawRecord; readonly after: RawRecord }
}

/** Why a record cannot be used, and where: a path, or the version whose step failed. */
export interface Refused {
  readonly ok: false
  readonly reason: "not-a-record" | "newer" | "failed-migration" | "damaged"
  readonly where: string
}

/** What became of a record: current and valid, or kept as it is with the reason. */
export type Migrated<T> = { readonly ok: true; readonly record: T } | Refused

const refused = (reason: Refused["reason"], where: string): Refused => ({ ok: false, reason, where })

/**
 * Brings a record of any earlier version to `current`, without checking what is in it. Changes nothing of `raw`; never throws: a
 * step that fails leaves the old record with the caller, who keeps it.
 */
export const stepUp = (current: number, steps: readonly Migration[], raw: unknown): Migrated<RawRecord> => {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return refused("not-a-record", "")
  let record = raw as RawRecord
  if (typeof record.version !== "number") return refused("damaged", "version")
  if (record.version > current) return refused("newer", "version")
  for (let version = record.version; version < current; version += 1) {
    const step = steps.find(({ from }) => from === version)
    try {
      if (step === undefined) throw new Error("no such step")
      record = { ...step.up(structuredClone(record)), version: version + 1 }
    } catch {
      return refused("failed-migration", String(version))
    }
  }
  return { ok: true, record }
}

/** `stepUp`, and then the record is checked: everything that leaves here fits `schema`. */
export const migrate = <T>(
  kind: {
    readonly schema: z.core.$ZodType<T>
    readonly version: number
    readonly migrations: readonly Migration[]
  },
  raw: unknown,
): Migrated<T> => {
  const stepped = stepUp(kind.version, kind.migrations, raw)
  if (!stepped.ok) return stepped
  const parsed = z.safeParse(kind.schema, stepped.record)
  return parsed.success ? { ok: true, record: parsed.data } : refused("damaged", placeOf(parsed.error))
}

/** Where a record first fails its schema: `evidence.journey[3].quote`. */
export const placeOf = (error: z.core.$ZodError): string =>
  (error.issues[0]?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === "number" ? `${path}[${part}]` : path === "" ? String(part) : `${path}.${String(part)}`,
    "",
  )
