import Dexie, { type EntityTable, type Table } from "dexie"
import type { CallSummary } from "~domain/calls/summary"
import type { CallEvent } from "~domain/coaching/event"
import type { GrowthPoint } from "~domain/growth/growth"
import type { CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import type { Preparation } from "~domain/records/preparation"
import type { PromiseRecord, Review } from "~domain/records/review"
import type { KeptRow } from "~domain/records/row"
import type { GivenStone, Stone } from "~domain/stones/stone"
import type { Touch } from "~domain/records/touch"
import type { WarmUp } from "~domain/records/warm-up"
import type { Ledger } from "~domain/trust/ledger"
import { deriveAll, derived, type WaitingPreparation } from "./derived"

/** An event as kept: `n` counts all events of this database, so it sorts the events of a call. */
export interface KeptEvent {
  n: number
  callId: string
  event: CallEvent
}

/** That the database holds the transcript of a call, and from when on it is to be purged (epoch ms; null: never). */
export interface KeptTranscript {
  callId: string
  purgeAfter: number | null
}

/** A record that could not be read. Nothing is lost: `json` is what was found, and it goes into every backup. */
export interface DamagedRecord {
  n: number
  table: string
  key: string
  reason: string
  where: string
  json: string
  at: number
}

/**
 * Everything kept about people and calls, in the extension's own IndexedDB. Other modules of this folder are its only users.
 *
 * A new index or table needs a new `version(n)` here, below the old ones; a new shape of a record needs a step in
 * `domain/records/kinds.ts`, and records are brought up as they are read.
 */
class Database extends Dexie {
  readonly people!: EntityTable<Person, "id">
  readonly preparations!: EntityTable<Preparation, "id">
  readonly calls!: EntityTable<CallRecord, "id">
  /** Captions, one entry for each row; primary key `[callId+key]`. */
  readonly rows!: Table<KeptRow, [string, string]>
  readonly events!: EntityTable<KeptEvent, "n">
  readonly transcripts!: EntityTable<KeptTranscript, "callId">
  readonly reviews!: EntityTable<Review, "callId">
  readonly promises!: EntityTable<PromiseRecord, "id">
  readonly stones!: EntityTable<Stone, "id">
  readonly givenStones!: EntityTable<GivenStone, "id">
  readonly touches!: EntityTable<Touch, "id">
  readonly warmUps!: EntityTable<WarmUp, "personId">
  readonly damaged!: EntityTable<DamagedRecord, "n">
  /** Derived from the others, and written by `derived.ts` alone. */
  readonly summaries!: Table<CallSummary, string>
  readonly points!: Table<GrowthPoint, string>
  readonly ledgers!: Table<Ledger, string>
  readonly waiting!: Table<WaitingPreparation, string>

  constructor() {
    // What is read is never changed in place, so live queries may share it instead of copying thousands of records.
    super("third-why", { cache: "immutable" })
    this.use(derived)
    this.version(1).stores({
      people: "id, name",
      preparations: "id, personId, meeting, callId, savedAt",
      calls: "id, [site+meetingId], tabId, personId, startedAt, lastSeenAt, endedAt",
      rows: "[callId+key], [callId+at]",
      events: "++n, callId",
      transcripts: "callId, purgeAfter",
      reviews: "callId, finishedAt",
      promises: "id, callId, personId, due, state",
      damaged: "++n, table",
    })
    this.version(2).stores({
      stones: "id",
      givenStones: "id, stoneId, personId",
      people: "id, name, *addresses, rhythmDays",
      touches: "id, [personId+at], at, callId",
    })
    this.version(3).stores({
      // Written many times a minute, and only ever read by the call.
      rows: "[callId+key]",
      warmUps: "personId, day",
      summaries: "id, personId",
      points: "callId, triedAt",
      ledgers: "personId",
    })
    this.version(4)
      .stores({ people: "id, name, *addresses", ledgers: "personId, restsUntil", waiting: "id, savedAt" })
      // The newest version makes all that is derived, whichever it comes from.
      .upgrade((upgrade) => deriveAll(this.core, upgrade.idbtrans))
  }
}

export const database = new Database()

/** Begins to open it before it is first used. When that fails, whoever uses it is told. */
export const openDatabase = (): void => {
  database.open().catch(() => undefined)
}

/** The tables of records that carry their version, by the names of `recordKinds`. */
export const recordTables = [
  "people",
  "preparations",
  "calls",
  "reviews",
  "promises",
  "stones",
  "givenStones",
  "touches",
  "warmUps",
] as const
