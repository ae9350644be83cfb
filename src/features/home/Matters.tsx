import { useState } from "react"
import { journeyStages, type JourneyStage } from "~domain/coaching/event"
import type { Matter, Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { changePerson } from "~storage/people"
import { Button, IconButton, TextButton } from "~ui/Button"
import { Select } from "~ui/Field"
import { Problem } from "~ui/Problem"
import { Said } from "~ui/Said"
import { TextArea } from "~ui/TextArea"
import { LogForm } from "./LogForm"
import { Section } from "./Section"
import { WhereSaid } from "./WhereSaid"
import { useWriting } from "./writing"

/** As many sentences stand there at first. */
const first = 6

interface MattersProps {
  readonly person: Person
  readonly matters: readonly Matter[]
  readonly at: number
}

/** What matters to a person, in their own words, each with where it was said. */
export const Matters = ({ person, matters, at }: MattersProps) => {
  const [all, setAll] = useState(false)
  const [problem, write] = useWriting()
  const shown = all ? matters : matters.slice(0, first)
  return (
    <Section title={t("matters_title")}>
      {matters.length === 0 ? <p className="muted pad">{t("matters_none", person.name)}</p> : null}
      <ul className="matters">
        {shown.map((matter) => (
          <li key={`${matter.stage} ${matter.quote}`}>
            <span className="muted small">{t(`matters_${matter.stage}`)}</span>
            <Said>{matter.quote}</Said>
            <span>
              <WhereSaid matter={matter} at={at} />
              {person.matters.includes(matter) ? (
                <IconButton
                  icon="trash"
                  label={t("matters_remove", matter.quote)}
                  onClick={() =>
                    write(changePerson(person.id, { matters: person.matters.filter((one) => one !== matter) }))
                  }
                />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {matters.length > shown.length ? (
        <p className="pad">
          <TextButton onClick={() => setAll(true)}>{tCount("trust_show_all", matters.length)}</TextButton>
        </p>
      ) : null}
      <Problem>{problem}</Problem>
      <AddMatter person={person} />
    </Section>
  )
}

const AddMatter = ({ person }: { readonly person: Person }) => {
  const [open, setOpen] = useState(false)
  const [quote, setQuote] = useState("")
  const [stage, setStage] = useState<JourneyStage>("motivation")
  const [problem, write] = useWriting()
  const keep = (): void => {
    if (quote.trim() === "") return
    const matter: Matter = { stage, quote: quote.trim(), at: now(), callId: null, turnId: null }
    write(changePerson(person.id, { matters: [...person.matters, matter] }), () => {
      setOpen(false)
      setQuote("")
    })
  }
  return (
    <LogForm
      open={open}
      opener={
        <Button small onClick={() => setOpen(true)}>
          {t("matters_add")}
        </Button>
      }
      label={t("matters_add")}
      onKeep={keep}
      onLeave={() => setOpen(false)}
    >
      <TextArea
        label={t("matters_words")}
        rows={2}
        maxLength={2000}
        value={quote}
        error={problem}
        onChange={(event) => setQuote(event.target.value)}
      />
      <Select
        label={t("matters_about")}
        value={stage}
        options={journeyStages.map((value) => ({ value, label: t(`matters_${value}`) }))}
        onChange={setStage}
      />
    </LogForm>
  )
}
