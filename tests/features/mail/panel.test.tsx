import "fake-indexeddb/auto"
import { cleanup, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { newPerson } from "~domain/people/new-person"
import { newPromise } from "~domain/promises/new-promise"
import type { Person } from "~domain/records/person"
import { newId } from "~platform/ids"
import { database } from "~storage/database"
import { updateOptions } from "~storage/options"
import { findPersonByAddress, listPeople, savePerson } from "~storage/people"
import { promisesTo, savePromise } from "~storage/promises"
import { sentMails } from "~storage/sent-mails"
import { addStone, giveStone, givenTo } from "~storage/stones"
import { logTouch, touchesOf } from "~storage/touches"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { showMail, type ShownMail } from "../../support/mail"
import { days, emptyDatabase, glenmore, t0 } from "../../support/records"

let browser: FakeChrome
let mail: ShownMail
const user = userEvent.setup()

const danielId = "00000000-0000-4000-8000-0000000000d1"
const daniel = (change: Partial<Person> = {}): Promise<Person> =>
  savePerson({
    ...newPerson(danielId, { name: "Daniel Reyes", company: "Harbour", addresses: ["daniel@harbour.example"] }, t0),
    matters: [
      { stage: "motivation", quote: "I promised them it would get better", at: t0, callId: null, turnId: null },
      { stage: "present", quote: "Forty visits, planned by phone, before nine", at: t0, callId: null, turnId: null },
    ],
    ...change,
  })
const pushy =
  "Hi Daniel,\n\nThis offer expires on Friday. Can we do a short call on Tuesday?\n\nHow do your nurses plan a day?"

const button = (name: string | RegExp) => screen.getByRole("button", { name })
const press = (name: string | RegExp) => user.click(button(name))
const region = (name: string | RegExp) => within(screen.getByRole("region", { name }))
const inserted = () => mail.told.filter((message) => message.type === "insert")
const fine = async () => expect(await axeFindings(mail.container)).toEqual([])

beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
  vi.useFakeTimers({ toFake: ["Date"], now: t0 + days(1) })
})
afterEach(() => {
  mail.desk.close()
  cleanup()
  vi.useRealTimers()
})

