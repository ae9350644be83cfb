import { useLiveQuery } from "dexie-react-hooks"
import { useMemo, useState } from "react"
import {
  changeOf,
  few,
  growthMeasures,
  guessOff,
  marksOf,
  monthsOf,
  triedOf,
  valueOf,
  type GrowthMeasure,
  type GrowthPoint,
} from "~domain/growth/growth"
import { callHash } from "~domain/calls/hash"
import type { Spread } from "~domain/growth/spread"
import type { Options } from "~domain/records/options"
import { callKinds, kindTextKey, type CallKind } from "~domain/records/call-kind"
import { underscored } from "~domain/text-key"
import { now } from "~platform/clock"
import { percentText } from "~platform/figures"
import { t, tCount, uiLanguage } from "~platform/i18n"
import { growthPoints } from "~storage/growth"
import { readOptions } from "~storage/options"
import { TextButton } from "~ui/Button"
import { Segmented } from "~ui/Choice"
import { Select } from "~ui/Field"
import { Fold } from "~ui/Fold"
import { dayWords } from "./dates"
import { GrowthChart } from "./GrowthChart"
import { Section } from "./Section"

/** As many calls stand in the picture; the table has all of them, by month. */
const drawn = 20
/** As many months stand in the table at first. */
const firstMonths = 12
/** As many calls are linked at once. */
const linked = 30

/** How the rep does over time: what was heard, the own guess beside it, what was tried. Every number leads to its calls. */
export const Growth = () => {
  const points = useLiveQuery(growthPoints)
  const options = useLiveQuery(readOptions)
  const [kind, setKind] = useState<CallKind | "all">("all")
  const [measure, setMeasure] = useState<GrowthMeasure>("talk-share")
  const chosen = useMemo(
    () => (kind === "all" ? points : points?.filter((point) => point.kind === kind)) ?? [],
    [points, kind],
  )
  if (!points || !options) return null
  const at = now()
  return (
    <>
      <h1>{t("home_growth")}</h1>
      <p className="lead">{t("growth_lead")}</p>
      <div className="growth-choice">
        <Select<CallKind | "all">
          label={t("growth_kind")}
          value={kind}
          options={[
            { value: "all", label: t("growth_all") },
            ...callKinds.map((value) => ({ value, label: t(kindTextKey(value)) })),
          ]}
          onChange={setKind}
        />
        <Segmented
          legend={t("growth_measure")}
          value={measure}
          options={growthMeasures.map((value) => ({ value, label: t(`growth_${underscored(value)}`) }))}
          onChange={setMeasure}
        />
      </div>
      {chosen.length === 0 ? (
        <p className="pad muted">{t("growth_none")}</p>
      ) : (
        <Course
          points={chosen}
          measure={measure}
          aim={kind === "all" ? null : options.playbook.kinds[kind].talkShare}
          at={at}
        />
      )}
      <Marks points={chosen} options={options} at={at} />
    </>
  )
}

/** A value of a measure in words. */
const words = (measure: GrowthMeasure, value: number): string =>
  measure === "talk-share"
    ? percentText(value)
    : new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 1 }).format(value)

/** A call's value in words, and what the rep had guessed. */
const heardWords = (point: GrowthPoint, measure: GrowthMeasure): string => {
  const [value, guess] = [valueOf(point, measure), guessIn(point, measure)]
  if (value === null) return t("review_not_heard")
  return guess === null ? words(measure, value) : t("growth_guessed", words(measure, value), words(measure, guess))
}

/** The middle, and the middle half where there are enough values to speak of one. */
const spreadWords = (measure: GrowthMeasure, spread: Spread | null): string => {
  if (spread === null) return "–"
  const { count, median, from, to } = spread
  return count < few
    ? words(measure, median)
    : t("growth_spread", words(measure, median), words(measure, from), words(measure, to))
}

const pointsWords = (share: number): string => tCount("growth_points", Math.round(share * 100))

interface CourseProps {
  readonly points: readonly GrowthPoint[]
  readonly measure: GrowthMeasure
  readonly aim: Options["playbook"]["kinds"]["discovery"]["talkShare"] | null
  readonly at: number
}

