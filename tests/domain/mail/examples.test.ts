import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { hearMail } from "~domain/mail/hear"
import { defaultPlaybook } from "~domain/playbook/default"

const sections = readFileSync("docs/mail.md", "utf8").split(/^## /m).slice(1)
const examples = sections.flatMap((section) => {
  const id = section.split(/[ \n]/, 1)[0] ?? ""
  return [...section.matchAll(/^- \\([+–]) (.+)$/gm)].map(([, sign, text = ""]) => ({ id, heard: sign === "+", text }))
})

describe("the examples of docs/mail.md", () => {
  it("are five for and five against each", () => {
    const kinds = new Set(examples.map(({ id, heard }) => `${id} ${heard}`))
    expect(kinds.size).toBe(14)
    for (const kind of kinds) expect(examples.filter(({ id, heard }) => `${id} ${heard}` === kind)).toHaveLength(5)
  })

  it.each(examples)("$id, $heard: $text", ({ id, heard, text }) => {
    const mail = { kind: "follow-up" as const, subject: "The ramp", body: text.replaceAll(" / ", "\n\n") }
    const ids: string[] = hearMail(mail, defaultPlaybook.mail).findings.map((finding) => finding.id)
    expect(ids.includes(id)).toBe(heard)
  })
})
