import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { addPerson, listPeople } from "~storage/people"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { rhythmWords } from "./dates"
import { ImportPeople } from "./ImportPeople"
import { personHash } from "./route"
import { CsvButtons } from "./TakeAway"
import { useWriting } from "./writing"

const step = 100

/** Everybody, by name. */
export const People = () => {
  const [limit, setLimit] = useState(step)
  const people = useLiveQuery(listPeople)
  if (!people) return null
  return (
    <>
      <h1>{t("home_people")}</h1>
      <p className="lead">{people.length === 0 ? t("home_people_none") : tCount("count_people", people.length)}</p>
      <AddPerson />
      <ul className="lines lines--first">
        {people.slice(0, limit).map(({ id, name, company, rhythmDays }) => (
          <li key={id}>
            <a href={personHash(id)}>{name}</a>
            <span className="muted">{company}</span>
            {rhythmDays === null ? null : <span className="end muted">{rhythmWords(rhythmDays)}</span>}
          </li>
        ))}
      </ul>
      {people.length > limit ? <Button onClick={() => setLimit(limit + step)}>{t("home_show_more")}</Button> : null}
      {people.length > 0 ? <CsvButtons /> : null}
      <ImportPeople />
    </>
  )
}

const AddPerson = () => {
  const [name, setName] = useState("")
  const [company, setCompany] = useState("")
  const [problem, write] = useWriting()
  return (
    <form
      className="add"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === "") return
        write(addPerson({ name: name.trim(), company: company.trim() }, now()), ({ id }) => {
          location.hash = personHash(id)
        })
      }}
    >
      <Input
        label={t("person_name")}
        maxLength={200}
        value={name}
        error={problem}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        label={t("person_company")}
        maxLength={200}
        value={company}
        onChange={(event) => setCompany(event.target.value)}
      />
      <Button type="submit" look={name.trim() === "" ? "plain" : "soft"}>
        {t("home_add_person")}
      </Button>
    </form>
  )
}
