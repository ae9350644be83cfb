import { describe, expect, it } from "vitest"
import { english } from "~domain/hearing/en/english"
import { defaultPlaybook } from "~domain/playbook/default"

const heard = (text: string) =>
  english.moments({ side: "me", text }, [{ side: "theirs", text: "We lost Ines in March." }])
const kindsIn = (text: string) => heard(text).map((moment) => moment.kind)

describe("what the playbook proposes", () => {
  it.each(defaultPlaybook.ladder.flat())("climbs the ladder when it is said: %s", (wording) => {
    for (const topic of ["we lost Ines in March", "less chaos on Mondays"]) {
      const kinds = kindsIn(wording.replace("{topic}", topic))
      expect(kinds).toEqual(expect.arrayContaining(["question", "why-probe"]))
      expect(kinds.filter((kind) => !["question", "why-probe", "follow-up"].includes(kind))).toEqual([])
    }
  })

  it.each([...defaultPlaybook.questions.map(({ text }) => text), ...Object.values(defaultPlaybook.journey).flat()])(
    "is heard as a question, and as nothing that pushes or tells: %s",
    (text) => {
      const kinds = kindsIn(text)
      expect(kinds).toContain("question")
      expect(kinds.filter((kind) => !["question", "why-probe", "follow-up"].includes(kind))).toEqual([])
    },
  )
})
