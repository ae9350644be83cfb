import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { backupOffered, isBackupDue } from "~storage/backup"
import { countDamaged } from "~storage/border"
import type { Settings, SettingsState } from "~storage/settings"
import { Button } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { Page } from "~ui/Page"
import { Export, Import, saveBackup } from "./Backup"
import { Cues, Keeping, Language, Names, PanelPlace } from "./Calls"
import { Erase } from "./Erase"
import { HeardWrong } from "./HeardWrong"
import { JourneyQuestions } from "./JourneyQuestions"
import { Keys } from "./Keys"
import { Kinds } from "./Kinds"
import { MailDrafts } from "./MailDrafts"
import { MailPages } from "./MailPages"
import { PlaybookFile } from "./PlaybookFile"
import { Questions } from "./Questions"
import { Reminder } from "./Reminder"
import { Section } from "./Section"
import { ConsentGiven, SitesList } from "./Sites"
import { Stones } from "./Stones"
import { Wordings } from "./Wordings"

const parts = {
  names: "options_names",
  consent: "options_consent",
  sites: "options_sites",
  mail: "options_mail",
  drafts: "options_drafts",
  cues: "options_cues",
  panel: "options_panel",
  transcripts: "options_keeping",
  language: "options_language",
  kinds: "options_kinds",
  questions: "options_questions",
  ladder: "options_ladder",
  journey: "options_journey",
  playbook: "playbook_file",
  stones: "options_stones",
  notice: "options_notice",
  keys: "options_keys",
  data: "options_data",
} as const satisfies Record<string, MessageKey>

const savingWords: Record<SettingsState["saving"], MessageKey> = {
  untouched: "options_saved_as_changed",
  saving: "options_saving",
  saved: "options_saved",
  failed: "options_not_kept",
}

/** Everything that can be adjusted, on one page; each part has an address of its own and is kept as it is changed. */
export const OptionsPage = ({ settings }: { readonly settings: Settings }) => {
  const { options, repaired, saving, problem } = useStore(settings)
  const changing = { options, change: settings.change }
  useEffect(goToPart, [])
  const current = useCurrentPart()
  return (
    <Page
      brand={t("extensionName")}
      skip={t("options_skip")}
      end={
        <>
          <span role="status">{t(savingWords[saving])}</span>
          <a href={ownUrl("tabs/home.html")}>{t("popup_home")}</a>
        </>
      }
      rail={
        <nav className="steps rail" aria-label={t("options_parts")}>
          <ul>
            {Object.entries(parts).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? "location" : undefined}>
                  {t(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <h1>{t("options_title")}</h1>
      <p className="lead">{t("options_lead")}</p>
      <div className="notices">
        {problem ? (
          <Notice
            title={t("options_not_kept")}
            acts={<Button onClick={() => settings.retry()}>{t("options_try_again")}</Button>}
          >
            {problem}
          </Notice>
        ) : null}
        <Damage repaired={repaired} />
        <BackupOffer options={options} />
      </div>
      <Names {...changing} />
      <ConsentGiven {...changing} />
      <SitesList {...changing} />
      <MailPages {...changing} />
      <MailDrafts {...changing} />
      <Cues {...changing} />
      <PanelPlace {...changing} />
      <Keeping {...changing} />
      <Language {...changing} />
      <Kinds {...changing} />
      <Questions {...changing} />
      <Wordings {...changing} />
      <JourneyQuestions {...changing} />
      <PlaybookFile {...changing} />
      <Stones />
      <Reminder {...changing} />
      <Keys />
      <Section id="data" title={t("options_data")} hint={t("options_data_hint")}>
        <Export lastExportAt={options.lastExportAt} />
        <Import />
        <HeardWrong options={options} />
        <Erase />
      </Section>
    </Page>
  )
}

/** The page is drawn after it was loaded, so the browser finds no part to go to by itself. */
const goToPart = (): void => {
  const part = document.getElementById(location.hash.slice(1))
  if (!part || !(part.id in parts)) return
  part.scrollIntoView()
  part.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true })
}

/** Parts at the end never reach the top of the window: there it is the part that was gone to, else the last. */
const partAtEnd = (): string | null => {
  const { scrollY, innerHeight } = window
  if (scrollY === 0 || scrollY + innerHeight < document.documentElement.scrollHeight - 2) return null
  const gone = document.getElementById(location.hash.slice(1))
  const isShown = gone !== null && gone.id in parts && gone.getBoundingClientRect().top >= 0
  return isShown ? gone.id : (Object.keys(parts).at(-1) ?? null)
}

/** The part at the top of the window, as one reads on. */
const useCurrentPart = (): string | null => {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    if (!("IntersectionObserver" in window)) return
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) seen.add(target.id)
          else seen.delete(target.id)
        }
        setCurrent(partAtEnd() ?? Object.keys(parts).find((id) => seen.has(id)) ?? null)
      },
      // Below the head, in the upper third.
      { rootMargin: "-96px 0px -66% 0px" },
    )
    for (const id of Object.keys(parts)) {
      const part = document.getElementById(id)
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [])
  return current
}

/** What could not be read, so that nobody has to wonder where it went. */
const Damage = ({ repaired }: { readonly repaired: readonly string[] }) => {
  const [records, setRecords] = useState(0)
  useEffect(() => {
    countDamaged().then(setRecords, () => undefined)
  }, [])
  return (
    <>
      {repaired.length > 0 ? (
        <Notice title={t("options_repaired")}>{t("options_repaired_what", repaired.join(", "))}</Notice>
      ) : null}
      {records > 0 ? <Notice title={tCount("options_damaged", records)}>{t("options_damaged_what")}</Notice> : null}
    </>
  )
}

/** Offered once for each stretch without a backup, and then no more: a backup is the user's choice. */
const BackupOffer = ({ options }: Pick<SettingsState, "options">) => {
  const [offer, setOffer] = useState<"none" | "open" | { readonly said: string }>("none")
  const { lastExportAt, backupOfferedAt, installedAt } = options
  useEffect(() => {
    let isHere = true
    isBackupDue({ lastExportAt, backupOfferedAt, installedAt }, now()).then(
      (due) => {
        if (!due || !isHere) return
        setOffer("open")
        return backupOffered(now())
      },
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [lastExportAt, backupOfferedAt, installedAt])
  if (offer === "none") return null
  if (offer !== "open") return <p role="status">{offer.said}</p>
  return (
    <Notice
      tone="plain"
      title={t("options_backup_offer")}
      acts={
        <>
          <Button onClick={() => void saveBackup().then((said) => setOffer({ said }))}>
            {t("options_export_act")}
          </Button>
          <Button look="quiet" onClick={() => setOffer("none")}>
            {t("options_backup_not_now")}
          </Button>
        </>
      }
    >
      {t("options_backup_offer_why")}
    </Notice>
  )
}
