import type { MomentKind } from "~domain/hearing/moment"
import { journeyStages, type CallEvent, type Evidence, type JourneyStage } from "./event"
import { evidenceOf } from "./quote"
import type { Step } from "./step"
import type { Journey } from "./view"

/** What is hard and what it costs → why change → how it will be. */
const stageOf: Partial<Record<MomentKind, JourneyStage>> = {
  problem: "present",
  cost: "present",
  motive: "motivation",
  vision: "vision",
}

export const noJourney: Journey = { present: [], motivation: [], vision: [] }

const same = (one: Evidence, other: Evidence) => one.turnId === other.turnId && one.quote === other.quote

const added = (journey: Journey, stage: JourneyStage, evidence: Evidence): Journey =>
  journey[stage].some((known) => same(known, evidence))
    ? journey
    : { ...journey, [stage]: [...journey[stage], evidence] }

/** One more turn: their sentences fill the stages, in the order they were said. */
export const travelled = (journey: Journey, { turn, moments }: Step): Journey => {
  if (turn.side !== "theirs") return journey
  const heard: Record<JourneyStage, Evidence[]> = { present: [], motivation: [], vision: [] }
  for (const { kind, quote } of moments) {
    const stage = stageOf[kind]
    if (!stage) continue
    const evidence = evidenceOf(turn, quote)
    if (!heard[stage].some((known) => same(known, evidence))) heard[stage].push(evidence)
  }
  if (journeyStages.every((stage) => heard[stage].length === 0)) return journey
  const grown = (stage: JourneyStage) =>
    heard[stage].length === 0 ? journey[stage] : [...journey[stage], ...heard[stage]]
  return { present: grown("present"), motivation: grown("motivation"), vision: grown("vision") }
}

type JourneyEvent = Extract<CallEvent, { kind: "journey" }>

/** The journey with what was put in or taken out by hand; the last word on a sentence counts. */
export const journeyByHand = (heard: Journey, events: readonly JourneyEvent[]): Journey =>
  events.reduce(
    (journey, { stage, evidence, on }) =>
      on
        ? added(journey, stage, evidence)
        : { ...journey, [stage]: journey[stage].filter((known) => !same(known, evidence)) },
    heard,
  )

/** The first stage without a sentence of theirs. */
export const emptyStageOf = (journey: Journey): JourneyStage | null =>
  journeyStages.find((stage) => journey[stage].length === 0) ?? null