describe("one thought", () => {
  it("is about the draft as it reads by now, also when only what changed is told", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Hi Daniel,\n\nThe offer stands." })
    expect(screen.queryByText("This presses.")).toBeNull()
    await mail.say({
      type: "rewritten",
      id: "d1",
      splice: { at: 22, removed: 7, text: "expires on Friday." },
      changedAt: t0,
    })
    expect(region("One thought").getByText("“The offer expires on Friday.”")).toBeTruthy()
    await mail.say({ type: "rewritten", id: "d9", splice: { at: 0, removed: 0, text: "Hello" }, changedAt: t0 })
    expect(region("One thought").getByText("“The offer expires on Friday.”")).toBeTruthy()
  })

  it("is shown with its sentence and why; the next one comes when asked for, and the mark says the first", async () => {
    mail = await showMail(browser)
    await mail.write({ body: pushy })
    const thought = region("One thought")
    expect(thought.getByText("This presses.")).toBeTruthy()
    expect(thought.getByText("“This offer expires on Friday.”")).toBeTruthy()
    expect(thought.getByText("1 of 2")).toBeTruthy()
    expect(mail.told).toContainEqual({
      type: "mark",
      id: "d1",
      text: "This presses.",
      label: "Third Why has 2 thoughts about this draft. First: This presses. Open the panel",
    })
    await user.click(thought.getByRole("button", { name: "Next" }))
    expect(thought.getByText("It asks before it gives.")).toBeTruthy()
    expect(thought.queryByText("This presses.")).toBeNull()
    await fine()
  })

  it("does not come again when it is not so, and the mark goes with the last", async () => {
    mail = await showMail(browser)
    await mail.write({ body: pushy })
    await press("Not so")
    expect(region("One thought").getByText("It asks before it gives.")).toBeTruthy()
    await press("Not so")
    expect(region("One thought").getByText("Nothing to change.")).toBeTruthy()
    expect(mail.told.at(-1)).toEqual({ type: "mark", id: "d1", text: null, label: "" })
    await mail.write({ body: `${pushy} And more.` })
    expect(screen.queryByText("This presses.")).toBeNull()
  })

  it("is none while nothing is written, and the mark stays away", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Hi Daniel,", subject: "" })
    expect(region("One thought").getByText(/speaks only when there is something to say/)).toBeTruthy()
    expect(mail.told).toEqual([{ type: "mark", id: "d1", text: null, label: "" }])
  })

  it("says what is good when nothing is to change", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Hi Daniel,\n\nHere are the notes on your roof. How do your nurses plan a day?" })
    expect(region("One thought").getByText("“Here are the notes on your roof.”")).toBeTruthy()
  })

  it("of a muted kind does not come, nor does its mark", async () => {
    await updateOptions({ mutedMailFindings: ["pressure", "asks"] })
    mail = await showMail(browser)
    await mail.write({ body: pushy })
    expect(region("One thought").getByText("Nothing to change.")).toBeTruthy()
    await updateOptions({ mutedMailFindings: [] })
    await waitFor(() => expect(region("One thought").getByText("This presses.")).toBeTruthy())
  })

  it("offers an opening that gives, with their words", async () => {
    await daniel()
    await addStone(glenmore, t0)
    mail = await showMail(browser)
    await mail.write({ body: "Hi Daniel,\n\nCan we do a short call on Tuesday?" })
    await press("Show an opening")
    const text = screen.getByLabelText<HTMLTextAreaElement>("Text").value
    expect(text).toContain("Forty visits, planned by phone, before nine")
    expect(text).toContain(glenmore.link)
    await press("Insert at the top")
    expect(inserted()).toEqual([{ type: "insert", id: "d1", request: 1, text, at: "top" }])
  })
})

describe("the draft's checklist", () => {
  it("ticks itself", async () => {
    mail = await showMail(browser)
    const items = () =>
      region("This draft")
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent)
    await mail.write({ body: "" })
    expect(items()).toContain("Gives first not yet")
    expect(items()).toContain("No pressure not yet")
    await mail.write({ body: "Here are the notes on your roof, from what you said. How do your nurses plan a day?" })
    expect(items()).toEqual([
      "Gives first yes",
      "A real question yes",
      "No pressure yes",
      "Not too many asks yes",
      "A good length not yet",
      "Their words yes",
    ])
  })

  it("follows the kind of mail, which is guessed and can be changed", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes on your roof. How do your nurses plan a day?" })
    const kind = screen.getByLabelText<HTMLSelectElement>("This mail is, I guess,")
    expect(kind.value).toBe("cold")
    expect(region("This draft").getByText("14 words, 20 to 125 read well")).toBeTruthy()
    await user.selectOptions(kind, "follow-up")
    expect(region("This draft").getByText("14 words, 10 to 150 read well")).toBeTruthy()
    expect(screen.getByLabelText<HTMLSelectElement>("This mail is").value).toBe("follow-up")
  })
})

