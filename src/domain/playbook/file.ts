import * as z from "zod/mini"
import { playbookSchema, type Playbook } from "./schema"

/** What stands in every playbook file, so that it is known again. */
export const playbookFormat = "third-why-playbook"
const fileVersion = 1

/** A playbook is smaller than this; what is larger is something else. Bytes. */
export const largestPlaybookFile = 1_000_000

/** More of what is wrong in a file is not listed. */
const mostProblems = 8

/** What is wrong with a value of a playbook file. */
export type Misfit = "missing" | "empty" | "too-long" | "too-small" | "too-large" | "not-known" | "twice" | "reversed"

/** Something in a file that fits no playbook, and where: `["questions", 3, "text"]`. */
export interface PlaybookProblem {
  readonly path: readonly (string | number)[]
  readonly misfit: Misfit
}

/**
 * Why a file is not taken: too large, no JSON at all, not one of ours, of a newer version, with keys that no honest file has, or
 * with values that do not fit; then `problems` says which.
 */
export interface RefusedPlaybook {
  readonly ok: false
  readonly reason: "too-large" | "not-json" | "foreign" | "newer" | "hostile" | "misfit"
  readonly problems: readonly PlaybookProblem[]
}

/** The playbook as a file that can be shared: plain JSON, described in docs/playbook.md. */
export const playbookFile = (playbook: Playbook): string =>
  JSON.stringify({ format: playbookFormat, version: fileVersion, playbook }, null, 2)

const headSchema = z.object({
  format: z.literal(playbookFormat),
  version: z.int().check(z.minimum(1)),
  playbook: z.unknown(),
})

/** Keys by which an object could be made to look like another. */
const hostileKeys = new Set(["__proto__", "constructor", "prototype"])

const refused = (reason: RefusedPlaybook["reason"], problems: readonly PlaybookProblem[] = []): RefusedPlaybook => ({
  ok: false,
  reason,
  problems: problems.slice(0, mostProblems),
})

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  )

const misfitOf = (issue: z.core.$ZodIssue, raw: unknown): Misfit => {
  if (valueAt(raw, issue.path) === undefined) return "missing"
  if (issue.code === "too_big") return issue.origin === "string" || issue.origin === "array" ? "too-long" : "too-large"
  if (issue.code === "too_small") return issue.origin === "string" || issue.origin === "array" ? "empty" : "too-small"
  return "not-known"
}

/** What the schema cannot say: every id once, and no range that ends before it begins. */
const senseless = (playbook: Playbook): PlaybookProblem[] => {
  const twice = (path: readonly string[], items: readonly { readonly id: string }[]): PlaybookProblem[] =>
    items.flatMap(({ id }, at) =>
      items.findIndex((one) => one.id === id) === at ? [] : [{ path: [...path, at, "id"], misfit: "twice" as const }],
    )
  const reversed = (path: readonly string[], { from, to }: { from: number; to: number }): PlaybookProblem[] =>
    from <= to ? [] : [{ path, misfit: "reversed" }]
  const { questions, kinds, review, mail } = playbook
  return [
    ...twice(["questions"], questions),
    ...Object.entries(kinds).flatMap(([kind, { checklist, talkShare }]) => [
      ...twice(["kinds", kind, "checklist"], checklist),
      ...reversed(["kinds", kind, "talkShare"], talkShare),
    ]),
    ...twice(["review", "marks"], review.marks),
    ...twice(["review", "tries"], review.tries),
    ...Object.entries(mail.kinds).flatMap(([kind, { words, subjectWords }]) => [
      ...reversed(["mail", "kinds", kind, "words"], words),
      ...reversed(["mail", "kinds", kind, "subjectWords"], subjectWords),
    ]),
    ...twice(["mail", "templates"], mail.templates),
  ]
}

/** Reads a playbook file, whole or not at all. Never throws. */
export const readPlaybookFile = (
  text: string,
): { readonly ok: true; readonly playbook: Playbook } | RefusedPlaybook => {
  if (text.length > largestPlaybookFile) return refused("too-large")
  let found: unknown
  let hostile = false
  try {
    found = JSON.parse(text, (key, value: unknown) => {
      if (hostileKeys.has(key)) hostile = true
      return value
    })
  } catch {
    return refused("not-json")
  }
  const head = z.safeParse(headSchema, found)
  if (!head.success) return refused("foreign")
  if (hostile) return refused("hostile")
  if (head.data.version > fileVersion) return refused("newer")
  const raw = head.data.playbook
  const read = z.safeParse(playbookSchema, raw)
  if (!read.success)
    return refused(
      "misfit",
      read.error.issues.map((issue) => ({
        path: issue.path.map((part) => (typeof part === "number" ? part : String(part))),
        misfit: misfitOf(issue, raw),
      })),
    )
  const problems = senseless(read.data)
  return problems.length > 0 ? refused("misfit", problems) : { ok: true, playbook: read.data }
}
