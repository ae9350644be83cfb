import "./panel.css"
import { useEffect, useState } from "react"
import { activeTab, onActiveTab, ownTab } from "~platform/browser"
import { t, uiLanguage } from "~platform/i18n"
import { followOptions } from "~storage/followed-options"
import { openKeeper } from "~storage/keeper"
import { RoomContext } from "./context"
import { openRoom, type Room } from "./room"
import { Shell } from "./Shell"

const tickMs = 1_000

/** Opens the room beside the page this panel stands on, or beside the tab the user looks at. */
const useOpened = (inFrame: boolean): Room | null => {
  const [opened, setOpened] = useState<Room | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const enter = async (): Promise<void> => {
      const keeper = openKeeper()
      const [options, tab] = await Promise.all([followOptions(keeper), inFrame ? ownTab() : activeTab()])
      const close = (): void => {
        options.close()
        keeper.close()
      }
      if (leaving.signal.aborted) return close()
      const room = openRoom(keeper, options, tab?.id ?? null)
      const ticking = setInterval(() => room.tick(), tickMs)
      const unfollow = inFrame ? null : onActiveTab((tabId) => room.follow(tabId))
      leaving.signal.addEventListener("abort", () => {
        clearInterval(ticking)
        unfollow?.()
        room.close()
        close()
      })
      setOpened(room)
    }
    void enter()
    return () => leaving.abort()
  }, [inFrame])
  return opened
}

/** The call panel: in a frame beside a call page, or as the browser's side panel. */
export const Panel = ({ inFrame }: { readonly inFrame: boolean }) => {
  const room = useOpened(inFrame)
  useEffect(() => {
    document.documentElement.lang = uiLanguage()
    document.title = t("extensionName")
  }, [])
  if (!room) return null
  return (
    <RoomContext value={room}>
      <Shell inFrame={inFrame} />
    </RoomContext>
  )
}
