import { dayAfter, daysFrom } from "~domain/calendar/days"
import { fillTemplate, type FilledMail, type KnownFields, type MailField } from "~domain/mail/fill"
import type { MailTemplate } from "~domain/mail/settings"
import type { CalendarDay } from "~domain/records/calendar-day"
import type { WarmUp } from "~domain/records/warm-up"

/*
 * The messages before a call: two or three that give before they ask. The rules are ours.
 *
 * - When: from a week before the call on, two days apart or more, the last on the day before. With less time there are fewer.
 * - What: the playbook's texts of the kind "warm-up", each once. Those that ask nothing come first, and of those the ones that give a
 *   stone. Only the last of several may be one that asks.
 * - Never made up: a text that wants their words, a question or a stone is taken only when there is one. Small things that only the
 *   rep knows (a reason, a topic) may stay open, and are marked.
 * - A stone is given once, and quoted beside it is only a sentence that it fits. No sentence of theirs is quoted twice.
 */

/** Most messages, how many days before the call the first may go, and the fewest days between two. */
export const warmUpLimits = { messages: 3, startDays: 7, apartDays: 2 }

/** A stone to give: `quote` is the sentence of theirs that it fits, empty when none is known. */
export interface Gift {
  readonly title: string
  readonly link: string
  readonly quote: string
  /** Why it is given, as far as is known. */
  readonly reason: string
}

/** What messages are made of. */
export interface WarmUpMaterial {
  readonly templates: readonly MailTemplate[]
  /** What is known of the person and the call for the fields of a text. */
  readonly known: KnownFields
  /** Stones they were not given, best first. */
  readonly gifts: readonly Gift[]
}

/** A message as it is proposed. */
export interface ProposedMessage extends Pick<FilledMail, "subject" | "body"> {
  readonly day: CalendarDay
}

/** Without these a text would say something that nobody said, or give nothing. */
const never: readonly MailField[] = [
  "stone",
  "link",
  "quote",
  "present",
  "motivation",
  "vision",
  "question",
  "promises",
]

const names = ({ subject, body }: MailTemplate, field: MailField): boolean =>
  `${subject} ${body}`.includes(`{${field}}`)

const asks = (template: MailTemplate): boolean => template.body.includes("?") || names(template, "question")

interface Candidate {
  readonly template: MailTemplate
  readonly filled: FilledMail
  readonly gives: boolean
  /** The sentences of theirs in it. */
  readonly quotes: readonly (string | undefined)[]
}

/** Fields that hold a sentence of theirs. */
const quoted = ["quote", "present", "motivation", "vision"] as const

/** Every text of the kind that says nothing made up and quotes no sentence of `said` again, filled for the next gift. */
const candidates = (
  { templates, known, gifts: [gift] }: WarmUpMaterial,
  used: ReadonlySet<string>,
  said: ReadonlySet<string | undefined>,
): Candidate[] =>
  templates
    .filter(({ id, kind }) => kind === "warm-up" && !used.has(id))
    .map((template) => {
      const gives = gift !== undefined && names(template, "stone")
      const own = gives ? { stone: gift.title, link: gift.link, reason: gift.reason, quote: gift.quote } : {}
      const fields: KnownFields = { ...known, ...own }
      const fresh = Object.fromEntries(quoted.map((field) => [field, said.has(fields[field]) ? "" : fields[field]]))
      const quotes = quoted.filter((field) => names(template, field)).map((field) => fields[field])
      return { template, gives, quotes, filled: fillTemplate(template, { ...fields, ...fresh }) }
    })
    .filter(({ filled }) => filled.open.every(({ field }) => !(never as readonly string[]).includes(field)))

const first = (candidates: readonly Candidate[], rank: (candidate: Candidate) => number): Candidate | undefined =>
  candidates.toSorted((a, b) => rank(a) - rank(b))[0]

/** The texts in their order, at most `count`. One that asks ends them. */
const choose = (material: WarmUpMaterial, count: number): readonly FilledMail[] => {
  const chosen: FilledMail[] = []
  const used = new Set<string>()
  const said = new Set<string | undefined>()
  let { gifts } = material
  while (chosen.length < count) {
    const open = candidates({ ...material, gifts }, used, said)
    const quiet = first(
      open.filter(({ template }) => !asks(template)),
      ({ gives, filled }) => (gives ? 0 : 100) + filled.open.length,
    )
    const asking = first(
      open.filter(({ template }) => asks(template)),
      ({ gives, filled }) => filled.open.length + (gives ? 0 : 0.5),
    )
    const isLast = count > 1 && chosen.length === count - 1
    const best = isLast ? (asking ?? quiet) : (quiet ?? asking)
    if (best === undefined) break
    chosen.push(best.filled)
    used.add(best.template.id)
    for (const quote of best.quotes) said.add(quote)
    if (best.gives) gifts = gifts.slice(1)
    if (best === asking) break
  }
  return chosen
}

/** The first and the last day on which a message may go before a call on `call`, as days from `today`; null when it is over. */
const spanBefore = (
  today: CalendarDay,
  call: CalendarDay,
): { readonly first: number; readonly last: number } | null => {
  const ahead = daysFrom(today, call)
  return ahead < 0 ? null : { first: Math.max(0, ahead - warmUpLimits.startDays), last: Math.max(0, ahead - 1) }
}

const spread = (today: CalendarDay, { first, last }: { first: number; last: number }, count: number): CalendarDay[] =>
  Array.from({ length: count }, (_, at) =>
    dayAfter(today, count === 1 ? first : Math.round(first + (at * (last - first)) / (count - 1))),
  )

/** The messages before a call on `call`, in the order they go; none when the call is over or nothing can be said honestly. */
export const planWarmUp = (
  material: WarmUpMaterial,
  today: CalendarDay,
  call: CalendarDay,
): readonly ProposedMessage[] => {
  const span = spanBefore(today, call)
  if (span === null) return []
  const time = 1 + Math.floor((span.last - span.first) / warmUpLimits.apartDays)
  const chosen = choose(material, Math.min(warmUpLimits.messages, time))
  const days = spread(today, span, chosen.length)
  return chosen.map(({ subject, body }, at) => ({ subject, body, day: days[at] ?? today }))
}

/** The plan with the call on another day: what has not gone yet is spread anew before it, and every text stays as it is. */
export const moveWarmUp = (plan: WarmUp, today: CalendarDay, call: CalendarDay): WarmUp => {
  const span = spanBefore(today, call)
  if (span === null) return plan
  const waiting = plan.messages.filter(({ sent }) => sent === null)
  const days = spread(today, span, waiting.length)
  return {
    ...plan,
    day: call,
    messages: plan.messages.map((message) =>
      message.sent === null ? { ...message, day: days[waiting.indexOf(message)] ?? message.day } : message,
    ),
  }
}
