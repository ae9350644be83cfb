import "fake-indexeddb/auto"
import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { blankPreparation } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import { openPreparing, type PreparingFor } from "~features/prepare/preparing"
import { Popup } from "~features/prepare/Popup"
import { Prepare } from "~features/prepare/Prepare"
import { newId } from "~platform/ids"
import { startCall } from "~storage/calls"
import { addPerson } from "~storage/people"
import { findPreparation, savePreparation, waitingPreparations } from "~storage/preparations"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { emptyDatabase } from "../../support/records"

let browser: FakeChrome
/** Where the page went when it was done. */
let went: string[]

beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
  went = []
})

const at = Date.now()
const open = async (wanted: PreparingFor) => {
  const preparing = await openPreparing(defaultOptions, wanted)
  const view = render(<Prepare preparing={preparing} options={defaultOptions} onClose={(next) => went.push(next)} />)
  return { preparing, view, user: userEvent.setup() }
}
const besideMeet = async () => {
  browser.tabs.push({ id: 7, windowId: 1, url: "https://meet.google.com/abc-defg-hij", title: "Meet", active: true })
  const preparing = await openPreparing(defaultOptions)
  const nothing = () => undefined
  render(
    <Popup
      preparing={preparing}
      options={defaultOptions}
      onStartByHand={nothing}
      onUseHere={nothing}
      onStopHere={nothing}
      onClose={nothing}
    />,
  )
  return { preparing, user: userEvent.setup() }
}

describe("a call prepared from a person's page", () => {
  it("is for them, also when another has the same name, and the next call with them takes it", async () => {
    await addPerson({ name: "Daniel Reyes", company: "Another" }, at)
    const daniel = await addPerson({ name: "Daniel Reyes", company: "Harbour" }, at)
    const { preparing, view, user } = await open({ personId: daniel.id })
    expect(screen.getByRole("heading", { level: 1, name: "Before the call with Daniel Reyes" })).toBeTruthy()
    expect(screen.queryByLabelText("Who")).toBeNull()
    expect(await waitingPreparations()).toEqual([])
    await user.type(screen.getByLabelText("What would make this call worth their time?"), "One idea for Mondays")
    await preparing.settled()
    expect(screen.getByText("Saved for your next call with Daniel Reyes.")).toBeTruthy()
    expect(await waitingPreparations()).toMatchObject([
      { personId: daniel.id, meeting: null, intention: "One idea for Mondays" },
    ])
    expect(await axeFindings(view.container)).toEqual([])

    const { preparation } = await startCall(
      { site: "google-meet", meetingId: "abc-defg-hij", tabId: 7, title: "Meet", names: ["Daniel Reyes"] },
      defaultOptions,
      at,
    )
    expect(preparation?.intention).toBe("One idea for Mondays")
  })

  it("goes on where it was left", async () => {
    const { id } = await addPerson({ name: "Daniel Reyes" }, at)
    const first = await open({ personId: id })
    await first.user.click(screen.getByLabelText(/let go of the sale/i))
    await first.preparing.settled()
    first.view.unmount()
    await open({ personId: id })
    expect(screen.getByLabelText<HTMLInputElement>(/let go of the sale/i).checked).toBe(true)
    expect(await waitingPreparations()).toHaveLength(1)
  })

  it("is thrown away after a question", async () => {
    const { id } = await addPerson({ name: "Daniel Reyes" }, at)
    const { preparing, user } = await open({ personId: id })
    await user.click(screen.getByLabelText(/let go of the sale/i))
    await preparing.settled()
    await user.click(screen.getByRole("button", { name: "Throw it away" }))
    expect(await waitingPreparations()).toHaveLength(1)
    await user.click(screen.getByRole("button", { name: "Throw it away" }))
    await expect.poll(waitingPreparations).toEqual([])
    await expect.poll(() => went).toEqual([`${browser.origin}/tabs/home.html#person/${id}`])
  })

  it("leads to the messages before the call", async () => {
    const { id } = await addPerson({ name: "Daniel Reyes" }, at)
    await open({ personId: id })
    expect(screen.getByRole("link", { name: "Messages before the call" }).getAttribute("href")).toBe(
      `${browser.origin}/tabs/home.html#warm-up/${id}`,
    )
  })
})

it("one that is for nobody yet asks who, and keeps asking while the name is typed", async () => {
  await addPerson({ name: "Dan" }, at)
  const blank = { id: newId(), kind: "demo", personId: null, meeting: null } as const
  const { id } = await savePreparation(blankPreparation(blank, defaultOptions, at))
  const { preparing, user } = await open({ preparationId: id })
  await user.type(screen.getByLabelText("Who"), "Daniel")
  await preparing.settled()
  expect(screen.getByLabelText<HTMLInputElement>("Who").value).toBe("Daniel")
})

it.each([{ personId: newId() }, { preparationId: newId() }])(
  "what is not there any more is said: %j",
  async (wanted) => {
    await open(wanted)
    expect(screen.getByRole("heading", { name: "This preparation is not here" })).toBeTruthy()
  },
)

describe("beside a call, the popup", () => {
  it("offers what was prepared for somebody, and takes it for this call when told", async () => {
    const daniel = await addPerson({ name: "Daniel Reyes" }, at)
    const made = { id: newId(), kind: "demo", personId: daniel.id, meeting: null } as const
    await savePreparation({ ...blankPreparation(made, defaultOptions, at), intention: "Mondays" })
    const { preparing, user } = await besideMeet()
    expect(screen.getByLabelText<HTMLInputElement>("Who").value).toBe("")
    await user.click(screen.getByRole("button", { name: /^Prepared for Daniel Reyes/ }))
    await preparing.settled()
    expect(screen.getByLabelText<HTMLInputElement>("Who").value).toBe("Daniel Reyes")
    expect(await findPreparation(made.id)).toMatchObject({
      personId: daniel.id,
      meeting: "google-meet:abc-defg-hij",
      intention: "Mondays",
    })
    expect(await waitingPreparations()).toHaveLength(1)
    expect(screen.queryByRole("button", { name: /^Prepared for/ })).toBeNull()
  })

  it("offers none of it once something is written for this call", async () => {
    const { id: personId } = await addPerson({ name: "Daniel Reyes" }, at)
    const made = { id: newId(), kind: "demo", personId, meeting: null } as const
    await savePreparation(blankPreparation(made, defaultOptions, at))
    const { user } = await besideMeet()
    await user.type(screen.getByLabelText("Who"), "P")
    expect(screen.queryByRole("button", { name: /^Prepared for/ })).toBeNull()
  })
})