describe("whom it goes to", () => {
  it("is found by address: last contact, what matters to them, what they were promised", async () => {
    await daniel()
    await logTouch({ personId: danielId, kind: "coffee" }, t0)
    await savePromise(newPromise("p1", { personId: danielId, text: "I'll send the numbers", due: "2026-03-06" }, t0))
    mail = await showMail(browser)
    await mail.write({ recipients: [{ name: "D. R.", address: "Daniel@Harbour.example" }], inReply: true })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Daniel Reyes")
    const who = region("What matters to Daniel")
    expect(who.getByText("Coffee yesterday")).toBeTruthy()
    expect(who.getByText("“I promised them it would get better”")).toBeTruthy()
    expect(region("Promises").getByText("I'll send the numbers", { selector: "p" })).toBeTruthy()
    expect(region("Promises").getByText(/Friday, March 6/)).toBeTruthy()
    await fine()
  })

  it("leads from what they said in a call to the sentence", async () => {
    const said = { stage: "motivation", quote: "I promised them", at: t0, callId: newId(), turnId: "r:2" } as const
    await daniel({ matters: [said] })
    mail = await showMail(browser)
    await mail.write({ recipients: [{ name: "D. R.", address: "Daniel@Harbour.example" }], inReply: true })
    const opened = vi.spyOn(chrome.tabs, "create")
    await user.click(region("What matters to Daniel").getByRole("button", { name: "Call of yesterday" }))
    expect(opened.mock.calls[0]?.[0].url).toMatch(new RegExp(`tabs/home\\.html#call/${said.callId}/r%3A2$`))
  })

  it("is kept among the people when the user says so, and followed when another page changes them", async () => {
    mail = await showMail(browser)
    await mail.write()
    await press("Add Daniel to your people")
    await waitFor(() => expect(region("What matters to Daniel")).toBeTruthy())
    const kept = await findPersonByAddress("daniel@harbour.example")
    expect(kept).toMatchObject({ name: "Daniel Reyes", addresses: ["daniel@harbour.example"] })
    await savePerson({ ...kept!, name: "Daniel A. Reyes" })
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Daniel A. Reyes"))
  })

  it("who has the same name and another address may be the same, and only the user says so", async () => {
    await daniel({ addresses: ["old@harbour.example"] })
    mail = await showMail(browser)
    await mail.write()
    expect(region("To whom").getByText("Is this Daniel Reyes, Harbour? The address is new.")).toBeTruthy()
    await press("Yes, add the address")
    await waitFor(() => expect(region("What matters to Daniel")).toBeTruthy())
    expect(await listPeople()).toMatchObject([{ addresses: ["old@harbour.example", "daniel@harbour.example"] }])
  })

  it("can be another of several, and is never the user", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({
      recipients: [
        { name: "Mara", address: "mara@third.example" },
        { name: "Ines Duarte", address: "ines@harbour.example" },
        { name: "Daniel Reyes", address: "daniel@harbour.example" },
      ],
    })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Daniel Reyes")
    const to = screen.getByLabelText<HTMLSelectElement>("Whom you write to")
    expect([...to.options].map(({ text }) => text)).toEqual(["Ines Duarte", "Daniel Reyes"])
    await user.selectOptions(to, "Ines Duarte")
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Ines Duarte"))
    expect(region("To whom").getByText(/Ines Duarte is not among your people yet/)).toBeTruthy()
  })
})

describe("something to give", () => {
  it("fits their words, and says which", async () => {
    await daniel()
    await addStone(glenmore, t0)
    mail = await showMail(browser)
    await mail.write()
    const give = region("Something to give")
    expect(give.getByText(glenmore.title, { selector: "b" })).toBeTruthy()
    expect(give.getByText("Forty visits, planned by phone, before nine")).toBeTruthy()
    await user.click(give.getByRole("button", { name: "Insert with a sentence" }))
    await press("Insert at the caret")
    expect(inserted()[0]?.text).toContain(glenmore.link)
    await fine()
  })

  it("is never the same twice, nor what stands in the draft already", async () => {
    await daniel()
    await giveStone(await addStone(glenmore, t0), danielId, t0)
    mail = await showMail(browser)
    await mail.write()
    expect(region("Something to give").getByText("They were given everything there is in your library.")).toBeTruthy()
    await addStone({ ...glenmore, title: "A guide", link: "https://example.com/guide" }, t0)
    cleanup()
    mail.desk.close()
    mail = await showMail(browser)
    await mail.write()
    expect(region("Something to give").getByText("A guide", { selector: "b" })).toBeTruthy()
    await mail.write({ body: "Here is a guide: https://example.com/guide" })
    expect(region("Something to give").queryByText("A guide")).toBeNull()
  })

  it("can be picked without a reason, and then asks for one", async () => {
    await addStone(glenmore, t0)
    mail = await showMail(browser)
    await mail.write()
    await user.selectOptions(screen.getByLabelText("Pick another stone …"), glenmore.title)
    await user.type(screen.getByLabelText("Because …"), "you have night shifts")
    expect(screen.getByLabelText<HTMLTextAreaElement>("Text").value).toBe(
      `I thought of you because you have night shifts: ${glenmore.title} ${glenmore.link}`,
    )
  })
})

