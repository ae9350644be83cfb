import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { reportOf } from "~sites/report"

/** Words that no tag, role or heading of a report contains. */
const secret = fc.stringMatching(/^[a-z]{3,12}$/).map((word) => `Zq${word}9`)
const attribute = fc.constantFrom(
  "role",
  "aria-live",
  "aria-label",
  "class",
  "id",
  "title",
  "alt",
  "href",
  "tabindex",
  "dir",
  "data-name",
  "aria-hidden",
  "style",
)
interface Node {
  tag: string
  attributes: [string, string][]
  inside: (Node | string)[]
}
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    tag: fc.oneof(
      fc.constantFrom("div", "span", "p", "section", "button"),
      secret.map((word) => `x-${word.toLowerCase()}`),
    ),
    attributes: fc.array(fc.tuple(attribute, secret), { maxLength: 4 }),
    inside: fc.array(fc.oneof({ maxDepth: 4 }, secret, tie("node")), { maxLength: 5 }),
  }),
}))

const build = ({ tag, attributes, inside }: Node): Element => {
  const element = document.createElement(tag)
  for (const [name, value] of attributes) element.setAttribute(name, value)
  for (const each of inside) element.append(typeof each === "string" ? each : build(each))
  return element
}

describe("the report of a page", () => {
  test("lets no text, no name and no foreign value of an attribute through", () => {
    fc.assert(
      fc.property(node, (page) => {
        expect(reportOf(build(page), "generic", "structure").toLowerCase()).not.toContain("zq")
      }),
      { numRuns: 500 },
    )
  })

  test("tells the shape: tags, roles, how much text, how the captions were found", () => {
    document.body.innerHTML = `<div role="region" aria-live="polite" aria-label="Anna"><div class="x"><b>Anna</b><p>${"word ".repeat(20)}</p></div></div>`
    expect(reportOf(document.body.firstElementChild as Element, "generic", "generic")).toBe(
      [
        "site generic",
        "layer generic",
        "elements 4",
        "div role=region aria-live=polite",
        "  div",
        "    b text:short",
        "    p text:line",
      ].join("\n"),
    )
  })

  test("stays short on the largest page", () => {
    document.body.innerHTML = "<div><p>a</p></div>".repeat(5_000)
    expect(reportOf(document.body, "zoom", null).length).toBeLessThan(20_000)
  })
})
