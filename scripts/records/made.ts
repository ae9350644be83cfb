import { summaryOf, type CallSummary } from "../../src/domain/calls/summary.ts"
import { pointOf, type GrowthPoint } from "../../src/domain/growth/growth.ts"
import { newPerson } from "../../src/domain/people/new-person.ts"
import { blankReview } from "../../src/domain/records/blank.ts"
import type { CallRecord } from "../../src/domain/records/call.ts"
import { callKinds } from "../../src/domain/records/call-kind.ts"
import type { Person } from "../../src/domain/records/person.ts"
import type { Preparation } from "../../src/domain/records/preparation.ts"
import { trustMarks, type PromiseRecord, type Review } from "../../src/domain/records/review.ts"
import { touchKinds, type Touch } from "../../src/domain/records/touch.ts"
import { trustEntries } from "../../src/domain/trust/entries.ts"
import { accountsOf, ledgersOf, rhythmsOf, type Ledger } from "../../src/domain/trust/ledger.ts"

/** How much is made. */
export interface Amount {
  readonly people: number
  readonly calls: number
  readonly touches: number
}

/** Tables of the extension's own database, by name: records, and what the extension derives from them. */
export interface MadeRecords {
  readonly summaries: readonly CallSummary[]
  readonly points: readonly GrowthPoint[]
  readonly ledgers: readonly Ledger[]
  readonly people: readonly Person[]
  readonly calls: readonly CallRecord[]
  readonly reviews: readonly Review[]
  readonly touches: readonly Touch[]
  readonly promises: readonly PromiseRecord[]
  readonly preparations: readonly Preparation[]
}

const day = 24 * 60 * 60 * 1000
/** Over so many days calls and touches are spread, the later ones as dense as the earlier ones. */
const spread = 3 * 365

/** Mulberry32: the same numbers from the same seed. */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const firsts = [
  "Daniel",
  "Priya",
  "Tomasz",
  "Aoife",
  "Helen",
  "Aisha",
  "Dana",
  "Zofia",
  "Samuel",
  "Noor",
  "Ingrid",
  "Mateo",
]
const lasts = [
  "Reyes",
  "Nair",
  "Zielinski",
  "Brennan",
  "Marsh",
  "Karim",
  "Okafor",
  "Lindqvist",
  "Haddad",
  "Costa",
  "Weber",
]
const trades = ["Home Care", "Dental Group", "Bakeries", "Hospice", "Interiors", "Logistics", "Print Works", "Farms"]
const quotes = [
  "We re-plan forty visits by phone before nine",
  "Nobody dares to go to lunch",
  "I promised them it would get better",
  "Monday at eight, a coffee, and the plan already stands",
  "My father never took a Sunday and I want to",
  "Two of us lose two days every month on the export",
]

const idOf = (kind: number, n: number): string => `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`

/**
 * People with prepared calls, finished reviews (measures, guesses, marks, six quotes each), touches and promises, the same every time.
 *
 * @param until the newest moment, epoch ms.
 */
