import "fake-indexeddb/auto"
import { render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { recall, setupFor } from "~domain/coaching/recall"
import { hearingFor } from "~domain/hearing/languages"
import { defaultPlaybook } from "~domain/playbook/default"
import type { Options } from "~domain/records/options"
import { OptionsPage } from "~features/options/Options"
import { mailTools } from "~sites/catalogue"
import { exportAll } from "~storage/backup"
import { database } from "~storage/database"
import { readOptions, updateOptions } from "~storage/options"
import { addPerson, listPeople } from "~storage/people"
import { openSettings, type Settings } from "~storage/settings"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { catchFiles } from "../../support/files"
import { days, emptyDatabase, row, started, t0 } from "../../support/records"
import { appendToCall, readTranscript } from "~storage/transcript"

let browser: FakeChrome
let settings: Settings
/** What was saved as a file, newest last. */
let files: Blob[]

const open = async () => {
  settings = await openSettings()
  const view = render(<OptionsPage settings={settings} />)
  return { view, user: userEvent.setup() }
}
const part = (name: string) => within(screen.getByRole("region", { name }))
const kept = async (): Promise<Options> => {
  await settings.settled()
  return readOptions()
}

beforeEach(async () => {
  browser = installChrome()
  browser.state.manifest.host_permissions = ["https://meet.google.com/*", "https://*.zoom.us/*"]
  await emptyDatabase()
  files = catchFiles()
  history.replaceState(null, "", "/options.html")
})

describe("the options", () => {
  it("keep own names as they are typed, with commas, and say so", async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText("Your names, with commas"), "Mara Lindholm, Mara L.")
    expect((await kept()).ownNames).toEqual(["Mara Lindholm", "Mara L."])
    await waitFor(() => expect(screen.getByText("Saved")).toBeTruthy())
    expect(screen.getByLabelText<HTMLInputElement>("Your names, with commas").value).toBe("Mara Lindholm, Mara L.")
  })

  it("keep the nudge level, muted cues, panel side, keeping, language and captions", async () => {
    const { user } = await open()
    await user.click(screen.getByRole("radio", { name: /Eager/ }))
    await user.click(screen.getByRole("checkbox", { name: /One why deeper/ }))
    await user.click(screen.getByRole("radio", { name: "Left" }))
    await user.click(screen.getByRole("radio", { name: /Do not keep them/ }))
    await user.selectOptions(screen.getByLabelText("What is spoken in your calls"), "de")
    await user.click(screen.getByRole("checkbox", { name: /Turn captions on by itself/ }))
    expect(await kept()).toMatchObject({
      nudge: "eager",
      mutedCues: ["one-why-deeper"],
      panel: { side: "left" },
      keeping: "never",
      language: "de",
      captionsByItself: true,
    })
  })

  it("say honestly what a language nobody wrote can do", async () => {
    const { user } = await open()
    expect(part("Language and captions").getByText(/hears questions, whys/)).toBeTruthy()
    await user.selectOptions(screen.getByLabelText("What is spoken in your calls"), "fr")
    expect(part("Language and captions").getByText(/counts who speaks how much, and no more/)).toBeTruthy()
  })

  it("show what other pages change meanwhile", async () => {
    await open()
    await updateOptions({ ownNames: ["Ada"] })
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Your names, with commas").value).toBe("Ada"))
  })

  it("keep what was typed on screen when it cannot be saved, and save it when asked again", async () => {
    const { user } = await open()
    browser.local.quota = 10
    await user.type(screen.getByLabelText("Your names, with commas"), "Mara")
    await settings.settled()
    const notice = await screen.findByRole("region", { name: "Not saved" })
    expect(notice.textContent).toContain("no room left")
    expect(screen.getByLabelText<HTMLInputElement>("Your names, with commas").value).toBe("Mara")

    browser.local.quota = Number.POSITIVE_INFINITY
    await user.click(within(notice).getByRole("button", { name: "Try again" }))
    expect((await kept()).ownNames).toEqual(["Mara"])
    await waitFor(() => expect(screen.queryByRole("region", { name: "Not saved" })).toBeNull())
  })

  it("say which options were damaged, and go on with the rest", async () => {
    await browser.local.set({ options: { version: 1, nudge: "loud", ownNames: ["Ada"] } })
    await open()
    expect(screen.getByRole("region", { name: "Some options were damaged" }).textContent).toContain("nudge")
    expect(screen.getByLabelText<HTMLInputElement>("Your names, with commas").value).toBe("Ada")
  })

  it("say how many records could not be read", async () => {
    await database.table("people").put({ version: 1, id: "broken", name: 3 })
    await listPeople()
    await waitFor(async () => expect(await database.damaged.count()).toBe(1))
    await open()
    expect(await screen.findByRole("region", { name: "1 record could not be read" })).toBeTruthy()
  })

  it("open at the part that the address names", async () => {
    HTMLElement.prototype.scrollIntoView = vi.fn()
    history.replaceState(null, "", "/options.html#names")
    await open()
    expect(document.activeElement?.textContent).toBe("Your name in calls")
  })

  it("have nothing for axe to find", async () => {
    await started()
    await addPerson({ name: "Daniel Reyes", company: "Harbour" }, t0)
    const { view } = await open()
    await screen.findByLabelText("One person, with everything about them")
    expect(await axeFindings(view.container)).toEqual([])
  })
})

