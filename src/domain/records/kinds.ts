import type * as z from "zod/mini"
import { callSchema, type CallRecord } from "./call"
import type { Migration } from "./migrations"
import { personMigrations, promiseMigrations } from "./steps"
import { personSchema, type Person } from "./person"
import { preparationSchema, type Preparation } from "./preparation"
import { givenStoneSchema, stoneSchema, type GivenStone, type Stone } from "~domain/stones/stone"
import { promiseSchema, reviewSchema, type PromiseRecord, type Review } from "./review"
import { touchSchema, type Touch } from "./touch"
import { warmUpSchema, type WarmUp } from "./warm-up"

interface RecordTypes {
  people: Person
  preparations: Preparation
  calls: CallRecord
  reviews: Review
  promises: PromiseRecord
  stones: Stone
  givenStones: GivenStone
  touches: Touch
  warmUps: WarmUp
}
export type RecordKind = keyof RecordTypes
export type RecordOf<K extends RecordKind> = RecordTypes[K]

/** How one kind of record looks now, and the steps that bring an older one here. */
export interface Kind<T> {
  readonly schema: z.core.$ZodType<T>
  readonly version: number
  readonly migrations: readonly Migration[]
}

/** Every kind of record that carries its version. */
export const recordKinds: { readonly [K in RecordKind]: Kind<RecordTypes[K]> } = {
  people: { schema: personSchema, version: 2, migrations: personMigrations },
  preparations: { schema: preparationSchema, version: 1, migrations: [] },
  calls: { schema: callSchema, version: 1, migrations: [] },
  reviews: { schema: reviewSchema, version: 1, migrations: [] },
  stones: { schema: stoneSchema, version: 1, migrations: [] },
  givenStones: { schema: givenStoneSchema, version: 1, migrations: [] },
  promises: { schema: promiseSchema, version: 2, migrations: promiseMigrations },
  touches: { schema: touchSchema, version: 1, migrations: [] },
  warmUps: { schema: warmUpSchema, version: 1, migrations: [] },
}
