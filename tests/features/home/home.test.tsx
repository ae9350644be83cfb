import "fake-indexeddb/auto"
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { callHash } from "~domain/calls/hash"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { newPromise } from "~domain/promises/new-promise"
import { blankPreparation, blankReview } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import type { PromiseRecord } from "~domain/records/review"
import { newId } from "~platform/ids"
import { changeCall, endCall } from "~storage/calls"
import { database } from "~storage/database"
import { addPerson, changePerson, findPerson, listPeople } from "~storage/people"
import { savePreparation } from "~storage/preparations"
import { promisesTo, savePromise } from "~storage/promises"
import { finishReview } from "~storage/reviews"
import { addStone, givenTo } from "~storage/stones"
import { logTouch, touchesOf } from "~storage/touches"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { showHome } from "../../support/home"
import { days, emptyDatabase, minutes, said, started, view } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  location.hash = ""
})

const at = Date.now()
const today = dayOf(at)

const promise = (change: Partial<PromiseRecord>): PromiseRecord => ({
  ...newPromise(newId(), { text: "Winter staffing numbers" }, at),
  ...change,
})

const monday = said("The plan for the visits stands on Monday at eight")

/** Daniel: two calls, a promise, words of his own, a stone of the library that fits, fading since yesterday. */
const daniel = async () => {
  const person = await addPerson(
    { name: "Daniel Reyes", company: "Harbour Home Care", addresses: ["daniel@harbour.example"], rhythmDays: 14 },
    at - days(60),
  )
  const { call } = await started({}, at - days(20))
  await changeCall(call.id, { personId: person.id })
  await endCall(call.id, at - days(20) + minutes(38))
  await finishReview(
    {
      review: { ...blankReview(call.id, at - days(20)), oneThing: "Wait two breaths before I answer." },
      view: view({ journey: { present: [], motivation: [], vision: [monday] } }),
      promises: [promise({ personId: person.id, callId: call.id, due: dayAfter(today, -2) })],
    },
    at - days(20),
  )
  await logTouch({ personId: person.id, kind: "coffee", at: at - days(30), note: "At the fair" }, at - days(30))
  await addStone(
    {
      title: "From nine calls to one",
      link: "https://a.example/glenmore",
      kind: "case-study",
      helpsWith: "Planning of visits on Monday",
    },
    at,
  )
  return { person, call }
}

