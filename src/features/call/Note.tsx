import { useMemo, useState } from "react"
import { hearingFor } from "~domain/hearing/languages"
import { newId } from "~platform/ids"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { TextArea } from "~ui/TextArea"
import { useOptions, useRoom, useStance } from "./context"

/** One line for a note. A note that reads like a promise is offered as one, never assumed to be. */
export const Note = () => {
  const room = useRoom()
  const language = useOptions((options) => options.language)
  const text = useStance(({ note }) => note)
  const setText = (note: string): void => room.stance.setState({ note })
  const [kept, setKept] = useState("")
  const hearing = useMemo(() => hearingFor(language), [language])
  const written = text.trim()
  const promise = hearing?.moments({ side: "me", text: written }, []).find(({ kind }) => kind === "promise")

  const done = (words: string): void => {
    setText("")
    setKept(words)
  }
  const keepNote = (): void => {
    if (written === "") return
    room.happened({ kind: "note", text: written })
    done(t("panel_note_kept"))
  }
  const keepPromise = (): void => {
    room.happened({ kind: "promise", id: newId(), text: written, due: promise?.due ?? null, state: "kept-note" })
    done(t("panel_promise_kept"))
  }

  return (
    <footer className="panel-foot">
      <TextArea
        label={t("panel_note")}
        hideLabel
        placeholder={t("panel_note")}
        value={text}
        maxLength={4000}
        onChange={(event) => {
          setText(event.target.value)
          setKept("")
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          keepNote()
        }}
      />
      {written === "" ? null : (
        <div className="note-acts">
          {promise ? (
            <>
              <p className="small">
                <b>{t("panel_promise_offer")}</b> {promise.due ? <span className="muted">{promise.due}</span> : null}
              </p>
              <Button small look="main" onClick={keepPromise}>
                {t("panel_promise_keep")}
              </Button>
              <Button small onClick={keepNote}>
                {t("panel_note_just")}
              </Button>
            </>
          ) : (
            <Button small onClick={keepNote}>
              {t("panel_note_keep")}
            </Button>
          )}
        </div>
      )}
      <p className={kept === "" ? "sr" : "note-kept"} role="status">
        {kept}
      </p>
    </footer>
  )
}
