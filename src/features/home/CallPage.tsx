import { useLiveQuery } from "dexie-react-hooks"
import { useMemo, useState, type ReactNode } from "react"
import type { TimelineItem } from "~domain/calls/timeline"
import { cueTextKey } from "~domain/coaching/cues"
import type { MomentKind } from "~domain/hearing/moment"
import { callLength } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import type { KeptEvidence } from "~domain/records/review"
import { underscored } from "~domain/text-key"
import { ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { clockText } from "~platform/figures"
import { saveFile } from "~platform/files"
import { t, tCount } from "~platform/i18n"
import { callFile, type CallFile } from "~storage/call-file"
import { readOptions } from "~storage/options"
import { Button, ButtonLink, TextButton } from "~ui/Button"
import { Rungs } from "~ui/Rungs"
import { Said } from "~ui/Said"
import { callMarkdown, cameWords, crmNote, figuresOf, nameOf } from "./call-text"
import { journeyOf, storyOf, type CallStory } from "./call-story"
import { minutesWords, momentWords } from "./dates"
import { dayOf } from "~domain/calendar/days"
import { fitWords } from "./entry-words"
import { PromiseLine } from "./PromiseLine"
import { personHash } from "./route"
import { Section } from "./Section"

/** As many things of a timeline are drawn at first. */
const first = 200
/** As many sentences of a stage, and as many ladders, are shown at first: those that say most. */
const few = 3

/** One call: their journey and whys, what was promised and measured, how it went, and ways to take it away. */
export const CallPage = ({ id }: { readonly id: string }) => {
  const file = useLiveQuery(() => callFile(id), [id])
  const options = useLiveQuery(readOptions)
  const story = useMemo(() => (file && options ? storyOf(file, options) : null), [file, options])
  if (file === null) return <Gone />
  if (!file || !story) return null
  return <Told file={file} story={story} />
}

const Told = ({ file, story }: { readonly file: CallFile; readonly story: CallStory }) => {
  const { call, person, review, promises } = file
  const at = now()
  const name = nameOf(file)
  const ladders = story.evidence?.ladders ?? []
  return (
    <>
      <p className="small">
        <a href="#calls">{t("home_calls")}</a>
      </p>
      <div className="who">
        <div>
          <h1>{name}</h1>
          <p className="muted">
            {person ? (
              <>
                <a href={personHash(person.id)}>{person.name}</a>
                {", "}
              </>
            ) : null}
            {t(kindTextKey(call.kind))}, {momentWords(call.startedAt)}, {minutesWords(callLength(call))}
          </p>
        </div>
        <div className="acts">
          <ButtonLink href={`${ownUrl("tabs/review.html")}?id=${call.id}`}>
            {t(review?.finishedAt ? "call_open_review" : "home_review")}
          </ButtonLink>
        </div>
      </div>
      <TakeAway file={file} story={story} />
      <div className="two two--wide">
        <div>
          <Section title={t("matters_title")}>
            {journeyOf(story.evidence, few).map(({ stage, said, strongest }) => (
              <div className="stage" key={stage}>
                <h3 className="muted small">{t(`matters_${stage}`)}</h3>
                {said.length === 0 ? <p className="muted">{t("call_stage_empty")}</p> : null}
                <Few all={said} first={strongest}>
                  {({ quote, at: when, turnId }) => (
                    <p key={turnId + quote} className="timed">
                      <time className="muted small">{clockText(when - call.startedAt)}</time>
                      <Said inline>{quote}</Said>
                    </p>
                  )}
                </Few>
              </div>
            ))}
          </Section>
          {ladders.length > 0 ? (
            <Section title={t("call_whys")}>
              <Few all={ladders} first={ladders.slice(0, few)}>
                {({ topic, rungs }) => <Whys key={topic.turnId + topic.quote} topic={topic} rungs={rungs} />}
              </Few>
            </Section>
          ) : null}
        </div>
        <div>
          <Section title={t("call_measured")}>
            {story.measured === null ? (
              <p className="muted pad">{t("call_not_measured")}</p>
            ) : (
              <dl className="facts pad">
                {figuresOf(story).map(({ name: term, value }) => (
                  <div key={term} className="fact">
                    <dt>{term}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Section>
          {promises.length > 0 ? (
            <Section title={t("home_promises")}>
              <ul className="rows">
                {promises.map((promise) => (
                  <PromiseLine key={promise.id} promise={promise} name={person?.name ?? null} at={at} />
                ))}
              </ul>
            </Section>
          ) : null}
          {review ? (
            <Section title={t("call_review")}>
              <dl className="facts pad">
                <Line term={t("person_fit")} value={review.fit === null ? "" : fitWords(review.fit)} />
                <Line term={t("home_trying")} value={review.oneThing} />
                <Line term={t("call_note")} value={review.notes} />
              </dl>
            </Section>
          ) : null}
        </div>
      </div>
      <Timeline story={story} startedAt={call.startedAt} />
    </>
  )
}

interface FewProps<T> {
  readonly all: readonly T[]
  /** Those of all that are shown at first. */
  readonly first: readonly T[]
  readonly children: (one: T) => ReactNode
}

/** A few of a list, and the others when asked for. */
const Few = <T,>({ all, first: some, children }: FewProps<T>) => {
  const [whole, setWhole] = useState(false)
  const more = all.length - some.length
  return (
    <>
      {(whole ? all : some).map(children)}
      {more > 0 && !whole ? (
        <p className="stage-more">
          <TextButton onClick={() => setWhole(true)}>{tCount("call_show_others", more)}</TextButton>
        </p>
      ) : null}
    </>
  )
}

/** One ladder: what it was about, and every why with its answer. */
const Whys = ({ topic, rungs }: KeptEvidence["ladders"][number]) => {
  const depth = rungs.filter(({ answer }) => answer !== null).length
  return (
    <div className="stage">
      <p className="timed">
        <Rungs depth={depth} size={20} label={t("call_depth", depth)} />
        <Said inline>{topic.quote}</Said>
      </p>
      <ol className="answers">
        {rungs.map(({ question, answer }, index) =>
          answer === null ? null : (
            <li key={index}>
              {question === null ? null : <span className="muted small">{question.quote}</span>}
              <Said>{answer.quote}</Said>
            </li>
          ),
        )}
      </ol>
    </div>
  )
}

const Gone = () => (
  <>
    <h1>{t("call_gone")}</h1>
    <p className="lead">
      <a href="#calls">{t("home_calls")}</a>
    </p>
  </>
)

const Line = ({ term, value }: { readonly term: string; readonly value: string }) =>
  value === "" ? null : (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )

/** The call as text: Markdown to copy or save, and a short note for a CRM. */
const TakeAway = ({ file, story }: { readonly file: CallFile; readonly story: CallStory }) => {
  const [said, setSaid] = useState("")
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t("call_copied")),
      () => setSaid(t("call_not_copied")),
    )
  return (
    <div className="acts pad">
      <Button small onClick={() => copy(callMarkdown(file, story))}>
        {t("call_copy")}
      </Button>
      <Button
        small
        onClick={() => {
          const name = `call-${dayOf(file.call.startedAt)}.md`
          saveFile(name, callMarkdown(file, story), "text/markdown")
          setSaid(t("options_export_done", name))
        }}
      >
        {t("call_save")}
      </Button>
      <Button small onClick={() => copy(crmNote(file, story))}>
        {t("call_copy_crm")}
      </Button>
      <span className="hint" role="status">
        {said}
      </span>
    </div>
  )
}

const Timeline = ({ story, startedAt }: { readonly story: CallStory; readonly startedAt: number }) => {
  const [all, setAll] = useState(false)
  const shown = all ? story.timeline : story.timeline.slice(0, first)
  return (
    <Section title={t("call_timeline")}>
      {story.fromEvidence ? <p className="hint pad">{t("call_from_evidence")}</p> : null}
      <ol className="timeline">
        {shown.map((item, index) => (
          <li key={index} className={item.kind === "turn" ? `turn turn--${item.side}` : item.kind}>
            <time className="muted small">{clockText(item.at - startedAt)}</time>
            <div>
              <Item item={item} />
            </div>
          </li>
        ))}
      </ol>
      {story.timeline.length > shown.length ? (
        <Button onClick={() => setAll(true)}>{t("home_show_more")}</Button>
      ) : null}
    </Section>
  )
}

const Item = ({ item }: { readonly item: TimelineItem }) => {
  switch (item.kind) {
    case "turn":
      return (
        <>
          <b className="small">{item.speaker}</b>
          {item.moments.length > 0 ? (
            <span className="small muted"> {item.moments.map(momentWord).join(", ")}</span>
          ) : null}
          <Said>{item.text}</Said>
        </>
      )
    case "cue":
      return (
        <p className="small">
          <span className="key">{t("call_cue", t(cueTextKey(item.cue)))}</span> {cameWords(item)}
        </p>
      )
    case "gap":
      return <p className="small attend">{t("call_gap", clockText(item.to - item.at))}</p>
    case "note":
      return (
        <p>
          <b className="small">{t("call_note")}</b> {item.text}
        </p>
      )
    case "quote":
      return (
        <>
          <span className="small muted">{aboutWords(item.about)}</span>
          <Said>{item.quote}</Said>
        </>
      )
  }
}

const aboutWords = (about: Extract<TimelineItem, { kind: "quote" }>["about"]): string =>
  about === "topic" ? t("call_topic") : about === "answer" ? t("call_answer") : t(`matters_${about}`)

/** What was heard in a turn, as a word. Those that have none are not in a timeline. */
type Marked = Exclude<MomentKind, "backchannel" | "filler" | "thanks" | "closing" | "asked-for-telling">
const momentWord = (kind: MomentKind): string => t(`moment_${underscored(kind as Marked)}`)
