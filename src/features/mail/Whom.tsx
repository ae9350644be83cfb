import { journeyStages, type JourneyStage } from "~domain/coaching/event"
import { callHash } from "~domain/calls/hash"
import { firstName } from "~domain/people/first-name"
import type { Matter } from "~domain/records/person"
import { openTab, ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { t, type MessageKey } from "~platform/i18n"
import { Button, TextButton } from "~ui/Button"
import { Select } from "~ui/Field"
import { Said } from "~ui/Said"
import { useDesk } from "./context"
import { whoText } from "./facts"
import type { OpenDraft } from "./state"
import { agoText, touchText } from "./words"
import { nameOf } from "./whom"

const stageText = {
  present: "mail_stage_present",
  motivation: "mail_stage_motivation",
  vision: "mail_stage_vision",
} as const satisfies Record<JourneyStage, MessageKey>

/** So many of their sentences are shown: those that matter most, in the order of the way they go. */
const most = 3
const inOrder = (matters: readonly Matter[]): readonly Matter[] =>
  matters.toSorted((a, b) => journeyStages.indexOf(a.stage) - journeyStages.indexOf(b.stage))

/** Who this is: when you were last in touch, and what matters to them, in their words. */
export const Whom = ({ open }: { readonly open: OpenDraft }) => {
  const { acquaintance, addressees } = open
  const who = whoText(open)
  return (
    <section className="sec" aria-labelledby="whom">
      <div className="sec-head">
        <h2 id="whom">{acquaintance ? t("mail_matters_to", firstName(acquaintance.person.name)) : t("mail_whom")}</h2>
        {acquaintance ? (
          <span className="end">
            {acquaintance.lastTouch
              ? t("mail_last_touch", touchText(acquaintance.lastTouch.kind), agoText(acquaintance.lastTouch.at, now()))
              : t("mail_no_touch")}
          </span>
        ) : null}
      </div>
      {addressees.length > 1 ? <WriteTo open={open} /> : null}
      {acquaintance ? (
        acquaintance.matters.length > 0 ? (
          <dl className="journey matters">
            {inOrder(acquaintance.matters.slice(0, most)).map(({ stage, quote, at, callId, turnId }) => (
              <div key={`${at}:${quote}`}>
                <dt>{t(stageText[stage])}</dt>
                <dd>
                  <Said>{quote}</Said>
                  {callId === null ? null : (
                    <TextButton onClick={() => void openTab(ownUrl(`tabs/home.html${callHash(callId, turnId)}`))}>
                      {t("matters_call", agoText(at, now()))}
                    </TextButton>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="muted small">{t("mail_matters_none", firstName(acquaintance.person.name))}</p>
        )
      ) : who === null ? (
        <p className="muted small">{t("mail_whom_none")}</p>
      ) : (
        <Stranger open={open} who={who} />
      )}
    </section>
  )
}

const WriteTo = ({ open: { addressees, to } }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  return (
    <Select
      label={t("mail_write_to")}
      hideLabel
      value={String(to)}
      options={addressees.map(({ recipient }, index) => ({ value: String(index), label: nameOf(recipient) }))}
      onChange={(index) => desk.writeTo(Number(index))}
    />
  )
}

interface StrangerProps {
  readonly open: OpenDraft
  readonly who: string
}

/** Somebody nobody knows yet, or somebody known who writes from a new address. */
const Stranger = ({ open: { addressees, to }, who }: StrangerProps) => {
  const desk = useDesk()
  const maybe = addressees[to]?.maybe ?? null
  return (
    <>
      <p className="muted small">
        {maybe
          ? t("mail_maybe", maybe.company === "" ? maybe.name : `${maybe.name}, ${maybe.company}`)
          : t("mail_stranger", who)}
      </p>
      <div className="ask-acts">
        {maybe ? (
          <Button small onClick={() => void desk.keepPerson(maybe.id)}>
            {t("mail_maybe_yes")}
          </Button>
        ) : null}
        <Button small look={maybe ? "quiet" : "plain"} onClick={() => void desk.keepPerson(null)}>
          {t("mail_keep_person", firstName(who.split("@")[0] ?? who))}
        </Button>
      </div>
    </>
  )
}
