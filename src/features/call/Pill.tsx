import { useEffect, useRef, useState } from "react"
import { t } from "~platform/i18n"
import { Rungs } from "~ui/Rungs"
import type { Speaker } from "~domain/coaching/view"
import { useOptions, useRoom, useSession, useStance, useView } from "./context"
import { cueText } from "./cue-text"
import { healthText, needsAttention } from "./Head"
import { healthOf, isPresenting } from "./state"

/** How long a cue stands in the pill, ms. */
const cueMs = 6_000

export interface Size {
  readonly width: number
  readonly height: number
}

/** Tells how large the pill wants to be, whenever that changes. */
const useSize = (onSize: (size: Size) => void) => {
  const pill = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = pill.current
    if (!element || typeof ResizeObserver === "undefined") return
    const observer = new ResizeObserver(() =>
      onSize({ width: Math.ceil(element.offsetWidth), height: Math.ceil(element.offsetHeight) }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [onSize])
  return pill
}

const noSpeakers: readonly Speaker[] = []

/** While the rep presents everybody may see the screen: no word of the call, and a second tap before it opens. */
const PlainPill = ({ onSize }: { readonly onSize: (size: Size) => void }) => {
  const room = useRoom()
  const pill = useSize(onSize)
  const [asked, setAsked] = useState(false)
  return (
    <button
      ref={pill}
      type="button"
      className="pill"
      data-first
      aria-label={asked ? t("panel_pill_anyway") : t("panel_pill_presenting")}
      onClick={() => (asked ? room.stance.setState({ openAnyway: true }) : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      <Rungs depth={0} size={22} />
      {asked ? t("panel_pill_anyway") : null}
    </button>
  )
}

const useCueForAWhile = () => {
  const cue = useView((view) => view.cue)
  const id = cue ? `${cue.id}@${cue.since}` : null
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    if (id === null) return
    const timer = setTimeout(() => setOver(id), cueMs)
    return () => clearTimeout(timer)
  }, [id])
  return cue && over !== id && cue.kind !== "health" ? cue : null
}

const CallPill = ({ onSize }: { readonly onSize: (size: Size) => void }) => {
  const room = useRoom()
  const pill = useSize(onSize)
  const depth = useView((view) => view.measures.whyDepth) ?? 0
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  const running = useSession(({ phase }) => phase === "running")
  const state = useSession(healthOf)
  const health = useSession((session) => healthText(session, speakers))
  const trouble = useSession((session) => session.trouble !== null)
  const cue = useCueForAWhile()
  const attend = running && (trouble || needsAttention(state))
  const words = !running
    ? null
    : trouble
      ? t("panel_trouble_short")
      : attend
        ? health
        : state === "manual"
          ? t("panel_pill_by_hand")
          : null
  const said = cue && !attend ? cueText(cue.kind) : (words ?? health)
  return (
    <button
      ref={pill}
      type="button"
      className={cue && !attend ? "pill pill--cue" : "pill"}
      data-first
      aria-label={t("panel_pill_open", said, depth)}
      onClick={() => void room.options.update(({ panel }) => ({ panel: { ...panel, collapsed: false } }))}
    >
      <Rungs depth={depth} size={22} />
      {cue && !attend ? (
        said
      ) : words ? (
        <span className="health" data-health={attend ? "attend" : "hand"}>
          {words}
        </span>
      ) : null}
    </button>
  )
}

/** The panel folded to its mark, at the edge of the call. */
export const Pill = ({ onSize }: { readonly onSize: (size: Size) => void }) => {
  const presenting = useSession(isPresenting)
  const openAnyway = useStance((stance) => stance.openAnyway)
  const side = useOptions(({ panel }) => panel.side)
  return (
    <main className="pill-place" data-side={side}>
      <h1 className="sr">{t("extensionName")}</h1>
      {presenting && !openAnyway ? <PlainPill onSize={onSize} /> : <CallPill onSize={onSize} />}
    </main>
  )
}
