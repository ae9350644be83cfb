import { readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { hearMail } from "~domain/mail/hear"
import { leaningIn } from "~domain/mail/leaning"
import { mailFindings } from "~domain/mail/finding"
import { mailKinds, type MailKind } from "~domain/mail/kind"
import { mailSentences } from "~domain/mail/sentences"
import { checklistOf, keyOf, thoughtsOn } from "~domain/mail/one-thing"
import { defaultPlaybook } from "~domain/playbook/default"

const hear = (body: string, { kind = "follow-up" as const, subject = "The ramp", theirs = [] as string[] } = {}) =>
  hearMail({ kind, subject, body }, defaultPlaybook.mail, theirs)
const ids = (body: string, more = {}) => hear(body, more).findings.map(({ id }) => id)
const words = (count: number) => Array.from({ length: count }, (_, i) => (i % 9 === 8 ? "tea." : "tea")).join(" ")

describe("gives first", () => {
  it.each([
    "I put together a checklist for your move: https://example.com/list.\n\nShall we have a call on Friday?",
    "Here's the article on night shifts I mentioned. Thought it might help.",
    "The fix is one line in your settings: switch off the proxy.",
    "Meet Pia Lang, in cc. Her number is 555 0100.",
    // what is wrong on their side
    "Your opening hours page still says Monday.",
    // nothing handed over, only something to know: what is the matter, how to mend it, what they may do
    "The gully in front of the gate is blocked, the water does not run off: lift the grate.",
    "The exemption is in box 7 of the form; you can still correct it without a penalty.",
    "Your second page loads the same picture twice, which is why it is slow on a phone.",
    "You don't have to replace the whole pump, the worn seal alone costs 12 euros.",
    "The table was off by one row, a mended version is attached.",
  ])("%s", (body) => expect(ids(body)).toContain("gives-first"))

  it.each([
    "Shall we have a call on Friday? I put together a checklist for you, attached.",
    "Attached is our proposal. Please sign it.",
    "Our platform saves you 40%.",
    "Book a demo to get your free guide.",
    "I saw a picture of the new hall and was glad.",
    "The second drink is on the house.",
    "The reason I write is your advert.",
    "That's why it caught my eye.",
    // what only sounds like a gift: recaps, what is prepared, one's own papers
    "I have asked my colleague to prepare a quote for sixty chairs.",
    "A quick note that Ben Auer will look after your account from July.",
    "In short, you want forty seats, a start in autumn and an invoice to Kassel.",
    "Here is our overview flyer for when the occasion arises.",
    "I have read both articles on your school, and saw your page about the goats.",
  ])("not: %s", (body) => expect(ids(body)).not.toContain("gives-first"))
})

describe("a real question", () => {
  it.each([
    "How do your drivers decide which road to take?",
    "I'm curious how your team took the news.",
    "What made you choose the old brick?",
    "Has anybody ever called you about a mail you did not send?",
    "At which point did you know that it would hold?",
    "With whom do you share the workshop?",
    "Does the heat reach the upper floor?",
    "how many of your guests come back in winter",
  ])("%s", (body) => expect(ids(body)).toContain("real-question"))

  it.each([
    "Do you have 15 minutes on Tuesday?",
    "Any questions?",
    "Are you interested?",
    "Could you send me the signed form?",
    "Want to double your revenue?",
    "How are you?",
    "Did you get my last email?",
    "What's your budget?",
    "How does that sound?",
    "Does the morning suit you better?",
    "Why pay more?",
    "How many licences do you need?",
    "How soon could you start?",
    "Is there parking near you?",
    "Would it be fine if I came by?",
    "What we do is simple",
  ])("not: %s", (body) => expect(ids(body)).not.toContain("real-question"))
})

describe("asking something of them", () => {
  it.each([
    "Please sign the form today.",
    "Are you interested?",
    "Please complete our short survey.",
    "I'd be grateful if you could look at it.",
    "If you'd like to go through it together, I have time on Monday.",
  ])("%s", (body) => expect(ids(body)).toContain("asks"))

  it.each(["The sign up form is green.", "We read the sign by the door.", "Many of the guests were interested."])(
    "not: %s",
    (body) => expect(ids(body)).not.toContain("asks"),
  )

  it("is heard in a question that they answer themselves at once, which asks nothing about the other", () => {
    const question = "Have you told your team what you think of the lamp, please reply?"
    expect(ids(question)).toContain("real-question")
    expect(ids(question)).not.toContain("asks")
    const answered = ids(`${question} Turns out that most did not.`)
    expect(answered).toContain("asks")
    expect(answered).not.toContain("real-question")
  })
})

describe("pressure", () => {
  it.each([
    "This offer expires on Friday.",
    "There are only three seats left.",
    "I still haven't heard back from you.",
    "All your competitors have already switched.",
    "You will regret waiting.",
    // an ultimatum, and what waiting costs
    "If we don't have your word by Friday we will have to go with somebody else.",
    "Pay within two days or the machine goes back.",
    "The longer you wait, the more it costs.",
    // scarcity that is only hinted at
    "We have had three other enquiries for the barn.",
    "We are down to our last pallet.",
    // guilt: their silence, our trouble, a word that was given
    "Four letters, two calls, nothing.",
    "I had expected more of you.",
    "A promise is a promise.",
    "I told my boss you would sign.",
    "We put many hours into that offer.",
    "Is it so hard to write back?",
    // everybody else
    "Almost every farm in the valley works with us by now.",
    "Nobody on the street pays cash but you.",
    "Serious firms have moved on.",
    // fear, told as a story or put as a question
    "The owners who waited are out of business.",
    "The next fire could be yours.",
    "It only takes one bad tyre.",
    "Doing nothing is the dearest choice.",
    "While you read this, your guests are booking elsewhere.",
  ])("%s", (body) => expect(ids(body)).toContain("pressure"))

  it.each([
    "No hurry, the offer stands until you need it.",
    "The council's grant closes on 30 June.",
    "I'll send it by Friday.",
    "Your bread sold out before ten.",
    "I won't be there on Monday.",
    "I will send the contract by Wednesday.",
    "If you don't want to, that's completely fine.",
    "How do you decide what to order now?",
    "You can count on me.",
    "You said your competitors pay more.",
    "I keep asking myself what you would do.",
    "I'd have liked to see the garden.",
    "While you are in Rome, try the bread.",
    "We had two enquiries about the same crack.",
    // taken back
    "You needn't hurry, it costs the same in June.",
    "You owe us nothing for the visit.",
    "Please don't feel you have to rush.",
  ])("not: %s", (body) => expect(ids(body)).not.toContain("pressure"))

  it.each([
    "I have told my team that you are in. Please have the form signed before Friday, or we give it to the next firm.",
    "Most halls in the county have changed by now. We would hate to see yours left behind when the season ends.",
    "I kept it for you as long as I could. After Monday it goes to somebody else.",
  ])("is heard where several sentences lean: %s", (body) => expect(ids(body)).toContain("pressure"))

  it.each([
    "The fair closes on Friday, and the council decides by the end of the month.",
    "I'll send the drawings by Friday. If you like, we look at them on Monday.",
    "Most of our work is roofs. We are three people and a dog.",
  ])("is not heard in dates and facts that lean on nobody: %s", (body) => expect(ids(body)).not.toContain("pressure"))

  it("is named by the lever with most words", () => {
    const [sentence] = mailSentences("Sign the attached order by tomorrow and he's yours.")
    expect(leaningIn(sentence!, null)).toMatchObject({
      because: "because_mail_pressure_deadline",
      words: "by tomorrow",
    })
  })

  it("is heard in the subject too, with its place", () => {
    const [first] = hear("Hello.", { subject: "Re: Last chance for you" }).findings
    expect(first).toMatchObject({ id: "pressure", in: "subject", from: 3, quote: " Last chance for you" })
  })
})

test("asks are named in their order, and the second one is one too many", () => {
  const asks = hear("Here are the notes. Could you send me the floor plan? Are you free for a call on Monday?")
    .findings.filter(({ id }) => id === "asks")
    .toSorted((a, b) => a.from - b.from)
  expect(asks.map(({ because }) => because)).toEqual(["because_mail_ask_sending", "because_mail_ask_many"])
})

test("what others wrote and the signature say nothing about the rep", () => {
  expect(
    ids(
      "How did your move go?\n\nBest,\nDana\nOur award-winning platform\n\nOn 3 March 2025, Ana wrote:\n> Only 2 seats left, act now!",
    ),
  ).toEqual(expect.not.arrayContaining(["pressure", "pitch"]))
})

test("what they said, in quotation marks, is no pitch, also where a quotation is cut in two", () => {
  const took = [
    "How it is now: “It cost us eleven thousand, and a summer of everybody's evenings, and nobody used it”",
    "Why it matters: “And when they gave me this job, I stood in that room and I promised them it would get better”",
    "How you want it to be: “And I'd love to come in at eight and see the plan there on the wall, and nobody with their coat still on”",
  ].join("\n")
  expect(ids(took)).not.toContain("pitch")
  expect(ids(took)).not.toContain("gives-first")
})

test("what they said, in quotation marks, gives them nothing", () => {
  const took = "How it is now: “the list is attached to every door and I wrote it up for you.”"
  expect(ids(`${took}\nAre you free on Monday?`)).not.toContain("gives-first")
  expect(ids(`${took.replace(/[“”]/g, "")}\nAre you free on Monday?`)).toContain("gives-first")
})

test("a heading over one's promises gives nothing", () => {
  expect(ids("What I said I would do:\nAre you free on Monday?")).not.toContain("gives-first")
})

test("their words are taken up from the person, the quoted mail, or said back", () => {
  expect(
    ids("The loading ramp at night is what I would look at.", {
      theirs: ["the ramp is dark at night when we are loading"],
    }),
  ).toContain("their-words")
  expect(ids("About the ramp and the loading.\n\nOn 3 March 2025, Ana wrote:\n> our loading ramp is dark")).toContain(
    "their-words",
  )
  expect(ids("You said “nobody sleeps”. That stayed with me.")).toContain("their-words")
  expect(ids("Good morning to all of you.", { theirs: ["the ramp is dark"] })).not.toContain("their-words")
})

test("length, subject, balance and reading level are measured against the playbook", () => {
  expect(ids(words(151))).toContain("length")
  expect(ids(words(150))).not.toContain("length")
  expect(ids(words(20), { subject: "" })).toContain("subject-length")
  expect(ids(words(20), { subject: "Re: " })).not.toContain("subject-length")
  expect(ids("I think I can do it and I will do it. ".repeat(5))).toContain("you-me")
  expect(ids("Your day, your plan and your people come first. ".repeat(6))).not.toContain("you-me")
  const hard =
    "Organisational transformation necessitates comprehensive interdepartmental communication methodologies facilitating sustainable collaboration. "
  expect(ids(hard.repeat(5))).toContain("reading-level")
  expect(ids("The cat sat on the mat and the dog ran. ".repeat(5))).not.toContain("reading-level")
})

test("every quote stands in the draft where the finding says", () => {
  const folder = "scripts/mail/drafts"
  for (const file of readdirSync(folder)) {
    for (const draft of JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as {
      kind: MailKind
      subject: string
      body: string
    }[]) {
      const { findings } = hearMail(draft, defaultPlaybook.mail)
      for (const one of findings) expect(draft[one.in].slice(one.from, one.to)).toBe(one.quote)
    }
  }
})

const nothing = { putAside: new Set<string>(), muted: [] }
const fresh = { inReply: false, leastWords: 10 }

test("what to change is thought of in the order of importance, but for what was put aside or muted", () => {
  const mail = hear(
    "Here are the notes on your roof. This offer expires on Friday. How do your drivers choose the road?",
  )
  const [first] = thoughtsOn(mail, fresh, nothing)
  expect(first?.id).toBe("pressure")
  expect(thoughtsOn(mail, fresh, { ...nothing, putAside: new Set([keyOf(first!)]) })).toEqual([])
  expect(thoughtsOn(mail, fresh, { ...nothing, muted: ["pressure"] })).toEqual([])
  expect(thoughtsOn(hear("I'll send it on Monday, the two of us will see."), fresh, nothing)).toEqual([])
  expect(
    checklistOf(mail)
      .filter(({ ticked }) => ticked)
      .map(({ id }) => id),
  ).toEqual(["gives-first", "real-question", "one-ask", "length"])
})

test("no box is ticked while nothing is written", () => {
  expect(checklistOf(hear("")).filter(({ ticked }) => ticked)).toEqual([])
  expect(checklistOf(hear("Hi Daniel,")).filter(({ ticked }) => ticked)).toEqual([])
})

test("the subject is not judged in an answer, nor before there is a draft", () => {
  const ids = (body: string, place = fresh) =>
    thoughtsOn(hear(body, { subject: "" }), place, nothing).map(({ id }) => id)
  expect(ids("The ramp is steep.")).toEqual([])
  expect(ids(`The ramp is steep. ${words(10)}`)).toEqual(["subject-length"])
  expect(ids(`The ramp is steep. ${words(10)}`, { ...fresh, inReply: true })).toEqual([])
})

test("heard again, a draft is heard as if for the first time, whatever stood in it before", () => {
  const sentence = fc.constantFrom(
    "Which is quieter? ",
    "Shall we have a call on Friday at 2 or 4? ",
    "There are two mills by the river. ",
    "How do your drivers choose the road? ",
    "How do your drivers choose the road. ",
    "By the river? ",
    "The answer is simple. ",
    "This offer expires on Friday. ",
    "I'll send you the notes. ",
  )
  const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(""))
  fc.assert(
    fc.property(text, text, (before, now) => {
      const draft = { kind: "follow-up", subject: "The ramp" } as const
      const earlier = hearMail({ ...draft, body: before }, defaultPlaybook.mail)
      expect(hearMail({ ...draft, body: now }, defaultPlaybook.mail, [], earlier)).toEqual(hear(now))
    }),
  )
})

