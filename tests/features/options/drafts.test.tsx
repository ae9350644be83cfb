import "fake-indexeddb/auto"
import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useStore } from "zustand"
import { beforeEach, describe, expect, it } from "vitest"
import { defaultPlaybook } from "~domain/playbook/default"
import type { Options } from "~domain/records/options"
import { MailDrafts } from "~features/options/MailDrafts"
import { readOptions } from "~storage/options"
import { openSettings, type Settings } from "~storage/settings"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"

let settings: Settings
const Shown = () => <MailDrafts options={useStore(settings).options} change={settings.change} />
const open = async () => {
  settings = await openSettings()
  return { view: render(<Shown />), user: userEvent.setup() }
}
const kept = async (): Promise<Options> => {
  await settings.settled()
  return readOptions()
}

beforeEach(() => {
  installChrome()
})

describe("mail drafts", () => {
  it("keep the limits of each kind of mail, and ours can be put back", async () => {
    const { user } = await open()
    await user.selectOptions(screen.getByLabelText("Kind of mail"), "after-the-call")
    const most = screen.getByLabelText("Words, to")
    await user.clear(most)
    await user.type(most, "300")
    expect((await kept()).playbook.mail.kinds["after-the-call"].words).toEqual({ from: 25, to: 300 })
    expect((await kept()).playbook.mail.kinds.cold).toEqual(defaultPlaybook.mail.kinds.cold)
    await user.click(screen.getByRole("button", { name: /Back to ours: 25 to 250 words/ }))
    expect((await kept()).playbook.mail).toEqual(defaultPlaybook.mail)
  })

  it("say what does not fit, and keep what fitted", async () => {
    const { user } = await open()
    const most = screen.getByLabelText("Words, to")
    await user.clear(most)
    await user.type(most, "5")
    expect(screen.getByRole("alert").textContent).toBe("A whole number from 20 to 2000.")
    expect((await kept()).playbook.mail.kinds.cold.words).toEqual({ from: 20, to: 125 })
  })

  it("mute a thought and bring it back", async () => {
    const { user } = await open()
    await user.click(screen.getByRole("checkbox", { name: "It praises what you sell" }))
    expect((await kept()).mutedMailFindings).toEqual(["pitch"])
    await user.click(screen.getByRole("checkbox", { name: "It praises what you sell" }))
    expect((await kept()).mutedMailFindings).toEqual([])
  })

  it("have nothing for axe to find", async () => {
    const { view } = await open()
    expect(await axeFindings(view.container)).toEqual([])
  })
})
