import { describe, expect, it } from "vitest"
import { cueTextKey, cueWhyKey } from "~domain/coaching/cues"
import { cueKinds } from "~domain/coaching/event"
import { countWords } from "~domain/conversation/word-count"
import messages from "../../../assets/_locales/en/messages.json"

const texts: Readonly<Record<string, { readonly message: string } | undefined>> = messages

describe("the words of the cues", () => {
  it.each(cueKinds)("%s is said in at most six words, and why in one or two sentences", (kind) => {
    const text = texts[cueTextKey(kind)]?.message ?? ""
    const why = texts[cueWhyKey(kind)]?.message ?? ""
    expect(countWords(text)).toBeGreaterThan(0)
    expect(countWords(text)).toBeLessThanOrEqual(6)
    expect(why.match(/[.!?](?:\s|$)/g)?.length).toBeOneOf([1, 2])
  })
})
