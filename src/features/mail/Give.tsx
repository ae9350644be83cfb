import { useState } from "react"
import { stoneLine } from "~domain/stones/line"
import { stoneTextKey, type Stone } from "~domain/stones/stone"
import { openTab, ownUrl } from "~platform/browser"
import { t } from "~platform/i18n"
import { Button, TextButton } from "~ui/Button"
import { Select } from "~ui/Field"
import { Said } from "~ui/Said"
import { useDesk, useDeskState } from "./context"
import { fitting, giveable } from "./facts"
import type { OpenDraft } from "./state"

/** Something to give: the stone that fits their words, or one the user picks; never one they were given. */
export const Give = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const stones = useDeskState((state) => state.stones)
  const wordings = useDeskState(({ options }) => options.playbook.mail.stoneLines)
  const [at, setAt] = useState(0)
  const suggested = fitting(open, stones)
  const can = giveable(open, stones)
  const suggestion = suggested[at % Math.max(1, suggested.length)]

  const give = (stone: Stone, quote: string | null): void => {
    const wording = wordings[0]
    const { title, link } = stone
    desk.compose({
      title: t("mail_give"),
      subject: null,
      text: quote !== null && wording ? stoneLine(wording, { quote, title, link }) : t("mail_give_line", title, link),
      at: "caret",
    })
  }

  return (
    <section className="sec" aria-labelledby="give">
      <div className="sec-head">
        <h2 id="give">{t("mail_give")}</h2>
      </div>
      {suggestion ? (
        <>
          <p>
            <b>{suggestion.stone.title}</b>
          </p>
          <p className="small muted">
            {t("mail_give_because", t(stoneTextKey(suggestion.stone.kind)))} <Said inline>{suggestion.quote}</Said>
          </p>
          <div className="ask-acts">
            <Button small onClick={() => give(suggestion.stone, suggestion.quote)}>
              {t("mail_give_insert")}
            </Button>
            {suggested.length > 1 ? (
              <Button small look="quiet" onClick={() => setAt(at + 1)}>
                {t("mail_another")}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <p className="muted small">
          {stones.length === 0 ? (
            <>
              {t("mail_give_no_library")}{" "}
              <TextButton onClick={() => void openTab(ownUrl("options.html#stones"))}>
                {t("mail_give_library")}
              </TextButton>
            </>
          ) : can.length === 0 ? (
            t("mail_give_all_given")
          ) : (
            t("mail_give_none_fits")
          )}
        </p>
      )}
      {can.length > (suggestion ? 1 : 0) ? (
        <div className="give-pick">
          <Select
            label={t("mail_give_pick")}
            hideLabel
            value=""
            options={[
              { value: "", label: t("mail_give_pick") },
              ...can.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(id) => {
              const stone = can.find((one) => one.id === id)
              if (stone) give(stone, suggested.find((one) => one.stone === stone)?.quote ?? null)
            }}
          />
        </div>
      ) : null}
    </section>
  )
}
