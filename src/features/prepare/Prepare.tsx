import { useState } from "react"
import { useStore } from "zustand"
import type { Options } from "~domain/records/options"
import { ownUrl } from "~platform/browser"
import { t } from "~platform/i18n"
import { dropPreparation } from "~storage/preparations"
import { failureWords } from "~storage/words"
import { Confirm } from "~ui/Confirm"
import { Page } from "~ui/Page"
import { Problem } from "~ui/Problem"
import { Checklist } from "./Checklist"
import type { Preparing, PreparingState } from "./preparing"

interface PrepareProps {
  readonly preparing: Preparing
  readonly options: Options
  readonly onClose: (next: string) => void
}

const homeOf = (personId: string | null): string =>
  ownUrl(personId === null ? "tabs/home.html" : `tabs/home.html#person/${encodeURIComponent(personId)}`)

/** The checklist before a call as a page of its own, with nobody's call tab beside it: for a person, or to go on with one begun before. */
export const Prepare = ({ preparing, options, onClose }: PrepareProps) => {
  const state = useStore(preparing)
  const { draft, name } = state
  const [problem, setProblem] = useState<string | null>(null)
  // Whoever it is for when the page opens stays; a name that is still typed does not change the page.
  const [opened] = useState(() => state.people.find(({ id }) => id === state.draft?.personId))
  const back = <a href={homeOf(null)}>{t("popup_home")}</a>
  if (draft === null)
    return (
      <Page brand={t("extensionName")} skip={t("home_skip")} end={back}>
        <h1>{t("prepare_gone")}</h1>
        <p className="lead">{t("prepare_gone_why")}</p>
      </Page>
    )
  return (
    <Page brand={t("extensionName")} skip={t("home_skip")} end={back}>
      {opened ? (
        <p className="small">
          <a href={homeOf(opened.id)}>{opened.name}</a>
        </p>
      ) : null}
      <h1>{name.trim() === "" ? t("popup_title") : t("prepare_with", name.trim())}</h1>
      <p className="lead">{t(opened ? "prepare_lead" : "prepare_lead_next")}</p>
      <div className="prepare">
        <Checklist
          preparing={preparing}
          state={state}
          draft={draft}
          options={options}
          whoIsKnown={opened !== undefined}
        />
        {opened ? (
          <p>
            <a href={ownUrl(`tabs/home.html#warm-up/${encodeURIComponent(opened.id)}`)}>{t("prepare_messages")}</a>
          </p>
        ) : null}
        <p className="hint" role="status">
          {savedWords(state)}
        </p>
        {state.saving === "untouched" ? null : (
          <Confirm
            label={t("prepare_drop")}
            act={t("prepare_drop_act")}
            leave={t("home_leave")}
            onConfirm={() =>
              void preparing
                .settled()
                .then(() => dropPreparation(draft.id))
                .then(
                  () => onClose(homeOf(opened?.id ?? null)),
                  (error: unknown) => setProblem(failureWords(error)),
                )
            }
          >
            <p>{t("prepare_drop_what")}</p>
          </Confirm>
        )}
        <Problem>{problem}</Problem>
      </div>
    </Page>
  )
}

const savedWords = ({ saving, name }: PreparingState): string => {
  if (saving === "failed") return t("popup_not_saved")
  if (saving === "untouched") return t("popup_saved_as_typed")
  return name.trim() === "" ? t("popup_saved_for_next") : t("popup_saved_for_person", name.trim())
}