describe("texts to begin with", () => {
  it("say what is known, ask for what is not, and go in as they were changed", async () => {
    await daniel()
    await addStone(glenmore, t0)
    await updateOptions({ ownNames: ["Mara Lindholm"] })
    mail = await showMail(browser)
    await mail.write({ inReply: true })
    await user.click(screen.getByText("Texts to begin with"))
    await press(/A stepping stone, with the reason/)
    const text = screen.getByLabelText<HTMLTextAreaElement>("Text")
    expect(text.value).toContain("Hi Daniel,")
    expect(text.value).toContain("“Forty visits, planned by phone, before nine”")
    expect(text.value).toContain("it helps with visits planned by phone")
    expect(text.value).toMatch(/Mara$/)
    await fine()
    await user.type(text, " L.")
    await press("Insert at the top")
    expect(inserted()[0]?.text).toMatch(/Mara L\.$/)
    await mail.say({ type: "inserted", id: "d1", request: 1 })
    expect(screen.queryByLabelText("Text")).toBeNull()
    expect(screen.getByText("It stands in your draft.")).toBeTruthy()
  })

  it("fill a missing place wherever it stands, and nothing moves while they do", async () => {
    mail = await showMail(browser)
    await mail.write()
    await user.click(screen.getByText("Texts to begin with"))
    await press(/Before a call: nothing to sell/)
    await user.type(screen.getByLabelText("Day of the call"), "Tuesday")
    const text = screen.getByLabelText<HTMLTextAreaElement>("Text").value
    expect(text).toContain("room on Tuesday")
    expect(text).not.toContain("[day?]")
    expect(screen.getByText("Before Tuesday")).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>("Day of the call").value).toBe("Tuesday")
    await user.type(screen.getByLabelText("Text"), " M.")
    expect(screen.queryByLabelText("Day of the call")).toBeNull()
    expect(screen.getByLabelText<HTMLTextAreaElement>("Text").value).toContain("room on Tuesday")
  })

  it("stay on screen and can be copied when the page does not take them", async () => {
    mail = await showMail(browser)
    await mail.write()
    await user.click(screen.getByText("Texts to begin with"))
    await press(/After the call: your words first/)
    await press("Insert at the top")
    await mail.say({ type: "not-inserted", id: "d1", request: 1, why: "refused" })
    expect(screen.getByRole("alert").textContent).toContain("You can copy it instead")
    await press("Copy")
    expect(await navigator.clipboard.readText()).toBe(screen.getByLabelText<HTMLTextAreaElement>("Text").value)
  })

  it("are left with Escape, and a second one puts the panel away", async () => {
    mail = await showMail(browser)
    await mail.write()
    await user.click(screen.getByText("Texts to begin with"))
    await press(/Reviving/)
    await user.keyboard("{Escape}")
    expect(screen.queryByLabelText("Text")).toBeNull()
    await user.keyboard("{Escape}")
    expect(mail.told.at(-1)).toEqual({ type: "hide" })
  })
})

describe("promises of the draft", () => {
  it("are kept with the day they name, when the user says so", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "I'll send you the guide by Friday." })
    expect(screen.getByLabelText<HTMLInputElement>("By").value).toBe("2026-03-06")
    expect(await promisesTo(danielId)).toEqual([])
    await press("Keep as a promise")
    expect(await promisesTo(danielId)).toMatchObject([
      { text: "I'll send you the guide by Friday.", due: "2026-03-06", state: "open", callId: null },
    ])
    await waitFor(() => expect(region("Promises").getByText("Kept as a promise")).toBeTruthy())
    expect(screen.queryByRole("button", { name: "Keep as a promise" })).toBeNull()
  })
})

