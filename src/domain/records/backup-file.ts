import * as z from "zod/mini"
import { callEventSchema, type CallEvent } from "~domain/coaching/event"
import { recordKinds, type RecordKind, type RecordOf } from "./kinds"
import { migrate, placeOf } from "./migrations"
import { keptRowSchema, type KeptRow } from "./row"

/** What stands in every backup file, so that it is known again. Described in docs/backup.md. */
export const backupFormat = "third-why-backup"
export const backupVersion = 3

const damagedSchema = z.object({
  table: z.string(),
  key: z.string(),
  reason: z.string(),
  where: z.string(),
  json: z.string(),
  at: z.number(),
})

/** A record that could not be read, as a backup carries it on. */
export type CarriedRecord = z.infer<typeof damagedSchema>

/** Everything the extension keeps, as one file holds it. */
export interface Backup {
  readonly format: typeof backupFormat
  readonly version: typeof backupVersion
  /** Epoch ms. */
  readonly exportedAt: number
  /** Version of the extension that wrote it. */
  readonly app: string
  /** Options as kept: only those the user set. Checked and repaired when they are taken over. */
  readonly options: unknown
  readonly people: readonly RecordOf<"people">[]
  readonly preparations: readonly RecordOf<"preparations">[]
  readonly calls: readonly RecordOf<"calls">[]
  readonly reviews: readonly RecordOf<"reviews">[]
  readonly promises: readonly RecordOf<"promises">[]
  readonly stones: readonly RecordOf<"stones">[]
  readonly givenStones: readonly RecordOf<"givenStones">[]
  readonly touches: readonly RecordOf<"touches">[]
  readonly warmUps: readonly RecordOf<"warmUps">[]
  readonly rows: readonly KeptRow[]
  /** In order, for each call. */
  readonly events: readonly { readonly callId: string; readonly event: CallEvent }[]
  readonly damaged: readonly CarriedRecord[]
}

/**
 * Why a file is not taken: no JSON at all, not one of ours, made by a newer version, or broken at `where`.
 */
export interface RefusedBackup {
  readonly ok: false
  readonly reason: "not-json" | "foreign" | "newer" | "broken"
  readonly where: string
}

const headSchema = z.object({
  format: z.literal(backupFormat),
  version: z.int().check(z.minimum(1)),
})

/** Lists that files have from this version on; all others were there from the first. */
const listsSince = { stones: 2, givenStones: 2, touches: 2, warmUps: 3 } as const satisfies Partial<
  Record<RecordKind, number>
>

const bodySchema = z.object({
  exportedAt: z.number(),
  app: z.string().check(z.maxLength(50)),
  options: z.unknown(),
  people: z.array(z.unknown()),
  preparations: z.array(z.unknown()),
  calls: z.array(z.unknown()),
  reviews: z.array(z.unknown()),
  promises: z.array(z.unknown()),
  stones: z.optional(z.array(z.unknown())),
  givenStones: z.optional(z.array(z.unknown())),
  touches: z.optional(z.array(z.unknown())),
  warmUps: z.optional(z.array(z.unknown())),
  rows: z.array(keptRowSchema),
  events: z.array(z.object({ callId: z.uuid(), event: callEventSchema })),
  damaged: z.array(damagedSchema),
})

const refused = (reason: RefusedBackup["reason"], where = ""): RefusedBackup => ({ ok: false, reason, where })

/** The primary key of each kind of record. */
export const keyOf: { readonly [K in RecordKind]: (record: RecordOf<K>) => string } = {
  people: ({ id }) => id,
  preparations: ({ id }) => id,
  calls: ({ id }) => id,
  reviews: ({ callId }) => callId,
  promises: ({ id }) => id,
  stones: ({ id }) => id,
  givenStones: ({ id }) => id,
  touches: ({ id }) => id,
  warmUps: ({ personId }) => personId,
}

/**
 * Reads a backup of this or any earlier version. One broken record refuses the whole file: half a backup would look like a whole
 * one. Never throws.
 */
