import { createContext, useContext } from "react"
import { useStore } from "zustand"
import type { CallView } from "~domain/coaching/view"
import type { Options } from "~domain/records/options"
import type { Room } from "./room"
import type { SessionState, StanceState } from "./state"

export const RoomContext = createContext<Room | null>(null)

/** The room this panel shows. @throws outside of one. */
export const useRoom = (): Room => {
  const room = useContext(RoomContext)
  if (!room) throw new Error("a part of the panel outside of its room")
  return room
}

export const useSession = <T>(select: (state: SessionState) => T): T => useStore(useRoom().session, select)

/** A part of what the coach shows; null before it shows anything. Renders again only when that part changes. */
export const useView = <T>(select: (view: CallView) => T): T | null =>
  useStore(useRoom().coaching, ({ view }) => (view ? select(view) : null))

/** A text or number that depends on the time (epoch ms). Renders again only when it changes. */
export const useAt = <T extends string | number | boolean>(select: (at: number) => T): T =>
  useStore(useRoom().coaching, ({ at }) => select(at))

export const useStance = <T>(select: (state: StanceState) => T): T => useStore(useRoom().stance, select)

export const useOptions = <T>(select: (options: Options) => T): T =>
  useStore(useRoom().options, ({ options }) => select(options))
