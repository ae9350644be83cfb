import { useCallback, useEffect, useState } from "react"
import { runtimeMessageSchema } from "~messaging/runtime"
import { extensionId, onRuntimeMessage } from "~platform/browser"
import { askedQuestion, otherQuestion } from "./ask"
import { AskNext } from "./AskNext"
import { Attend } from "./Attend"
import { After, Before } from "./Beside"
import { ByHand } from "./ByHand"
import { CueSlot } from "./Cue"
import { CurrentWhy } from "./CurrentWhy"
import { Head } from "./Head"
import { JourneyFold } from "./JourneyFold"
import { LadderFold } from "./LadderFold"
import { ListeningFold } from "./ListeningFold"
import { MeasuresFold } from "./MeasuresFold"
import { Menu } from "./Menu"
import { Note } from "./Note"
import { Pill, type Size } from "./Pill"
import { PromisesFold } from "./PromisesFold"
import { useOptions, useRoom, useSession, useStance } from "./context"
import { isPresenting } from "./state"

/** Room for the mark alone, CSS px; the pill tells its real size as soon as it is drawn. */
const firstPill: Size = { width: 44, height: 44 }

const focusFirst = (): void => document.querySelector<HTMLElement>("[data-first]")?.focus()

/** Tells the page how the panel stands beside it. */
const useLayout = (inFrame: boolean, mode: "open" | "pill" | "hidden", pill: Size): void => {
  const room = useRoom()
  const side = useOptions(({ panel }) => panel.side)
  const kept = useOptions(({ panel }) => panel.width)
  const width = useStance((stance) => stance.width) ?? kept
  // A page that says hello again has forgotten.
  const page = useSession((session) => session.page)
  useEffect(() => {
    if (!inFrame || !page) return
    room.send({ type: "layout", mode, side, width, pillWidth: pill.width, pillHeight: pill.height })
  }, [room, inFrame, page, mode, side, width, pill])
}

/** Does what the key commands say, when they are meant for this panel. */
const useCommands = (inFrame: boolean): void => {
  const room = useRoom()
  useEffect(
    () =>
      onRuntimeMessage((raw, sender) => {
        const message = runtimeMessageSchema.safeParse(raw)
        if (!message.success || sender.extensionId !== extensionId() || message.data.type !== "command") return
        if (message.data.tabId !== room.session.getState().tabId) return
        const { hidden } = room.stance.getState()
        switch (message.data.command) {
          case "asked":
            // Frame and side panel both hear this; the one that keeps the call does it.
            if (room.session.getState().recording) askedQuestion(room)
            return
          case "another":
            if (room.session.getState().recording) otherQuestion(room)
            return
          case "toggle-panel":
            if (inFrame) room.stance.setState({ hidden: !hidden })
            return
          case "focus-panel":
            if (!inFrame) return
            if (document.hasFocus()) return room.send({ type: "focus", to: "page" })
            room.stance.setState({ hidden: false })
            room.send({ type: "focus", to: "panel" })
            focusFirst()
        }
      }),
    [room, inFrame],
  )
}

const Call = () => (
  <>
    <Attend calm={<CueSlot />} />
    <ByHand />
    <main className="panel-body">
      <AskNext />
      <CurrentWhy />
      <LadderFold />
      <JourneyFold />
      <ListeningFold />
      <PromisesFold />
      <MeasuresFold />
    </main>
    <Note />
  </>
)

interface ShellProps {
  /** In a frame on the page, else the browser's side panel. */
  readonly inFrame: boolean
}

/** The panel as it stands: open, or folded to its pill. */
export const Shell = ({ inFrame }: ShellProps) => {
  const room = useRoom()
  const [menu, setMenu] = useState(false)
  const [pill, setPill] = useState(firstPill)
  const phase = useSession((session) => session.phase)
  const collapsed = useOptions(({ panel }) => panel.collapsed)
  const presenting = useSession(isPresenting)
  const hidden = useStance((stance) => stance.hidden)
  const openAnyway = useStance((stance) => stance.openAnyway)
  const folded = inFrame && (presenting ? !openAnyway : collapsed)
  useLayout(inFrame, hidden ? "hidden" : folded ? "pill" : "open", pill)
  useCommands(inFrame)

  const onEscape = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return
      if (menu) {
        setMenu(false)
        document.querySelector<HTMLElement>("[data-menu]")?.focus()
      } else if (inFrame) room.send({ type: "focus", to: "page" })
    },
    [menu, inFrame, room],
  )
  useEffect(() => {
    document.addEventListener("keydown", onEscape)
    return () => document.removeEventListener("keydown", onEscape)
  }, [onEscape])

  // Whoever folds it by keys goes on by keys. Where the focus is elsewhere, it stays there.
  useEffect(() => {
    if (inFrame && document.hasFocus()) focusFirst()
  }, [inFrame, folded])

  if (folded) return <Pill onSize={setPill} />
  return (
    <div className="panel">
      <Head inFrame={inFrame} menuOpen={menu} onMenu={() => setMenu(!menu)} />
      {menu ? <Menu inFrame={inFrame} onDone={() => setMenu(false)} /> : null}
      {phase === "running" ? (
        <Call />
      ) : (
        <main className="panel-body">
          {phase === "ended" ? <After onLater={() => room.stance.setState({ hidden: inFrame })} /> : <Before />}
        </main>
      )}
    </div>
  )
}
