import "fake-indexeddb/auto"
import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it } from "vitest"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { addPerson } from "~storage/people"
import { addStone, givenTo } from "~storage/stones"
import { touchesOf } from "~storage/touches"
import { findWarmUp } from "~storage/warm-ups"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { showHome } from "../../support/home"
import { days, emptyDatabase } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  location.hash = ""
})

const at = Date.now()
const today = dayOf(at)

const daniel = async () => {
  const person = await addPerson(
    {
      name: "Daniel Reyes",
      addresses: ["daniel@harbour.example"],
      matters: [{ stage: "vision", quote: "The plan for the visits stands on Monday", at, callId: null, turnId: null }],
    },
    at - days(60),
  )
  await addStone(
    {
      title: "From nine calls to one",
      link: "https://a.example/glenmore",
      kind: "case-study",
      helpsWith: "Planning of visits on Monday",
    },
    at,
  )
  return person
}

/** Proposes messages for a call in a week. */
const proposed = async () => {
  const person = await daniel()
  const { user, container } = await showHome(`#warm-up/${person.id}`)
  fireEvent.change(screen.getByLabelText("Day of the call"), { target: { value: dayAfter(today, 7) } })
  await user.click(screen.getByRole("button", { name: "Propose messages" }))
  await screen.findAllByLabelText("Message")
  return { person, user, container }
}
const messageAt = (place: number) =>
  within(screen.getAllByRole("listitem").filter((item) => item.querySelector("h2"))[place - 1]!)

describe("messages before a call", () => {
  it("begin with their words and a stone they do not have, and are opened in mail or copied", async () => {
    const { container } = await proposed()
    const first = messageAt(1)
    const text = first.getByLabelText<HTMLTextAreaElement>("Message").value
    expect(text).toContain("You said “The plan for the visits stands on Monday”")
    expect(text).toContain("https://a.example/glenmore")
    const link = first.getByRole("link", { name: "Open in my mail: message 1" }).getAttribute("href")
    expect(link).toMatch(/^mailto:daniel@harbour\.example\?subject=.*&body=Hi%20Daniel/)
    expect(first.getByRole("button", { name: "Copy message 1" })).toBeTruthy()
    expect(await axeFindings(container)).toEqual([])
  })

  it("keep the rep's own words", async () => {
    const { person, user } = await proposed()
    const box = messageAt(1).getByLabelText("Message")
    await user.clear(box)
    await user.type(box, "Thought of you.")
    await waitFor(async () => expect((await findWarmUp(person.id))?.messages[0]?.body).toBe("Thought of you."))
  })

  it("are a deposit when they have gone, and none when they have not", async () => {
    const { person, user } = await proposed()
    await user.click(messageAt(1).getByRole("checkbox", { name: /^I sent it/ }))
    await screen.findByText("In the trust account as a stone given.")
    expect(await givenTo(person.id)).toHaveLength(1)
    expect(messageAt(1).getByLabelText<HTMLTextAreaElement>("Message").readOnly).toBe(true)
    await user.click(messageAt(2).getByRole("checkbox", { name: /^I sent it/ }))
    await screen.findByText("In the trust account as a mail.")
    expect(await touchesOf(person.id)).toHaveLength(1)
    await user.click(messageAt(2).getByRole("checkbox", { name: /^Sent: Today/ }))
    await waitFor(async () => expect(await touchesOf(person.id)).toEqual([]))
  })

  it("are spread anew when the call moves, and thrown away only after a question", async () => {
    const { person, user } = await proposed()
    fireEvent.change(screen.getByLabelText("Day of the call"), { target: { value: dayAfter(today, 20) } })
    await waitFor(async () => expect((await findWarmUp(person.id))?.messages[0]?.day).toBe(dayAfter(today, 13)))
    await user.click(screen.getByRole("button", { name: "Begin anew" }))
    await user.click(screen.getByRole("button", { name: "Throw these away" }))
    await screen.findByRole("button", { name: "Propose messages" })
    expect(await findWarmUp(person.id)).toBeNull()
  })

  it("wait while a day is typed that has passed, as a year is half typed", async () => {
    const { person } = await proposed()
    const field = screen.getByLabelText<HTMLInputElement>("Day of the call")
    const meant = dayAfter(today, 20)
    const half = `0002${meant.slice(4)}`
    fireEvent.change(field, { target: { value: half } })
    expect(field.value).toBe(half)
    expect((await findWarmUp(person.id))?.day).toBe(dayAfter(today, 7))
    fireEvent.change(field, { target: { value: meant } })
    await waitFor(async () => expect((await findWarmUp(person.id))?.day).toBe(meant))
    expect(field.value).toBe(meant)
  })

  it("are named on the person's page and today", async () => {
    const { person } = await proposed()
    location.hash = `#person/${person.id}`
    const section = within(await screen.findByRole("region", { name: "Messages before a call" }))
    expect(section.getByText(/Sent: 0 of \d\. Next: Today\./)).toBeTruthy()
    expect(section.getByRole("link", { name: "Open the messages" }).getAttribute("href")).toBe(`#warm-up/${person.id}`)
    location.hash = "#today"
    await screen.findByRole("link", { name: "Open the messages for the call with Daniel Reyes" })
  })

  it("of somebody who is not there are not proposed", async () => {
    await showHome("#warm-up/5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11")
    expect(screen.getByRole("heading", { name: "This person is not here" })).toBeTruthy()
  })

  it("axe finds nothing before there are any", async () => {
    const person = await daniel()
    const { container } = await showHome(`#warm-up/${person.id}`)
    expect(await axeFindings(container)).toEqual([])
  })
})
