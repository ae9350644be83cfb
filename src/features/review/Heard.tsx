import { useState, type CSSProperties, type ReactNode } from "react"
import { callHash } from "~domain/calls/hash"
import type { Evidence } from "~domain/coaching/event"
import { momentsIn } from "~domain/coaching/heard"
import type { CallView, Ladder } from "~domain/coaching/view"
import type { Moment, MomentKind } from "~domain/hearing/moment"
import type { Playbook } from "~domain/playbook/schema"
import type { CallRecord } from "~domain/records/call"
import type { Guess, KeptEvidence, Measured } from "~domain/records/review"
import { compareGuess, type Comparison } from "~domain/review/compare"
import { ownUrl } from "~platform/browser"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { TextButton } from "~ui/Button"
import { Rungs } from "~ui/Rungs"
import { Said } from "~ui/Said"
import { clockText, percentText } from "~platform/figures"

interface HeardProps {
  readonly measured: Measured
  readonly view: CallView | null
  readonly evidence: KeptEvidence | null
  readonly guess: Guess
  readonly aim: Playbook["kinds"]["discovery"]["talkShare"]
  readonly call: Place
  readonly onHeardWrong: (evidence: Evidence, moment: Moment) => void
}

/** What was heard in these words; the first of the wanted kinds that was. */
type Hearken = (evidence: Evidence, kinds: readonly MomentKind[]) => Moment | null

const hearkenIn =
  (view: CallView | null): Hearken =>
  (said, kinds) => {
    const moments = momentsIn(view?.heard ?? [], said, null)
    return kinds.flatMap((kind) => moments.find((moment) => moment.kind === kind) ?? [])[0] ?? null
  }

/** How many sentences stand below a number before "show the others". */
const shownFirst = 2

/** The guess beside what was heard, each number with the sentences behind it. */
export const Heard = ({ measured, view, evidence, guess, aim, call, onHeardWrong }: HeardProps) => {
  const compared = compareGuess(guess, measured)
  const followUps = view?.measures.followUps ?? []
  const ladder = deepest(view?.ladders ?? [])
  const keptLadder = ladder ?? evidence?.ladders[0] ?? null
  const hearken = hearkenIn(view)
  const because = (kinds: readonly MomentKind[]) => (said: Evidence) => {
    const moment = hearken(said, kinds)
    return moment ? <Because said={said} moment={moment} onHeardWrong={onHeardWrong} /> : null
  }
  return (
    <>
      <Pair
        title={t("review_share_title")}
        heard={measured.talkShare === null ? t("review_not_heard") : percentText(measured.talkShare)}
        guess={guess.talkShare === null ? null : percentText(guess.talkShare)}
      >
        {measured.talkShare === null ? null : (
          <ShareScale heard={measured.talkShare} guess={guess.talkShare} aim={aim} />
        )}
        <p className="say">{shareWords(compared.talkShare)}</p>
        {measured.byHand ? <p className="hint">{t("review_by_hand")}</p> : null}
        {measured.longestStretchMs === null ? null : (
          <>
            <p className="say">{t("review_longest", clockText(measured.longestStretchMs))}</p>
            {view?.measures.longestStretch?.evidence ? (
              <Proof list={[view.measures.longestStretch.evidence]} call={call} />
            ) : null}
          </>
        )}
      </Pair>
      <Pair
        title={t("review_follow_title")}
        heard={measured.byHand ? t("review_not_heard") : String(measured.followUps)}
        guess={guess.followUps === null ? null : String(guess.followUps)}
      >
        <p className="say">
          {measured.byHand ? t("review_share_unknown") : followWords(compared.followUps, measured.followUps)}
        </p>
        <Proof list={followUps} call={call} because={because(["follow-up"])} />
      </Pair>
      <Pair
        title={t("review_depth_title")}
        heard={<Rungs depth={measured.whyDepth} size={36} label={depthWords(measured.whyDepth)} />}
        guess={
          guess.whyDepth === null ? null : <Rungs depth={guess.whyDepth} size={36} label={depthWords(guess.whyDepth)} />
        }
      >
        <p className="say">{depthSentence(compared.whyDepth, measured.whyDepth)}</p>
        {keptLadder ? (
          <Whys
            ladder={keptLadder}
            call={call}
            becauseTopic={because(["problem", "cost", "motive", "vision"])}
            becauseWhy={because(["why-probe"])}
          />
        ) : null}
      </Pair>
      <dl className="quiet">
        <Quiet
          term={t("review_questions")}
          value={measured.byHand ? t("review_not_heard") : String(measured.questions)}
        />
        <Quiet
          term={t("review_telling")}
          value={measured.tellingShare === null ? t("review_not_heard") : percentText(measured.tellingShare)}
        />
        <Quiet
          term={t("review_longest_story")}
          value={measured.longestStoryMs === null ? t("review_not_heard") : clockText(measured.longestStoryMs)}
        />
        {measured.pace == null ? null : (
          <Quiet term={t("review_pace")} value={t("review_pace_about", Math.round(measured.pace))} />
        )}
        <Quiet term={t("review_minutes_heard")} value={String(Math.round(measured.minutesHeard))} />
      </dl>
      {measured.gaps.map(({ from, to }) => (
        <p className="gap" key={from}>
          <b>{t("review_gap_when", clockText(from - call.startedAt), clockText(to - call.startedAt))}</b>
          <span>{t("review_gap", clockText(to - from))}</span>
        </p>
      ))}
    </>
  )
}