const Course = ({ points, measure, aim, at }: CourseProps) => {
  const heard = useMemo(() => points.filter((point) => valueOf(point, measure) !== null), [points, measure])
  const months = useMemo(() => monthsOf(points, measure), [points, measure])
  const change = changeOf(points, (point) => valueOf(point, measure))
  const judged = measure === "talk-share" ? changeOf(points, guessOff) : null
  const tried = useMemo(() => triedOf(points, measure), [points, measure])
  const shown = heard.slice(-drawn)
  return (
    <>
      <Section title={t(`growth_${underscored(measure)}_title`)} end={tCount("growth_calls", heard.length)}>
        <p className="finding">
          {change === null
            ? t("growth_few", heard.length, 2 * few)
            : t(
                "growth_finding",
                words(measure, change.before.median),
                change.before.count,
                words(measure, change.now.median),
                change.now.count,
              )}
          {judged === null
            ? ""
            : ` ${t("growth_judged", pointsWords(judged.before.median), pointsWords(judged.now.median))}`}
        </p>
        {change === null ? null : (
          <div className="behind">
            <CallsFold
              title={tCount("growth_first_calls", change.before.count)}
              points={change.before.points}
              words={(point) => heardWords(point, measure)}
              at={at}
            />
            <CallsFold
              title={tCount("growth_newest_calls", change.now.count)}
              points={change.now.points}
              words={(point) => heardWords(point, measure)}
              at={at}
            />
          </div>
        )}
        <p className="legend">
          <span className="key">{t("review_heard")}</span>
          {measure === "follow-ups" ? null : <span className="key key--ring">{t("review_your_guess")}</span>}
        </p>
        {shown.length === 0 ? null : (
          <GrowthChart
            label={t("growth_picture", t(`growth_${underscored(measure)}_title`), shown.length)}
            dots={shown.map((point) => ({
              key: point.callId,
              href: callHash(point.callId),
              day: dayWords(point.at, at),
              value: valueOf(point, measure) ?? 0,
              guess: guessIn(point, measure),
              words: words(measure, valueOf(point, measure) ?? 0),
            }))}
            top={measure === "talk-share" ? 1 : measure === "why-depth" ? 3 : null}
            aim={measure === "talk-share" ? aim : null}
            scale={(value) => words(measure, value)}
          />
        )}
        <MonthTable months={months} measure={measure} at={at} />
      </Section>
      <Section title={t("growth_tried")}>
        {tried.length === 0 ? (
          <p className="muted pad">{t("growth_tried_none")}</p>
        ) : (
          <p className="hint pad">{t("growth_tried_hint")}</p>
        )}
        <ul className="rows">
          {tried.map(({ text, since, points: after, change: changed }) => (
            <li key={since}>
              <div>
                <p>{text}</p>
                <p className="muted small">{t("growth_since", dayWords(since, at))}</p>
                {after.length === 0 ? null : (
                  <CallsFold
                    title={tCount("growth_calls", after.length)}
                    points={after}
                    words={(point) => heardWords(point, measure)}
                    at={at}
                  />
                )}
              </div>
              <span className="small num">
                {changed === null
                  ? t("growth_too_few")
                  : t("growth_from_to", words(measure, changed.before.median), words(measure, changed.now.median))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const guessIn = ({ guess }: GrowthPoint, measure: GrowthMeasure): number | null =>
  measure === "talk-share" ? guess.talkShare : measure === "why-depth" ? guess.whyDepth : null

interface CallsFoldProps {
  readonly title: string
  readonly points: readonly GrowthPoint[]
  /** What is said of a call. */
  readonly words: (point: GrowthPoint) => string
  readonly at: number
}

/** The calls behind a number, newest first, each with the way to it. */
const CallsFold = ({ title, points, words: wordsOf, at }: CallsFoldProps) => {
  const [open, setOpen] = useState(false)
  const [limit, setLimit] = useState(linked)
  return (
    <Fold title={title} open={open} onToggle={setOpen}>
      <ul className="small">
        {points
          .toReversed()
          .slice(0, limit)
          .map((point) => (
            <li key={point.callId}>
              <a href={callHash(point.callId)}>{dayWords(point.at, at)}</a> {wordsOf(point)}
            </li>
          ))}
      </ul>
      {points.length > limit ? (
        <TextButton onClick={() => setLimit(limit + linked)}>{t("home_show_more")}</TextButton>
      ) : null}
    </Fold>
  )
}

interface MonthTableProps {
  readonly months: ReturnType<typeof monthsOf>
  readonly measure: GrowthMeasure
  readonly at: number
}

/** Everything that the picture shows and all before it, by month, with the way to every call. */
const MonthTable = ({ months, measure, at }: MonthTableProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? months : months.slice(0, firstMonths)
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("growth_month")}</th>
            <th scope="col">{t("growth_median")}</th>
            {measure === "talk-share" ? <th scope="col">{t("growth_off")}</th> : null}
            <th scope="col">{t("home_calls")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ month, points, value, off }) => (
            <tr key={month}>
              <th scope="row" className="nowrap">
                {new Intl.DateTimeFormat(uiLanguage(), { month: "long", year: "numeric" }).format(points[0]?.at)}
              </th>
              <td>{spreadWords(measure, value)}</td>
              {measure === "talk-share" ? <td>{off === null ? "–" : pointsWords(off.median)}</td> : null}
              <td>
                <CallsFold
                  title={tCount("growth_calls", points.length)}
                  points={points}
                  words={(point) => heardWords(point, measure)}
                  at={at}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {months.length > shown.length ? (
        <p className="pad">
          <TextButton onClick={() => setAll(true)}>{tCount("growth_all_months", months.length)}</TextButton>
        </p>
      ) : null}
    </>
  )
}

const markSteps = ["review_mark_0", "review_mark_1", "review_mark_2", "review_mark_3"] as const

interface MarksProps {
  readonly points: readonly GrowthPoint[]
  readonly options: Options
  readonly at: number
}

/** The seven marks of trust, as the rep answered them: a picture of the last eight beside the same in words, by call. */
const Marks = ({ points, options, at }: MarksProps) => {
  const marks = options.playbook.review.marks.map(({ id, text }) => ({ id, text, answers: marksOf(points, id) }))
  if (marks.every(({ answers }) => answers.length === 0)) return null
  return (
    <Section title={t("growth_marks")} end={t("growth_marks_end")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("growth_mark")}</th>
            <th scope="col">{t("growth_mark_last")}</th>
            <th scope="col">{t("growth_mark_newest")}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ id, text, answers }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              <td>
                <span
                  className="spark"
                  role="img"
                  aria-label={
                    answers.length === 0
                      ? t("growth_mark_none")
                      : answers.map(({ value }) => markWords(value)).join(", ")
                  }
                >
                  {answers.map(({ point, value }) => (
                    <i key={point.callId} style={{ height: `${4 + value * 5}px` }} />
                  ))}
                </span>
              </td>
              <td>
                {answers.length === 0 ? (
                  "–"
                ) : (
                  <CallsFold
                    title={markWords(answers.at(-1)?.value)}
                    points={answers.map(({ point }) => point)}
                    words={(point) => markWords(point.marks[id])}
                    at={at}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const markWords = (value: number | undefined): string => {
  const key = value === undefined ? undefined : markSteps[value]
  return key === undefined ? "–" : t(key)
}
