import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { mailPlaceOf } from "~features/prepare/mail-place"
import { MailLine } from "~features/prepare/MailLine"
import { StorageFull } from "~storage/errors"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"

const tab = (url: string) => ({ id: 7, windowId: 1, url, title: "" })
const gmail = "https://mail.google.com/*"

beforeEach(() => {
  installChrome()
})

describe("the mail page of a tab", () => {
  it.each([
    ["a tool that is off", "https://mail.google.com/mail/u/0/#inbox", [], [], { name: "Gmail", on: false }],
    ["a tool that is on", "https://mail.google.com/mail/u/0/", [gmail], [gmail], { name: "Gmail", on: true }],
    ["a tool the browser took back", "https://mail.google.com/", [gmail], [], { name: "Gmail", on: false }],
    [
      "a site the user turned on",
      "https://webmail.example/?_task=mail",
      ["https://webmail.example/*"],
      ["https://webmail.example/*"],
      { name: "webmail.example", on: true },
    ],
  ] as const)("%s", (_, url, wanted, granted, place) => {
    expect(mailPlaceOf(tab(url), wanted, granted)).toMatchObject({ tabId: 7, ...place })
  })

  it.each(["https://example.com/", "http://mail.google.com/", "chrome://extensions/", "not an address"])(
    "%s is none",
    (url) => expect(mailPlaceOf(tab(url), [], [])).toBeNull(),
  )
})

describe("the popup on a mail page", () => {
  it("says that coaching is off and turns it on, or opens the panel where it is on", async () => {
    const [onTurnOn, onOpen] = [vi.fn(() => Promise.resolve()), vi.fn()]
    const off = mailPlaceOf(tab("https://mail.google.com/"), [], [])!
    const view = render(<MailLine place={off} waiting={0} onTurnOn={onTurnOn} onOpen={onOpen} />)
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.click(screen.getByRole("button", { name: "Turn it on" }))
    view.rerender(<MailLine place={{ ...off, on: true }} waiting={0} onTurnOn={onTurnOn} onOpen={onOpen} />)
    expect(screen.getByText("Mail coaching is on for Gmail")).toBeTruthy()
    await userEvent.click(screen.getByRole("button", { name: "Open the panel" }))
    expect([onTurnOn.mock.calls.length, onOpen.mock.calls.length]).toEqual([1, 1])
  })

  it("says when it could not be turned on", async () => {
    const off = mailPlaceOf(tab("https://mail.google.com/"), [], [])!
    render(<MailLine place={off} waiting={0} onTurnOn={() => Promise.reject(new StorageFull())} onOpen={vi.fn()} />)
    await userEvent.click(screen.getByRole("button", { name: "Turn it on" }))
    expect(await screen.findByText(/no room left/)).toBeTruthy()
  })

  it("says that a mail has gone and waits for a word about it", () => {
    const on = mailPlaceOf(tab("https://mail.google.com/"), [gmail], [gmail])!
    render(<MailLine place={on} waiting={2} onTurnOn={() => Promise.resolve()} onOpen={vi.fn()} />)
    expect(screen.getByText("2 mails have gone. The panel asks you what each was.")).toBeTruthy()
  })
})
