import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useState } from "react"
import { describe, expect, it } from "vitest"
import { Button, IconButton } from "~ui/Button"
import { Choices, Segmented } from "~ui/Choice"
import { Input, Select } from "~ui/Field"
import { Fold } from "~ui/Fold"
import { Notice } from "~ui/Notice"
import { Page } from "~ui/Page"
import { Rungs } from "~ui/Rungs"
import { Said } from "~ui/Said"
import { Share } from "~ui/Share"
import { TextArea } from "~ui/TextArea"
import { Tick } from "~ui/Tick"
import { axeFindings } from "../support/axe"

const Sheet = () => {
  const [kind, setKind] = useState<"demo" | "discovery">("demo")
  const [level, setLevel] = useState<"quiet" | "eager" | null>(null)
  const [ticked, setTicked] = useState(false)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  return (
    <Page
      brand="Third Why"
      skip="Go to the content"
      rail={<nav aria-label="Steps" />}
      foot={<Button look="main">Save</Button>}
    >
      <h1>Sheet</h1>
      <Notice title="Captions are off" acts={<Button keys="Alt+J">Turn on</Button>}>
        Nothing is heard.
      </Notice>
      <Input label="Name" hint="As calls show it" error="A name is needed" />
      <TextArea label="Note" value={text} onChange={(event) => setText(event.target.value)} />
      <Select
        label="Kind"
        value={kind}
        onChange={setKind}
        options={[
          { value: "demo", label: "Demo" },
          { value: "discovery", label: "Discovery" },
        ]}
      />
      <Segmented
        legend="Nudges"
        value={level}
        onChange={setLevel}
        options={[
          { value: "quiet", label: "Quiet" },
          { value: "eager", label: "Eager" },
        ]}
      />
      <Choices
        legend="Side"
        value={kind}
        onChange={setKind}
        options={[{ value: "demo", label: "Left", hint: "of the call" }]}
      />
      <Tick checked={ticked} onChange={setTicked}>
        Let them finish
      </Tick>
      <Fold title="Ladder" end="2 of 3" open={open} onToggle={setOpen}>
        <p>inside</p>
      </Fold>
      <Rungs depth={2} label="2 of 3 whys" />
      <Share at={0.34} aim={{ from: 0.3, to: 0.4 }} words="You 34 %, aim 30 to 40" />
      <Said>{"<img src=x onerror=alert(1)>"}</Said>
      <IconButton icon="close" label="Put away" />
    </Page>
  )
}

describe("parts", () => {
  it("are understood by who cannot see them", async () => {
    const { container } = render(<Sheet />)
    expect(await axeFindings(container)).toEqual([])
  })

  it("show what is wrong with a field to who is in it", () => {
    render(<Sheet />)
    const field = screen.getByRole("textbox", { name: "Name" })
    expect(field).toHaveProperty("ariaInvalid", "true")
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id))
    expect(described.map((element) => element?.textContent)).toEqual(["As calls show it", "A name is needed"])
  })

  it("can all be used with the keyboard", async () => {
    const user = userEvent.setup()
    render(<Sheet />)
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Discovery")
    expect(screen.getByRole("combobox")).toHaveProperty("value", "discovery")
    screen.getByRole("radio", { name: "Quiet" }).focus()
    await user.keyboard("[ArrowRight]")
    expect(screen.getByRole("radio", { name: "Eager" })).toHaveProperty("checked", true)
    await user.tab()
    screen.getByRole("checkbox").focus()
    await user.keyboard(" ")
    expect(screen.getByRole("checkbox")).toHaveProperty("checked", true)
  })

  it("make what is folded away only when it is opened", async () => {
    render(<Sheet />)
    expect(screen.queryByText("inside")).toBeNull()
    await userEvent.click(screen.getByText("Ladder"))
    expect(await screen.findByText("inside")).toBeTruthy()
  })

  it("show markup in somebody's words as text", () => {
    render(<Sheet />)
    expect(document.querySelector("img")).toBeNull()
    expect(screen.getByText(/onerror/).textContent).toBe("“<img src=x onerror=alert(1)>”")
  })

  it.each([
    [["lose two"], ["lose two"]],
    [
      ["two days", "lose two", ""],
      ["lose two", " days"],
    ],
    [["We lose two days", "lose"], ["We lose two days"]],
    [["three"], []],
  ])("mark the part of somebody's words that one looks for: %j", (marked, shown) => {
    const { container } = render(<Said marked={marked}>We lose two days</Said>)
    expect([...container.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(shown)
    expect(container.textContent).toBe("“We lose two days”")
  })
})