const deepest = (ladders: readonly Ladder[]): Ladder | null =>
  ladders.reduce<Ladder | null>((best, ladder) => (ladder.depth > (best?.depth ?? 0) ? ladder : best), null)

const depthWords = (depth: number): string => (depth === 0 ? t("review_depth_none") : tCount("review_depth", depth))

const shareWords = ({ result, by }: Comparison): string => {
  if (result === "not-measured") return t("review_share_unknown")
  if (result === "not-guessed") return t("review_no_guess_made")
  if (result === "about") return t("review_guess_right")
  return result === "more" ? tCount("review_share_more", by) : tCount("review_share_less", -by)
}

const followWords = ({ result, by }: Comparison, heard: number): string => {
  if (result === "not-guessed" || result === "not-measured") return tCount("review_follow_heard", heard)
  if (result === "about") return t("review_guess_right")
  return result === "more" ? tCount("review_follow_more", by) : tCount("review_follow_less", -by)
}

const depthSentence = ({ result }: Comparison, heard: number): string => {
  if (result === "not-guessed" || result === "not-measured") return depthWords(heard)
  if (result === "about") return t("review_guess_right")
  return result === "more" ? t("review_depth_more") : t("review_depth_less")
}

interface PairProps {
  readonly title: string
  readonly heard: ReactNode
  readonly guess: ReactNode | null
  readonly children: ReactNode
}

const Pair = ({ title, heard, guess, children }: PairProps) => (
  <section className="pair">
    <div>
      <h2>{title}</h2>
      <div className="vals">
        <div>
          <b>{heard}</b>
          <span className="key">{t("review_heard")}</span>
        </div>
        {guess === null ? null : (
          <div>
            <b>{guess}</b>
            <span className="key key--ring">{t("review_your_guess")}</span>
          </div>
        )}
      </div>
    </div>
    <div>{children}</div>
  </section>
)

const Quiet = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
)

interface ScaleProps {
  readonly heard: number
  readonly guess: number | null
  readonly aim: { readonly from: number; readonly to: number }
}

/** The numbers and the aim stand in words beside it; the picture only repeats them. */
const ShareScale = ({ heard, guess, aim }: ScaleProps) => (
  <>
    <div className="scale" aria-hidden="true">
      <span className="aim" style={{ "--from": `${aim.from * 100}%`, "--to": `${aim.to * 100}%` } as CSSProperties} />
      {guess === null ? null : <i className="ring" style={{ "--at": `${guess * 100}%` } as CSSProperties} />}
      <i className="dot" style={{ "--at": `${heard * 100}%` } as CSSProperties} />
    </div>
    <p className="hint aim-words">{t("review_aim", percentText(aim.from), percentText(aim.to))}</p>
  </>
)

