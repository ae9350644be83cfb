import type { ReactNode } from "react"
import type { Options } from "~domain/records/options"
import { Fold } from "~ui/Fold"
import { useOptions, useRoom } from "./context"

interface CallFoldProps {
  readonly id: Options["panel"]["open"][number]
  readonly title: string
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A folded part of the panel that remembers whether it was open. */
export const CallFold = ({ id, title, end, children }: CallFoldProps) => {
  const room = useRoom()
  const open = useOptions(({ panel }) => panel.open.includes(id))
  return (
    <Fold
      title={title}
      end={end}
      open={open}
      onToggle={(opened) =>
        void room.options.update(({ panel }) => ({
          panel: { ...panel, open: opened ? [...panel.open, id] : panel.open.filter((each) => each !== id) },
        }))
      }
    >
      <div className="fold-body">{children}</div>
    </Fold>
  )
}
