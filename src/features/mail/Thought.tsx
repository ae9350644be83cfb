import { useState } from "react"
import type { MailFinding } from "~domain/mail/finding"
import { stoneLine } from "~domain/stones/line"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Said } from "~ui/Said"
import { useDesk, useDeskState } from "./context"
import { thoughtsOf } from "./desk"
import { fitting } from "./facts"
import type { OpenDraft } from "./state"
import { adviceText, becauseText, thoughtText } from "./thought"

/** The one thing to look at again, with the sentence it is about. Its place keeps its height, so that nothing jumps. */
export const Thought = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const options = useDeskState((state) => state.options)
  const stones = useDeskState((state) => state.stones)
  const [at, setAt] = useState(0)
  const thoughts = thoughtsOf(open, { options })
  const place = at < thoughts.length ? at : 0
  const thought = thoughts[place]
  if (!thought) return <Calm open={open} />

  const opening = (): void => {
    const [stone] = fitting(open, stones)
    const wording = options.playbook.mail.stoneLines[0]
    const title = t("mail_opening")
    if (stone && wording) {
      const text = stoneLine(wording, { quote: stone.quote, title: stone.stone.title, link: stone.stone.link })
      return desk.compose({ title, subject: null, text: `${text}\n\n`, at: "top" })
    }
    const [matter] = open.acquaintance?.matters ?? []
    const text = matter ? t("mail_opening_their_words", matter.quote) : t("mail_opening_blank")
    desk.compose({ title, subject: null, text: `${text}\n\n`, at: "top" })
  }

  return (
    <section className="sec thought" aria-labelledby="thought">
      <div className="sec-head">
        <h2 id="thought">{t("mail_one_thought")}</h2>
        {thoughts.length > 1 ? <span className="end">{t("mail_thought_of", place + 1, thoughts.length)}</span> : null}
      </div>
      <p className="ask-q">{thoughtText(thought)}</p>
      <Quote finding={thought} />
      <p className="because">{becauseText(thought)}</p>
      <p className="thought-advice">{adviceText(thought)}</p>
      <div className="ask-acts">
        {thought.because === "because_mail_ask_first" ? (
          <Button small look="soft" onClick={opening}>
            {t("mail_show_opening")}
          </Button>
        ) : null}
        {thoughts.length > 1 ? (
          <Button small onClick={() => setAt((place + 1) % thoughts.length)}>
            {t("mail_next_thought")}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={() => desk.putAside(thought)}>
          {t("mail_not_so")}
        </Button>
      </div>
    </section>
  )
}

/** So much of a long sentence is shown, UTF-16 units. */
const shown = 160

const Quote = ({ finding: { quote } }: { readonly finding: MailFinding }) => {
  const text = quote.replace(/\s+/g, " ").trim()
  if (text === "") return null
  return <Said>{text.length > shown ? `${text.slice(0, shown).trimEnd()} …` : text}</Said>
}

/** Nothing to change: what is good is said, so that it stays. */
const Calm = ({ open: { heard } }: { readonly open: OpenDraft }) => {
  const good = heard.findings.find(({ tone }) => tone === "good")
  return (
    <section className="sec thought" aria-labelledby="thought">
      <div className="sec-head">
        <h2 id="thought">{t("mail_one_thought")}</h2>
      </div>
      <p className="muted">{heard.words === 0 ? t("mail_calm_empty") : t("mail_calm")}</p>
      {good ? (
        <>
          <Quote finding={good} />
          <p className="because">{becauseText(good)}</p>
        </>
      ) : null}
    </section>
  )
}
