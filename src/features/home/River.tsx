import { useState, type CSSProperties } from "react"
import type { Matter, Person } from "~domain/records/person"
import { stoneTextKey, type GivenStone, type Stone } from "~domain/stones/stone"
import { suggestStones } from "~domain/stones/suggest"
import type { TrustEntry } from "~domain/trust/entries"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { openTab, ownUrl } from "~platform/browser"
import { giveStone } from "~storage/stones"
import { Button, TextButton } from "~ui/Button"
import { Problem } from "~ui/Problem"
import { Said } from "~ui/Said"
import { dayWords } from "./dates"
import { Section } from "./Section"
import { WhereSaid } from "./WhereSaid"
import { useWriting } from "./writing"

/** As many stones lie in the picture; those before them are in the account. */
const drawn = 3

interface RiverProps {
  readonly person: Person
  readonly stones: readonly Stone[]
  readonly given: readonly GivenStone[]
  readonly matters: readonly Matter[]
  readonly account: readonly TrustEntry[]
  readonly at: number
}

interface Laid {
  readonly key: string
  readonly title: string
  readonly under: string
  readonly look: "laid" | "next" | "gap"
}

const shapes = [
  "M9 25C6 13 21 5 43 4c25-1 45 5 47 18 2 14-18 19-46 19C24 41 12 37 9 25Z",
  "M6 22C8 9 27 3 50 4c23 1 40 8 40 20 0 13-20 17-44 17C22 41 4 36 6 22Z",
  "M7 25C6 12 23 6 43 3c27-3 48 8 47 21-1 12-22 17-45 17C22 41 8 37 7 25Z",
]

/**
 * Stepping stones across the river: which lie, which is next and why, and where a gap is. It is a list; on a wide page its items
 * lie in the water, and the water is decoration.
 */
export const River = ({ person, stones, given, matters, account, at }: RiverProps) => {
  const [skipped, setSkipped] = useState(0)
  const [problem, write] = useWriting()
  const byHand = account.flatMap(({ of }) => (of.record === "touch" && of.touch.kind === "stone" ? [of.touch] : []))
  const all = [
    ...given.map(({ id, title, at: when, stoneId }) => {
      const kind = stones.find((stone) => stone.id === stoneId)?.kind
      return { key: id, title: kind ? t(stoneTextKey(kind)) : title, under: kind ? title : "", when }
    }),
    ...byHand.map(({ id, note, at: when }) => ({ key: id, title: t("touch_stone"), under: note, when })),
  ].toSorted((a, b) => a.when - b.when)
  const suggested = suggestStones(
    stones,
    given,
    person.id,
    matters.map(({ quote }) => quote),
  )
  const next = suggested[suggested.length === 0 ? 0 : skipped % suggested.length]
  const because = next && matters.find(({ quote }) => quote === next.quote)
  const list: readonly Laid[] = [
    ...all.slice(-drawn).map(({ key, title, under, when }): Laid => ({
      key,
      title,
      under: [under, dayWords(when, at)].filter(Boolean).join(", "),
      look: "laid",
    })),
    next
      ? { key: "next", title: t(stoneTextKey(next.stone.kind)), under: t("river_next"), look: "next" }
      : { key: "gap", title: t("river_gap"), under: t("river_gap_under"), look: "gap" },
  ]
  const give = (stone: Stone): void => write(giveStone(stone, person.id, now()), () => setSkipped(0))
  return (
    <Section title={t("river_title")} end={tCount("river_laid", all.length)}>
      <div className="river">
        <svg viewBox="0 0 992 288" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path
            className="wave"
            d="M128 128q8-5 16 0t16 0M196 64q8-5 16 0t16 0M300 36q8-5 16 0t16 0M404 84q8-5 16 0t16 0M620 32q8-5 16 0t16 0M318 262q8-5 16 0t16 0M548 256q8-5 16 0t16 0M700 244q8-5 16 0t16 0M826 214q8-5 16 0t16 0"
          />
          <path className="bank" d="M-2-2H96c18 42-14 78 6 128 16 42-18 92 4 164H-2Z" />
          <path className="bank" d="M994-2H884c-20 46 18 80-2 126-18 44 16 98-6 166h118Z" />
        </svg>
        <ol className="stones" aria-label={t("river_title")}>
          <li className="bank-left">
            <b>{t("river_met")}</b>
            <span>{dayWords(person.createdAt, at)}</span>
          </li>
          {list.map(({ key, title, under, look }, index) => (
            <li
              key={key}
              className={look}
              style={{ "--x": `${21 + index * 19}%`, "--y": `${188 - index * 46}px` } as CSSProperties}
            >
              <svg viewBox="0 0 96 45" aria-hidden="true" focusable="false">
                <path d={shapes[index % shapes.length]} />
              </svg>
              <b>{title}</b>
              <span>{under}</span>
            </li>
          ))}
          <li className="bank-right">
            <b>{t("river_far")}</b>
          </li>
        </ol>
      </div>
      {next ? (
        <div className="offer">
          <div>
            <b>{t("river_next_stone", next.stone.title)}</b>
            <p className="muted small">
              {t("river_because")} <Said inline>{next.quote}</Said>{" "}
              {because ? <WhereSaid matter={because} at={at} /> : null}
            </p>
            <p className="small">
              <a href={next.stone.link} target="_blank" rel="noreferrer">
                {next.stone.link}
              </a>
            </p>
          </div>
          <Button look="soft" onClick={() => give(next.stone)}>
            {t("river_given")}
          </Button>
          {suggested.length > 1 ? (
            <Button look="quiet" onClick={() => setSkipped(skipped + 1)}>
              {t("river_another")}
            </Button>
          ) : null}
        </div>
      ) : (
        <p className="offer muted">
          {t(stones.length === 0 ? "river_no_library" : matters.length === 0 ? "river_no_words" : "river_nothing_fits")}{" "}
          <TextButton onClick={() => void openTab(ownUrl("options.html#stones"))}>{t("river_library")}</TextButton>
        </p>
      )}
      <Problem>{problem}</Problem>
    </Section>
  )
}
