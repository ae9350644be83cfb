import { useEffect, useState } from "react"
import { commandSchema, type Command } from "~messaging/runtime"
import { commandKeys } from "~platform/browser"

/** The keys that the browser really assigned; commands without one are left out. */
export type Keys = Partial<Record<Command, string>>

let known: Keys = {}

/** Asks the browser again whenever the panel gets the focus, since keys are set elsewhere. */
export const useKeys = (): Keys => {
  const [keys, setKeys] = useState(known)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const assigned = await commandKeys()
      known = Object.fromEntries(
        assigned.flatMap(({ name, keys }) => {
          const command = commandSchema.safeParse(name)
          return command.success && keys !== "" ? [[command.data, keys]] : []
        }),
      )
      setKeys(known)
    }
    const refresh = (): void => void read()
    refresh()
    window.addEventListener("focus", refresh)
    return () => window.removeEventListener("focus", refresh)
  }, [])
  return keys
}
