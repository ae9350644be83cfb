import { curiousQuestions, type CuriousQuestion } from "~domain/mail/curious"
import type { KnownFields } from "~domain/mail/fill"
import { knownOf } from "~domain/mail/known"
import { stonesIn } from "~domain/mail/sent"
import { mailSentences } from "~domain/mail/sentences"
import type { Stone } from "~domain/stones/stone"
import { stonesFor, suggestStones, type SuggestedStone } from "~domain/stones/suggest"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import type { DeskState, OpenDraft } from "./state"
import { nameOf } from "./whom"
import { agoText, dueDay } from "./words"

/** Who it goes to, in full; null while nobody stands in the draft. */
export const whoText = ({ acquaintance, addressees, to }: OpenDraft): string | null => {
  const addressee = addressees[to]
  return acquaintance?.person.name ?? (addressee ? nameOf(addressee.recipient) : null)
}

/** Stones that can be given in this draft: never one they were given, nor one that stands in it. */
export const giveable = ({ acquaintance, draft }: OpenDraft, stones: readonly Stone[]): readonly Stone[] => {
  const inDraft = stonesIn(draft.body, stones)
  const fresh = acquaintance ? stonesFor(stones, acquaintance.given, acquaintance.person.id) : stones
  return fresh.filter((stone) => !inDraft.includes(stone))
}

/** Those that fit their words, best first, each with the sentence it fits. */
export const fitting = (open: OpenDraft, stones: readonly Stone[]): readonly SuggestedStone[] => {
  const { acquaintance } = open
  if (acquaintance === null) return []
  const quotes = acquaintance.matters.map(({ quote }) => quote)
  return suggestStones(giveable(open, stones), acquaintance.given, acquaintance.person.id, quotes)
}

/** Questions worth asking them, best first. */
export const questionsFor = (
  { acquaintance, kind, draft }: OpenDraft,
  { options }: Pick<DeskState, "options">,
): readonly CuriousQuestion[] =>
  curiousQuestions(
    options.playbook,
    kind,
    acquaintance?.evidence ?? null,
    mailSentences(draft.body).map(({ text }) => text),
  )

/** What is known for the fields of a template. */
export const knownFields = (
  open: OpenDraft,
  { options }: Pick<DeskState, "options">,
  suggested: SuggestedStone | null,
  question: CuriousQuestion | null,
): KnownFields => {
  const { acquaintance, addressees, to } = open
  const known = knownOf(
    {
      name: acquaintance?.person.name ?? addressees[to]?.recipient.name ?? "",
      company: acquaintance?.person.company ?? "",
      evidence: acquaintance?.evidence ?? null,
      matters: acquaintance?.matters ?? [],
      promises: (acquaintance?.owed ?? []).map((promise) => ({
        ...promise,
        due: promise.due === null ? null : dueDay(promise.due),
      })),
    },
    options.ownNames,
  )
  const lastTouch = acquaintance?.lastTouch ?? null
  return {
    ...known,
    quote: suggested?.quote || known.quote,
    last: lastTouch === null ? "" : agoText(lastTouch.at, now()),
    question: question?.text ?? "",
    ...(suggested
      ? {
          stone: suggested.stone.title,
          link: suggested.stone.link,
          reason: suggested.stone.helpsWith === "" ? "" : t("mail_reason_helps", suggested.stone.helpsWith),
        }
      : {}),
  }
}
