import { useState } from "react"
import { t } from "~platform/i18n"
import { useOptions, useRoom } from "./context"

/** What options allow, CSS px. */
const least = 280
const most = 560
const step = 16

const within = (width: number): number => Math.round(Math.min(most, Math.max(least, width)))

/** The inner edge of the panel: drag it, or move it with the arrow keys. */
export const Edge = () => {
  const room = useRoom()
  const side = useOptions(({ panel }) => panel.side)
  const width = useOptions(({ panel }) => panel.width)
  const [drag, setDrag] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const set = (to: number) => room.options.update(({ panel }) => ({ panel: { ...panel, width: within(to) } }))
  // Away from the side it stands on is wider.
  const wider = side === "right" ? -1 : 1
  const drop = async (): Promise<void> => {
    setDrag(null)
    const dragged = room.stance.getState().width
    if (dragged !== null) await set(dragged)
    room.stance.setState({ width: null })
  }
  return (
    // A separator that can be focused is a control: the value is the width.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="edge"
      data-side={side}
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panel_width")}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return
        event.preventDefault()
        void set(width + step * wider * (event.key === "ArrowRight" ? 1 : -1))
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ x: event.screenX, width })
      }}
      onPointerMove={(event) => {
        if (drag) room.stance.setState({ width: within(drag.width + (event.screenX - drag.x) * wider) })
      }}
      onPointerUp={() => void drop()}
      onPointerCancel={() => void drop()}
    />
  )
}
