import { cueTextKey } from "~domain/coaching/cues"
import type { TimelineItem } from "~domain/calls/timeline"
import { callLength, callTitle } from "~domain/records/call"
import type { Evidence } from "~domain/coaching/event"
import { kindTextKey } from "~domain/records/call-kind"
import type { KeptEvidence } from "~domain/records/review"
import { clockText, percentText } from "~platform/figures"
import { t, tCount } from "~platform/i18n"
import type { CallFile } from "~storage/call-file"
import { journeyOf, type CallStory } from "./call-story"
import { minutesWords, momentWords } from "./dates"
import { fitWords } from "./entry-words"

/** With whom a call was, as well as it is known. */
export const nameOf = ({ call, person }: Pick<CallFile, "call" | "person">): string => person?.name ?? callTitle(call)

const lengthOf = ({ call }: CallFile): string => minutesWords(callLength(call))

/** Text that stays text: what Markdown would take for a mark is escaped, and a line stays a line. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&")
    .trim()

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines]

/** A figure of a call, and the sentences it counts, as far as they are kept. */
interface Figure {
  readonly name: string
  readonly value: string
  readonly said: readonly Evidence[]
}

/** The figures of a call that may be claimed. */
export const figuresOf = ({ measured, evidence }: CallStory): readonly Figure[] => {
  if (measured === null) return []
  const share = (value: number | null) => (value === null ? t("review_not_heard") : percentText(value))
  const [deepest] = (evidence?.ladders ?? []).toSorted((a, b) => depthOf(b) - depthOf(a))
  const figures: Figure[] = [{ name: t("review_share_title"), value: share(measured.talkShare), said: [] }]
  if (!measured.byHand) {
    figures.push(
      {
        name: t("review_depth_title"),
        value: String(measured.whyDepth),
        said: deepest?.rungs.flatMap(({ answer }) => answer ?? []) ?? [],
      },
      { name: t("review_follow_title"), value: String(measured.followUps), said: evidence?.followUps ?? [] },
      { name: t("review_questions"), value: String(measured.questions), said: [] },
      { name: t("review_telling"), value: share(measured.tellingShare), said: [] },
    )
  }
  figures.push({ name: t("review_minutes_heard"), value: String(Math.round(measured.minutesHeard)), said: [] })
  return figures
}

/** How many whys of a ladder were answered, 0–3. */
export const depthOf = ({ rungs }: KeptEvidence["ladders"][number]): number =>
  rungs.filter(({ answer }) => answer !== null).length

/** One thing of the timeline as a line of text. */
const itemText = (item: TimelineItem, startedAt: number): string => {
  const when = clockText(item.at - startedAt)
  switch (item.kind) {
    case "turn":
      return `- ${when} **${plainMarkdown(item.speaker)}:** ${plainMarkdown(item.text)}`
    case "cue":
      return `- ${when} ${t("call_cue", t(cueTextKey(item.cue)))} ${plainMarkdown(cameWords(item))}`
    case "gap":
      return `- ${when} ${t("call_gap", clockText(item.to - item.at))}`
    case "note":
      return `- ${when} ${t("call_note")}: ${plainMarkdown(item.text)}`
    case "quote":
      return `- ${when} “${plainMarkdown(item.quote)}”`
  }
}

/** What came of a cue, in words. */
export const cameWords = ({ came }: Extract<TimelineItem, { kind: "cue" }>): string =>
  came.what === "asked"
    ? t("call_came_asked", came.quote)
    : t(came.what === "dismissed" ? "call_came_dismissed" : "call_came_nothing")

/** The whole call as Markdown: their words first, then what was promised, measured and written, then how it went. */
export const callMarkdown = (file: CallFile, story: CallStory): string => {
  const { call, review, promises } = file
  const journey = journeyOf(story.evidence, 1)
    .filter(({ said }) => said.length > 0)
    .flatMap(({ stage, said }) => [
      `### ${t(`matters_${stage}`)}`,
      "",
      ...said.map(({ quote }) => `> ${plainMarkdown(quote)}`),
      "",
    ])
  const ladders = (story.evidence?.ladders ?? []).flatMap(({ topic, rungs }) => [
    `- “${plainMarkdown(topic.quote)}”`,
    ...rungs.flatMap(({ question, answer }) =>
      answer === null
        ? []
        : [`  - ${question === null ? "" : `${plainMarkdown(question.quote)} `}“${plainMarkdown(answer.quote)}”`],
    ),
  ])
  return [
    `# ${plainMarkdown(nameOf(file))}, ${momentWords(call.startedAt)}`,
    "",
    `${t(kindTextKey(call.kind))}, ${lengthOf(file)}`,
    ...section(t("matters_title"), journey),
    ...section(t("call_whys"), ladders),
    ...section(
      t("home_promises"),
      promises.map(
        ({ text, due, state }) =>
          `- [${state === "open" ? " " : "x"}] ${plainMarkdown(text)}${due === null ? "" : ` (${due})`}`,
      ),
    ),
    ...section(
      t("call_measured"),
      figuresOf(story).map(({ name, value }) => `- ${name}: ${value}`),
    ),
    ...section(t("call_review"), [
      ...(review?.fit ? [`- ${t("person_fit")}: ${fitWords(review.fit)}`] : []),
      ...(review?.oneThing ? [`- ${t("home_trying")}: ${plainMarkdown(review.oneThing)}`] : []),
      ...(review?.notes ? [`- ${t("call_note")}: ${plainMarkdown(review.notes)}`] : []),
    ]),
    ...section(
      t("call_timeline"),
      story.timeline.map((item) => itemText(item, call.startedAt)),
    ),
    "",
  ].join("\n")
}

/** A short note for a CRM: plain lines, their words first. */
export const crmNote = (file: CallFile, story: CallStory): string => {
  const { call, review, promises } = file
  const first = journeyOf(story.evidence, 1).flatMap(({ stage, strongest: [one] }) =>
    one ? [`${t(`matters_${stage}`)}: “${one.quote}”`] : [],
  )
  const open = promises.filter(({ state }) => state === "open")
  return [
    `${t(kindTextKey(call.kind))}, ${momentWords(call.startedAt)}, ${lengthOf(file)}`,
    ...first,
    ...(open.length === 0
      ? []
      : [
          `${t("home_promises")}: ${open.map(({ text, due }) => (due === null ? text : `${text} (${due})`)).join("; ")}`,
        ]),
    ...(review?.fit ? [`${t("person_fit")}: ${fitWords(review.fit)}`] : []),
    ...(review?.rhythmDays ? [`${t("person_rhythm")}: ${tCount("review_every_weeks", review.rhythmDays / 7)}`] : []),
  ].join("\n")
}
