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
    ["is told whole, not only what it is", "look it's a nightmare, honestly", "it's a nightmare"],
    [
      "is what is said of a thing that is only named",
      "The trouble with Fridays is that the depot always closes early.",
      "the depot always closes early",
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
    ["ends before a concession", "i still crave smoking even though i've stopped", "i still crave smoking"],
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
      "goes on over one hesitation",
      "we have trouble getting somebody uh motivated to learn it",
      "we have trouble getting somebody uh motivated to learn it",
    ],
    [
      "keeps a figure of several words whole",
      "it's about three point three billion dollars for the whole year",
      "it's about three point three billion dollars for the whole year",
    ],
    ["keeps its percent sign", "Our prices have increased 17%.", "Our prices have increased 17%"],
    [
      "keeps what a noun is made of",
      "we lost the recurring revenue products",
      "we lost the recurring revenue products",
    ],
    [
      "goes on to what it is compared with",
      "it ended up costing us more money than we might have expected",
      "it ended up costing us more money than we might have expected",
    ],
    ["is what somebody else does, too", "no i know what you mean our cat hates other cats", "our cat hates other cats"],
    [
      "goes from a condition over the comma to what follows",
      "When the drivers are late, the whole dock is stuck.",
      "When the drivers are late, the whole dock is stuck",
    ],
    [
      "is the sentence behind a time, not the thing in it",
      "in june we borrowed the money to pay our suppliers",
      "we borrowed the money to pay our suppliers",
    ],
    ["is a wish for somebody else", "i wish my boss could have seen it", "i wish my boss could have seen it"],
    ["goes on to what something is made", "it could make life more difficult", "it could make life more difficult"],
    [
      "goes on to what is helped to happen",
      "the new depot will help reduce our delays",
      "the new depot will help reduce our delays",
    ],
    [
      "keeps the doubt where a sentence was cut behind it",
      "i went there again and again for a while and i just didn't think that um i really had a problem with it so you know i started again",
      "i just didn't think that um i really had a problem with it",
    ],
    ["ends at soon", "we will not get the budget anytime soon", "we will not get the budget anytime soon"],
    ["is not cut before any time soon", "i'm not buying a van any time soon", "i'm not buying a van any time soon"],
    [
      "goes from as soon as to what follows",
      "as soon as the price goes up we lose them",
      "as soon as the price goes up we lose them",
    ],
    ["goes on to as soon as", "we lose a day as soon as it rains", "we lose a day as soon as it rains"],
    [
      "is found behind talk about the call",
      "moving to the next slide during this hard winter we're focused on three areas",
      "we're focused on three areas",
    ],
    [
      "is no run of two clauses",
      "that's going to have an impact on the business we don't think that's going to happen",
      "an impact on the business",
    ],
    [
      "is not torn from over and over",
      "we write the same monthly report over and over again",
      "we write the same monthly report over and over again",
    ],
    [
      "begins where they began anew",
      "but i'll buy uh i'll buy and go through a pack a day",
      "i'll buy and go through a pack a day",
    ],
    [
      "begins behind what is clear or good",
      "it's clear we share the same worries about the rollout",
      "we share the same worries about the rollout",
    ],
    [
      "is what is plainly told, too",
      "we're still building our own depot in the north",
      "we're still building our own depot in the north",
    ],
    ["keeps per how long", "i was getting paid $18 an hour", "i was getting paid $18 an hour"],
    [
      "goes on over a hesitation between commas",
      "We have lost a, uh, big customer in the north",
      "We have lost a, uh, big customer in the north",
    ],
    ["takes all of its subject", "a lot of it will be hard", "a lot of it will be hard"],
    ["is not denied by the sentence before", "I don't know. We lost two big customers.", "We lost two big customers"],
    ["may tell of wondering", "i hate wondering about the stock", "i hate wondering about the stock"],
    ["is a plain thing where nothing else is told", "so the two depots in the north um", "the two depots in the north"],
    [
      "keeps until what it has changed",
      "the wait has grown from two days to nine days",
      "the wait has grown from two days to nine days",
    ],
    [
      "is a bit of something, too",
      "so a bit of trouble with the new software in the first week",
      "a bit of trouble with the new software",
    ],
    [
      "keeps from what to what",
      "we expect it to cost us five to seven million dollars next year",
      "we expect it to cost us five to seven million dollars next year",
    ],
    [
      "begins behind what they take as known",
      "yeah as you know the winter is hard for our drivers",
      "the winter is hard for our drivers",
    ],
    ["begins behind in terms of", "in terms of our delivery costs", "our delivery costs"],
    ["may be a deed", "before closing the smaller depots", "closing the smaller depots"],
    ["keeps both", "we cut both our freight costs and our rent", "we cut both our freight costs and our rent"],
    ["goes on to whether", "we don't know whether prices will rise", "we don't know whether prices will rise"],
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
    ["the announcing of what comes", "i'll maybe start with the big changes in our regions"],
    ["what leads up to a question", "hi just curious on the recent changes in your pricing"],
    ["a question", "what do you charge for the bigger package"],
    ["thanks", "okay that's very helpful and i appreciate that"],
    ["what they are about to ask", "yeah i wanted to follow up on the important thing you mentioned"],
    ["the running of a call", "to ask a question please press star one on your phone"],
    ["what is read out", "these forward looking statements carry risks and we lose money on them"],
    ["the handing over of the call", "and now i want to turn it over to the head of sales"],
    ["somebody else's beginning", "they accept this no one pushes"],
    ["half of two people", "my sister and i were tired"],
    ["a word begun anew", "we're working and working with customers"],
    ["a beginning without an end", "and so what we do is the"],
    ["a thing stumbled over", "excluding those uh the uh fourth quarter net income has been 337 million euros"],
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
      "You mentioned “the real trouble with the handover”. Tell me more about that.",
    ],
    ["our new lines represented half of the digital sales", "You said “our new lines represented"],
    // Whose trouble it is, or whether it is over, decides whether it is asked how it touches them.
    ["the night shift is a big problem for us", "How does that affect you?"],
    ["small shops have a hard time with the new rules", "Tell me more about that."],
    ["we had a serious outage in march", "Tell me more about that."],
    ["we did not trust the figures", "You said “we did not trust the figures”. What was behind that?"],
    ["quality is the most important thing for us", "Tell me more about that."],
    ["that will double our freight costs", "Tell me more about that."],
    ["i have to get that training", "What's behind that?"],
    ["we will open a second depot in the north", "Tell me more about that."],
    ["when i was younger we would fight a lot", "Tell me more about that."],
    ["i don't have any friends at work", "Tell me more about that."],
    ["i wish my boss could have seen it", "What's behind that?"],
    ["i've got used to sleeping in", "Tell me more about that."],
    ["if it fails it's got a huge impact on us", "How does that affect you?"],
    ["we need to improve the handover", "What's behind that?"],
    ["we carefully manage the freight costs", "Tell me more about that."],
  ])("fits what was said: %s", (said, question) => {
    expect(questionOn(said)).toContain(question)
  })

  it("never asks what a thing not wanted would make possible", () => {
    expect(questionOn("we don't want to change the supplier again")).not.toContain("make possible")
  })
})
