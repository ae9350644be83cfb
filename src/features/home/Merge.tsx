import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { likelyDoubles } from "~domain/people/merge"
import type { Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { countsInWords } from "~storage/counts"
import { merge, previewMerge } from "~storage/merge"
import { countPeople, listPeople } from "~storage/people"
import { Confirm } from "~ui/Confirm"
import { Select } from "~ui/Field"
import { Fold } from "~ui/Fold"
import { Problem } from "~ui/Problem"
import { rhythmWords } from "./dates"
import { fitWords } from "./entry-words"
import { useWriting } from "./writing"

type Preview = Awaited<ReturnType<typeof previewMerge>>

interface MergeProps {
  readonly person: Person
}

/** Makes one of two people who are the same. Everybody else is only read when it is opened. */
export const Merge = ({ person }: MergeProps) => {
  const count = useLiveQuery(countPeople)
  const [open, setOpen] = useState(false)
  if (count === undefined || count < 2) return null
  return (
    <Fold title={t("merge_with")} open={open} onToggle={setOpen}>
      <MergeWith person={person} />
    </Fold>
  )
}

/** Who the other one is; what comes of it is shown before it is done. */
const MergeWith = ({ person }: MergeProps) => {
  const people = useLiveQuery(listPeople)
  const [chosen, setChosen] = useState("")
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, write] = useWriting()
  if (!people) return null
  const likely = likelyDoubles(person, people)
  const rest = people.filter((other) => other.id !== person.id && !likely.includes(other))
  const other = people.find(({ id }) => id === chosen)
  const label = ({ name, company }: Person): string => (company === "" ? name : `${name}, ${company}`)
  return (
    <div className="merge">
      <Select
        label={t("merge_other")}
        hint={likely.length > 0 ? t("merge_likely") : null}
        value={chosen}
        options={[
          { value: "", label: t("merge_choose") },
          ...[...likely, ...rest].map((one) => ({ value: one.id, label: label(one) })),
        ]}
        onChange={(id) => {
          setChosen(id)
          setPreview(null)
        }}
      />
      <Confirm
        key={chosen}
        label={t("merge_look")}
        act={t("merge_act")}
        leave={t("home_leave")}
        disabled={!other}
        onAsk={() => {
          if (other) write(previewMerge(person, other, now()), setPreview)
        }}
        onConfirm={() => {
          if (other) write(merge(person.id, other.id, now()))
        }}
      >
        {preview === null || !other ? null : (
          <>
            <p>{t("merge_what", label(other), person.name)}</p>
            <dl className="facts">
              <Known term={t("person_name")} value={preview.merged.name} />
              <Known term={t("person_company")} value={preview.merged.company} />
              <Known term={t("person_addresses")} value={preview.merged.addresses.join(", ")} />
              <Known term={t("person_links")} value={preview.merged.links.join(", ")} />
              <Known term={t("person_how_met")} value={preview.merged.howMet} />
              <Known term={t("person_rhythm")} value={rhythmWords(preview.merged.rhythmDays)} />
              <Known
                term={t("person_fit")}
                value={[fitWords(preview.merged.fit), preview.merged.fitWhy].filter(Boolean).join(": ")}
              />
            </dl>
            <p>{t("merge_moves", countsInWords(preview.moves))}</p>
          </>
        )}
      </Confirm>
      <Problem>{problem}</Problem>
    </div>
  )
}

const Known = ({ term, value }: { readonly term: string; readonly value: string }) =>
  value === "" ? null : (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