type Place = Pick<CallRecord, "id" | "startedAt">

interface WhenProps {
  readonly call: Place
  readonly said: Pick<Evidence, "at" | "turnId">
}

/** When a sentence was said, and the way to it; the review stays as it is. */
const When = ({ call, said: { at, turnId } }: WhenProps) => {
  const clock = clockText(at - call.startedAt)
  return (
    <a
      className="when"
      href={ownUrl(`tabs/home.html${callHash(call.id, turnId)}`)}
      target="_blank"
      rel="noreferrer"
      aria-label={t("call_to_sentence", clock)}
    >
      <time>{clock}</time>
    </a>
  )
}

interface ProofProps {
  readonly list: readonly Evidence[]
  readonly call: Place
  readonly because?: (evidence: Evidence) => ReactNode
}

interface BecauseProps {
  readonly said: Evidence
  readonly moment: Moment
  readonly onHeardWrong: (evidence: Evidence, moment: Moment) => void
}

/** Why it was heard so, in one line, and a way to say that this is wrong. */
const Because = ({ said, moment, onHeardWrong }: BecauseProps) => (
  <p className="hint">
    {t(moment.because as MessageKey, moment.words)}{" "}
    <TextButton onClick={() => onHeardWrong(said, moment)} aria-label={t("review_heard_wrong_what", said.quote)}>
      {t("review_heard_wrong")}
    </TextButton>
  </p>
)

/** The sentences behind a number: when, and the words. */
const Proof = ({ list, call, because }: ProofProps) => {
  const [all, setAll] = useState(false)
  const shown = all ? list : list.slice(0, shownFirst)
  if (list.length === 0) return null
  return (
    <>
      <ul className="proof">
        {shown.map((evidence) => (
          <li key={`${evidence.turnId}:${evidence.quote}`}>
            <When call={call} said={evidence} />
            <div>
              <Quote text={evidence.quote} />
              {because?.(evidence)}
            </div>
          </li>
        ))}
      </ul>
      {list.length > shownFirst && !all ? (
        <p className="more">
          <TextButton onClick={() => setAll(true)}>{tCount("review_show_others", list.length - shownFirst)}</TextButton>
        </p>
      ) : null}
    </>
  )
}

/** Longest quote shown whole, characters: a long stretch can be minutes of talk. */
const longQuote = 240

/** Somebody's words; a very long quote shows its beginning and the rest on demand. */
const Quote = ({ text }: { readonly text: string }) => {
  const [whole, setWhole] = useState(false)
  if (whole || text.length <= longQuote) return <Said>{text}</Said>
  return (
    <>
      <Said>{`${text.slice(0, text.lastIndexOf(" ", longQuote))} …`}</Said>
      <TextButton onClick={() => setWhole(true)}>{t("review_whole_quote")}</TextButton>
    </>
  )
}

interface WhysProps {
  readonly ladder: Pick<Ladder, "topic"> & {
    readonly rungs: readonly { readonly question: Evidence | null; readonly answer: Evidence | null }[]
  }
  readonly call: Place
  readonly becauseTopic: (evidence: Evidence) => ReactNode
  readonly becauseWhy: (evidence: Evidence) => ReactNode
}

const Whys = ({ ladder, call, becauseTopic, becauseWhy }: WhysProps) => (
  <ol className="whys">
    <li>
      <When call={call} said={ladder.topic} />
      <div>
        <Said>{ladder.topic.quote}</Said>
        {becauseTopic(ladder.topic)}
      </div>
    </li>
    {ladder.rungs.map(({ question, answer }, index) =>
      answer === null ? null : (
        <li key={index}>
          <When call={call} said={answer} />
          <div>
            {question ? <p className="why">{question.quote}</p> : null}
            {question ? becauseWhy(question) : null}
            <Said>{answer.quote}</Said>
          </div>
        </li>
      ),
    )}
  </ol>
)
