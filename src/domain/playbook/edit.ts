import type { MailKind } from "~domain/mail/kind"
import type { MailLimits } from "~domain/mail/settings"
import type { CallKind } from "~domain/records/call-kind"
import { defaultPlaybook } from "./default"
import type { KindSettings, Playbook, PlaybookChecklistItem, PlaybookQuestion } from "./schema"

/** A question without its id, as somebody writes it. */
export type QuestionDraft = Omit<PlaybookQuestion, "id">

interface Named {
  readonly id: string
}

/** An id for `text` that is not among `taken`: its first Latin words, or "own", numbered when needed. */
function freshId(text: string, taken: readonly Named[]): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "")
  const base = words || "own"
  const isTaken = (id: string) => taken.some((one) => one.id === id)
  let id = base
  for (let n = 2; isTaken(id); n += 1) id = `${base}-${n}`
  return id
}

/** The item moved so that `to` others of the items that `counts` stand before it; `to` is held within bounds. */
function moved<T extends Named>(items: readonly T[], id: string, to: number, counts: (item: T) => boolean): T[] {
  const item = items.find((one) => one.id === id)
  if (!item) return [...items]
  const others = items.filter((one) => one !== item)
  const peers = others.filter(counts)
  const next = peers[Math.max(0, to)]
  const last = peers.at(-1)
  const at = next ? others.indexOf(next) : last ? others.indexOf(last) + 1 : items.indexOf(item)
  return [...others.slice(0, at), item, ...others.slice(at)]
}

/** The items with `item` put back where it stands in `defaults`: behind the nearest default item before it that is still here. */
function putBack<T extends Named>(items: readonly T[], item: T, defaults: readonly T[]): T[] {
  if (items.some((one) => one.id === item.id)) return items.map((one) => (one.id === item.id ? item : one))
  const before = new Set(defaults.slice(0, defaults.indexOf(item)).map((one) => one.id))
  const at = items.findLastIndex((one) => before.has(one.id)) + 1
  return [...items.slice(0, at), item, ...items.slice(at)]
}

/** The playbook with a new question at the end; its id is made from its text. */
export const addQuestion = (playbook: Playbook, draft: QuestionDraft): Playbook => ({
  ...playbook,
  questions: [...playbook.questions, { id: freshId(draft.text, playbook.questions), ...draft }],
})

/** The playbook with one question changed; its id stays, so what was asked before is still known. */
export const editQuestion = (playbook: Playbook, id: string, change: Partial<QuestionDraft>): Playbook => ({
  ...playbook,
  questions: playbook.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
})

/** The playbook with one question at place `to` (0 is first) among the questions of its purpose. */
export function moveQuestion(playbook: Playbook, id: string, to: number): Playbook {
  const purpose = playbook.questions.find((question) => question.id === id)?.purpose
  return { ...playbook, questions: moved(playbook.questions, id, to, (question) => question.purpose === purpose) }
}

/** The playbook without one question. */
export const removeQuestion = (playbook: Playbook, id: string): Playbook => ({
  ...playbook,
  questions: playbook.questions.filter((question) => question.id !== id),
})

/** The playbook with one default question as it was, also when it had been removed; unchanged for an id we never had. */
export function restoreQuestion(playbook: Playbook, id: string): Playbook {
  const question = defaultPlaybook.questions.find((one) => one.id === id)
  return question
    ? { ...playbook, questions: putBack(playbook.questions, question, defaultPlaybook.questions) }
    : playbook
}

/** The playbook with the default questions alone, in their order. Own questions go: ask first, see `questionChanges`. */
export const restoreQuestions = (playbook: Playbook): Playbook => ({
  ...playbook,
  questions: defaultPlaybook.questions,
})

/** Ids of questions that are not as in the default playbook: what restoring them would change, bring back and take away. */
export function questionChanges(playbook: Playbook): { changed: string[]; removed: string[]; own: string[] } {
  const here = new Map(playbook.questions.map((question) => [question.id, question]))
  const defaults = new Map(defaultPlaybook.questions.map((question) => [question.id, question]))
  return {
    changed: [...here.values()]
      .filter(({ id }) => defaults.has(id) && !isDefaultQuestion(here.get(id)!))
      .map(({ id }) => id),
    removed: [...defaults.keys()].filter((id) => !here.has(id)),
    own: [...here.keys()].filter((id) => !defaults.has(id)),
  }
}

/** Ids of the questions that are not word for word of the default playbook. */
export const ownQuestions = ({ questions }: Pick<Playbook, "questions">): ReadonlySet<string> =>
  new Set(questions.filter((question) => !isDefaultQuestion(question)).map(({ id }) => id))

/** Is the question word for word one of the default playbook? */
export function isDefaultQuestion(question: PlaybookQuestion): boolean {
  const before = defaultPlaybook.questions.find((one) => one.id === question.id)
  return (
    before !== undefined &&
    before.text === question.text &&
    before.purpose === question.purpose &&
    before.when === question.when &&
    before.listenFor === question.listenFor &&
    before.kinds.length === question.kinds.length &&
    before.kinds.every((kind) => question.kinds.includes(kind))
  )
}