export const readBackup = (text: string): { readonly ok: true; readonly backup: Backup } | RefusedBackup => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return refused("not-json")
  }
  const head = z.safeParse(headSchema, found)
  if (!head.success) return refused("foreign")
  if (head.data.version > backupVersion) return refused("newer")
  const body = z.safeParse(bodySchema, found)
  if (!body.success) return refused("broken", placeOf(body.error))

  const missing = Object.entries(listsSince).find(
    ([list, since]) => head.data.version >= since && body.data[list as keyof typeof listsSince] === undefined,
  )
  if (missing) return refused("broken", missing[0])

  let problem: RefusedBackup | null = null
  const records = <K extends RecordKind>(kind: K): RecordOf<K>[] => {
    const byKey = new Map<string, RecordOf<K>>()
    body.data[kind]?.forEach((raw, index) => {
      const read = migrate(recordKinds[kind], raw)
      const place = `${kind}[${index}]`
      if (!read.ok) problem ??= refused(read.reason === "newer" ? "newer" : "broken", `${place}.${read.where}`)
      else if (byKey.has(keyOf[kind](read.record))) problem ??= refused("broken", place)
      else byKey.set(keyOf[kind](read.record), read.record)
    })
    return [...byKey.values()]
  }
  const backup: Backup = {
    ...body.data,
    format: backupFormat,
    version: backupVersion,
    people: records("people"),
    preparations: records("preparations"),
    calls: records("calls"),
    reviews: records("reviews"),
    promises: records("promises"),
    stones: records("stones"),
    givenStones: records("givenStones"),
    touches: records("touches"),
    warmUps: records("warmUps"),
  }
  return problem ?? { ok: true, backup }
}

/** `merge` adds what is missing and keeps the newer of two; `replace` makes everything as in the file. */
export type ImportMode = "merge" | "replace"

/** What an import does to one kind of record. */
export interface Plan<T> {
  readonly add: readonly T[]
  readonly change: readonly T[]
  /** Stay as they are: the same, or newer than in the file. */
  readonly keep: readonly T[]
  readonly remove: readonly T[]
}

/** When a record was last written, epoch ms; a stone only knows its beginning, so what is here stays. */
const writtenAt: { readonly [K in RecordKind]: (record: RecordOf<K>) => number } = {
  people: ({ changedAt }) => changedAt,
  preparations: ({ savedAt }) => savedAt,
  calls: ({ lastSeenAt }) => lastSeenAt,
  reviews: ({ savedAt }) => savedAt,
  stones: ({ createdAt }) => createdAt,
  givenStones: ({ at }) => at,
  promises: ({ createdAt, settledAt }) => settledAt ?? createdAt,
  touches: ({ savedAt }) => savedAt,
  warmUps: ({ savedAt }) => savedAt,
}

/** What importing `incoming` over `here` does, without doing it. */
export const planImport = <K extends RecordKind>(
  kind: K,
  here: readonly RecordOf<K>[],
  incoming: readonly RecordOf<K>[],
  mode: ImportMode,
): Plan<RecordOf<K>> => {
  const key = keyOf[kind]
  const known = new Map(here.map((record) => [key(record), record]))
  const add: RecordOf<K>[] = []
  const change: RecordOf<K>[] = []
  const touched = new Set<string>()
  for (const record of incoming) {
    const before = known.get(key(record))
    if (before === undefined) {
      add.push(record)
    } else if (!isSame(before, record) && (mode === "replace" || writtenAt[kind](record) > writtenAt[kind](before))) {
      change.push(record)
      touched.add(key(record))
    }
  }
  const inFile = new Set(incoming.map(key))
  const gone = (record: RecordOf<K>) => mode === "replace" && !inFile.has(key(record))
  return {
    add,
    change,
    keep: here.filter((record) => !touched.has(key(record)) && !gone(record)),
    remove: here.filter(gone),
  }
}

/** Both went through the same schema, so the same content has the same order of keys. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
