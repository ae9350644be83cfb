import "./mail.css"
import { useEffect, useState } from "react"
import { ownTab } from "~platform/browser"
import { openOptions } from "~storage/options"
import { DeskContext } from "./context"
import { openDesk, type Desk } from "./desk"
import { Shell } from "./Shell"

/** Opens the desk beside the page this panel stands on. */
const useOpened = (): Desk | null => {
  const [opened, setOpened] = useState<Desk | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const enter = async (): Promise<void> => {
      const [options, tab] = await Promise.all([openOptions(), ownTab()])
      if (leaving.signal.aborted) return options.close()
      const desk = openDesk(tab?.id ?? null, options)
      leaving.signal.addEventListener("abort", () => {
        desk.close()
        options.close()
      })
      setOpened(desk)
    }
    void enter()
    return () => leaving.abort()
  }, [])
  return opened
}

/** The panel beside web mail, in a frame on the page: hidden it judges drafts for the mark, and it is shown when asked for. */
export const MailPanel = () => {
  const desk = useOpened()
  return desk ? (
    <DeskContext value={desk}>
      <Shell />
    </DeskContext>
  ) : null
}