const withKind = (playbook: Playbook, kind: CallKind, settings: KindSettings): Playbook => ({
  ...playbook,
  kinds: { ...playbook.kinds, [kind]: settings },
})

const withChecklist = (
  playbook: Playbook,
  kind: CallKind,
  change: (items: readonly PlaybookChecklistItem[]) => PlaybookChecklistItem[],
): Playbook => withKind(playbook, kind, { ...playbook.kinds[kind], checklist: change(playbook.kinds[kind].checklist) })

/** The playbook with a new item at the end of the checklist of a kind of call. */
export const addChecklistItem = (playbook: Playbook, kind: CallKind, text: string): Playbook =>
  withChecklist(playbook, kind, (items) => [...items, { id: freshId(text, items), text }])

/** The playbook with one checklist item in other words. */
export const editChecklistItem = (playbook: Playbook, kind: CallKind, id: string, text: string): Playbook =>
  withChecklist(playbook, kind, (items) => items.map((item) => (item.id === id ? { ...item, text } : item)))

/** The playbook with one checklist item at place `to` (0 is first). */
export const moveChecklistItem = (playbook: Playbook, kind: CallKind, id: string, to: number): Playbook =>
  withChecklist(playbook, kind, (items) => moved(items, id, to, () => true))

/** The playbook without one checklist item. */
export const removeChecklistItem = (playbook: Playbook, kind: CallKind, id: string): Playbook =>
  withChecklist(playbook, kind, (items) => items.filter((item) => item.id !== id))

/** The playbook with the default checklist of a kind of call. Own items go. */
export const restoreChecklist = (playbook: Playbook, kind: CallKind): Playbook =>
  withChecklist(playbook, kind, () => defaultPlaybook.kinds[kind].checklist)

/** The playbook with other thresholds for a kind of call. */
export const editKind = (
  playbook: Playbook,
  kind: CallKind,
  change: Partial<Omit<KindSettings, "checklist">>,
): Playbook => withKind(playbook, kind, { ...playbook.kinds[kind], ...change })

/** The playbook with our thresholds for a kind of call; its checklist stays. */
export const restoreKind = (playbook: Playbook, kind: CallKind): Playbook =>
  withKind(playbook, kind, { ...defaultPlaybook.kinds[kind], checklist: playbook.kinds[kind].checklist })

/** Are the thresholds of a kind of call ours? */
export const isDefaultKind = (playbook: Playbook, kind: CallKind): boolean => {
  const [now, ours] = [playbook.kinds[kind], defaultPlaybook.kinds[kind]]
  return (
    now.talkShare.from === ours.talkShare.from &&
    now.talkShare.to === ours.talkShare.to &&
    now.longStretchMs === ours.longStretchMs &&
    now.plannedMinutes === ours.plannedMinutes
  )
}

/** Rungs by their place in `Playbook.ladder`. */
export const rungs = [0, 1, 2] as const
export type RungPlace = (typeof rungs)[number]

/** The playbook with other wordings of why for one rung. */
export const withWordings = (
  playbook: Playbook,
  rung: RungPlace,
  change: (wordings: readonly string[]) => string[],
): Playbook => {
  const [first, second, third] = playbook.ladder
  const next = (place: RungPlace, wordings: string[]) => (place === rung ? change(wordings) : wordings)
  return { ...playbook, ladder: [next(0, first), next(1, second), next(2, third)] }
}

/** What putting `ours` in place of `here` does to a list of lines: which go, which come, and whether any of the rest moves. */
export const lineChanges = (
  here: readonly string[],
  ours: readonly string[],
): { readonly goes: string[]; readonly comes: string[]; readonly moves: boolean } => {
  const stays = (text: string) => here.includes(text) && ours.includes(text)
  const order = here.filter(stays)
  return {
    goes: here.filter((text) => !ours.includes(text)),
    comes: ours.filter((text) => !here.includes(text)),
    moves: ours.filter(stays).some((text, index) => text !== order[index]),
  }
}

/** The playbook with some limits of one kind of mail changed. */
export const editMailKind = (
  playbook: Playbook,
  kind: MailKind,
  change: (limits: MailLimits) => Partial<MailLimits>,
): Playbook => {
  const limits = playbook.mail.kinds[kind]
  return {
    ...playbook,
    mail: { ...playbook.mail, kinds: { ...playbook.mail.kinds, [kind]: { ...limits, ...change(limits) } } },
  }
}

/** The playbook with our limits for one kind of mail. */
export const restoreMailKind = (playbook: Playbook, kind: MailKind): Playbook =>
  editMailKind(playbook, kind, () => defaultPlaybook.mail.kinds[kind])

/** Are the limits of this kind of mail ours? */
export const isDefaultMailKind = (playbook: Playbook, kind: MailKind): boolean =>
  JSON.stringify(playbook.mail.kinds[kind]) === JSON.stringify(defaultPlaybook.mail.kinds[kind])
