import { callLength } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import { underscored } from "~domain/text-key"
import type { Fit } from "~domain/coaching/event"
import { touchKinds, type TouchKind } from "~domain/records/touch"
import type { Standing } from "~domain/trust/account"
import type { TrustEntry } from "~domain/trust/entries"
import { t, tCount } from "~platform/i18n"
import { minutesWords } from "./dates"

const touchWords = (kind: TouchKind): string => t(`touch_${kind}`)

/** Every kind of touch with its name, for a choice. */
export const touchOptions = () => touchKinds.map((value) => ({ value, label: touchWords(value) }))

export const fits = ["go-on", "not-yet", "refer-on", "not-a-fit"] as const
export const fitWords = (fit: Fit | null): string =>
  fit === null ? t("person_fit_unknown") : t(`review_fit_${underscored(fit)}`)

/** What an entry of an account was, in one line. */
export const entryWords = (entry: TrustEntry): string => {
  const { of } = entry
  if (of.record === "touch")
    return of.touch.note === "" ? touchWords(of.touch.kind) : `${touchWords(of.touch.kind)}: ${of.touch.note}`
  if (of.record === "given") return t("entry_given", of.given.title)
  if (of.record === "call") {
    const { call } = of
    return t("entry_call", t(kindTextKey(call.kind)), minutesWords(callLength(call)))
  }
  const { promise } = of
  const keys = {
    "promise-kept": "entry_kept",
    "promise-late": "entry_late",
    "promise-let-go": "entry_let_go",
    "promise-broken": "entry_broken",
  } as const
  const key = keys[entry.kind as keyof typeof keys]
  const words = t(key, promise.text)
  return promise.note === "" ? words : `${words} (${promise.note})`
}

/** How an account stands, in words: never as a number. */
export const standingWords = ({ state, gaveSinceAsk, askedSinceGift }: Standing): string => {
  if (state === "empty") return t("trust_empty")
  if (state === "faded") return t("trust_faded")
  if (state === "owing") return askedSinceGift > 0 ? tCount("trust_owing", askedSinceGift) : t("trust_owing_words")
  return gaveSinceAsk > 0 ? tCount("trust_credit", gaveSinceAsk) : t("trust_credit_asked")
}
