import { useState } from "react"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Said } from "~ui/Said"
import { useDesk, useDeskState } from "./context"
import { questionsFor } from "./facts"
import type { OpenDraft } from "./state"

/** One curious question worth asking them, on their own words if there are some. */
export const Ask = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const options = useDeskState((state) => state.options)
  const [at, setAt] = useState(0)
  const questions = questionsFor(open, { options })
  const question = questions[at % Math.max(1, questions.length)]
  if (!question) return null
  return (
    <section className="sec" aria-labelledby="ask">
      <div className="sec-head">
        <h2 id="ask">{t("mail_ask")}</h2>
        <span className="end">{t(question.on === null ? "mail_ask_playbook" : "mail_ask_their_words")}</span>
      </div>
      <p className="mail-q">{question.text}</p>
      {question.on !== null && !question.text.includes(question.on) ? <Said>{question.on}</Said> : null}
      <div className="ask-acts">
        <Button
          small
          onClick={() => desk.compose({ title: t("mail_ask"), subject: null, text: question.text, at: "caret" })}
        >
          {t("mail_put_in")}
        </Button>
        {questions.length > 1 ? (
          <Button small look="quiet" onClick={() => setAt(at + 1)}>
            {t("mail_another")}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
