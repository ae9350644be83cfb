import { createContext, useContext } from "react"
import { useStore } from "zustand"
import type { Desk } from "./desk"
import type { DeskState } from "./state"

export const DeskContext = createContext<Desk | null>(null)

/** The desk this panel shows. @throws outside of one. */
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error("a part of the mail panel outside of its desk")
  return desk
}

/** A part of the desk; renders again only when that part changes. */
export const useDeskState = <T>(select: (state: DeskState) => T): T => useStore(useDesk(), select)