describe("consent", () => {
  it("is never ticked beforehand, says when and for what it was given, and is taken back after saying what that means", async () => {
    const { user } = await open()
    const yes = screen.getByRole<HTMLInputElement>("checkbox", { name: /Yes, read the captions/ })
    expect(yes.checked).toBe(false)
    await user.click(yes)
    expect((await kept()).consent?.sites).toContain("google-meet")
    expect(part("Your yes").getByText(/You said yes on .*Google Meet/)).toBeTruthy()

    await user.click(screen.getByRole("button", { name: "Take it back …" }))
    expect(part("Your yes").getByText(/From now on no caption is read/)).toBeTruthy()
    expect((await kept()).consent).not.toBeNull()
    await user.click(screen.getByRole("button", { name: "Take it back" }))
    expect((await kept()).consent).toBeNull()
  })

  it("can be taken back for one site", async () => {
    await updateOptions({ consent: { version: 1, at: t0, sites: ["google-meet", "https://calls.example.com"] } })
    const { user } = await open()
    await user.click(screen.getByRole("checkbox", { name: "Read captions on Google Meet" }))
    expect((await kept()).consent?.sites).toEqual(["https://calls.example.com"])
  })
})

describe("sites", () => {
  it("are added by address with the browser's own question, and taken back", async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText("Another site"), "calls.example.com/room/7{Enter}")
    expect([...browser.grants]).toEqual(["https://calls.example.com/*"])
    await user.click(await screen.findByRole("button", { name: "Take it back from calls.example.com" }))
    expect([...browser.grants]).toEqual([])
    await waitFor(() => expect(screen.queryByRole("button", { name: /Take it back from calls/ })).toBeNull())
  })

  it("that have an adapter are a click away, and read only after a tick of their own", async () => {
    await updateOptions({ consent: { version: 1, at: t0, sites: ["google-meet"] } })
    const { user } = await open()
    await user.click(screen.getByRole("button", { name: "Allow Jitsi Meet" }))
    expect([...browser.grants]).toEqual(["https://meet.jit.si/*", "https://8x8.vc/*"])
    const reads = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Read captions on Jitsi Meet" })
    expect(reads.checked).toBe(false)
    await user.click(reads)
    expect((await kept()).consent?.sites).toEqual(["google-meet", "jitsi"])
    await user.click(screen.getByRole("button", { name: "Take it back from Jitsi Meet" }))
    expect([...browser.grants]).toEqual([])
    expect((await kept()).consent?.sites).toEqual(["google-meet"])
  })

  it.each([
    ["http://calls.example.com", /no address of a site/],
    ["not a site", /no address of a site/],
    ["<script>alert(1)</script>", /no address of a site/],
    ["https://meet.google.com/abc", /Google Meet is in the list already/],
  ])("refuse %s with the reason, and ask the browser for nothing", async (typed, reason) => {
    const { user } = await open()
    await user.type(screen.getByLabelText("Another site"), `${typed}{Enter}`)
    expect(screen.getByRole("alert").textContent).toMatch(reason)
    expect([...browser.grants]).toEqual([])
  })

  it("say that nothing changed when the browser's question was answered with no", async () => {
    browser.api.permissions.request = () => Promise.resolve(false)
    const { user } = await open()
    await user.type(screen.getByLabelText("Another site"), "calls.example.com{Enter}")
    expect((await screen.findByRole("alert")).textContent).toContain("nothing has changed")
  })
})