export const madeRecords = (amount: Amount, until: number, seed = 1): MadeRecords => {
  const next = chance(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const ago = (): number => Math.floor(until - next() * spread * day)

  const people = Array.from({ length: amount.people }, (_, n): Person => {
    const name = `${firsts[n % firsts.length]} ${lasts[(n * 7) % lasts.length]}${n < 100 ? "" : ` ${n}`}`
    return newPerson(
      idOf(1, n),
      {
        name,
        company: `${pick(lasts)} ${pick(trades)}`,
        addresses: [`${name.toLowerCase().replace(/\W+/g, ".")}@example.org`],
        rhythmDays: next() < 0.6 ? pick([14, 21, 28, 42, 84]) : null,
      },
      until - spread * day,
    )
  })
  const someone = (): string => pick(people).id

  const calls: CallRecord[] = []
  const reviews: Review[] = []
  const promises: PromiseRecord[] = []
  const preparations: Preparation[] = []
  for (let n = 0; n < amount.calls; n += 1) {
    const id = idOf(2, n)
    const startedAt = ago()
    const endedAt = startedAt + Math.floor((10 + next() * 50) * 60_000)
    const personId = someone()
    calls.push({
      version: 1,
      id,
      site: "google-meet",
      meetingId: `m-${n}`,
      tabId: null,
      title: `Weekly ${n}`,
      personId,
      preparationId: null,
      kind: pick(callKinds),
      plannedMinutes: 30,
      language: "en",
      startedAt,
      lastSeenAt: endedAt,
      endedAt,
      told: "",
      keeping: "until-reviewed",
      purgedAt: endedAt,
      reviewLater: false,
      notThisCall: false,
    })
    // One gets better with the years: that is what the growth page has to find.
    const years = 1 - (until - startedAt) / (spread * day)
    const talkShare = Math.min(0.95, Math.max(0.05, 0.62 - 0.22 * years + (next() - 0.5) * 0.2))
    const evidence = (at: number) => ({ turnId: `r:${at}`, quote: pick(quotes), at: startedAt + at * 60_000 })
    reviews.push({
      ...blankReview(id, endedAt),
      guess: {
        talkShare: Math.min(0.95, Math.max(0.05, talkShare - (0.2 - 0.15 * years) + (next() - 0.5) * 0.1)),
        followUps: Math.floor(next() * 6),
        whyDepth: Math.floor(next() * 4),
      },
      marks: Object.fromEntries(trustMarks.map((mark) => [mark, Math.min(3, Math.floor(next() * 3 + years))])),
      oneThing: next() < 0.3 ? "Wait two breaths before I answer." : "",
      measured: {
        byHand: false,
        talkShare,
        followUps: Math.floor(next() * 5 + years * 3),
        whyDepth: Math.min(3, Math.floor(next() * 2.4 + years * 1.6)),
        questions: Math.floor(next() * 20),
        longestStretchMs: Math.floor((20 + next() * 100) * 1000),
        longestStoryMs: Math.floor((20 + next() * 100) * 1000),
        switchesPerMinute: next() * 6,
        tellingShare: next() * 0.6,
        tellingOnTheirWords: next() * 0.2,
        minutesHeard: (endedAt - startedAt) / 60_000,
        gaps: [],
      },
      evidence: {
        ladders: [{ topic: evidence(3), rungs: [{ question: null, answer: evidence(4) }] }],
        journey: [
          { stage: "present", evidence: evidence(5) },
          { stage: "motivation", evidence: evidence(9) },
          { stage: "vision", evidence: evidence(12) },
        ],
        checklist: [{ item: "followed-up", evidence: evidence(6) }],
      },
      savedAt: endedAt,
      finishedAt: endedAt,
    })
    preparations.push({
      version: 1,
      id: idOf(4, n),
      personId,
      meeting: null,
      callId: id,
      kind: "discovery",
      plannedMinutes: 30,
      intention: "What would make this worth their time?",
      ticked: ["captions-on"],
      questions: ["What does a good Monday look like?"],
      savedAt: startedAt,
    })
    if (n % 5 === 0) {
      const state =
        n % 25 === 0 && until - endedAt < 30 * day ? "open" : next() < 0.8 ? "kept" : next() < 0.5 ? "late" : "let-go"
      promises.push({
        version: 2,
        id: `${id}:p`,
        callId: id,
        personId,
        text: pick(["Winter staffing numbers", "Podcast link", "An introduction to Aoife"]),
        evidence: null,
        due: new Date(endedAt + 5 * day).toISOString().slice(0, 10),
        state,
        settledAt: state === "open" ? null : endedAt + 4 * day,
        note: "",
        createdAt: endedAt,
      })
    }
  }
  const touches = Array.from({ length: amount.touches }, (_, n): Touch => {
    const at = ago()
    return {
      version: 1,
      id: idOf(3, n),
      personId: someone(),
      kind: pick(touchKinds),
      at,
      note: "",
      callId: null,
      savedAt: at,
    }
  })
  return {
    people,
    calls,
    reviews,
    touches,
    promises,
    preparations,
    summaries: calls.map((call, n) => summaryOf(call, reviews[n] ?? null)),
    points: calls.flatMap((call, n) => {
      const review = reviews[n]
      return (review && pointOf(call, review)) ?? []
    }),
    ledgers: [
      ...ledgersOf(
        people.map(({ id }) => id),
        accountsOf(trustEntries({ touches, calls, promises, given: [] })),
        rhythmsOf(people),
      ).values(),
    ],
  }
}
