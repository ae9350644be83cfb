import "fake-indexeddb/auto"
import { fireEvent, render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { defaultOptions } from "~domain/records/defaults"
import { openPreparing } from "~features/prepare/preparing"
import { Popup } from "~features/prepare/Popup"
import { startCall } from "~storage/calls"
import { database } from "~storage/database"
import { addPerson, listPeople } from "~storage/people"
import { readOptions } from "~storage/options"
import { waitingPreparations } from "~storage/preparations"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"

const meetUrl = "https://meet.google.com/abc-defg-hij"
let browser: FakeChrome

const open = async () => {
  const preparing = await openPreparing(defaultOptions)
  const view = render(
    <Popup
      preparing={preparing}
      options={defaultOptions}
      onStartByHand={() => {}}
      onUseHere={() => {}}
      onStopHere={() => {}}
      onClose={() => {}}
    />,
  )
  return { preparing, view, user: userEvent.setup() }
}

beforeEach(async () => {
  await database.delete()
  await database.open()
  browser = installChrome()
})

describe("before the call", () => {
  it("keeps everything as it is filled in, for the call in this tab", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { preparing, user } = await open()
    await user.type(screen.getByLabelText("Who"), "Daniel Reyes")
    await user.selectOptions(screen.getByLabelText("Kind of call"), "demo")
    await user.type(screen.getByLabelText("What would make this call worth their time?"), "One idea for Mondays")
    await user.click(screen.getByLabelText(/let go of the sale/i))
    await preparing.settled()

    expect(screen.getByRole("status").textContent).toBe("Saved for the call in this tab.")
    const [person, ...others] = await listPeople()
    expect(person?.name).toBe("Daniel Reyes")
    expect(others).toEqual([])
    expect(await waitingPreparations()).toMatchObject([
      {
        personId: person?.id,
        meeting: "google-meet:abc-defg-hij",
        kind: "demo",
        plannedMinutes: defaultOptions.playbook.kinds.demo.plannedMinutes,
        intention: "One idea for Mondays",
        ticked: ["let-go"],
      },
    ])
  })

  it("takes somebody who is known instead of making them twice", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const known = await addPerson({ name: "Daniel Reyes", company: "Harbour" }, 1)
    const { preparing, user } = await open()
    await user.type(screen.getByLabelText("Who"), "daniel reyes")
    await preparing.settled()
    expect((await waitingPreparations())[0]?.personId).toBe(known.id)
  })

  it("opens again what was prepared for this tab", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const first = await open()
    await first.user.type(screen.getByLabelText("Who"), "Priya Nair")
    await first.preparing.settled()
    first.view.unmount()
    await open()
    expect(screen.getByLabelText<HTMLInputElement>("Who").value).toBe("Priya Nair")
    expect(await waitingPreparations()).toHaveLength(1)
  })

  it("opened beside another page says for whom it is kept, not that it is for a call there", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const first = await open()
    await first.user.type(screen.getByLabelText("Who"), "Priya Nair")
    await first.preparing.settled()
    first.view.unmount()
    browser.tabs.splice(0, 1, { id: 8, windowId: 1, url: "https://news.example/", title: "News", active: true })
    await open()
    expect(screen.getByRole("status").textContent).toBe("Saved for your next call with Priya Nair.")
  })

  it("says that something is saved only when it is", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { preparing } = await open()
    fireEvent.change(screen.getByLabelText("Who"), { target: { value: "Priya Nair" } })
    expect(screen.getByRole("status").textContent).toBe("Saved as you type.")
    await preparing.settled()
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Saved for the call in this tab."))
  })

  it("gives what is prepared during a call to that call", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { call } = await startCall(
      { site: "google-meet", meetingId: "abc-defg-hij", tabId: 7, title: "Meet", names: [] },
      defaultOptions,
      Date.now(),
    )
    const { preparing, user } = await open()
    await user.type(screen.getByLabelText("Who"), "Priya Nair")
    await preparing.settled()
    const kept = await database.calls.get(call.id)
    expect(kept?.preparationId).not.toBeNull()
    expect(kept?.personId).toBe((await listPeople())[0]?.id)
  })

  it("gives what is prepared to the call that began after it was opened", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { preparing, user } = await open()
    const { call } = await startCall(
      { site: "google-meet", meetingId: "abc-defg-hij", tabId: 7, title: "Meet", names: [] },
      defaultOptions,
      Date.now(),
    )
    await user.type(screen.getByLabelText("Who"), "Priya Nair")
    await preparing.settled()
    expect((await database.calls.get(call.id))?.personId).toBe((await listPeople())[0]?.id)
    expect(await waitingPreparations()).toEqual([])
  })

  it("proposes three questions and puts another in place of one", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { user } = await open()
    const first = screen.getByLabelText<HTMLTextAreaElement>("Question 1")
    const before = first.value
    expect(before).not.toBe("")
    await user.click(screen.getByRole("button", { name: "Another question in place 1" }))
    expect(first.value).not.toBe(before)
  })

  it("says when nothing could be kept, and keeps the words on screen", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { preparing, user } = await open()
    database.close({ disableAutoOpen: true })
    await user.type(screen.getByLabelText("What would make this call worth their time?"), "An idea")
    await preparing.settled()
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Not saved"))
    expect(screen.getByDisplayValue("An idea")).toBeTruthy()
  })

  it("offers to prepare or start by hand where no call is", async () => {
    browser.tabs.push({ id: 8, windowId: 1, url: "https://calls.example.com/", title: "Calls", active: true })
    const { user } = await open()
    expect(screen.getByText("No call in this tab")).toBeTruthy()
    expect(screen.getByRole("button", { name: "Use Third Why on this site" })).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Prepare a call" }))
    expect(screen.getByLabelText("Who")).toBeTruthy()
  })

  it("offers to stop where the user added the site", async () => {
    browser.tabs.push({ id: 8, windowId: 1, url: "https://calls.example.com/", title: "Calls", active: true })
    browser.grants.add("https://calls.example.com/*")
    await open()
    expect(screen.getByRole("button", { name: "Stop using it on this site" })).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Use Third Why on this site" })).toBeNull()
  })

  it("offers a backup when one is due, notes that it did, and leads to the place where it is saved", async () => {
    const preparing = await openPreparing(defaultOptions)
    const nothing = () => {}
    const view = render(
      <Popup
        preparing={preparing}
        options={defaultOptions}
        backupDue
        onStartByHand={nothing}
        onUseHere={nothing}
        onStopHere={nothing}
        onClose={nothing}
      />,
    )
    await userEvent.setup().click(screen.getByRole("button", { name: /Keep a copy/ }))
    expect(browser.doneBy("tabs.create")).toEqual([`${browser.origin}/options.html#data`])
    await waitFor(async () => expect((await readOptions()).backupOfferedAt).not.toBeNull())
    expect(await axeFindings(view.container)).toEqual([])
  })

  it("shows hostile names as text", async () => {
    await addPerson({ name: "<img src=x onerror=alert(1)>", company: "" }, 1)
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { view } = await open()
    expect(view.container.querySelector("img")).toBeNull()
  })

  it("has nothing for axe to find", async () => {
    browser.tabs.push({ id: 7, windowId: 1, url: meetUrl, title: "Meet", active: true })
    const { view } = await open()
    expect(await axeFindings(view.container)).toEqual([])
  })
})
