import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react"
import { t } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { TextArea } from "~ui/TextArea"

/** Longest line of a playbook. */
export const maxLine = 300

interface Line {
  readonly id: string
  readonly text: string
}

interface LineListProps {
  /** What these lines are; it names each of them for who cannot see the list. */
  readonly name: string
  readonly lines: readonly Line[]
  readonly onEdit: (id: string, text: string) => void
  /** `to`: the place from 0. */
  readonly onMove: (id: string, to: number) => void
  /** @returns what brings it back. */
  readonly onRemove: (id: string) => () => void
  readonly onAdd: (text: string) => void
  /** Stands under a line. */
  readonly under?: (id: string) => ReactNode
}

type Act = "text" | "up" | "down"

/** Lines that can be put in other words, in another order, taken out and added, by hand or with the keyboard (Alt and arrows). */
export const LineList = ({ name, lines, onEdit, onMove, onRemove, onAdd, under }: LineListProps) => {
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<{ readonly place: number; readonly act: Act } | null>(null)
  const [said, setSaid] = useState("")
  const [gone, setGone] = useState<{ readonly text: string; readonly putBack: () => void } | null>(null)
  const [fresh, setFresh] = useState("")

  // What moved keeps the focus, wherever the browser left it.
  useEffect(() => {
    const wanted = focusNext.current
    focusNext.current = null
    if (wanted === null) return
    list.current?.children[wanted.place]?.querySelector<HTMLElement>(actSelector[wanted.act])?.focus()
  }, [lines])

  const move = (index: number, to: number, act: Act): void => {
    const line = lines[index]
    if (line === undefined || to < 0 || to >= lines.length) return
    focusNext.current = { place: to, act }
    setGone(null)
    setSaid(t("options_line_moved", to + 1, lines.length))
    onMove(line.id, to)
  }
  const withArrows = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(index, index + (event.key === "ArrowUp" ? -1 : 1), "text")
  }
  const add = (): void => {
    const text = fresh.trim()
    if (text === "") return
    setGone(null)
    onAdd(text)
    setFresh("")
    setSaid(t("options_line_added"))
  }

  return (
    <div className="lines">
      <ol ref={list} aria-label={name}>
        {lines.map(({ id, text }, index) => (
          <li key={id}>
            <LineText
              label={t("options_line", name, index + 1)}
              text={text}
              onEdit={(next) => {
                setGone(null)
                onEdit(id, next)
              }}
              onKeyDown={(event) => withArrows(event, index)}
            />
            <div className="line-acts">
              <IconButton
                icon="up"
                label={t("options_line_up", index + 1)}
                aria-disabled={index === 0}
                data-act="up"
                onClick={() => move(index, index - 1, "up")}
              />
              <IconButton
                icon="down"
                label={t("options_line_down", index + 1)}
                aria-disabled={index === lines.length - 1}
                data-act="down"
                onClick={() => move(index, index + 1, "down")}
              />
              <IconButton
                icon="close"
                label={t("options_line_remove", index + 1)}
                onClick={() => {
                  focusNext.current = { place: Math.min(index, lines.length - 2), act: "text" }
                  setGone({ text, putBack: onRemove(id) })
                  setSaid("")
                }}
              />
            </div>
            {under ? <div className="line-under">{under(id)}</div> : null}
          </li>
        ))}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
      {gone ? (
        <p className="hint line-gone" role="status">
          <span>{t("options_line_removed", gone.text)}</span>{" "}
          <Button
            small
            onClick={() => {
              gone.putBack()
              setGone(null)
            }}
          >
            {t("options_line_put_back")}
          </Button>
        </p>
      ) : null}
      <div className="line-new">
        <TextArea
          label={t("options_line_new", name)}
          hideLabel
          placeholder={t("options_line_new_hint")}
          maxLength={maxLine}
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return
            event.preventDefault()
            add()
          }}
        />
        <Button small disabled={fresh.trim() === ""} onClick={add}>
          {t("options_line_add")}
        </Button>
      </div>
    </div>
  )
}

const actSelector: Readonly<Record<Act, string>> = {
  text: "textarea",
  up: "[data-act=up]",
  down: "[data-act=down]",
}

interface LineTextProps {
  readonly label: string
  readonly text: string
  readonly onEdit: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Stays as typed while it is typed in; left empty, it is as it was. */
const LineText = ({ label, text, onEdit, onKeyDown }: LineTextProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const empty = typed?.trim() === ""
  return (
    <TextArea
      label={label}
      hideLabel
      maxLength={maxLine}
      value={typed ?? text}
      error={empty ? t("options_line_empty") : null}
      onChange={(event) => {
        // One line: what is pasted with breaks becomes one.
        const next = event.target.value.replace(/[\r\n]+/g, " ")
        setTyped(next)
        if (next.trim() !== "") onEdit(next.trim())
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  )
}
