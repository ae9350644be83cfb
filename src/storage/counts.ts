import { t, tCount, uiLanguage, type CountedKey } from "~platform/i18n"
import type { Affected } from "./erase"

const counted = {
  people: "count_people",
  calls: "count_calls",
  captions: "count_captions",
  reviews: "count_reviews",
  preparations: "count_preparations",
  promises: "count_promises",
  stones: "count_stones",
  givenStones: "count_given_stones",
  touches: "count_touches",
  warmUps: "count_warm_ups",
  damaged: "count_damaged",
} as const satisfies Record<keyof Affected, CountedKey>

/** How much it is, in words: "2 people, 14 calls and 12 reviews". What there is none of is left out. */
export const countsInWords = (counts: Partial<Affected>): string => {
  const parts = (Object.keys(counted) as (keyof Affected)[]).flatMap((part) => {
    const count = counts[part] ?? 0
    return count === 0 ? [] : [tCount(counted[part], count)]
  })
  return parts.length === 0 ? t("count_nothing") : new Intl.ListFormat(uiLanguage()).format(parts)
}