describe("mail pages", () => {
  const outlook = [...mailTools.find(({ id }) => id === "outlook")!.matches]

  it("are turned on and off one by one, with the browser's own question", async () => {
    const { user } = await open()
    const mail = part("Mail")
    await user.click(mail.getByRole("button", { name: "Turn on Gmail" }))
    await waitFor(() => expect([...browser.grants]).toEqual(["https://mail.google.com/*"]))
    expect((await kept()).mailSites).toEqual(["https://mail.google.com/*"])
    await user.click(await mail.findByRole("button", { name: "Turn off Gmail" }))
    await waitFor(() => expect([...browser.grants]).toEqual([]))
    expect((await kept()).mailSites).toEqual([])
  })

  it("at an address of one's own are no call tool's", async () => {
    const { user } = await open()
    await user.type(part("Mail").getByLabelText("Another web mail"), "webmail.example.com/?_task=mail{Enter}")
    await part("Mail").findByRole("button", { name: "Turn off webmail.example.com" })
    expect((await kept()).mailSites).toEqual(["https://webmail.example.com/*"])
    expect(part("Where it works").queryByText("webmail.example.com")).toBeNull()
  })

  it("stay off when the browser is told no", async () => {
    const { user } = await open()
    browser.api.permissions.request = () => Promise.resolve(false)
    await user.click(part("Mail").getByRole("button", { name: "Turn on Proton Mail" }))
    await waitFor(async () => expect((await kept()).mailSites).toEqual([]))
    expect(part("Mail").getByRole("button", { name: "Turn on Proton Mail" })).toBeTruthy()
    expect(part("Mail").getByText(/not allowed to add Proton Mail/)).toBeTruthy()
  })

  it("of a tool of which the browser took one address back are on at the others, and can be turned on whole", async () => {
    await updateOptions({ mailSites: outlook })
    outlook.slice(1).forEach((pattern) => browser.grants.add(pattern))
    const { user } = await open()
    const mail = part("Mail")
    expect(await mail.findByRole("button", { name: "Turn off Outlook" })).toBeTruthy()
    await user.click(mail.getByRole("button", { name: "Turn on Outlook, at all its addresses" }))
    await waitFor(() => expect([...browser.grants]).toEqual(expect.arrayContaining([...outlook])))
  })

  it("that were wanted once and are not allowed can be turned on by their address", async () => {
    await updateOptions({ mailSites: ["https://webmail.example.com/*"] })
    const { user } = await open()
    await user.type(part("Mail").getByLabelText("Another web mail"), "webmail.example.com{Enter}")
    expect(await part("Mail").findByRole("button", { name: "Turn off webmail.example.com" })).toBeTruthy()
  })

  it("that could not be kept are said to be", async () => {
    const { user } = await open()
    browser.api.storage.local.quota = 0
    await user.click(part("Mail").getByRole("button", { name: "Turn on Gmail" }))
    expect(await part("Mail").findByText(/no room left/)).toBeTruthy()
    expect([...browser.grants]).toEqual([])
  })

  it("are not added as call tools by mistake", async () => {
    const { user } = await open()
    await user.type(part("Where it works").getByLabelText("Another site"), "mail.google.com{Enter}")
    expect(part("Where it works").getByText("This is a mail page. It is turned on under “Mail”.")).toBeTruthy()
    expect([...browser.grants]).toEqual([])
  })
})

