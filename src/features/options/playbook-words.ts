import { mailTextKey } from "~domain/mail/kind"
import type { ListChange, NumberChange, NumberGroup, PlaybookList } from "~domain/playbook/compare"
import type { Misfit, PlaybookProblem, RefusedPlaybook } from "~domain/playbook/file"
import { callKinds, kindTextKey } from "~domain/records/call-kind"
import { t, tCount, uiLanguage, type MessageKey } from "~platform/i18n"

const rungNames = ["options_rung_1", "options_rung_2", "options_rung_3"] as const
const listNames = {
  questions: "options_questions",
  marks: "playbook_marks",
  tries: "playbook_tries",
  templates: "playbook_templates",
  "stone-lines": "playbook_stone_lines",
} as const satisfies Record<string, MessageKey>

/** What a list of the playbook is called. */
export const listName = (list: PlaybookList): string => {
  if (list.of === "checklist") return t("options_checklist", t(kindTextKey(list.kind)))
  if (list.of === "ladder") return `${t("options_ladder")}: ${t(rungNames[list.rung])}`
  if (list.of === "journey") return `${t("options_journey")}: ${t(`panel_stage_${list.stage}`)}`
  return t(listNames[list.of])
}

/** How much of a list changes, in words. */
export const countsOf = ({ added, changed, removed, moved }: ListChange): string =>
  [
    added.length > 0 ? tCount("playbook_added", added.length) : null,
    changed.length > 0 ? tCount("playbook_changed", changed.length) : null,
    removed.length > 0 ? tCount("playbook_removed", removed.length) : null,
    moved ? t("playbook_moved") : null,
  ]
    .filter((part) => part !== null)
    .join(", ")

/** What a group of numbers is called. */
export const groupName = (group: NumberGroup): string => {
  if (group.of === "kind") return t(kindTextKey(group.kind))
  if (group.of === "mail-kind") return `${t("options_drafts")}: ${t(mailTextKey(group.kind))}`
  return t(({ cues: "options_cues", climb: "options_ladder", mail: "options_drafts" } as const)[group.of])
}

type Unit = "count" | "percent" | "seconds"

/** Every number of a playbook by its place in its group. */
const numbers: Readonly<Record<string, readonly [label: MessageKey, unit: Unit]>> = {
  "talkShare.from": ["options_share_from", "percent"],
  "talkShare.to": ["options_share_to", "percent"],
  longStretchMs: ["options_long_stretch", "seconds"],
  plannedMinutes: ["options_planned", "count"],
  "coolDownMs.quiet": ["playbook_cool_down_quiet", "seconds"],
  "coolDownMs.balanced": ["playbook_cool_down_balanced", "seconds"],
  "coolDownMs.eager": ["playbook_cool_down_eager", "seconds"],
  dismissals: ["playbook_dismissals", "count"],
  tellingTurns: ["playbook_telling_turns", "count"],
  goBackTurns: ["playbook_go_back_turns", "count"],
  shownMs: ["playbook_shown", "seconds"],
  promiseShownMs: ["playbook_promise_shown", "seconds"],
  visionAt: ["playbook_vision_at", "percent"],
  recentMs: ["playbook_recent", "seconds"],
  shareOver: ["playbook_share_over", "percent"],
  closingMs: ["playbook_closing", "seconds"],
  withinTurns: ["playbook_within_turns", "count"],
  answerWords: ["playbook_answer_words", "count"],
  "words.from": ["options_draft_words_from", "count"],
  "words.to": ["options_draft_words_to", "count"],
  readingGrade: ["options_draft_grade", "count"],
  "subjectWords.from": ["options_draft_subject_from", "count"],
  "subjectWords.to": ["options_draft_subject_to", "count"],
  asks: ["options_draft_asks_most", "count"],
  pitchShare: ["options_draft_pitch_most", "percent"],
  meForYou: ["playbook_me_for_you", "count"],
  leastWords: ["playbook_least_words", "count"],
}

/** One number that changes, in words: "Long stretch, seconds: 60 becomes 45". */
export const numberWords = ({ name, before, after }: NumberChange): string => {
  const [label, unit] = numbers[name] ?? [null, "count"]
  const per = { count: 1, percent: 100, seconds: 1 / 1000 }[unit]
  const shown = (value: number): string =>
    new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 }).format(value * per)
  return t("playbook_number_becomes", label === null ? name : t(label), shown(before), shown(after))
}

const misfits = {
  missing: "playbook_misfit_missing",
  empty: "playbook_misfit_empty",
  "too-long": "playbook_misfit_too_long",
  "too-small": "playbook_misfit_too_small",
  "too-large": "playbook_misfit_too_large",
  "not-known": "playbook_misfit_not_known",
  twice: "playbook_misfit_twice",
  reversed: "playbook_misfit_reversed",
} as const satisfies Record<Misfit, MessageKey>

/** Which part of a playbook a place belongs to, and how much of the place says so. */
const partOf = ([first, second, third]: PlaybookProblem["path"]): readonly [name: string, parts: number] => {
  const kind = callKinds.find((one) => one === second)
  if (first === "kinds" && kind)
    return third === "checklist" ? [t("options_checklist", t(kindTextKey(kind))), 3] : [t(kindTextKey(kind)), 2]
  if (first === "review") return second === "marks" ? [t("playbook_marks"), 2] : [t("playbook_tries"), 2]
  if (first === "mail" && second === "templates") return [t("playbook_templates"), 2]
  if (first === "mail" && second === "stoneLines") return [t("playbook_stone_lines"), 2]
  const names: Readonly<Record<string, MessageKey>> = {
    questions: "options_questions",
    ladder: "options_ladder",
    journey: "options_journey",
    kinds: "options_kinds",
    cues: "options_cues",
    climb: "options_ladder",
    mail: "options_drafts",
    name: "playbook_name",
    language: "playbook_language",
  }
  const name = names[String(first)]
  return name === undefined ? [t("playbook_whole"), 0] : [t(name), 1]
}

/** What is wrong in a file and where, as somebody who wrote it would say it: "Questions, number 4 (text): it is missing." */
export const problemWords = ({ path, misfit }: PlaybookProblem): string => {
  const [name, parts] = partOf(path)
  const [number, ...rest] = typeof path[parts] === "number" ? path.slice(parts) : [null, ...path.slice(parts)]
  const place = [
    typeof number === "number" ? t("playbook_at_number", name, number + 1) : name,
    rest.length > 0 ? `(${rest.map((key) => (typeof key === "number" ? key + 1 : key)).join(", ")})` : null,
  ]
  return `${place.filter((part) => part !== null).join(" ")}: ${t(misfits[misfit])}`
}

const reasons = {
  "too-large": "playbook_refused_large",
  "not-json": "playbook_refused_not_json",
  foreign: "playbook_refused_foreign",
  newer: "playbook_refused_newer",
  hostile: "playbook_refused_hostile",
  misfit: "playbook_refused_misfit",
} as const satisfies Record<RefusedPlaybook["reason"], MessageKey>

/** Why a file was refused. */
export const refusedWords = ({ reason }: Pick<RefusedPlaybook, "reason">): string => t(reasons[reason])
