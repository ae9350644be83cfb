import { useState } from "react"
import { newestHeard } from "~domain/coaching/heard"
import { t } from "~platform/i18n"
import { TextButton } from "~ui/Button"
import { Icon } from "~ui/Icon"
import { Said } from "~ui/Said"
import { useView } from "./context"
import { Because } from "./Heard"
import { Opening } from "./Opening"

export type Wanted = Parameters<typeof newestHeard>[1]

/** How many sentences are listed, and how many more each time older ones are asked for. */
const listed = 5

const nothing: readonly never[] = []

const Sentences = ({ wanted }: { readonly wanted: Wanted }) => {
  const turns = useView((view) => view.turns) ?? nothing
  const heard = useView((view) => view.heard) ?? nothing
  // What is said while one reads pushes nothing away.
  const [until] = useState(turns.length)
  const [most, setMost] = useState(listed)
  const sentences = newestHeard({ turns: turns.slice(0, until), heard }, wanted, most + 1)
  return (
    <>
      <ul>
        {sentences.slice(0, most).map(({ turnId, quote, moments }) => (
          <li key={`${turnId}:${moments[0]?.from}`}>
            <Said>{quote}</Said>
            <Because turnId={turnId} moments={moments} />
          </li>
        ))}
      </ul>
      {sentences.length === 0 ? <p>{t("panel_heard_nothing")}</p> : null}
      {sentences.length > most ? (
        <TextButton onClick={() => setMost(most + listed)}>{t("panel_heard_earlier")}</TextButton>
      ) : null}
    </>
  )
}

interface BehindProps {
  readonly line: string
  /** Which moments the line speaks of. */
  readonly wanted: Wanted
}

/** A line about what was heard. It opens to the sentences, newest first, each with why it was heard and a way to say "wrong". */
export const Behind = ({ line, wanted }: BehindProps) => (
  <li>
    <Opening
      line={
        <>
          {line}
          <span className="end">
            <Icon name="turn" turns />
          </span>
        </>
      }
    >
      <Sentences wanted={wanted} />
    </Opening>
  </li>
)
