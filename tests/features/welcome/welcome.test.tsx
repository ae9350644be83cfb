import { render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { Welcome } from "~features/welcome/Welcome"
import { readOptions, updateOptions } from "~storage/options"
import { openSettings, type Settings } from "~storage/settings"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"

let browser: FakeChrome
let settings: Settings
let copied: string[]
let closed: number

const open = async () => {
  settings = await openSettings()
  const view = render(
    <Welcome
      settings={settings}
      practice={<p>practice</p>}
      onCopy={(text) => {
        copied.push(text)
        return Promise.resolve()
      }}
      onClose={() => {
        closed += 1
      }}
    />,
  )
  return { view, user: userEvent.setup() }
}
const kept = async () => {
  await settings.settled()
  return readOptions()
}
const yes = () => screen.getByRole<HTMLInputElement>("checkbox", { name: /Yes, read the captions/ })

beforeEach(() => {
  browser = installChrome()
  copied = []
  closed = 0
})

describe("the welcome page", () => {
  it("reads nothing before the yes, which is never ticked beforehand", async () => {
    await open()
    expect(yes().checked).toBe(false)
    expect((await kept()).consent).toBeNull()
    expect(screen.getByText(/Without your yes it hears nothing/)).toBeTruthy()
  })

  it("takes the yes for the call tools that are ticked, and follows them", async () => {
    const { user } = await open()
    await user.click(screen.getByRole("checkbox", { name: "Zoom" }))
    expect((await kept()).consent).toBeNull()
    await user.click(yes())
    expect((await kept()).consent?.sites).toContain("google-meet")
    expect((await kept()).consent?.sites).not.toContain("zoom")
    await user.click(screen.getByRole("checkbox", { name: "Zoom" }))
    expect((await kept()).consent?.sites).toContain("zoom")
    await user.click(yes())
    expect((await kept()).consent).toBeNull()
  })

  it("takes no yes for no call tool at all", async () => {
    const { user } = await open()
    for (const name of ["Google Meet", "Zoom", "Microsoft Teams"])
      await user.click(screen.getByRole("checkbox", { name }))
    expect(yes().disabled).toBe(true)
  })

  it("gives a ready sentence for the other side", async () => {
    const { user } = await open()
    await user.click(screen.getByRole("button", { name: "Copy" }))
    expect(await screen.findByText("Copied")).toBeTruthy()
    expect(copied).toEqual(["I have captions on so that I can listen better. Is that all right with you?"])
  })

  it("keeps names and nudge level as they are filled in, and then closes", async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText("Your names in calls, with commas"), "Mara Lindholm, Mara")
    await user.click(screen.getByRole("radio", { name: /Balanced/ }))
    expect(await kept()).toMatchObject({ ownNames: ["Mara Lindholm", "Mara"], nudge: "balanced" })
    await user.click(screen.getByRole("button", { name: "Save and close" }))
    await waitFor(() => expect(closed).toBe(1))
  })

  it("stays open when it could not be kept, and says why", async () => {
    const { user } = await open()
    browser.local.quota = 10
    await user.type(screen.getByLabelText("Your names in calls, with commas"), "Mara")
    await user.click(screen.getByRole("button", { name: "Save and close" }))
    expect((await screen.findByRole("region", { name: "Not saved yet" })).textContent).toContain("no room left")
    expect(closed).toBe(0)
    expect(screen.getByDisplayValue("Mara")).toBeTruthy()
  })

  it("says how to pin it, what to share, and that removing it erases everything", async () => {
    await open()
    for (const title of [
      "Keep the button in sight",
      "Share a tab, not the whole screen",
      "Removing it erases everything",
    ])
      expect(screen.getByText(title)).toBeTruthy()
  })

  it("shows hostile names as text", async () => {
    await updateOptions({ ownNames: ["<img src=x onerror=alert(1)>"] })
    const { view } = await open()
    expect(view.container.querySelector("img")).toBeNull()
  })

  it("has nothing for axe to find", async () => {
    const { view } = await open()
    expect(await axeFindings(view.container)).toEqual([])
  })
})
