import type { PromiseRecord } from "~domain/records/review"

/** What a promise can be begun with; what is left out is not known. */
export type PromiseStart = Partial<Pick<PromiseRecord, "callId" | "personId" | "text" | "due">>

/** A promise that is open, made at `at` (epoch ms). */
export const newPromise = (id: string, start: PromiseStart, at: number): PromiseRecord => ({
  version: 2,
  id,
  callId: null,
  personId: null,
  text: "",
  evidence: null,
  due: null,
  state: "open",
  settledAt: null,
  note: "",
  ...start,
  createdAt: at,
})
