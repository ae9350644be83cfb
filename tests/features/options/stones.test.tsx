import "fake-indexeddb/auto"
import { render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { Stones } from "~features/options/Stones"
import { addStone, listStones } from "~storage/stones"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { emptyDatabase, glenmore, t0 } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const open = () => ({ view: render(<Stones />), user: userEvent.setup() })
const form = (name: string) => within(screen.getByRole("form", { name }))

describe("the value library", () => {
  it("takes a stone with the keyboard alone, and completes its address", async () => {
    const { user } = open()
    await user.click(form("A new stone").getByLabelText("Title"))
    await user.keyboard("Rosters that nurses like")
    await user.tab()
    await user.keyboard("example.com/rosters")
    await user.tab()
    await user.selectOptions(form("A new stone").getByLabelText("Kind"), "how-to-guide")
    await user.tab()
    await user.keyboard("night shifts{Enter}")
    expect(await screen.findByText("“Rosters that nurses like” is in the library")).toBeTruthy()
    expect(await listStones()).toMatchObject([
      {
        title: "Rosters that nurses like",
        link: "https://example.com/rosters",
        kind: "how-to-guide",
        helpsWith: "night shifts",
      },
    ])
    expect(form("A new stone").getByLabelText<HTMLInputElement>("Title").value).toBe("")
  })

  it.each([
    ["", "example.com", "It needs a title."],
    ["A guide", "", "This is no web address. It looks like example.com/guide."],
    ["A guide", "javascript:alert(1)", "This is no web address. It looks like example.com/guide."],
    ["A guide", glenmore.link, "This link is in the library already."],
  ])("refuses “%s” at “%s” with the reason", async (title, link, reason) => {
    const stone = await addStone(glenmore, t0)
    const { user } = open()
    await screen.findByText(glenmore.title, { selector: "b" })
    const fresh = form("A new stone")
    if (title) await user.type(fresh.getByLabelText("Title"), title)
    if (link) await user.type(fresh.getByLabelText("Link"), link)
    await user.click(fresh.getByRole("button", { name: "Add" }))
    expect(fresh.getByRole("alert").textContent).toBe(reason)
    expect(await listStones()).toEqual([stone])
  })

  it("keeps a stone that is half typed while another one is taken out", async () => {
    await addStone(glenmore, t0)
    const { user } = open()
    await user.type(form("A new stone").getByLabelText("Title"), "Rosters that")
    await user.click(await screen.findByRole("button", { name: `Take out ${glenmore.title}` }))
    expect(await screen.findByRole("button", { name: "Put it back" })).toBeTruthy()
    expect(form("A new stone").getByLabelText<HTMLInputElement>("Title").value).toBe("Rosters that")
  })

  it("changes a stone in its place, and gives the focus back", async () => {
    const stone = await addStone(glenmore, t0)
    const { user } = open()
    await user.click(await screen.findByRole("button", { name: `Change ${glenmore.title}` }))
    const change = form(`Change “${glenmore.title}”`)
    expect(document.activeElement).toBe(change.getByLabelText("Title"))
    await user.clear(change.getByLabelText("What it helps with"))
    await user.type(change.getByLabelText("What it helps with"), "planning{Enter}")
    expect(await screen.findByText("Helps with planning")).toBeTruthy()
    expect(await listStones()).toEqual([{ ...stone, helpsWith: "planning" }])
    expect(document.activeElement).toBe(screen.getByRole("button", { name: `Change ${glenmore.title}` }))
  })

  it("leaves a stone as it was on Escape", async () => {
    const stone = await addStone(glenmore, t0)
    const { user } = open()
    await user.click(await screen.findByRole("button", { name: `Change ${glenmore.title}` }))
    await user.type(form(`Change “${glenmore.title}”`).getByLabelText("Title"), " and more{Escape}")
    expect(screen.getByText(glenmore.title, { selector: "b" })).toBeTruthy()
    expect(await listStones()).toEqual([stone])
  })

  it("takes a stone out and puts it back as it was", async () => {
    const stone = await addStone(glenmore, t0)
    const { user } = open()
    await user.click(await screen.findByRole("button", { name: `Take out ${glenmore.title}` }))
    await waitFor(async () => expect(await listStones()).toEqual([]))
    await user.click(await screen.findByRole("button", { name: "Put it back" }))
    await waitFor(async () => expect(await listStones()).toEqual([stone]))
  })

  it("shows markup as text and loads nothing", async () => {
    await addStone({ ...glenmore, title: "<img src=x onerror=alert(1)>", link: "https://example.com/<b>" }, t0)
    const { view } = open()
    expect(await screen.findByText("<img src=x onerror=alert(1)>", { selector: "b" })).toBeTruthy()
    expect(view.container.querySelector("img, a, iframe, script")).toBeNull()
  })

  it("has nothing for axe to find", async () => {
    await addStone(glenmore, t0)
    const { view, user } = open()
    await user.click(await screen.findByRole("button", { name: `Change ${glenmore.title}` }))
    expect(await axeFindings(view.container)).toEqual([])
  })
})
