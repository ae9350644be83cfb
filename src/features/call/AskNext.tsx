import { useState } from "react"
import type { NextQuestion } from "~domain/coaching/view"
import { firstName } from "~domain/people/first-name"
import { t, type MessageKey } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Said } from "~ui/Said"
import { TextArea } from "~ui/TextArea"
import { askedQuestion, otherQuestion, skippedQuestion } from "./ask"
import { useAt, useRoom, useStance, useView } from "./context"
import { useKeys } from "./keys"
import type { Room } from "./room"
import type { OwnWords } from "./state"
import { agoText } from "./words"

const sourceKeys = {
  "their-words": "panel_ask_words",
  ladder: "panel_ask_ladder",
  journey: "panel_ask_journey",
  prepared: "panel_ask_prepared",
  playbook: "panel_ask_playbook",
  own: "panel_ask_own",
} as const satisfies Record<NextQuestion["source"], MessageKey>

/** Where the question comes from: who said it and when, or who wrote it. */
const Source = ({ question: { on, source } }: { readonly question: NextQuestion }) => {
  const speaker = useView(({ turns }) => (on ? turns.findLast(({ id }) => id === on.turnId)?.speaker : undefined))
  const ago = useAt((at) => (on ? agoText(at - on.at) : ""))
  return (
    <span className="end">{on && speaker ? t("panel_said_when", firstName(speaker), ago) : t(sourceKeys[source])}</span>
  )
}

/** The part of a question that says their words again, word for word; null when it says none. */
const quoteIn = ({ text, on }: NextQuestion): { before: string; quote: string; after: string } | null => {
  const [, before = "", quote = "", after = ""] = /^([^“]*)“([^”]+)”(.*)$/s.exec(text) ?? []
  return quote !== "" && on?.quote.includes(quote) ? { before, quote, after } : null
}

/** Their words in it look like their words. */
const Question = ({ question }: { readonly question: NextQuestion }) => {
  const parts = quoteIn(question)
  return parts ? (
    <>
      {parts.before}
      <Said inline>{parts.quote}</Said>
      {parts.after}
    </>
  ) : (
    question.text
  )
}

/** Holds the question while it is put in own words, whatever comes meanwhile. */
const reword = (room: Room, question: NextQuestion, text: string) =>
  room.stance.setState({ ownWords: { question, text } })

const OwnWordsForm = ({ question, text, focus }: OwnWords & { readonly focus: boolean }) => {
  const room = useRoom()
  const done = () => room.stance.setState({ ownWords: null })
  const keep = () => {
    if (text.trim() !== "") room.happened({ kind: "question", id: question.id, done: "reworded", text: text.trim() })
    done()
  }
  return (
    <form
      className="own-words"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextArea
        label={t("panel_own_words")}
        value={text}
        maxLength={300}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- only when the rep asked for it by a click on the pen
        autoFocus={focus}
        onChange={({ target }) => reword(room, question, target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault()
            done()
          } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault()
            keep()
          }
        }}
      />
      <div className="ask-acts">
        <Button small look="main" type="submit">
          {t("panel_keep")}
        </Button>
        <Button small look="quiet" onClick={done}>
          {t("panel_cancel")}
        </Button>
      </div>
    </form>
  )
}

/** The card: one curious question, on their words if there are some. */
export const AskNext = () => {
  const room = useRoom()
  const question = useView((view) => view.next)
  const keys = useKeys()
  /** The pen was taken here and now; a panel that unfolds takes no keyboard. */
  const [penned, setPenned] = useState(false)
  const own = useStance(({ ownWords }) => ownWords)
  const shown = own?.question ?? question
  if (!shown)
    return (
      <section className="sec ask" aria-labelledby="ask">
        <div className="sec-head">
          <h2 id="ask">{t("panel_ask")}</h2>
        </div>
        <p className="muted">{t("panel_ask_none")}</p>
      </section>
    )
  return (
    <section className="sec ask" aria-labelledby="ask">
      <div className="sec-head">
        <h2 id="ask">{t("panel_ask")}</h2>
        <Source question={shown} />
      </div>
      {shown.on && quoteIn(shown) === null ? <Said>{shown.on.quote}</Said> : null}
      {own ? (
        <OwnWordsForm {...own} focus={penned} />
      ) : (
        <>
          <div className="ask-line">
            <p className="ask-q">
              <Question question={shown} />
            </p>
            <IconButton
              icon="pen"
              label={t("panel_own_words")}
              onClick={() => {
                setPenned(true)
                reword(room, shown, shown.text)
              }}
            />
          </div>
          <div className="ask-acts">
            <Button small look="soft" keys={keys.asked ?? null} data-first onClick={() => askedQuestion(room)}>
              {t("panel_asked")}
            </Button>
            <Button small keys={keys.another ?? null} onClick={() => otherQuestion(room)}>
              {t("panel_another")}
            </Button>
            <Button small look="quiet" onClick={() => skippedQuestion(room)}>
              {t("panel_skip")}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