describe("the ledger", () => {
  const send = async () => {
    await mail.say({ type: "sending", id: "d1", at: t0 + days(1) })
    await mail.say({ type: "gone", id: "d1", how: "sent", at: t0 + days(1) })
  }

  it("logs nothing by itself, and what the user says when they say it", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes on your roof." })
    await send()
    const offer = region("You wrote to Daniel Reyes")
    expect(await touchesOf(danielId)).toEqual([])
    await fine()
    await user.click(offer.getByRole("button", { name: "As something given" }))
    await waitFor(async () => expect(await touchesOf(danielId)).toMatchObject([{ kind: "stone", note: "Checking in" }]))
    expect(screen.queryByRole("region", { name: /You wrote to/ })).toBeNull()
    expect(await sentMails()).toEqual([])
  })

  it("is offered at the page while the panel is away, also on a page that has come since, until it is answered", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes on your roof." })
    await send()
    const mark = {
      type: "mark",
      id: null,
      text: "You wrote to Daniel Reyes: note it?",
      label: "You wrote to Daniel Reyes. Open the panel to say whether it was something given or an ask",
    }
    expect(mail.told.at(-1)).toEqual(mark)
    await mail.say({ type: "drafts", life: "l2", tool: "roundcube", drafts: [] })
    expect(mail.told.filter((message) => message.type === "mark" && message.id === null)).toEqual([mark, mark])
    await press("Not now")
    await waitFor(() => expect(mail.told.at(-1)).toEqual({ type: "mark", id: null, text: null, label: "" }))
  })

  it("does not ask again when the page tells only later that it has gone", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes on your roof." })
    await mail.say({ type: "sending", id: "d1", at: t0 + days(1) })
    await press("As something given")
    await mail.say({ type: "gone", id: "d1", how: "sent", at: t0 + days(1) })
    expect(screen.queryByRole("region", { name: /You wrote to/ })).toBeNull()
    expect(await touchesOf(danielId)).toHaveLength(1)
  })

  it("takes it as an ask", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: pushy })
    await send()
    await press("As an ask")
    await waitFor(async () => expect(await touchesOf(danielId)).toMatchObject([{ kind: "ask" }]))
  })

  it("logs nothing when the answer is not now", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes." })
    await send()
    await press("Not now")
    await waitFor(() => expect(screen.queryByRole("region", { name: /You wrote to/ })).toBeNull())
    expect(await database.touches.count()).toBe(0)
  })

  it("records a stone that went with it, so that it is not offered again", async () => {
    await daniel()
    const stone = await addStone(glenmore, t0)
    mail = await showMail(browser)
    await mail.write({ body: `Here is something on that: ${glenmore.link}` })
    await send()
    await press("As something given")
    await waitFor(async () => expect(await givenTo(danielId)).toMatchObject([{ stoneId: stone.id }]))
    expect(await touchesOf(danielId)).toEqual([])
  })

  it("keeps the promises that were ticked, and no others", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "I'll send you the guide by Friday. I will ask my colleague about the course." })
    await send()
    await user.click(screen.getByRole("checkbox", { name: /the guide by Friday/ }))
    await press("As something given")
    await waitFor(async () => expect(await promisesTo(danielId)).toMatchObject([{ due: "2026-03-06" }]))
  })

  it("offers no promise that is open for them already, whatever stands around its words", async () => {
    await daniel()
    const text = "I'll send you the guide by Friday"
    await savePromise(newPromise("p1", { personId: danielId, text, due: "2026-03-06" }, t0))
    mail = await showMail(browser)
    await mail.write({ body: `What I said I would do:\n\n– ${text} (Friday, March 6)\n\nI will bring no slides.` })
    expect(screen.queryByRole("button", { name: "Keep as a promise" })).toBeNull()
    await send()
    expect(region("You wrote to Daniel Reyes").queryByRole("checkbox")).toBeNull()
  })

  it("says the day of a promise once", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "I'll send you the guide by Friday, March 6. I will ask my colleague by Saturday." })
    await send()
    const names = screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent?.trim())
    expect(names).toEqual([
      "Keep as a promise: I'll send you the guide by Friday, March 6.",
      "Keep as a promise: I will ask my colleague by Saturday. by Saturday, March 7",
    ])
  })

  it("adds somebody new to the people, since a log is about somebody", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes." })
    await send()
    await press("As something given")
    await waitFor(async () => expect(await database.touches.count()).toBe(1))
    expect(await listPeople()).toMatchObject([{ name: "Daniel Reyes", addresses: ["daniel@harbour.example"] }])
  })

  it("still asks when the page left with Send, in the panel of the next page", async () => {
    await daniel()
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes." })
    await mail.say({ type: "sending", id: "d1", at: t0 + days(1) })
    await mail.leave()
    mail.desk.close()
    cleanup()
    mail = await showMail(browser)
    expect(region("You wrote to Daniel Reyes")).toBeTruthy()
  })

  it("does not ask when it was not sent after all, or was thrown away", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes." })
    await mail.say({ type: "sending", id: "d1", at: t0 })
    await mail.write({ body: "Here are the notes. And more." })
    expect(await sentMails()).toEqual([])
    await mail.say({ type: "gone", id: "d1", how: "closed", at: t0 })
    expect(await sentMails()).toEqual([])
    expect(screen.queryByRole("region", { name: /You wrote to/ })).toBeNull()
  })

  it("asks when the user says that it has gone", async () => {
    mail = await showMail(browser)
    await mail.write({ body: "Here are the notes." })
    await press("I have sent it")
    expect(await screen.findByRole("region", { name: "You wrote to Daniel Reyes" })).toBeTruthy()
  })
})