describe("today", () => {
  it("names who is fading with their words, what was promised, what waits, and what is tried", async () => {
    const { person, call } = await daniel()
    await savePreparation({
      ...blankPreparation({ id: newId(), kind: "demo", personId: person.id, meeting: null }, defaultOptions, at),
      intention: "Hear how Monday went",
    })
    const waiting = await started({ meetingId: "zzz-zzzz-zzz" }, at - minutes(60))
    await endCall(waiting.call.id, at - minutes(30))
    await changeCall(waiting.call.id, { reviewLater: true, title: "Helen Marsh" })
    await showHome("#today", /\d/)

    const fading = screen.getByRole("region", { name: "Fading" })
    expect(within(fading).getByRole("link", { name: "Daniel Reyes" }).getAttribute("href")).toBe(`#person/${person.id}`)
    expect(within(fading).getByText("3 weeks without a word, you meant 2 weeks")).toBeTruthy()
    expect(await within(fading).findByText(/The plan for the visits stands/)).toBeTruthy()
    expect(
      within(fading)
        .getByRole("link", { name: /^Call of/ })
        .getAttribute("href"),
    ).toBe(callHash(call.id, monday.turnId))
    const promises = screen.getByRole("region", { name: "Promises" })
    expect(within(promises).getByText(/A word would be kind/)).toBeTruthy()
    expect(within(screen.getByRole("region", { name: "Next" })).getByText(/Hear how Monday went/)).toBeTruthy()
    expect(screen.getByRole("link", { name: "Review the call with Helen Marsh" }).getAttribute("href")).toContain(
      `review.html?id=${waiting.call.id}`,
    )
    expect(screen.getByText("Wait two breaths before I answer.")).toBeTruthy()
  })

  it("names eight who are fading, and the others when asked to", async () => {
    for (let number = 1; number <= 10; number += 1)
      await addPerson({ name: `Helen ${number}`, rhythmDays: 14 }, at - days(60))
    const { user } = await showHome("#today", /\d/)
    const fading = within(screen.getByRole("region", { name: "Fading" }))
    expect(fading.getAllByRole("link")).toHaveLength(8)
    await user.click(fading.getByRole("button", { name: "Show 2 more" }))
    await waitFor(() => expect(fading.getAllByRole("link")).toHaveLength(10))
    expect(fading.queryByRole("button", { name: /more$/ })).toBeNull()
  })

  it("is another day when another has begun, in a page that stayed open", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: at })
    try {
      const dayName = (when: number) =>
        new Intl.DateTimeFormat("en", { weekday: "long", day: "numeric", month: "long" }).format(when)
      await showHome("#today", dayName(at))
      vi.setSystemTime(at + days(1))
      fireEvent(document, new Event("visibilitychange"))
      await screen.findByRole("heading", { level: 1, name: dayName(at + days(1)) })
    } finally {
      vi.useRealTimers()
    }
  })

  it("says so when somebody cannot be put off, and leaves them where they were", async () => {
    await daniel()
    const { user } = await showHome("#today", /\d/)
    vi.spyOn(database.people, "put").mockRejectedValueOnce(new DOMException("", "QuotaExceededError"))
    await user.click(screen.getByRole("button", { name: "Remind me of Daniel Reyes in a week" }))
    await screen.findByRole("alert")
    vi.restoreAllMocks()
    expect(within(screen.getByRole("region", { name: "Fading" })).getByText("Daniel Reyes")).toBeTruthy()
  })

  it("leads to the options, and to everything that can be taken away", async () => {
    await showHome("#today", /\d/)
    expect(screen.getByRole("link", { name: "Options" }).getAttribute("href")).toContain("options.html")
  })

  it("says so when nothing waits", async () => {
    await showHome("", /\d/)
    expect(screen.getByText("Nothing waits. A good day to ask somebody how they are.")).toBeTruthy()
  })

  it("ends the fading of who was written to, without a reload", async () => {
    const { person } = await daniel()
    const { user } = await showHome("#today", /\d/)
    await user.click(screen.getByRole("button", { name: "I was in touch with Daniel Reyes" }))
    await user.selectOptions(screen.getByLabelText("What was it?"), "text")
    await user.type(screen.getByLabelText("A word about it"), "How did Monday go?{Enter}")
    await screen.findByText("Everybody with a rhythm has heard from you in time.")
    expect((await touchesOf(person.id))[0]).toMatchObject({ kind: "text", note: "How did Monday go?" })
  })

  it("follows a new name in every list", async () => {
    const { person } = await daniel()
    await showHome("#today", /\d/)
    await act(async () => void (await changePerson(person.id, { name: "Daniel Reyes-Marsh" })))
    const fading = within(screen.getByRole("region", { name: "Fading" }))
    expect(await fading.findByRole("link", { name: "Daniel Reyes-Marsh" })).toBeTruthy()
    const promises = within(screen.getByRole("region", { name: "Promises" }))
    expect(await promises.findByText(/Daniel Reyes-Marsh/)).toBeTruthy()
  })

  it("lets somebody wait a week", async () => {
    const { person } = await daniel()
    const { user } = await showHome("#today", /\d/)
    await user.click(screen.getByRole("button", { name: "Remind me of Daniel Reyes in a week" }))
    await screen.findByText("Everybody with a rhythm has heard from you in time.")
    expect((await findPerson(person.id))?.snoozedUntil).toBe(dayAfter(today, 7))
  })

  it("names promises by their day, the soonest first and those without a day last", async () => {
    const dues = { "In three days": 3, Overdue: -4, "No day": null, Tomorrow: 1, "In five days": 5, "Due today": 0 }
    for (const [text, due] of Object.entries(dues))
      await savePromise(promise({ text, due: due === null ? null : dayAfter(today, due) }))
    await showHome("#today", /\d/)
    const lines = within(screen.getByRole("region", { name: "Promises" })).getAllByRole("checkbox")
    const textOf = (line: HTMLElement) =>
      Object.keys(dues).find((text) => line.closest("label")?.textContent.startsWith(text))
    expect(lines.map(textOf)).toEqual(["Overdue", "Due today", "Tomorrow", "In three days", "In five days", "No day"])
  })

  it("takes a promise as kept late when its day has passed, and one let go with the word that was said", async () => {
    const { person } = await daniel()
    await savePromise(promise({ personId: person.id, text: "Podcast link", due: dayAfter(today, 1) }))
    const { user } = await showHome("#today", /\d/)
    await user.click(screen.getByRole("checkbox", { name: /Winter staffing numbers/ }))
    await user.click(screen.getByRole("button", { name: "Let go: Podcast link" }))
    await user.type(screen.getByLabelText("What did you tell them?"), "It is not published yet{Enter}")
    await screen.findByText("Nothing is promised for the next seven days.")
    expect((await promisesTo(person.id)).map(({ state, note }) => [state, note]).toSorted()).toEqual([
      ["late", ""],
      ["let-go", "It is not published yet"],
    ])
  })
})

