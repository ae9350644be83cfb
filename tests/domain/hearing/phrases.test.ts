import { describe, expect, it } from "vitest"
import { english } from "~domain/hearing/en/english"

const pickOf = (text: string): string | null => english.phrases(text)[0]?.quote ?? null
const questionOn = (text: string): string | null => {
  const [first] = english.phrases(text)
  return first ? english.questionFor(first) : null
}

describe("the phrase worth asking about", () => {
  it.each([
    [
      "is the clause that says it, from its subject on",
      "so um the thing is that our planners lose two days every week",
      "our planners lose two days every week",
    ],
    [
      "comes after what only reports it",
      "yeah i think we are way too slow with the quotes",
      "we are way too slow with the quotes",
    ],
    [
      "keeps what they do not know",
      "honestly i don't know how the drivers find the right dock",
      "i don't know how the drivers find the right dock",
    ],
    [
      "begins anew where they began anew",
      "we have no we have not seen any growth in the north",
      "we have not seen any growth in the north",
    ],
    ["ends before the next sentence", "the warehouse is a mess and then we went home", "the warehouse is a mess"],
    ["ends where they hesitate", "we lost a big customer um in the uh the", "we lost a big customer"],
    ["is not cut before what it is about", "we want to cut the cost of returns", "we want to cut the cost of returns"],
    [
      "goes on to what its verb is about",
      "they make it hard to get to any of them",
      "they make it hard to get to any of them",
    ],
    [
      "is no half of a pair",
      "we had trouble with the returns and the refunds",
      "we had trouble with the returns and the refunds",
    ],
    [
      "is a thing where there is no whole sentence",
      "the the very slow handover between sales and delivery um",
      "the very slow handover between sales and delivery",
    ],
    [
      "comes with the condition it hangs on",
      "honestly i think if we miss one more date we will lose the customer",
      "if we miss one more date we will lose the customer",
    ],
    [
      "goes on to what they feel it about",
      "and we feel really good about how well we compete for big customers",
      "we feel really good about how well we compete for big customers",
    ],
    [
      "begins with what was said in the end",
      "yeah i-i-i got to be careful with the budget",
      "i got to be careful with the budget",
    ],
    ["counts an amount", "and it costs us two thousand dollars a year", "it costs us two thousand dollars a year"],
    ["keeps its condition", "i would hate it if the numbers were wrong", "i would hate it if the numbers were wrong"],
    [
      "leaves a sentence alone that was torn off",
      "we waste a whole day on reports because we",
      "we waste a whole day on reports",
    ],
  ])("%s", (_, said, pick) => {
    expect(pickOf(said)).toBe(pick)
  })

  it.each([
    ["small talk", "yeah okay great so um"],
    ["a question", "what do you charge for the bigger package"],
    ["thanks", "okay that's very helpful and i appreciate that"],
    ["what they are about to ask", "yeah i wanted to follow up on the important thing you mentioned"],
    ["the running of a call", "to ask a question please press star one on your phone"],
    ["what is read out", "these forward looking statements carry risks and we lose money on them"],
    ["a verb that does not agree, so something was misheard", "and the cross currents is a big problem"],
    ["a beginning without an end", "and so what we do is the"],
  ])("is none in %s", (_, said) => {
    expect(pickOf(said)).toBeNull()
  })

  it("never holds a pause, a word said twice or a loose end", () => {
    const said =
      "well uh we we had the the old system for ten years and you know it it broke down every single month so um nobody trusts the the numbers anymore and i'm i'm tired of it"
    for (const { quote } of english.phrases(said)) {
      expect(quote).not.toMatch(/\b(?:uh|um|you know)\b|\b(\w+) \1\b/)
      expect(quote).not.toMatch(/ (?:the|of|and|so|to|for|we)$/)
    }
    expect(english.phrases(said)).not.toHaveLength(0)
  })
})

describe("the question on a phrase", () => {
  it.each([
    ["we want to open a second shop", "You said “we want to open a second shop”. What would that make possible?"],
    ["and our sales grew last year", "You said “our sales grew last year”. What led to that?"],
    [
      "um the real trouble with the handover you know",
      "You mentioned “the real trouble with the handover”. How does that affect you?",
    ],
    ["we did not trust the figures", "You said “we did not trust the figures”. What was behind that?"],
    ["quality is the most important thing for us", "What makes that important to you?"],
    ["that will double our freight costs", "What would that mean for you?"],
  ])("fits what was said: %s", (said, question) => {
    expect(questionOn(said)).toContain(question)
  })

  it("never asks what a thing not wanted would make possible", () => {
    expect(questionOn("we don't want to change the supplier again")).not.toContain("make possible")
  })
})