test("any text is heard without an error, and every finding is one we know", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "\n",
      "\n\n",
      "> ",
      "-- \n",
      "act now ",
      "?!?!",
      "how do you ",
      "a".repeat(300),
      "\u202e",
      "<b onload=x>",
      "wrote:\n",
      "From: a\n",
      "“",
      "1. ",
    ),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...mailKinds),
      fc.array(piece, { maxLength: 60 }),
      fc.string({ unit: "binary" }),
      (kind, pieces, subject) => {
        const body = pieces.join("")
        for (const one of hearMail({ kind, subject, body }, defaultPlaybook.mail, [body]).findings) {
          expect(mailFindings).toContain(one.id)
          expect({ subject, body }[one.in].slice(one.from, one.to)).toBe(one.quote)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test("a quote is what stands in the draft, with the odd signs that mail tools put in", () => {
  const body = "Hi\u00a0Ann,\r\nact\u200b now\r\u00a0or lose your place."
  const pressure = hearMail({ kind: "cold", subject: "Hello there, Ann", body }, defaultPlaybook.mail).findings.filter(
    ({ id }) => id === "pressure",
  )
  expect(pressure).not.toHaveLength(0)
  for (const { from, to, quote } of pressure) expect(quote).toBe(body.slice(from, to))
})

test.each([
  "!",
  "a",
  "“",
  " ",
  "\n",
  "a.",
  "? ",
  "how do you ",
  "wrote:\n",
  "Best,\n",
  "> ",
  "1. ",
  "-",
  "\ud800",
  "www.",
  "Only two ",
])("a hundred thousand characters of %j are heard to the end", (piece) => {
  const body = piece.repeat(Math.ceil(100_000 / piece.length))
  expect(hearMail({ kind: "cold", subject: body, body }, defaultPlaybook.mail, [body]).words).toBeGreaterThanOrEqual(0)
})
