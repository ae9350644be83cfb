import { useEffect, type CSSProperties } from "react"
import { useStore } from "zustand"
import { cueTextKey } from "~domain/coaching/cues"
import type { Ladder, NextQuestion } from "~domain/coaching/view"
import { now } from "~platform/clock"
import { clockText } from "~platform/figures"
import { t } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Hidden } from "~ui/Hidden"
import { Icon } from "~ui/Icon"
import { Said } from "~ui/Said"
import { lengthMs, type Practice as PracticeStore, type PracticeState } from "./playing"

/** How often the page is drawn anew while it plays, ms. */
const beatMs = 100
/** A hidden tab sleeps; what it slept through is not played. */
const longestBeatMs = 300

const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches

/** A sample call beside the coach, as it is in a call: it plays by itself once, unless the system asks for less motion. */
export const Practice = ({ practice }: { readonly practice: PracticeStore }) => {
  const { playing, played, caption, view, ladder } = useStore(practice)
  useEffect(() => {
    if (!prefersStillness()) practice.play()
  }, [practice])
  useEffect(() => {
    if (!playing) return
    let last = now()
    const timer = setInterval(() => {
      const at = now()
      practice.pass(Math.min(at - last, longestBeatMs))
      last = at
    }, beatMs)
    return () => clearInterval(timer)
  }, [playing, practice])

  return (
    <section className="practice" aria-labelledby="practice">
      <div className="practice-head">
        <h2 id="practice">{t("practice_title")}</h2>
        <div className="practice-acts">
          <span className="small muted num">
            <Hidden>{t("practice_played")} </Hidden>
            {clockText(played)} / {clockText(lengthMs)}
          </span>
          {playing ? (
            <Button small onClick={practice.pause}>
              <Icon name="pause" />
              {t("practice_pause")}
            </Button>
          ) : (
            <Button small onClick={practice.play}>
              <Icon name="play" />
              {played >= lengthMs ? t("practice_again") : t("practice_play")}
            </Button>
          )}
          <IconButton icon="again" label={t("practice_restart")} onClick={practice.restart} />
        </div>
      </div>
      <p className="hint practice-hint">{t("practice_hint")}</p>
      <div className="practice-frame">
        <Caption caption={caption} />
        <div className={view.cue ? "practice-cue" : "practice-cue practice-cue--none"}>
          <p>{view.cue ? t(cueTextKey(view.cue.kind)) : t("practice_no_cue")}</p>
        </div>
        <div className="practice-part practice-ask">
          <h3>{t("practice_ask")}</h3>
          <p className="practice-question">{view.next ? <Question question={view.next} /> : null}</p>
        </div>
        <div className="practice-part practice-ladder">
          <h3>{t("practice_ladder")}</h3>
          <Rungs ladder={ladder} />
        </div>
      </div>
    </section>
  )
}

/** Their words in it look like their words. */
const Question = ({ question: { text, on } }: { readonly question: NextQuestion }) => {
  const [, before = "", quote = "", after = ""] = /^([^“]*)“([^”]+)”(.*)$/s.exec(text) ?? []
  return quote !== "" && on?.quote.includes(quote) ? (
    <>
      {before}
      <Said inline>{quote}</Said>
      {after}
    </>
  ) : (
    text
  )
}

/** Longest caption shown, UTF-16 units: three lines, the newest words last. */
const longest = 120

const newestWords = (text: string): string => {
  if (text.length <= longest) return text
  const end = text.slice(-longest)
  return `… ${end.slice(end.indexOf(" ") + 1)}`
}

const initials = (name: string): string =>
  name
    .split(" ")
    .map((part) => part.charAt(0))
    .join("")

const Caption = ({ caption }: Pick<PracticeState, "caption">) => (
  <div className="practice-call">
    <b aria-hidden="true">{caption ? initials(caption.speaker) : ""}</b>
    <div>
      <small>{caption ? (caption.isMe ? t("practice_you", caption.speaker) : caption.speaker) : ""}</small>
      <p>{caption ? newestWords(caption.text) : ""}</p>
    </div>
  </div>
)

const openWords = ["practice_why_1_open", "practice_why_2_open", "practice_why_3_open"] as const

/** Newest rung on top: it rises, like the mark. All three stand there from the beginning, so that nothing jumps. */
const Rungs = ({ ladder }: { readonly ladder: Ladder | null }) => (
  <ol className="practice-rungs" reversed>
    {openWords
      .map((open, index) => {
        const { question = null, answer = null } = ladder?.rungs[index] ?? {}
        return (
          <li key={open} style={{ "--rung": index + 1 } as CSSProperties} data-open={answer ? undefined : ""}>
            {question ? <Hidden>{t("practice_rung", index + 1)} </Hidden> : null}
            <p className="hint">{question?.quote ?? t(open)}</p>
            {answer ? <Said>{answer.quote}</Said> : null}
          </li>
        )
      })
      .toReversed()}
    {ladder ? (
      <li data-topic="">
        <Said>{ladder.topic.quote}</Said>
      </li>
    ) : null}
  </ol>
)
