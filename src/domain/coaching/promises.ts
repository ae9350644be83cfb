import type { CallEvent } from "./event"
import { evidenceOf, momentId } from "./quote"
import type { Step } from "./step"
import type { HeardPromise } from "./view"

/** One more turn: what the rep said they would do, with the time as said. */
export const promised = (promises: readonly HeardPromise[], { turn, moments }: Step): readonly HeardPromise[] => {
  if (turn.side !== "me") return promises
  const heard = moments.filter(({ kind }) => kind === "promise")
  if (heard.length === 0) return promises
  return [
    ...promises,
    ...heard.map((moment) => {
      const evidence = evidenceOf(turn, moment.quote)
      return { id: momentId(turn, moment), text: evidence.quote, evidence, due: moment.due ?? null }
    }),
  ]
}

type PromiseEvent = Extract<CallEvent, { kind: "promise" }>

/** The promises with what was noted, changed or dropped by hand; the last word on a promise counts. */
export const promisesByHand = (
  heard: readonly HeardPromise[],
  events: readonly PromiseEvent[],
): readonly HeardPromise[] =>
  events.reduce<readonly HeardPromise[]>((promises, { id, text, due, state }) => {
    if (state === "dropped") return promises.filter((promise) => promise.id !== id)
    const known = promises.find((promise) => promise.id === id) ?? heard.find((promise) => promise.id === id)
    const noted: HeardPromise = { id, text, evidence: known?.evidence ?? null, due }
    return known && promises.includes(known)
      ? promises.map((promise) => (promise === known ? noted : promise))
      : [...promises, noted]
  }, heard)
