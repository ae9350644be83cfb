import { journeyStages, type JourneyStage } from "~domain/coaching/event"
import { mailKinds, type MailKind } from "~domain/mail/kind"
import { callKinds, type CallKind } from "~domain/records/call-kind"
import { lineChanges, rungs, type RungPlace } from "./edit"
import type { Playbook } from "./schema"

/** A list of a playbook. */
export type PlaybookList =
  | { readonly of: "questions" | "marks" | "tries" | "templates" | "stone-lines" }
  | { readonly of: "checklist"; readonly kind: CallKind }
  | { readonly of: "ladder"; readonly rung: RungPlace }
  | { readonly of: "journey"; readonly stage: JourneyStage }

/** What becomes of a list. Where only something beside the words changes, `before` and `after` are the same words. */
export interface ListChange {
  readonly list: PlaybookList
  readonly added: readonly string[]
  readonly changed: readonly { readonly before: string; readonly after: string }[]
  readonly removed: readonly string[]
  readonly moved: boolean
}

/** Numbers of a playbook that belong together. */
export type NumberGroup =
  | { readonly of: "cues" | "climb" | "mail" }
  | { readonly of: "kind"; readonly kind: CallKind }
  | { readonly of: "mail-kind"; readonly kind: MailKind }

/** A number that changes; `name` is its place in its group: `talkShare.from`. */
export interface NumberChange {
  readonly group: NumberGroup
  readonly name: string
  readonly before: number
  readonly after: number
}

/** A text that stands for itself. */
export interface TextChange {
  readonly of: "name" | "language" | "sources"
  readonly before: string
  readonly after: string
}

/** Everything that one playbook in place of another changes. */
export interface PlaybookChanges {
  readonly texts: readonly TextChange[]
  readonly lists: readonly ListChange[]
  readonly numbers: readonly NumberChange[]
}

/** Items are flat; the order of their fields says nothing, and a file may have another. */
const same = (one: object, other: object): boolean => {
  const fields = Object.keys(one).sort()
  return JSON.stringify(one, fields) === JSON.stringify(other, fields)
}

const ofItems = <T extends { readonly id: string }>(
  list: PlaybookList,
  here: readonly T[],
  next: readonly T[],
  wordsOf: (item: T) => string,
): ListChange => {
  const before = new Map(here.map((item) => [item.id, item]))
  const ids = new Set(next.map(({ id }) => id))
  return {
    list,
    added: next.filter(({ id }) => !before.has(id)).map(wordsOf),
    changed: next.flatMap((item) => {
      const old = before.get(item.id)
      return old === undefined || same(old, item) ? [] : [{ before: wordsOf(old), after: wordsOf(item) }]
    }),
    removed: here.filter(({ id }) => !ids.has(id)).map(wordsOf),
    moved: lineChanges(
      here.map(({ id }) => id),
      next.map(({ id }) => id),
    ).moves,
  }
}

const ofLines = (list: PlaybookList, here: readonly string[], next: readonly string[]): ListChange => {
  const { goes, comes, moves } = lineChanges(here, next)
  return { list, added: comes, changed: [], removed: goes, moved: moves }
}

/** The numbers in a value of nested objects, by their place. Whatever else is in it is passed by. */
const numbersIn = (value: unknown, place = ""): readonly (readonly [string, number])[] => {
  if (typeof value === "number") return [[place, value]]
  if (typeof value !== "object" || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, place === "" ? key : `${place}.${key}`))
}

const ofNumbers = (group: NumberGroup, here: unknown, next: unknown): NumberChange[] => {
  const after = new Map(numbersIn(next))
  return numbersIn(here).flatMap(([name, before]) => {
    const then = after.get(name)
    return then === undefined || then === before ? [] : [{ group, name, before, after: then }]
  })
}

const textOf = ({ text }: { readonly text: string }): string => text

/** What `next` in place of `here` changes; nothing is left unsaid. */
export const comparePlaybooks = (here: Playbook, next: Playbook): PlaybookChanges => {
  const texts: readonly TextChange[] = [
    { of: "name", before: here.name, after: next.name },
    { of: "language", before: here.language, after: next.language },
    ...Object.entries(here.mail.sources).map(([limit, before]): TextChange => ({
      of: "sources",
      before,
      after: next.mail.sources[limit as keyof Playbook["mail"]["sources"]],
    })),
  ]
  const lists: readonly ListChange[] = [
    ofItems({ of: "questions" }, here.questions, next.questions, textOf),
    ...rungs.map((rung) => ofLines({ of: "ladder", rung }, here.ladder[rung], next.ladder[rung])),
    ...journeyStages.map((stage) => ofLines({ of: "journey", stage }, here.journey[stage], next.journey[stage])),
    ...callKinds.map((kind) =>
      ofItems({ of: "checklist", kind }, here.kinds[kind].checklist, next.kinds[kind].checklist, textOf),
    ),
    ofItems({ of: "marks" }, here.review.marks, next.review.marks, textOf),
    ofItems({ of: "tries" }, here.review.tries, next.review.tries, textOf),
    ofItems({ of: "templates" }, here.mail.templates, next.mail.templates, ({ name }) => name),
    ofLines({ of: "stone-lines" }, here.mail.stoneLines, next.mail.stoneLines),
  ]
  const withoutKinds = ({ kinds: _, ...mail }: Playbook["mail"]) => mail
  return {
    texts: texts.filter(({ before, after }) => before !== after),
    lists: lists.filter(
      ({ added, changed, removed, moved }) => moved || added.length + changed.length + removed.length > 0,
    ),
    numbers: [
      ...callKinds.flatMap((kind) => ofNumbers({ of: "kind", kind }, here.kinds[kind], next.kinds[kind])),
      ...ofNumbers({ of: "cues" }, here.cues, next.cues),
      ...ofNumbers({ of: "climb" }, here.climb, next.climb),
      ...mailKinds.flatMap((kind) =>
        ofNumbers({ of: "mail-kind", kind }, here.mail.kinds[kind], next.mail.kinds[kind]),
      ),
      ...ofNumbers({ of: "mail" }, withoutKinds(here.mail), withoutKinds(next.mail)),
    ],
  }
}
