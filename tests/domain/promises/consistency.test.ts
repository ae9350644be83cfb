import { expect, test } from "vitest"
import { consistencyOf, isOverdue, keptOn } from "~domain/promises/consistency"

test("counts what was kept on time, late, let go, and what is open", () => {
  const promises = [
    { state: "kept", due: "2026-03-01" },
    { state: "kept", due: null },
    { state: "late", due: "2026-03-01" },
    { state: "let-go", due: null },
    { state: "open", due: "2026-03-01" },
    { state: "open", due: "2026-03-02" },
    { state: "open", due: null },
  ] as const
  expect(consistencyOf(promises, "2026-03-02")).toEqual({
    onTime: 2,
    late: 1,
    letGo: 1,
    open: 3,
    overdue: 1,
    settled: 4,
  })
})

test("on its day a promise is neither overdue nor late", () => {
  const promise = { state: "open", due: "2026-03-02" } as const
  expect(isOverdue(promise, "2026-03-02")).toBe(false)
  expect(isOverdue(promise, "2026-03-03")).toBe(true)
  expect(isOverdue({ ...promise, state: "let-go" }, "2026-03-03")).toBe(false)
  expect(keptOn(promise, "2026-03-02")).toBe("kept")
  expect(keptOn(promise, "2026-03-03")).toBe("late")
  expect(keptOn({ due: null }, "2026-03-03")).toBe("kept")
})
