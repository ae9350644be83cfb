import { useEffect, useState } from "react"
import { callTitle, type CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { t, uiLanguage } from "~platform/i18n"
import { recentCalls } from "~storage/calls"
import { affectedBy, erase, type Affected, type Erasable } from "~storage/erase"
import { failureWords } from "~storage/words"
import { listPeople } from "~storage/people"
import { Select } from "~ui/Field"
import { Confirm } from "~ui/Confirm"
import { countsInWords } from "~storage/counts"

/** How many calls can be picked from, newest first. */
const pickable = 200

interface Records {
  readonly people: readonly Person[]
  readonly calls: readonly CallRecord[]
}

/** Erases a call, a person or everything; each says first how much goes with it. */
export const Erase = () => {
  const [{ people, calls }, setRecords] = useState<Records>({ people: [], calls: [] })
  const [erased, setErased] = useState(0)
  const [said, setSaid] = useState("")
  useEffect(() => {
    let isHere = true
    Promise.all([listPeople(), recentCalls(pickable)]).then(
      ([everybody, latest]) => {
        if (isHere) setRecords({ people: everybody, calls: latest })
      },
      (error: unknown) => setSaid(failureWords(error, "options_data_failed")),
    )
    return () => {
      isHere = false
    }
  }, [erased])

  const run = (what: Erasable): void =>
    void erase(what, now()).then(
      (counts) => {
        setSaid(t("options_erased", countsInWords(counts)))
        setErased((before) => before + 1)
      },
      (error: unknown) => setSaid(failureWords(error, "options_data_failed")),
    )

  const when = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "medium", timeStyle: "short" })
  const nameOf = (call: CallRecord) => people.find(({ id }) => id === call.personId)?.name ?? callTitle(call)
  return (
    <>
      <h3 className="label">{t("options_erase")}</h3>
      {calls.length > 0 ? (
        <EraseOne
          key={`calls-${erased}`}
          label={t("options_erase_call")}
          act={t("options_erase_call_act")}
          choices={calls.map((call) => ({ value: call.id, label: `${when.format(call.startedAt)} · ${nameOf(call)}` }))}
          erasable={(id) => ({ what: "call", id })}
          onErase={run}
        />
      ) : null}
      {people.length > 0 ? (
        <EraseOne
          key={`people-${erased}`}
          label={t("options_erase_person")}
          act={t("options_erase_person_act")}
          choices={people.map(({ id, name, company }) => ({
            value: id,
            label: company ? `${name}, ${company}` : name,
          }))}
          erasable={(id) => ({ what: "person", id })}
          onErase={run}
        />
      ) : null}
      <EraseConfirm
        label={t("options_erase_all")}
        act={t("options_erase_all_act")}
        erasable={{ what: "everything" }}
        more={t("options_erase_all_more")}
        onErase={run}
      />
      <p className="hint" role="status">
        {said}
      </p>
    </>
  )
}

interface EraseOneProps {
  readonly label: string
  readonly act: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly erasable: (id: string) => Erasable
  readonly onErase: (what: Erasable) => void
}

const EraseOne = ({ label, act, choices, erasable, onErase }: EraseOneProps) => {
  const [chosen, setChosen] = useState("")
  return (
    <div className="erase-one">
      <Select
        label={label}
        value={chosen}
        options={[{ value: "", label: t("options_erase_choose") }, ...choices]}
        onChange={setChosen}
      />
      <EraseConfirm
        key={chosen}
        label={t("options_erase_one")}
        act={act}
        disabled={chosen === ""}
        erasable={erasable(chosen)}
        onErase={onErase}
      />
    </div>
  )
}

interface EraseConfirmProps {
  readonly label: string
  readonly act: string
  readonly disabled?: boolean
  readonly erasable: Erasable
  readonly more?: string
  readonly onErase: (what: Erasable) => void
}

/** Counts when it is asked, not before: what goes is what is there now. */
const EraseConfirm = ({ label, act, disabled = false, erasable, more, onErase }: EraseConfirmProps) => {
  const [affected, setAffected] = useState<Affected | string | null>(null)
  return (
    <Confirm
      label={label}
      look="danger"
      leave={t("options_leave_as_it_is")}
      act={act}
      danger
      disabled={disabled}
      onAsk={() => {
        setAffected(null)
        affectedBy(erasable).then(setAffected, (error: unknown) =>
          setAffected(failureWords(error, "options_data_failed")),
        )
      }}
      onConfirm={() => onErase(erasable)}
    >
      <p aria-live="polite">
        {affected === null
          ? t("options_erase_counting")
          : typeof affected === "string"
            ? affected
            : Object.values(affected).every((count) => count === 0)
              ? t("options_erase_no_records")
              : t("options_erase_what", countsInWords(affected))}
      </p>
      {more ? <p>{more}</p> : null}
      <p>{t("options_erase_for_good")}</p>
    </Confirm>
  )
}
