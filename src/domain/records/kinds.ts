import type * as z from "zod/mini"
import { callSchema } from "./call"
import type { Migration } from "./migrations"
import { personSchema } from "./person"
import { preparationSchema } from "./preparation"
import { promiseSchema, reviewSchema } from "./review"

interface Kind<S extends z.core.$ZodType> {
  readonly schema: S
  readonly version: number
  readonly migrations: readonly Migration[]
}

const kind = <S extends z.core.$ZodType>(schema: S, version: number, migrations: readonly Migration[]): Kind<S> => ({
  schema,
  version,
  migrations,
})

/** Every kind of record that carries its version, with the steps that bring an older one here. */
export const recordKinds = {
  people: kind(personSchema, 1, []),
  preparations: kind(preparationSchema, 1, []),
  calls: kind(callSchema, 1, []),
  reviews: kind(reviewSchema, 1, []),
  promises: kind(promiseSchema, 1, []),
} as const
export type RecordKind = keyof typeof recordKinds
export type RecordOf<K extends RecordKind> = z.output<(typeof recordKinds)[K]["schema"]>
