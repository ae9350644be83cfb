import "fake-indexeddb/auto"
import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, expect, it } from "vitest"
import { Home } from "~features/home/Home"
import { addPerson, listPeople } from "~storage/people"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { emptyDatabase, t0 } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  location.hash = "#people"
})

const pick = async (text: string | Uint8Array<ArrayBuffer>, name = "people.csv") => {
  const { container } = render(<Home />)
  const user = userEvent.setup()
  await user.upload(
    await screen.findByLabelText("Take people from a table"),
    new File([text], name, { type: "text/csv" }),
  )
  return { user, container }
}

it("shows what a table would do, and does it only then", async () => {
  await addPerson({ name: "Dana Okafor", addresses: ["dana@a.example"] }, t0)
  const { user, container } = await pick(
    '\uFEFFFull name,Email,Company\nDana Okafor,dana@a.example,Umbrella\n"Sam, the baker",sam@b.example,\n,,\n,,Nobody Ltd\n',
  )
  expect(await screen.findByText(/^New: 1\. Known, with something added: 1\. Known already: 0\./)).toBeTruthy()
  expect(screen.getByText(/^Lines without a name or an address: 1/)).toBeTruthy()
  expect(await listPeople()).toHaveLength(1)
  expect(await axeFindings(container)).toEqual([])
  await user.click(screen.getByRole("button", { name: "Take them in" }))
  await screen.findByText("2 people taken in")
  expect((await listPeople()).map(({ name, company }) => [name, company])).toEqual([
    ["Dana Okafor", "Umbrella"],
    ["Sam, the baker", ""],
  ])
})

it("asks for the columns that it cannot tell", async () => {
  const { user } = await pick("a,b\nDana,x\n")
  expect(await screen.findByText("Say which column holds the name or the mail address.")).toBeTruthy()
  // "Name" is also the field in which somebody is written down.
  await user.selectOptions(screen.getAllByLabelText("Name").at(-1)!, "a")
  expect(await screen.findByText(/^New: 1\./)).toBeTruthy()
})

it.each([
  ["semicolons", "Name;Company\nZoë Ünal;Umbrella, Ltd\n"],
  ["tabs", "Name\tCompany\nZoë Ünal\tUmbrella, Ltd\n"],
  [
    "notes above the table",
    'Notes:\n"Some, who, do, not, share, an address"\n\nName,Company\nZoë Ünal,"Umbrella, Ltd"\n',
  ],
  ["letters of an older program", Uint8Array.from(Buffer.from("Name;Company\nZoë Ünal;Umbrella, Ltd\n", "latin1"))],
  ["UTF-16", Uint8Array.from(Buffer.from("\uFEFFName\tCompany\nZoë Ünal\tUmbrella, Ltd\n", "utf16le"))],
])("takes a table with %s", async (_, table) => {
  const { user } = await pick(table)
  await user.click(await screen.findByRole("button", { name: "Take them in" }))
  await screen.findByText("1 person taken in")
  expect(await listPeople()).toMatchObject([{ name: "Zoë Ünal", company: "Umbrella, Ltd" }])
})

it.each([
  ["a picture", "\u0089PNG\u0000\u0001"],
  ["one line", "name,mail"],
  ["nothing", ""],
])("refuses %s with a reason", async (_, text) => {
  await pick(text)
  expect((await screen.findByRole("alert")).textContent).toMatch(/^This is no table as text/)
})

it("does not read a file of 50 megabytes", async () => {
  await pick("x".repeat(50_000_000))
  expect((await screen.findByRole("alert")).textContent).toMatch(/^This file is larger/)
})
