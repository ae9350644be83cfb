import { useStore } from "zustand"
import type { Options } from "~domain/records/options"
import { openOptionsPage, openTab, ownUrl } from "~platform/browser"
import { t, tCount } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Icon } from "~ui/Icon"
import { Rungs } from "~ui/Rungs"
import { BackupLine } from "./BackupLine"
import { Checklist } from "./Checklist"
import { MailLine } from "./MailLine"
import type { MailPlace } from "./mail-place"
import { NoCall } from "./NoCall"
import { openReview, whenWords } from "./reviews"
import type { Prepared, Preparing, PreparingState, Waiting } from "./preparing"

const nothing = (): void => undefined

interface PopupProps {
  readonly preparing: Preparing
  readonly options: Options
  /** Should a backup be offered now? */
  readonly backupDue?: boolean
  /** The mail page of the open tab, when it shows one. */
  readonly mail?: MailPlace | null
  /** Mails that have gone and wait for the user to say what they were. */
  readonly mailsWaiting?: number
  readonly onTurnOnMail?: () => Promise<void>
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
  mailsWaiting = 0,
  onTurnOnMail = () => Promise.resolve(),
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
        {mail ? <MailLine place={mail} waiting={mailsWaiting} onTurnOn={onTurnOnMail} onOpen={onOpenMail} /> : null}
        {draft ? (
          <>
            <WaitingLine waiting={state.waiting} />
            <PreparedLines preparing={preparing} prepared={state.prepared} />
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

const savedWords = ({ saving, draft, name, running, place }: PreparingState): string => {
  if (saving === "failed") return t("popup_not_saved")
  if (saving === "untouched") return t("popup_saved_as_typed")
  if (running || (place.site && draft?.meeting)) return t("popup_saved_for_tab")
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

/** What was prepared before for somebody: one of it may be meant for this call. */
const PreparedLines = ({
  preparing,
  prepared,
}: {
  readonly preparing: Preparing
  readonly prepared: readonly Prepared[]
}) =>
  prepared.map(({ id, name }) => (
    <button key={id} type="button" className="waiting" onClick={() => preparing.usePrepared(id)}>
      <b>{t("popup_prepared_for", name)}</b>
      <span>{t("popup_use_prepared")}</span>
      <Icon name="turn" />
    </button>
  ))
