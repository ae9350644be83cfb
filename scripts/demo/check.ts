import { journeyStages, type CallEvent, type Evidence } from "../../src/domain/coaching/event.ts"
import type { CallView } from "../../src/domain/coaching/view.ts"
import type { Said } from "../../src/domain/conversation/conversation.ts"
import type { Sample } from "../../src/domain/practice/sample.ts"

/** A call as it was kept, to be held against what its sample says. */
export interface PlayedCall {
  readonly transcript: readonly Said[]
  readonly view: CallView
  readonly events: readonly CallEvent[]
  /** When second 0 of the sample was, epoch ms. */
  readonly startedAt: number
}

/** One of two quotes holds the other: the coach may keep a sentence where the sample names its heart. */
const overlaps = (evidence: Evidence | null | undefined, words: string): boolean =>
  evidence != null && (evidence.quote.includes(words) || words.includes(evidence.quote))

/**
 * Holds a played call against its sample: what differs, in sentences; empty when all is as written.
 *
 * @param slackMs how much later than at the call's own pace a cue may come.
 */
export const differences = (
  sample: Sample,
  transcript: readonly Said[],
  played: PlayedCall,
  slackMs: number,
): string[] => {
  const { expect } = sample
  const { view, events, startedAt } = played
  const wrong: string[] = []
  for (const index of Array(Math.max(transcript.length, played.transcript.length)).keys()) {
    const [meant, kept] = [transcript[index], played.transcript[index]]
    if (JSON.stringify(meant) === JSON.stringify(kept)) continue
    wrong.push(`transcript: turn ${index + 1} reads ${JSON.stringify(kept)} and should read ${JSON.stringify(meant)}`)
    break
  }

  if (view.ladders.length !== expect.ladders.length)
    wrong.push(`ladder: ${view.ladders.length} instead of ${expect.ladders.length}`)
  for (const meant of expect.ladders) {
    const ladder = view.ladders.find(({ topic }) => overlaps(topic, meant.topic))
    if (ladder === undefined) wrong.push(`ladder: none on “${meant.topic}”`)
    else if (ladder.depth !== meant.depth) wrong.push(`ladder: depth ${ladder.depth} instead of ${meant.depth}`)
    for (const [rung, { question, answer }] of meant.rungs.entries()) {
      const climbed = ladder?.rungs[rung]
      if (!overlaps(climbed?.question, question)) wrong.push(`ladder: rung ${rung + 1} was not asked by “${question}”`)
      const turn = view.turns.find(({ id }) => id === climbed?.answer?.turnId)
      if (!turn?.text.includes(answer)) wrong.push(`ladder: rung ${rung + 1} was not answered by “${answer}”`)
    }
  }
  for (const stage of journeyStages)
    if (!view.journey[stage].some((evidence) => overlaps(evidence, expect.journey[stage])))
      wrong.push(`journey: ${stage} does not hold “${expect.journey[stage]}”`)

  const cues = events.flatMap((event) =>
    event.kind === "cue-shown" ? [{ kind: event.cue, at: event.at - startedAt }] : [],
  )
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  for (const { kind, from, to } of expect.cues.must) {
    const first = cues.find((cue) => cue.kind === kind)
    if (first === undefined) wrong.push(`cues: ${kind} did not come`)
    else if (first.at < from * 1000 || first.at > to * 1000 + slackMs)
      wrong.push(`cues: ${kind} came at ${seconds(first.at)} s instead of ${from} to ${to} s`)
  }
  for (const { kind, from = 0, to = Infinity } of expect.cues.mustNot) {
    const came = cues.find((cue) => cue.kind === kind && cue.at >= from * 1000 && cue.at <= to * 1000 - slackMs)
    if (came !== undefined) wrong.push(`cues: ${kind} came at ${seconds(came.at)} s and should not`)
  }
  for (const { words, due } of expect.promises) {
    const promise = view.promises.find(({ evidence }) => overlaps(evidence, words))
    if (promise?.due !== due) wrong.push(`promises: “${words}” was not noted with ${due ?? "no day"}`)
  }
  for (const { id, ticked } of view.checklist)
    if ((ticked && expect.notTicked.includes(id)) || (!ticked && expect.ticked.includes(id)))
      wrong.push(`listening: ${id} is ${ticked ? "ticked" : "not ticked"}`)
  const { talkShare } = view.measures
  if (talkShare === null || talkShare < expect.talkShare.from || talkShare > expect.talkShare.to)
    wrong.push(`measures: talk share is ${talkShare ?? "unknown"}`)
  return wrong
}
