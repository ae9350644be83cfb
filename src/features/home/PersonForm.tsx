import { useState } from "react"
import { normalAddress } from "~domain/people/address"
import type { Fit } from "~domain/coaching/event"
import type { Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { changePerson } from "~storage/people"
import { Button } from "~ui/Button"
import { CommaList } from "~ui/CommaList"
import { Input, Select } from "~ui/Field"
import { Problem } from "~ui/Problem"
import { TextArea } from "~ui/TextArea"
import { rhythmWords } from "./dates"
import { fits, fitWords } from "./entry-words"
import { useWriting } from "./writing"

const rhythms = [null, 7, 14, 21, 28, 42, 56, 84, 182, 364] as const

/** Everything about a person that is written by hand. Nothing is kept before it is said. */
export const PersonForm = ({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) => {
  const [draft, setDraft] = useState(person)
  const [problem, write] = useWriting()
  const change = (next: Partial<Person>): void => setDraft((before) => ({ ...before, ...next }))
  const wrongAddress = draft.addresses.find((address) => normalAddress(address) === null)
  const wrongLink = draft.links.find((link) => !/^https?:\/\/\S+$/i.test(link))
  const save = (): void => {
    if (draft.name.trim() === "" || wrongAddress !== undefined || wrongLink !== undefined) return
    const addresses = [...new Set(draft.addresses.flatMap((address) => normalAddress(address) ?? []))]
    const { name, company, links, howMet, rhythmDays, fit, fitWhy } = draft
    const again = rhythmDays === person.rhythmDays ? {} : { snoozedUntil: null }
    const changed = { name: name.trim(), company, addresses, links, howMet, rhythmDays, fit, fitWhy, ...again }
    write(changePerson(person.id, changed, now()), onDone)
  }
  const rhythmChoices = [...new Set<number | null>([...rhythms, person.rhythmDays])]
  return (
    <form
      className="edit"
      aria-label={t("person_edit")}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Input
        label={t("person_name")}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Input
        label={t("person_company")}
        maxLength={200}
        value={draft.company}
        onChange={(event) => change({ company: event.target.value })}
      />
      <CommaList
        label={t("person_addresses")}
        hint={t("person_commas")}
        maxLength={254}
        value={draft.addresses}
        error={wrongAddress === undefined ? null : t("person_wrong_address", wrongAddress)}
        onChange={(addresses) => change({ addresses: addresses.slice(0, 20) })}
      />
      <CommaList
        label={t("person_links")}
        hint={t("person_commas")}
        maxLength={2000}
        value={draft.links}
        error={wrongLink === undefined ? null : t("person_wrong_link", wrongLink)}
        onChange={(links) => change({ links: links.slice(0, 20) })}
      />
      <TextArea
        label={t("person_how_met")}
        maxLength={1000}
        value={draft.howMet}
        onChange={(event) => change({ howMet: event.target.value })}
      />
      <Select
        label={t("person_rhythm")}
        value={String(draft.rhythmDays ?? "")}
        options={rhythmChoices.map((days) => ({ value: String(days ?? ""), label: rhythmWords(days) }))}
        onChange={(days) => change({ rhythmDays: days === "" ? null : Number(days) })}
      />
      <Select<Fit | "">
        label={t("review_fit_title")}
        value={draft.fit ?? ""}
        options={[{ value: "", label: fitWords(null) }, ...fits.map((value) => ({ value, label: fitWords(value) }))]}
        onChange={(fit) => change({ fit: fit === "" ? null : fit })}
      />
      <TextArea
        label={t("person_fit_why")}
        maxLength={1000}
        value={draft.fitWhy}
        onChange={(event) => change({ fitWhy: event.target.value })}
      />
      <Problem>{problem}</Problem>
      <div className="acts">
        <Button type="submit" look="soft">
          {t("touch_keep")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("home_leave")}
        </Button>
      </div>
    </form>
  )
}
