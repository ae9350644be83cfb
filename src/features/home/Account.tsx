import { useState } from "react"
import { callHash } from "~domain/calls/hash"
import { halfLifeDays, standingOf } from "~domain/trust/account"
import type { TrustEntry } from "~domain/trust/entries"
import { directionOf } from "~domain/trust/weights"
import { t, tCount } from "~platform/i18n"
import { dropTouch } from "~storage/touches"
import { IconButton, TextButton } from "~ui/Button"
import { Problem } from "~ui/Problem"
import { dayWords } from "./dates"
import { entryWords, standingWords } from "./entry-words"
import { Section } from "./Section"
import { useWriting, type Write } from "./writing"

const first = 8

interface AccountProps {
  /** Newest first. */
  readonly entries: readonly TrustEntry[]
  readonly at: number
}

/** The trust account: how it stands in words, and every entry it is made of. No number: it is no grade of a person. */
export const Account = ({ entries, at }: AccountProps) => {
  const [all, setAll] = useState(false)
  const [problem, write] = useWriting()
  const shown = all ? entries : entries.slice(0, first)
  return (
    <Section title={t("trust_title")}>
      <p className="pad">{standingWords(standingOf(entries, at))}</p>
      {entries.length === 0 ? null : (
        <>
          <p className="hint">{t("trust_fades", halfLifeDays)}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("trust_day")}</th>
                <th scope="col">{t("trust_touch")}</th>
                <th scope="col">{t("trust_did")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <Line key={keyOf(entry)} entry={entry} at={at} write={write} />
              ))}
            </tbody>
          </table>
          <Problem>{problem}</Problem>
          {entries.length > shown.length ? (
            <p className="pad">
              <TextButton onClick={() => setAll(true)}>{tCount("trust_show_all", entries.length)}</TextButton>
            </p>
          ) : null}
        </>
      )}
    </Section>
  )
}

const keyOf = ({ of }: TrustEntry): string =>
  of.record === "touch"
    ? of.touch.id
    : of.record === "call"
      ? of.call.id
      : of.record === "given"
        ? of.given.id
        : `promise ${of.promise.id}`

interface LineProps {
  readonly entry: TrustEntry
  readonly at: number
  readonly write: Write
}

const Line = ({ entry, at, write }: LineProps) => {
  const gave = directionOf(entry.kind) === "deposit"
  const { of } = entry
  return (
    <tr>
      <td className="nowrap">{dayWords(entry.at, at)}</td>
      <td>{of.record === "call" ? <a href={callHash(of.call.id)}>{entryWords(entry)}</a> : entryWords(entry)}</td>
      <td className="nowrap">
        <span className={gave ? "key" : "key key--ring"}>
          {gave ? t("trust_gave") : t(entry.kind === "ask" ? "trust_asked" : "trust_cost")}
        </span>
      </td>
      <td className="n">
        {of.record === "touch" ? (
          <IconButton
            icon="trash"
            label={t("trust_take_back", entryWords(entry))}
            onClick={() => write(dropTouch(of.touch.id))}
          />
        ) : null}
      </td>
    </tr>
  )
}
