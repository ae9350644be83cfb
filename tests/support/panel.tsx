import { render, type RenderResult } from "@testing-library/react"
import { createStore } from "zustand/vanilla"
import type { CallView } from "~domain/coaching/view"
import { RoomContext } from "~features/call/context"
import type { Happening, Room } from "~features/call/room"
import { Shell } from "~features/call/Shell"
import {
  firstSession,
  firstStance,
  type CoachingState,
  type Page,
  type SessionState,
  type StanceState,
} from "~features/call/state"
import type { CallRecord } from "~domain/records/call"
import type { ToPage } from "~messaging/port"
import { followOptions } from "~storage/followed-options"
import { openKeeper } from "~storage/keeper"
import { t0, view } from "./records"

export const callPage: Page = {
  site: "google-meet",
  origin: "https://meet.google.com",
  meetingId: "abc-defg-hij",
  title: "Weekly",
  canTurnOnCaptions: true,
  namesHidden: false,
}

export const callRecord: CallRecord = {
  version: 1,
  id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  site: "google-meet",
  meetingId: "abc-defg-hij",
  tabId: 7,
  title: "Weekly",
  personId: null,
  preparationId: null,
  kind: "discovery",
  plannedMinutes: 30,
  language: "en",
  startedAt: t0,
  lastSeenAt: t0,
  endedAt: null,
  told: "",
  keeping: "until-reviewed",
  purgedAt: null,
  reviewLater: false,
  notThisCall: false,
}

/** A panel whose room only remembers what was done in it. */
export interface ShownPanel extends RenderResult {
  readonly room: Room
  readonly happened: Happening[]
  readonly sent: ToPage[]
  readonly changed: unknown[]
  /** What was called: end, startByHand, goByHand. */
  readonly done: string[]
}

/** Shows the panel in a call that runs and is heard, but for what is said otherwise. */
export const showPanel = async (
  more: {
    readonly session?: Partial<SessionState>
    readonly view?: Partial<CallView>
    readonly at?: number
    readonly inFrame?: boolean
  } = {},
): Promise<ShownPanel> => {
  const happened: Happening[] = []
  const sent: ToPage[] = []
  const changed: unknown[] = []
  const done: string[] = []
  const session = createStore<SessionState>()(() => ({
    ...firstSession(7, t0),
    phase: "running",
    page: callPage,
    call: callRecord,
    mayRead: true,
    consented: true,
    recording: true,
    heard: { state: "hearing", at: t0, layer: "marks" },
    ...more.session,
  }))
  const at = more.at ?? t0 + 60_000
  const coaching = createStore<CoachingState>()(() => ({ view: view(more.view), at }))
  const room: Room = {
    session,
    coaching,
    stance: createStore<StanceState>()(() => firstStance),
    options: await followOptions(openKeeper()),
    happened: (event) => void happened.push(event),
    send: (message) => void sent.push(message),
    point: (on) => void done.push(on ? "point" : "stop pointing"),
    goByHand: () => void done.push("goByHand"),
    startByHand: () => Promise.resolve(void done.push("startByHand")),
    change: (change) => Promise.resolve(void changed.push(change)),
    end: () => Promise.resolve(void done.push("end")),
    follow: () => undefined,
    tick: () => undefined,
    close: () => undefined,
  }
  const shown = render(
    <RoomContext value={room}>
      <Shell inFrame={more.inFrame ?? true} />
    </RoomContext>,
  )
  return { ...shown, room, happened, sent, changed, done }
}
