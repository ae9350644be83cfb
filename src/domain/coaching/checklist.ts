import type { CallEvent, Evidence } from "./event"
import { evidenceOf, hasWords } from "./quote"
import type { Step } from "./step"
import { rungsOfALadder } from "./ladder"
import { checklistItems, type ChecklistItem, type ChecklistItemId, type Ladder, type Measures } from "./view"

/** What the checklist needs to remember of the turns. */
export interface Listened {
  /** The first follow-up on their words. */
  readonly followUp: Evidence | null
  /** The newest open question or why that waits for its answer before any telling. */
  readonly waiting: Evidence | null
  /** An open question or why that was answered before the rep told anything. */
  readonly askedFirst: Evidence | null
  readonly told: boolean
  /** The newest sentence that may be saying back, and the newest guess about them. */
  readonly summary: Evidence | null
  readonly assumption: Evidence | null
}

export const nothingListened: Listened = {
  followUp: null,
  waiting: null,
  askedFirst: null,
  told: false,
  summary: null,
  assumption: null,
}

/** One more turn. An answer has at least `answerWords` words, as on the ladder. */
export const listenedTo = (before: Listened, { turn, moments }: Step, answerWords: number): Listened => {
  if (turn.side === "theirs")
    return before.waiting && !before.askedFirst && hasWords(turn.text, answerWords)
      ? { ...before, askedFirst: before.waiting, waiting: null }
      : before
  if (turn.side !== "me" || moments.length === 0) return before
  const state = { ...before }
  for (const { kind, form, quote } of moments) {
    if (kind === "follow-up") state.followUp ??= evidenceOf(turn, quote)
    else if (kind === "why-probe" || (kind === "question" && form === "open"))
      state.waiting = state.told || state.askedFirst ? null : evidenceOf(turn, quote)
    else if (kind === "summary") state.summary = evidenceOf(turn, quote)
    else if (kind === "assumption") state.assumption = evidenceOf(turn, quote)
    else if (kind === "telling") {
      state.told = true
      state.waiting = null
    }
  }
  return state
}

/** Fewer words on both sides together prove nothing about who spoke less. */
const fewestWords = 100

type Tick = Extract<CallEvent, { kind: "tick" }>

/** The checklist in its fixed order. What the rep ticked or unticked by hand holds against what was heard. */
export const checklistOf = (
  listened: Listened,
  ladders: readonly Ladder[],
  measures: Pick<Measures, "talkShare" | "myWords" | "theirWords">,
  ticks: readonly Tick[],
): readonly ChecklistItem[] => {
  const { myWords, theirWords, talkShare } = measures
  const spokeLess = talkShare !== null && myWords + theirWords >= fewestWords && myWords < theirWords
  const thirdWhy = ladders.find(({ depth }) => depth === rungsOfALadder)
  const heard: Record<ChecklistItemId, { ticked: boolean; evidence: Evidence | null } | Evidence | null> = {
    "followed-up": { ticked: listened.followUp !== null, evidence: listened.followUp },
    "spoke-less": { ticked: spokeLess, evidence: null },
    "asked-before-telling": { ticked: listened.askedFirst !== null, evidence: listened.askedFirst },
    "third-why": { ticked: thirdWhy !== undefined, evidence: thirdWhy?.rungs[rungsOfALadder - 1]?.answer ?? null },
    "said-back": listened.summary,
    "let-finish": null,
    "may-be-wrong": listened.assumption,
  }
  return checklistItems.map((id): ChecklistItem => {
    const tick = ticks.findLast(({ item }) => item === id)
    const item = heard[id]
    const byEar = item !== null && "ticked" in item
    return {
      id,
      mode: byEar ? "heard" : "asked",
      ticked: tick ? tick.on : byEar && item.ticked,
      byHand: tick !== undefined,
      evidence: byEar ? item.evidence : item,
    }
  })
}