describe("the search", () => {
  it("is reached by a slash, finds as it is typed, and opens what it found by keyboard", async () => {
    const { person } = await daniel()
    await addPerson({ name: "Priya Nair", company: "Lakeside" }, at)
    const { user } = await showHome("#people", "People")
    await user.keyboard("/harb")
    const people = await screen.findByRole("region", { name: "People" })
    expect(
      within(people)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Daniel Reyes"])
    expect(within(screen.getByRole("region", { name: "Calls" })).queryAllByRole("link")).toHaveLength(1)
    await user.keyboard("{ArrowDown}{Enter}")
    await waitFor(() => expect(location.hash).toBe(`#person/${person.id}`))
    await screen.findByRole("heading", { level: 1, name: "Daniel Reyes" })
  })

  it("finds what somebody said, and leads to the call it was said in", async () => {
    const { call } = await daniel()
    const { user } = await showHome("#people", "People")
    await user.keyboard("/monday vis")
    const words = await screen.findByRole("region", { name: "What they said" })
    expect(within(words).getByText(/The plan for the visits stands on Monday/)).toBeTruthy()
    expect(within(words).getByRole("link", { name: "Daniel Reyes" }).getAttribute("href")).toBe(
      callHash(call.id, monday.turnId),
    )
  })

  it("follows what is written while it is open", async () => {
    const { user } = await showHome("#people", "People")
    await user.keyboard("/priya")
    await screen.findByText("Nobody and nothing by these words.")
    await act(async () => void (await addPerson({ name: "Priya Nair" }, at)))
    expect(await screen.findByRole("link", { name: "Priya Nair" })).toBeTruthy()
  })

  it("says when nothing is found, and Escape ends it", async () => {
    const { user } = await showHome("#people", "People")
    await user.keyboard("/nobody")
    await screen.findByText("Nobody and nothing by these words.")
    await user.keyboard("{Escape}")
    await screen.findByRole("heading", { level: 1, name: "People" })
  })

  it("marks no section as the one shown, and is left by the section it began on too", async () => {
    const { user } = await showHome("#people", "People")
    const section = screen.getByRole("link", { name: "People" })
    expect(section.getAttribute("aria-current")).toBe("page")
    await user.keyboard("/nobody")
    await screen.findByText("Nobody and nothing by these words.")
    expect(section.getAttribute("aria-current")).toBeNull()
    await user.click(section)
    await screen.findByRole("heading", { level: 1, name: "People" })
    expect(section.getAttribute("aria-current")).toBe("page")
  })

  it("leads to the page it began on as well", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.keyboard("/daniel")
    await screen.findByRole("region", { name: "People" })
    await user.keyboard("{Enter}")
    await screen.findByRole("heading", { level: 1, name: "Daniel Reyes" })
  })
})