describe("the page", () => {
  it("is shown when asked for, where the options say, with the draft that was asked about", async () => {
    await updateOptions(({ panel }) => ({ panel: { ...panel, side: "left", width: 400 } }))
    mail = await showMail(browser)
    await mail.write()
    await mail.write({ id: "d2", subject: "Another", recipients: [] })
    await mail.say({ type: "asked", id: "d1" })
    expect(mail.told.at(-1)).toEqual({ type: "show", side: "left", width: 400, focus: true })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Daniel Reyes")
    await user.selectOptions(screen.getByLabelText("Draft"), "Another")
    expect(region("To whom").getByText("Nobody stands in the draft yet.")).toBeTruthy()
  })

  it("without a draft says how to begin", async () => {
    mail = await showMail(browser)
    await mail.say({ type: "drafts", life: "l1", tool: "gmail", drafts: [] })
    expect(region("No draft is open").getByText(/on this computer, and nowhere else/)).toBeTruthy()
    await fine()
  })

  it("that does not answer is said so", async () => {
    mail = await showMail(browser)
    await mail.leave()
    expect(screen.getByText("Nothing is read here")).toBeTruthy()
    expect(region("No draft is open").getByText(/does not answer/)).toBeTruthy()
  })

  it("is hostile: what it says is text, and what does not fit is dropped", async () => {
    const markup = "<img src=https://evil.example/p.gif onerror=alert(1)><script>alert(1)</script>"
    await addStone({ ...glenmore, title: markup }, t0)
    mail = await showMail(browser)
    await mail.write({
      subject: markup,
      body: `This offer expires on Friday ${markup}. \u202e\u200bI'll send it by Friday.`,
      recipients: [{ name: markup, address: "<x>@y" }],
    })
    await mail.say({ type: "draft", draft: { id: "UPPER" }, changedAt: "no" } as never)
    await mail.say({ type: "sending", id: "d1", at: t0 })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(markup)
    expect(mail.container.querySelector("img, script, iframe, a, link, object")).toBeNull()
    expect(screen.queryAllByText(/This presses/).length).toBe(1)
  })
})
