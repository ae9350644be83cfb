import "fake-indexeddb/auto"
import { render, screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { defaultPlaybook } from "~domain/playbook/default"
import { editKind, editQuestion, removeQuestion } from "~domain/playbook/edit"
import { playbookFile, readPlaybookFile } from "~domain/playbook/file"
import type { Playbook } from "~domain/playbook/schema"
import { OptionsPage } from "~features/options/Options"
import { readOptions } from "~storage/options"
import { openSettings, type Settings } from "~storage/settings"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { catchFiles } from "../../support/files"
import { emptyDatabase } from "../../support/records"

let settings: Settings
let files: Blob[]

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  files = catchFiles()
  history.replaceState(null, "", "/options.html")
})

const open = async () => {
  settings = await openSettings()
  render(<OptionsPage settings={settings} />)
  return userEvent.setup()
}
const part = () => within(screen.getByRole("region", { name: "Playbook as a file" }))
const pick = async (text: string, size = text.length) => {
  const user = await open()
  const file = new File([text], "team.json", { type: "application/json" })
  await user.upload(part().getByLabelText("Take in a playbook"), Object.defineProperty(file, "size", { value: size }))
  return user
}
const kept = async (): Promise<Playbook> => {
  await settings.settled()
  return (await readOptions()).playbook
}

const [first, second] = defaultPlaybook.questions
const theirs: Playbook = {
  ...editKind(
    editQuestion(removeQuestion(defaultPlaybook, second!.id), first!.id, { text: "What was Monday like?" }),
    "demo",
    { plannedMinutes: 25 },
  ),
  name: "Harbour team",
}

describe("a playbook as a file", () => {
  it("is saved as one that can be taken in", async () => {
    const user = await open()
    await user.click(part().getByRole("button", { name: "Save my playbook" }))
    expect(readPlaybookFile(await files[0]!.text())).toEqual({ ok: true, playbook: defaultPlaybook })
    expect(part().getByText("Saved as third-why-playbook.json.")).toBeTruthy()
  })

  it("shows what it changes, changes nothing before, and can be put back", async () => {
    const user = await pick(playbookFile(theirs))
    await part().findByText("team.json: “Harbour team”. Nothing has changed yet.")
    await user.click(part().getByText("1 changes, 1 goes"))
    expect(part().getByText(`“${first!.text}” becomes “What was Monday like?”`)).toBeTruthy()
    expect(part().getByText(second!.text)).toBeTruthy()
    await user.click(part().getByText("Targets and limits"))
    expect(part().getByText(/^Demo\. Planned minutes: \d+ becomes 25$/)).toBeTruthy()
    expect(await axeFindings(screen.getByRole("region", { name: "Playbook as a file" }))).toEqual([])
    expect(await kept()).toEqual(defaultPlaybook)

    await user.click(part().getByRole("button", { name: "Use this playbook" }))
    expect(part().getByText("You use “Harbour team” now.")).toBeTruthy()
    expect(await kept()).toEqual(theirs)
    await user.click(part().getByRole("button", { name: "Put mine back" }))
    expect(await kept()).toEqual(defaultPlaybook)
  })

  it("can be left", async () => {
    const user = await pick(playbookFile(theirs))
    await user.click(await part().findByRole("button", { name: "Leave it as it is" }))
    expect(part().queryByText(/Nothing has changed yet/)).toBeNull()
    expect(await kept()).toEqual(defaultPlaybook)
  })

  it("that is the same has nothing to take in", async () => {
    await pick(playbookFile(defaultPlaybook))
    await part().findByText("It is the same as yours, so nothing would change.")
    expect(part().getByRole<HTMLButtonElement>("button", { name: "Use this playbook" }).disabled).toBe(true)
  })

  it("that does not fit is refused with where and why", async () => {
    const raw = JSON.parse(playbookFile(theirs)) as {
      playbook: { questions: { text?: string }[]; kinds: { demo: object } }
    }
    delete raw.playbook.questions[3]!.text
    Object.assign(raw.playbook.kinds.demo, { plannedMinutes: 900 })
    await pick(JSON.stringify(raw))
    const alert = within(await part().findByRole("alert"))
    expect(alert.getByText("Questions, number 4 (text): it is missing.")).toBeTruthy()
    expect(alert.getByText("Demo (plannedMinutes): the number is too large.")).toBeTruthy()
    expect(await kept()).toEqual(defaultPlaybook)
  })

  it.each([
    ["of 50 megabytes", playbookFile(theirs), /^This file is larger/, 50_000_000],
    ["of another kind", "\u0089PNG", /^This file is not a whole playbook/],
    [
      "with hostile names",
      '{"format":"third-why-playbook","version":1,"playbook":{"__proto__":{}}}',
      /^This file holds names/,
    ],
  ])("%s is refused with a reason", async (_, text, why, size?: number) => {
    await pick(text, size)
    expect((await part().findByRole("alert")).textContent).toMatch(why)
    expect(await kept()).toEqual(defaultPlaybook)
  })
})