describe("keys", () => {
  it("are shown as the browser assigned them, and said when unset", async () => {
    browser.state.commands = [
      { name: "asked", shortcut: "Alt+J" },
      { name: "another", shortcut: "" },
    ]
    const { user } = await open()
    const keys = part("Keys")
    expect((await keys.findByRole("row", { name: /I asked this question/ })).textContent).toContain("Alt+J")
    expect(keys.getByRole("row", { name: /Another question/ }).textContent).toContain("Not set")
    await user.click(keys.getByRole("button", { name: "Set keys in the browser" }))
    expect(browser.doneBy("tabs.create")).toEqual(["chrome://extensions/shortcuts"])
  })
})

describe("the playbook", () => {
  it("keeps targets of each kind of call, and says what does not fit", async () => {
    const { user } = await open()
    await user.selectOptions(screen.getByLabelText("Kind of call"), "demo")
    const stretch = screen.getByLabelText("Long stretch, seconds")
    await user.clear(stretch)
    await user.type(stretch, "9000")
    expect(screen.getByRole("alert").textContent).toBe("A whole number from 10 to 600.")
    expect((await kept()).playbook.kinds.demo.longStretchMs).toBeLessThanOrEqual(600_000)
    await user.clear(stretch)
    await user.type(stretch, "90")
    expect((await kept()).playbook.kinds.demo.longStretchMs).toBe(90_000)
    expect((await kept()).playbook.kinds.discovery).toEqual(defaultPlaybook.kinds.discovery)

    await user.click(screen.getByRole("button", { name: /Back to ours: 45 to 65 %/ }))
    expect((await kept()).playbook.kinds.demo).toEqual(defaultPlaybook.kinds.demo)
  })

  it("takes checklist lines in other words and another order, by key and by button, and keeps the focus on what moved", async () => {
    const { user } = await open()
    const checklist = within(screen.getByRole("list", { name: "Checklist for Discovery" }))
    const first = checklist.getByLabelText<HTMLTextAreaElement>("Checklist for Discovery, line 1")
    const before = first.value
    await user.clear(first)
    await user.type(first, "I can walk away kindly ")
    expect((await kept()).playbook.kinds.discovery.checklist[0]).toEqual({
      id: "let-go",
      text: "I can walk away kindly",
    })

    await user.keyboard("{Alt>}{ArrowDown}{/Alt}")
    expect((await kept()).playbook.kinds.discovery.checklist.map(({ id }) => id).slice(0, 2)).toEqual([
      "new-colleague",
      "let-go",
    ])
    expect(document.activeElement).toBe(checklist.getByLabelText("Checklist for Discovery, line 2"))
    await user.click(checklist.getByRole("button", { name: "Move line 2 up" }))
    expect((await kept()).playbook.kinds.discovery.checklist[0]?.id).toBe("let-go")
    expect(document.activeElement).toBe(checklist.getByRole("button", { name: "Move line 1 up" }))

    await user.click(screen.getByRole("button", { name: "Back to our checklist …" }))
    const preview = screen.getByRole("group", { name: "Back to our checklist …" })
    expect(preview.textContent).toContain("I can walk away kindly")
    expect(preview.textContent).toContain(before)
    expect((await kept()).playbook.kinds.discovery.checklist[0]?.text).toBe("I can walk away kindly")
    await user.click(within(preview).getByRole("button", { name: "Put ours back" }))
    expect((await kept()).playbook.kinds.discovery.checklist).toEqual(defaultPlaybook.kinds.discovery.checklist)
  })

  it("does not keep an emptied line, and says so", async () => {
    const { user } = await open()
    const first = screen.getByLabelText<HTMLTextAreaElement>("Checklist for Discovery, line 1")
    const before = first.value
    await user.clear(first)
    expect(screen.getByRole("alert").textContent).toContain("An empty line is not kept")
    await user.tab()
    expect(first.value).toBe(before)
    expect((await kept()).playbook.kinds.discovery.checklist[0]?.text).toBe(before)
  })

  it("takes a question out and brings it back, adds one, and shows what putting ours back changes", async () => {
    const { user } = await open()
    await user.click(screen.getByText("What is hard"))
    const list = within(await screen.findByRole("list", { name: "What is hard" }))
    const [first] = defaultPlaybook.questions.filter(({ purpose }) => purpose === "what-is-hard")
    await user.click(list.getByRole("button", { name: "Take line 1 out" }))
    expect((await kept()).playbook.questions.some(({ id }) => id === first!.id)).toBe(false)
    await user.click(screen.getByRole("button", { name: "Put it back" }))
    expect((await kept()).playbook.questions).toEqual(defaultPlaybook.questions)

    await user.type(screen.getByLabelText("New line: What is hard"), "What keeps you awake?{Enter}")
    expect((await kept()).playbook.questions.at(-1)).toMatchObject({
      text: "What keeps you awake?",
      purpose: "what-is-hard",
      when: "",
    })
    await user.click(list.getByRole("button", { name: "Take line 1 out" }))
    await user.click(screen.getByRole("button", { name: "Back to our questions …" }))
    const preview = screen.getByRole("group", { name: "Back to our questions …" })
    expect(preview.textContent).toContain("What keeps you awake?")
    expect(preview.textContent).toContain(first!.text)
    await user.click(within(preview).getByRole("button", { name: "Put ours back" }))
    expect((await kept()).playbook.questions).toEqual(defaultPlaybook.questions)
  })

  it("keeps when to ask a question, what to listen for and in which calls", async () => {
    const { user } = await open()
    await user.click(screen.getByText("What is hard"))
    const list = within(await screen.findByRole("list", { name: "What is hard" }))
    await user.click(list.getAllByText("When, and what for")[0]!)
    const when = await list.findByLabelText("When to ask it")
    await user.clear(when)
    await user.type(when, "On a Monday")
    await user.click(list.getByRole("checkbox", { name: "Demo" }))
    const [first] = defaultPlaybook.questions.filter(({ purpose }) => purpose === "what-is-hard")
    const now = (await kept()).playbook.questions.find(({ id }) => id === first!.id)
    expect(now?.when).toBe("On a Monday")
    expect(now?.kinds.includes("demo")).toBe(!first!.kinds.includes("demo"))
  })

  it("takes other ways to ask why", async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText("New line: First why"), "What makes “{{topic}” matter?{Enter}")
    expect((await kept()).playbook.ladder[0].at(-1)).toBe("What makes “{topic}” matter?")
    const wordings = within(screen.getByRole("list", { name: "First why" }))
    await user.click(wordings.getByRole("button", { name: "Take line 1 out" }))
    expect((await kept()).playbook.ladder[0]).not.toContain(defaultPlaybook.ladder[0][0])
    await user.click(screen.getByRole("button", { name: "Back to our ways …" }))
    await user.click(screen.getByRole("button", { name: "Put ours back" }))
    expect((await kept()).playbook.ladder).toEqual(defaultPlaybook.ladder)
  })

  it("takes other questions for a stage of the journey", async () => {
    const { user } = await open()
    await user.click(screen.getByText("Why change"))
    await user.type(screen.getByLabelText("New line: Why change"), "What made you call us?{Enter}")
    expect((await kept()).playbook.journey).toEqual({
      ...defaultPlaybook.journey,
      motivation: [...defaultPlaybook.journey.motivation, "What made you call us?"],
    })
  })

  it("shows hostile words as text", async () => {
    await updateOptions({
      ownNames: ["<img src=x onerror=alert(1)>"],
      playbook: { ...defaultPlaybook, ladder: [["<script>alert(1)</script>"], ["a"], ["b"]] },
    })
    await addPerson({ name: "<img src=x onerror=alert(1)>", company: "" }, t0)
    const { view } = await open()
    await screen.findByLabelText("One person, with everything about them")
    expect(view.container.querySelector("img, script")).toBeNull()
  })
})

