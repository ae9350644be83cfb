import { useEffect, useRef, useState } from "react"
import { stoneKinds, stoneTextKey, webAddressOf, type Stone } from "~domain/stones/stone"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { addStone, listStones, removeStone, saveStone } from "~storage/stones"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Input, Select } from "~ui/Field"
import { Hidden } from "~ui/Hidden"
import { Section } from "./Section"

type Written = Pick<Stone, "title" | "link" | "kind" | "helpsWith">

const blank: Written = { title: "", link: "", kind: "post", helpsWith: "" }

/** The value library: what can be given to somebody, so that they step on it towards trust. */
export const Stones = () => {
  const [stones, setStones] = useState<readonly Stone[]>([])
  const [editing, setEditing] = useState<string | null>(null)
  const [gone, setGone] = useState<Stone | null>(null)
  const [said, setSaid] = useState("")
  /** How many were added: each begins an empty form, and nothing else empties it. */
  const [added, setAdded] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useRef<string | null>(null)

  const read = (): Promise<void> =>
    listStones().then(setStones, (error: unknown) => setSaid(failureWords(error, "options_data_failed")))
  useEffect(() => void read(), [])
  // Whoever was in the form of a stone is at the stone again.
  useEffect(() => {
    if (focusNext.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-stone="${focusNext.current}"]`)?.focus()
    focusNext.current = null
  }, [stones, editing])

  const leave = (id: string): void => {
    focusNext.current = id
    setEditing(null)
  }
  const keep = async (work: Promise<unknown>, words: string): Promise<boolean> => {
    try {
      await work
    } catch (error) {
      setSaid(failureWords(error, "options_not_saved"))
      return false
    }
    setSaid(words)
    await read()
    return true
  }
  const linksBut = (id: string | null) => stones.filter((stone) => stone.id !== id).map(({ link }) => link)

  return (
    <Section id="stones" title={t("options_stones")} hint={t("options_stones_hint")}>
      {stones.length === 0 ? (
        <p className="hint">{t("options_stones_none")}</p>
      ) : (
        <ul className="sites" ref={list} aria-label={t("options_stones")}>
          {stones.map((stone) =>
            editing === stone.id ? (
              <li key={stone.id}>
                <StoneForm
                  legend={t("options_stone_change_of", stone.title)}
                  stone={stone}
                  taken={linksBut(stone.id)}
                  act={t("options_stone_keep")}
                  onKeep={async (written) => {
                    if (await keep(saveStone({ ...stone, ...written }), t("options_stone_kept"))) leave(stone.id)
                  }}
                  onCancel={() => leave(stone.id)}
                />
              </li>
            ) : (
              <li key={stone.id}>
                <div>
                  <b>{stone.title}</b>
                  <p className="hint">{t(stoneTextKey(stone.kind))}</p>
                  {stone.helpsWith ? <p className="hint">{t("options_stone_helps", stone.helpsWith)}</p> : null}
                  <p className="hint">{stone.link}</p>
                </div>
                <div className="acts">
                  <Button small data-stone={stone.id} onClick={() => setEditing(stone.id)}>
                    {t("options_stone_change")}
                    <Hidden> {stone.title}</Hidden>
                  </Button>
                  <Button
                    small
                    look="quiet"
                    onClick={() => {
                      void keep(removeStone(stone.id), t("options_stone_gone", stone.title)).then((done) => {
                        if (done) setGone(stone)
                      })
                    }}
                  >
                    {t("options_stone_remove")}
                    <Hidden> {stone.title}</Hidden>
                  </Button>
                </div>
              </li>
            ),
          )}
        </ul>
      )}
      <div className="line-gone">
        <p className="hint" role="status">
          {said}
        </p>
        {gone ? (
          <Button
            small
            onClick={() => {
              focusNext.current = gone.id
              void keep(saveStone(gone), t("options_stone_back")).then(() => setGone(null))
            }}
          >
            {t("options_line_put_back")}
          </Button>
        ) : null}
      </div>
      <StoneForm
        key={added}
        legend={t("options_stone_new")}
        stone={blank}
        taken={linksBut(null)}
        act={t("options_stone_add")}
        onKeep={async (written) => {
          setGone(null)
          if (await keep(addStone(written, now()), t("options_stone_added", written.title))) setAdded(added + 1)
        }}
      />
    </Section>
  )
}

interface StoneFormProps {
  readonly legend: string
  readonly stone: Written
  /** Links that are in the library already. */
  readonly taken: readonly string[]
  readonly act: string
  readonly onKeep: (written: Written) => Promise<void>
  readonly onCancel?: () => void
}

/** What a stone is: its title, where it stands, its kind, and whom it helps with what. */
const StoneForm = ({ legend, stone, taken, act, onKeep, onCancel }: StoneFormProps) => {
  const [written, setWritten] = useState(stone)
  const [problem, setProblem] = useState<{ readonly title?: string; readonly link?: string }>({})
  const set = (change: Partial<Written>): void => {
    setWritten({ ...written, ...change })
    setProblem({})
  }
  const keep = (): void => {
    const title = written.title.trim()
    const link = webAddressOf(written.link)
    if (title === "") return setProblem({ title: t("options_stone_no_title") })
    if (link === null) return setProblem({ link: t("options_stone_no_link") })
    if (taken.includes(link)) return setProblem({ link: t("options_stone_known") })
    void onKeep({ ...written, title, link, helpsWith: written.helpsWith.trim() })
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields leaves the form
    <form
      className="stone-form"
      aria-label={legend}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.()
      }}
    >
      <h3 className="label">{legend}</h3>
      <Input
        label={t("options_stone_title")}
        error={problem.title ?? null}
        maxLength={200}
        value={written.title}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the user asked for the form by a click
        autoFocus={onCancel !== undefined}
        onChange={(event) => set({ title: event.target.value })}
      />
      <Input
        label={t("options_stone_link")}
        error={problem.link ?? null}
        inputMode="url"
        spellCheck={false}
        maxLength={2000}
        value={written.link}
        onChange={(event) => set({ link: event.target.value })}
      />
      <Select
        label={t("options_stone_kind")}
        value={written.kind}
        options={stoneKinds.map((value) => ({ value, label: t(stoneTextKey(value)) }))}
        onChange={(kind) => set({ kind })}
      />
      <Input
        label={t("options_stone_helps_with")}
        hint={t("options_stone_helps_hint")}
        maxLength={300}
        value={written.helpsWith}
        onChange={(event) => set({ helpsWith: event.target.value })}
      />
      <div className="acts">
        <Button small type="submit" look={onCancel ? "soft" : "plain"}>
          {act}
        </Button>
        {onCancel ? (
          <Button small look="quiet" onClick={onCancel}>
            {t("options_leave_as_it_is")}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
