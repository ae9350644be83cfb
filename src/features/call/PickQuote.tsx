import { useState } from "react"
import type { Evidence } from "~domain/coaching/event"
import { t } from "~platform/i18n"
import { now } from "~platform/clock"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { Icon } from "~ui/Icon"
import { Said } from "~ui/Said"
import { useOptions, useView } from "./context"
import { Opening } from "./Opening"
import { lastOfTheirs, typed } from "./sentences"

interface PickQuoteProps {
  /** What the words are for. */
  readonly label: string
  readonly onPick: (evidence: Evidence) => void
}

/** Their words, picked from what was heard last or typed. */
export const PickQuote = ({ label, onPick }: PickQuoteProps) => {
  const language = useOptions((options) => options.language)
  const turns = useView((view) => view.turns)
  const [text, setText] = useState("")
  const quotes = turns ? lastOfTheirs(turns, language) : []
  return (
    <div className="pickquote">
      <form
        className="line-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === "") return
          onPick(typed(text.trim(), now()))
          setText("")
        }}
      >
        <Input
          label={label}
          hideLabel
          placeholder={label}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() === "" ? null : (
          <Button small type="submit">
            {t("panel_keep")}
          </Button>
        )}
      </form>
      {quotes.length > 0 ? (
        <Opening
          line={
            <>
              <Icon name="turn" turns />
              <span className="small muted">{t("panel_pick_heard")}</span>
            </>
          }
        >
          <ul>
            {quotes.map((evidence) => (
              <li key={`${evidence.turnId}${evidence.quote}`}>
                <button type="button" className="way" onClick={() => onPick(evidence)}>
                  <Said inline>{evidence.quote}</Said>
                </button>
              </li>
            ))}
          </ul>
        </Opening>
      ) : null}
    </div>
  )
}
