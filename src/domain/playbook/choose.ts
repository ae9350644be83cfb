import type { CallKind } from "~domain/records/call-kind"
import type { Playbook, PlaybookQuestion, QuestionPurpose } from "./schema"

/** What each kind of call is most curious about, first things first. */
const purposesOf: Record<CallKind, readonly QuestionPurpose[]> = {
  discovery: [
    "present-state",
    "what-moves-them",
    "vision",
    "what-is-hard",
    "what-it-costs",
    "rapport",
    "fit",
    "deciding-together",
  ],
  demo: [
    "present-state",
    "deciding-together",
    "vision",
    "what-is-hard",
    "what-moves-them",
    "fit",
    "what-it-costs",
    "rapport",
  ],
  "follow-up": [
    "present-state",
    "vision",
    "deciding-together",
    "what-moves-them",
    "what-is-hard",
    "fit",
    "what-it-costs",
    "rapport",
  ],
  negotiation: [
    "deciding-together",
    "what-moves-them",
    "fit",
    "what-it-costs",
    "vision",
    "what-is-hard",
    "rapport",
    "present-state",
  ],
  "check-in": [
    "rapport",
    "present-state",
    "what-moves-them",
    "fit",
    "what-is-hard",
    "vision",
    "what-it-costs",
    "deciding-together",
  ],
}

export interface Wanted {
  readonly kind: CallKind
  /** Only questions of these purposes, in this order; all purposes, in the order that fits the kind, when left out. */
  readonly purposes?: readonly QuestionPurpose[]
  /** Ids of questions that were asked or put aside already, oldest first. */
  readonly used?: readonly string[]
  /** Ids of questions in the rep's own words (`ownQuestions`): this module knows no default playbook, the panel has no room for it. */
  readonly own?: ReadonlySet<string>
  /** At most so many. */
  readonly count: number
}

/**
 * Questions worth proposing, best first, as many purposes as can be.
 *
 * Fresh ones come before used ones, and of those the one used longest ago comes first. Among fresh ones those in the rep's own
 * words come before ours, else the order of the playbook holds. The same playbook and wish give the same questions.
 */
export function chooseQuestions(
  playbook: Playbook,
  { kind, purposes, used = [], own, count }: Wanted,
): PlaybookQuestion[] {
  const order = purposes ?? purposesOf[kind]
  const lastUse = new Map(used.map((id, index) => [id, index]))
  const staleness = ({ id }: PlaybookQuestion) => lastUse.get(id) ?? -1
  const ranked = order.flatMap((purpose, purposeRank) =>
    playbook.questions
      .filter((question) => question.purpose === purpose && question.kinds.includes(kind))
      .map((question) => ({ question, stale: staleness(question), own: own?.has(question.id) ?? false }))
      .sort((a, b) => a.stale - b.stale || Number(b.own) - Number(a.own))
      .map((entry, round) => ({ ...entry, round, purposeRank })),
  )
  return ranked
    .sort((a, b) => a.stale - b.stale || a.round - b.round || a.purposeRank - b.purposeRank)
    .slice(0, Math.max(0, count))
    .map(({ question }) => question)
}