describe("a person", () => {
  it("shows the account in words, the stones, the promises and what matters, linked to its sentence", async () => {
    const { person, call } = await daniel()
    await showHome(`#person/${person.id}`, "Daniel Reyes")
    expect(screen.getByText("In credit: you have given 2 times since you last asked.")).toBeTruthy()
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3)
    const matters = screen.getByRole("region", { name: "What matters to them" })
    expect(within(matters).getByRole("link").getAttribute("href")).toBe(callHash(call.id, monday.turnId))
    expect(screen.getByText("Next stone: “From nine calls to one”")).toBeTruthy()
    expect(screen.getByText("0 stones laid")).toBeTruthy()
    const river = screen.getByRole("region", { name: "Stepping stones" })
    expect(
      within(river)
        .getByRole("link", { name: /^Call of/ })
        .getAttribute("href"),
    ).toBe(callHash(call.id, monday.turnId))
  })

  it("takes the stone that was given as laid", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(screen.getByRole("button", { name: "I gave it" }))
    await screen.findByText("1 stone laid")
    expect(await givenTo(person.id)).toHaveLength(1)
    expect(screen.getByText("Stone given: From nine calls to one")).toBeTruthy()
  })

  it("takes a promise that nobody heard, and gives it another day", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(screen.getByRole("button", { name: "Add a promise" }))
    await user.type(screen.getByLabelText("What did you promise?"), "Ask Pia about the course")
    await user.click(screen.getByRole("button", { name: "Keep" }))
    await screen.findByRole("checkbox", { name: /^Ask Pia about the course/ })
    await user.click(screen.getByRole("button", { name: "Another day: Ask Pia about the course" }))
    fireEvent.change(screen.getByLabelText("By when?"), { target: { value: dayAfter(today, 3) } })
    await user.click(screen.getByRole("button", { name: "Keep" }))
    await waitFor(async () =>
      expect((await promisesTo(person.id)).find(({ text }) => text === "Ask Pia about the course")).toMatchObject({
        due: dayAfter(today, 3),
        state: "open",
      }),
    )
  })

  it("leads to their links", async () => {
    const { person } = await daniel()
    await changePerson(person.id, { links: ["https://harbour.example/daniel"] })
    await showHome(`#person/${person.id}`, "Daniel Reyes")
    const link = screen.getByRole("link", { name: "https://harbour.example/daniel" })
    expect(link.getAttribute("rel")).toBe("noreferrer")
  })

  it("keeps their words, and takes them away again", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(screen.getByRole("button", { name: "Add their words" }))
    await user.type(screen.getByLabelText("Their words, as they said them"), "I promised them it would get better")
    await user.click(screen.getByRole("button", { name: "Keep" }))
    const remove = await screen.findByRole("button", { name: "Remove: I promised them it would get better" })
    await user.click(remove)
    await waitFor(() => expect(screen.queryByText(/I promised them/)).toBeNull())
  })

  it.each(["Add a touch", "Add a promise", "Add their words", /^Another day:/, /^Let go:/])(
    "has the focus in a form that is opened, and on what opened it when it is left: %s",
    async (name) => {
      const { person } = await daniel()
      const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
      await user.click(screen.getByRole("button", { name }))
      const form = within(screen.getByRole("form", { name }))
      expect(document.activeElement?.matches("form :is(input, select, textarea)")).toBe(true)
      await user.click(form.getByRole("button", { name: "Leave it" }))
      expect(document.activeElement).toBe(screen.getByRole("button", { name }))
    },
  )

  it("is edited: addresses are lower-cased, and one that is none is refused with a reason", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(screen.getByRole("button", { name: "Edit" }))
    const addresses = screen.getByLabelText("Mail addresses")
    await user.clear(addresses)
    await user.type(addresses, "Daniel@Harbour.example, home")
    expect(await screen.findByText("“home” is no mail address.")).toBeTruthy()
    await user.type(addresses, "@Reyes.example")
    await user.selectOptions(screen.getByLabelText("Rhythm"), "21")
    await user.click(screen.getByRole("button", { name: "Keep" }))
    await waitFor(async () =>
      expect(await findPerson(person.id)).toMatchObject({
        addresses: ["daniel@harbour.example", "home@reyes.example"],
        rhythmDays: 21,
      }),
    )
  })

  it("becomes one with their double after a preview", async () => {
    const { person } = await daniel()
    const double = await addPerson({ name: "Daniel Reyes", howMet: "Care fair", rhythmDays: 7 }, at)
    await logTouch({ personId: double.id, kind: "mail" }, at)
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(await screen.findByText("The same person is here twice"))
    await user.selectOptions(await screen.findByLabelText("The other one"), double.id)
    await user.click(screen.getByRole("button", { name: "Look at the merger" }))
    expect(await screen.findByText("With it move: 1 touch.")).toBeTruthy()
    expect(await listPeople()).toHaveLength(2)
    await user.click(screen.getByRole("button", { name: "Make them one" }))
    await waitFor(async () => expect(await listPeople()).toHaveLength(1))
    expect(await findPerson(person.id)).toMatchObject({
      howMet: "Care fair",
      rhythmDays: 7,
      company: "Harbour Home Care",
    })
    expect(await touchesOf(person.id)).toHaveLength(2)
  })

  it("is erased with everything, after saying how much", async () => {
    const { person } = await daniel()
    const { user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    await user.click(screen.getByRole("button", { name: "Erase this person…" }))
    expect(await screen.findByText("With Daniel Reyes go: 1 call, 1 review, 1 promise, and 1 touch.")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Erase for good" }))
    await screen.findByRole("heading", { level: 1, name: "People" })
    expect(await database.calls.count()).toBe(0)
    expect(await database.touches.count()).toBe(0)
  })

  it("who is not there any more is said to be gone", async () => {
    await showHome(`#person/${newId()}`, "This person is not here")
  })

  it("shows what another page writes", async () => {
    const { person } = await daniel()
    await showHome(`#person/${person.id}`, "Daniel Reyes")
    await act(async () => void (await changePerson(person.id, { company: "Harbour & Sons" })))
    await screen.findByText("Harbour & Sons")
  })

  it("shows hostile names as text", async () => {
    const { id } = await addPerson({ name: "<img src=x onerror=alert(1)>" }, at)
    const { container } = await showHome(`#person/${id}`, "<img src=x onerror=alert(1)>")
    expect(container.querySelector("img")).toBeNull()
  })
})

describe("people", () => {
  it("are written down by name", async () => {
    const { user } = await showHome("#people", "People")
    await user.type(screen.getByLabelText("Name"), "Priya Nair{Enter}")
    await screen.findByRole("heading", { level: 1, name: "Priya Nair" })
  })
})

describe("axe has nothing to find", () => {
  it.each([
    ["#today", /\d/],
    ["#people", "People"],
    ["#calls", "Calls"],
  ] as const)("on %s", async (hash, heading) => {
    await daniel()
    const { container } = await showHome(hash, heading)
    expect(await axeFindings(container)).toEqual([])
  })

  it("on a person", async () => {
    const { person } = await daniel()
    const { container } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    expect(await axeFindings(container)).toEqual([])
  })

  it("on a person with every form open", async () => {
    const { person } = await daniel()
    const { container, user } = await showHome(`#person/${person.id}`, "Daniel Reyes")
    for (const name of ["Edit", "Add a touch", "Add their words", "Erase this person…"])
      await user.click(screen.getByRole("button", { name }))
    expect(await axeFindings(container)).toEqual([])
  })
})
