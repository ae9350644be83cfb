import { useStore } from "zustand"
import { callKinds, kindTextKey } from "~domain/records/call-kind"
import type { Options } from "~domain/records/options"
import { openOptionsPage, openTab, ownUrl } from "~platform/browser"
import { t, tCount } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Input, Select } from "~ui/Field"
import { Icon } from "~ui/Icon"
import { Rungs } from "~ui/Rungs"
import { TextArea } from "~ui/TextArea"
import { Tick } from "~ui/Tick"
import { BackupLine } from "./BackupLine"
import { MailLine } from "./MailLine"
import type { MailPlace } from "./mail-place"
import { NoCall } from "./NoCall"
import { openReview, whenWords } from "./reviews"
import type { Preparing, PreparingState, Waiting } from "./preparing"

const nothing = (): void => undefined

interface PopupProps {
  readonly preparing: Preparing
  readonly options: Options
  /** Should a backup be offered now? */
  readonly backupDue?: boolean
  /** The mail page of the open tab, when it shows one. */
  readonly mail?: MailPlace | null
  readonly onTurnOnMail?: () => void
  readonly onOpenMail?: () => void
  readonly onStartByHand: () => void
  readonly onUseHere: () => void
  readonly onStopHere: () => void
  readonly onClose: () => void
}

/** Before the call: useful after ten seconds and one choice; everything is kept as it is typed. */
export const Popup = ({
  preparing,
  options,
  backupDue = false,
  mail = null,
  onTurnOnMail = nothing,
  onOpenMail = nothing,
  onStartByHand,
  onUseHere,
  onStopHere,
  onClose,
}: PopupProps) => {
  const state = useStore(preparing)
  const { draft, place } = state
  const siteButton =
    place.site === null && place.host !== null && mail === null ? (
      <Button small onClick={place.added ? onStopHere : onUseHere}>
        {place.added ? t("popup_stop_here") : t("popup_use_here")}
      </Button>
    ) : null
  return (
    <div className="popup">
      <header className="pop-head">
        <Rungs depth={3} size={20} />
        <h1>{draft ? t("popup_title") : t("extensionName")}</h1>
        <Button small look="quiet" onClick={() => void openTab(ownUrl("tabs/home.html"))}>
          {t("popup_home")}
        </Button>
        <IconButton icon="gear" label={t("popup_options")} onClick={() => void openOptionsPage()} />
      </header>
      <main className="pop-body">
        {backupDue ? <BackupLine /> : null}
        {mail ? <MailLine place={mail} onTurnOn={onTurnOnMail} onOpen={onOpenMail} /> : null}
        {draft ? (
          <>
            <WaitingLine waiting={state.waiting} />
            <Checklist preparing={preparing} state={state} draft={draft} options={options} />
            {siteButton ? <p className="pop-form small">{siteButton}</p> : null}
          </>
        ) : (
          <NoCall waiting={state.waiting} onBegin={() => preparing.begin()} onStartByHand={onStartByHand} />
        )}
      </main>
      <footer className="pop-foot">
        {draft ? (
          <>
            <p className="hint" role="status">
              {savedWords(state)}
            </p>
            {place.site ? null : (
              <Button small onClick={onStartByHand}>
                {t("popup_start_by_hand")}
              </Button>
            )}
            <Button look="main" small onClick={() => void preparing.settled().then(onClose)}>
              {t("popup_done")}
            </Button>
          </>
        ) : (
          <>
            <p className="hint">{place.host ?? t("popup_no_page")}</p>
            {siteButton}
          </>
        )}
      </footer>
    </div>
  )
}

const savedWords = ({ saving, draft, name, running }: PreparingState): string => {
  if (saving === "failed") return t("popup_not_saved")
  if (saving === "untouched") return t("popup_saved_as_typed")
  if (running) return t("popup_saved_for_running")
  if (draft?.meeting) return t("popup_saved_for_tab")
  return name.trim() === "" ? t("popup_saved_for_next") : t("popup_saved_for_person", name.trim())
}

const WaitingLine = ({ waiting }: { readonly waiting: readonly Waiting[] }) => {
  const [first] = waiting
  if (!first) return null
  return (
    <button type="button" className="waiting" onClick={() => openReview(first.call.id)}>
      <b>{tCount("popup_reviews_waiting", waiting.length)}</b>
      <span>{t("popup_waiting_who", first.name, whenWords(first.call.startedAt))}</span>
      <Icon name="turn" />
    </button>
  )
}

interface ChecklistProps {
  readonly preparing: Preparing
  readonly state: PreparingState
  readonly draft: NonNullable<PreparingState["draft"]>
  readonly options: Options
}

const Checklist = ({ preparing, state, draft, options }: ChecklistProps) => (
  <form className="pop-form" onSubmit={(event) => event.preventDefault()}>
    {state.lastThing ? (
      <p className="last">
        <b>{t("popup_from_last_time")}</b> {state.lastThing}
      </p>
    ) : null}
    <div className="two">
      <Input
        label={t("popup_who")}
        value={state.name}
        maxLength={200}
        list="people"
        hint={state.people.length === 0 || state.name === "" ? t("popup_who_hint") : null}
        onChange={(event) => preparing.setName(event.target.value)}
      />
      <datalist id="people">
        {state.people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.company}
          </option>
        ))}
      </datalist>
      <Select
        label={t("popup_kind")}
        value={draft.kind}
        options={callKinds.map((value) => ({ value, label: t(kindTextKey(value)) }))}
        onChange={(kind) => preparing.setKind(kind)}
      />
      <Input
        label={t("popup_minutes")}
        type="number"
        min={5}
        max={240}
        step={5}
        defaultValue={draft.plannedMinutes}
        key={draft.kind}
        onChange={(event) => {
          const minutes = event.target.valueAsNumber
          if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 240) preparing.setMinutes(minutes)
        }}
      />
    </div>
    <TextArea
      label={t("popup_intention")}
      rows={2}
      maxLength={300}
      value={draft.intention}
      onChange={(event) => preparing.setIntention(event.target.value)}
    />
    <fieldset>
      <legend className="label">{t("popup_before_you_join")}</legend>
      <div className="ticks">
        {options.playbook.kinds[draft.kind].checklist.map((item) => (
          <Tick key={item.id} checked={draft.ticked.includes(item.id)} onChange={(on) => preparing.tick(item.id, on)}>
            {item.text}
          </Tick>
        ))}
      </div>
    </fieldset>
    <fieldset>
      <legend className="label">{t("popup_curious")}</legend>
      <ol className="qs">
        {[0, 1, 2].map((index) => (
          <li key={index}>
            <TextArea
              label={t("popup_question", index + 1)}
              hideLabel
              maxLength={300}
              value={draft.questions[index] ?? ""}
              onChange={(event) => preparing.setQuestion(index, event.target.value)}
            />
            <IconButton
              icon="swap"
              label={t("popup_another", index + 1)}
              onClick={() => preparing.anotherQuestion(index)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  </form>
)