describe("the user's data", () => {
  const choose = async (user: ReturnType<typeof userEvent.setup>, text: string) =>
    user.upload(screen.getByLabelText("Take in a backup"), new File([text], "copy.json", { type: "application/json" }))

  it("is saved as one file, and the page says when it was last", async () => {
    await addPerson({ name: "Daniel Reyes", company: "" }, t0)
    const { user } = await open()
    expect(screen.getByText("No backup was saved yet.")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Save a backup" }))
    expect(await screen.findByText(/^Saved as third-why-.*\.json\.$/)).toBeTruthy()
    expect(files).toHaveLength(1)
    expect((await readOptions()).lastExportAt).not.toBeNull()
  })

  it("is taken in only after saying what changes", async () => {
    await addPerson({ name: "Daniel Reyes", company: "" }, t0)
    const { text } = await exportAll(t0)
    await emptyDatabase()
    await addPerson({ name: "Priya Nair", company: "" }, t0)
    const { user } = await open()
    await choose(user, text)
    const preview = await screen.findByRole("group", { name: "Take in a backup" })
    expect(preview.textContent).toContain("Adds1 person")
    expect(preview.textContent).toContain("Erasesnothing")
    expect((await listPeople()).map(({ name }) => name)).toEqual(["Priya Nair"])

    await user.click(within(preview).getByRole("radio", { name: /Replace what is here/ }))
    await waitFor(() => expect(preview.textContent).toContain("Erases1 person"))
    await user.click(within(preview).getByRole("button", { name: "Replace everything" }))
    await screen.findByText(/Done\. Everything from the backup/)
    expect((await listPeople()).map(({ name }) => name)).toEqual(["Daniel Reyes"])
  })

  it.each([
    ["{", /not a whole backup/],
    ['{"format":"other","version":1}', /not made by Third Why/],
    ['{"format":"third-why-backup","version":99}', /newer version/],
    ['{"format":"third-why-backup","version":1,"people":3}', /damaged/],
  ])("is not touched by the file %s, and the reason is said", async (text, reason) => {
    await addPerson({ name: "Priya Nair", company: "" }, t0)
    const { user } = await open()
    await choose(user, text)
    expect((await screen.findByRole("alert")).textContent).toMatch(reason)
    expect(screen.queryByRole("group", { name: "Take in a backup" })).toBeNull()
    expect(await listPeople()).toHaveLength(1)
  })

  it("of one person is erased with everything about them, only after saying how much that is", async () => {
    const person = await addPerson({ name: "Daniel Reyes", company: "" }, t0)
    const { call } = await started()
    await database.calls.update(call.id, { personId: person.id })
    await appendToCall(call.id, { rows: [row(call.id, 1, "Hello"), row(call.id, 2, "Hi")] }, t0)
    await addPerson({ name: "Priya Nair", company: "" }, t0)
    const { user } = await open()
    const data = part("Your data")
    await user.selectOptions(await data.findByLabelText("One person, with everything about them"), person.id)
    await user.click(data.getAllByText("Erase …")[1]!)
    expect(await data.findByText("This erases 1 person, 1 call, and 2 captions.")).toBeTruthy()
    expect(await database.people.count()).toBe(2)
    await user.click(data.getByText("Erase this person"))
    expect(await data.findByText("Erased: 1 person, 1 call, and 2 captions.")).toBeTruthy()
    expect((await listPeople()).map(({ name }) => name)).toEqual(["Priya Nair"])
  })

  it("is erased, one call or everything, only when told again", async () => {
    const { call } = await started()
    await started({ meetingId: "other-meeting-id" }, t0 + days(1))
    await addPerson({ name: "Priya Nair", company: "" }, t0)
    const { user } = await open()
    const data = part("Your data")
    await user.selectOptions(await data.findByLabelText("One call"), call.id)
    await user.click(data.getAllByText("Erase …")[0]!)
    await data.findByText("This erases 1 call.")
    await user.click(data.getByText("Erase this call"))
    await data.findByText("Erased: 1 call.")

    await user.click(data.getByText("Erase everything …"))
    expect(await data.findByText("This erases 1 person and 1 call.")).toBeTruthy()
    await user.click(data.getByText("Leave it as it is"))
    expect(await database.calls.count()).toBe(1)
    await user.click(data.getByText("Erase everything …"))
    await user.click(data.getByText("Erase everything"))
    await data.findByText("Erased: 1 person and 1 call.")
    expect(await database.calls.count()).toBe(0)
    expect(await database.people.count()).toBe(0)
  })

  it("can be saved as examples of what was heard wrong, with how many and what is in them", async () => {
    await updateOptions({ ownNames: ["Ada"] })
    const { call } = await started({ keeping: "always" })
    const rows = [row(call.id, 1, "We lose two days every month."), row(call.id, 2, "Why is that?")]
    await appendToCall(call.id, { rows }, t0)
    const first = await open()
    expect(await part("Your data").findByText("Nothing that is kept is marked as wrong.")).toBeTruthy()
    expect(
      part("Your data").getByRole<HTMLButtonElement>("button", { name: "Save what was heard wrong" }).disabled,
    ).toBe(true)
    first.view.unmount()

    const { heard } = recall(
      setupFor(call, null, await readOptions(), hearingFor("en")),
      await readTranscript(call.id),
    ).view(t0)
    const { turnId, moments } = heard.find((turn) => turn.moments.length > 0)!
    const event = { kind: "wrong" as const, at: t0, turnId, moment: moments[0]!.kind, from: moments[0]!.from }
    await appendToCall(call.id, { events: [event] }, t0)
    const { view, user } = await open()
    const data = part("Your data")
    await data.findByText("1 moment is marked.")
    expect(data.getByText(/Names said within a sentence stay in it/)).toBeTruthy()
    expect(data.getByText(/When a transcript is deleted, what you marked in it goes too/)).toBeTruthy()
    await user.click(data.getByRole("button", { name: "Save what was heard wrong" }))
    await data.findByText(/^1 example saved as third-why-heard-wrong-.*\.json\.$/)
    expect(JSON.parse(await files.at(-1)!.text())).toEqual([
      expect.objectContaining({ text: moments[0]!.quote, kind: moments[0]!.kind, label: "wrong" }),
    ])
    expect(await axeFindings(view.container)).toEqual([])
  })

  it("is offered as a backup once after ten calls without one", async () => {
    await updateOptions({ installedAt: Date.now() - days(1) })
    for (let n = 0; n < 10; n += 1) await started({ meetingId: `m${n}` }, Date.now() - n * 60_000)
    const { view, user } = await open()
    const offer = await screen.findByRole("region", { name: "Keep a copy of all this?" })
    await user.click(within(offer).getByRole("button", { name: "Not now" }))
    await waitFor(async () => expect((await readOptions()).backupOfferedAt).not.toBeNull())
    view.unmount()
    await open()
    await screen.findByLabelText("One call")
    expect(screen.queryByRole("region", { name: "Keep a copy of all this?" })).toBeNull()
  })
})
