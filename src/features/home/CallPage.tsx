import { useLiveQuery } from "dexie-react-hooks"
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react"
import { callHash } from "~domain/calls/hash"
import type { TimelineItem } from "~domain/calls/timeline"
import { cueTextKey } from "~domain/coaching/cues"
import type { Evidence } from "~domain/coaching/event"
import type { MomentKind } from "~domain/hearing/moment"
import { callLength, type CallRecord } from "~domain/records/call"
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
import { callMarkdown, cameWords, crmNote, depthOf, figuresOf, nameOf } from "./call-text"
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

interface CallPageProps {
  readonly id: string
  /** The turn to be opened at; null: at the top. */
  readonly turnId: string | null
}

/** One call: their journey and whys, what was promised and measured, how it went, and ways to take it away. */
export const CallPage = ({ id, turnId }: CallPageProps) => {
  const file = useLiveQuery(() => callFile(id), [id])
  const options = useLiveQuery(readOptions)
  const story = useMemo(() => (file && options ? storyOf(file, options) : null), [file, options])
  if (file === null) return <Gone />
  if (!file || !story) return null
  return <Told file={file} story={story} turnId={turnId} />
}

interface ToldProps {
  readonly file: CallFile
  readonly story: CallStory
  readonly turnId: string | null
}

const Told = ({ file, story, turnId }: ToldProps) => {
  const { call, person, review, promises } = file
  const at = now()
  const name = nameOf(file)
  const ladders = story.evidence?.ladders ?? []
  const opened = story.timeline.findIndex((item) => turnOf(item) === turnId)
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
      {turnId !== null && opened < 0 ? (
        <p className="hint" role="status">
          {t("call_sentence_gone")}
        </p>
      ) : null}
      <TakeAway file={file} story={story} />
      <div className="two two--wide">
        <div>
          <Section title={t("matters_title")}>
            {journeyOf(story.evidence, few).map(({ stage, said, strongest }) => (
              <div className="stage" key={stage}>
                <h3 className="muted small">{t(`matters_${stage}`)}</h3>
                {said.length === 0 ? <p className="muted">{t("call_stage_empty")}</p> : null}
                <Few all={said} first={strongest}>
                  {(one) => (
                    <p key={one.turnId + one.quote} className="timed">
                      <When call={call} said={one} />
                      <Said inline>{one.quote}</Said>
                    </p>
                  )}
                </Few>
              </div>
            ))}
          </Section>
          {ladders.length > 0 ? (
            <Section title={t("call_whys")}>
              <Few all={ladders} first={ladders.slice(0, few)}>
                {(ladder) => <Whys key={ladder.topic.turnId + ladder.topic.quote} call={call} ladder={ladder} />}
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
                {figuresOf(story).map(({ name: term, value, said }) => (
                  <div key={term} className="fact">
                    <dt>{term}</dt>
                    <dd className="also">
                      {value}
                      {said.map((one) => (
                        <When key={one.turnId + one.quote} call={call} said={one} />
                      ))}
                    </dd>
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
      <Timeline story={story} call={call} opened={opened} />
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

type Place = Pick<CallRecord, "id" | "startedAt">

/** When a sentence was said, and the way to it. */
const When = ({ call, said: { at, turnId } }: { readonly call: Place; readonly said: Evidence }) => {
  const clock = clockText(at - call.startedAt)
  return (
    <a className="small" href={callHash(call.id, turnId)} aria-label={t("call_to_sentence", clock)}>
      <time>{clock}</time>
    </a>
  )
}

interface WhysProps {
  readonly call: Place
  readonly ladder: KeptEvidence["ladders"][number]
}

/** One ladder: what it was about, and every why with its answer. */
const Whys = ({ call, ladder }: WhysProps) => {
  const { topic, rungs } = ladder
  const depth = depthOf(ladder)
  return (
    <div className="stage">
      <p className="timed">
        <Rungs depth={depth} size={20} label={t("call_depth", depth)} />
        <span>
          <Said inline>{topic.quote}</Said> <When call={call} said={topic} />
        </span>
      </p>
      <ol className="answers">
        {rungs.map(({ question, answer }, index) =>
          answer === null ? null : (
            <li key={index} className="timed">
              <When call={call} said={answer} />
              <div>
                {question === null ? null : <span className="muted small">{question.quote}</span>}
                <Said>{answer.quote}</Said>
              </div>
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

/** The turn that something of a timeline was said in; what was said in none has no place to lead to. */
const turnOf = (item: TimelineItem): string | undefined =>
  item.kind === "turn" || item.kind === "quote" ? item.id : undefined

interface TimelineProps {
  readonly story: CallStory
  readonly call: Place
  /** Index of what the page is opened at; −1: nothing. */
  readonly opened: number
}

const Timeline = ({ story: { timeline, cited, fromEvidence }, call, opened }: TimelineProps) => {
  const [all, setAll] = useState(false)
  const shown = all || opened >= first ? timeline : timeline.slice(0, first)
  const target = useRef<HTMLLIElement>(null)
  const there = timeline[opened]
  const turnId = there && turnOf(there)
  useEffect(() => target.current?.focus(), [turnId])
  const marked = cited.flatMap(({ evidence }) => (evidence.turnId === turnId ? [evidence.quote] : []))
  return (
    <Section title={t("call_timeline")}>
      {fromEvidence ? <p className="hint pad">{t("call_from_evidence")}</p> : null}
      <ol className="timeline">
        {shown.map((item, index) => {
          const isHere = turnId !== undefined && turnOf(item) === turnId
          const name = item.kind === "turn" ? `turn turn--${item.side}` : item.kind
          return (
            <li
              key={index}
              className={isHere ? `${name} here` : name}
              // The browser itself goes to what has the name of the address, also when that is the address already.
              {...(index === opened && { id: callHash(call.id, turnId).slice(1), ref: target, tabIndex: -1 })}
            >
              <time className="muted small">{clockText(item.at - call.startedAt)}</time>
              <div>
                <Item item={item} marked={isHere ? marked : []} />
              </div>
            </li>
          )
        })}
      </ol>
      {timeline.length > shown.length ? <Button onClick={() => setAll(true)}>{t("home_show_more")}</Button> : null}
    </Section>
  )
}

interface ItemProps {
  readonly item: TimelineItem
  /** The sentences that the page is opened at. */
  readonly marked: readonly string[]
}

const Item = ({ item, marked }: ItemProps) => {
  switch (item.kind) {
    case "turn":
      return (
        <>
          <b className="small">{item.speaker}</b>
          {item.moments.length > 0 ? (
            <span className="small muted"> {item.moments.map(momentWord).join(", ")}</span>
          ) : null}
          <Said marked={marked}>{item.text}</Said>
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
          <Said marked={marked}>{item.quote}</Said>
        </>
      )
  }
}

const aboutWords = (about: Extract<TimelineItem, { kind: "quote" }>["about"]): string =>
  about === "present" || about === "motivation" || about === "vision" ? t(`matters_${about}`) : t(`call_${about}`)

/** What was heard in a turn, as a word. Those that have none are not in a timeline. */
type Marked = Exclude<MomentKind, "backchannel" | "filler" | "thanks" | "closing" | "asked-for-telling">
const momentWord = (kind: MomentKind): string => t(`moment_${underscored(kind as Marked)}`)
