import { useState, type ReactNode } from "react"
import { useStore } from "zustand"
import { giveConsent, takeConsentBack } from "~domain/records/consent"
import type { Options } from "~domain/records/options"
import { sites, type Site } from "~sites/catalogue"
import { now } from "~platform/clock"
import { t, type MessageKey } from "~platform/i18n"
import type { Settings } from "~storage/settings"
import { Button } from "~ui/Button"
import { Cards } from "~ui/Cards"
import { CommaList } from "~ui/CommaList"
import { Icon, type IconName } from "~ui/Icon"
import { Notice } from "~ui/Notice"
import { Rungs } from "~ui/Rungs"
import { Tick } from "~ui/Tick"

const readingSites: readonly Site[] = sites.filter(({ reads }) => reads)

interface WelcomeProps {
  readonly settings: Settings
  /** The practice call, which plays beside the page. */
  readonly practice: ReactNode
  readonly onCopy: (text: string) => Promise<void>
  readonly onClose: () => void
}

/** The first page: what it does, what it reads and where that stays, the user's yes, and a call to try it on. */
export const Welcome = ({ settings, practice, onCopy, onClose }: WelcomeProps) => {
  const { options, saving, problem } = useStore(settings)
  const { change } = settings
  return (
    <>
      <a className="skip" href="#start">
        {t("welcome_skip")}
      </a>
      <div className="welcome">
        <header className="hero">
          <p className="brand">
            <Rungs depth={3} size={32} />
            {t("extensionName")}
          </p>
          <h1>
            {t("welcome_title_1")}
            <br />
            {t("welcome_title_2")}
          </h1>
          <p className="lead">{t("welcome_lead")}</p>
        </header>
        <aside className="welcome-practice" aria-label={t("welcome_practice")}>
          {practice}
        </aside>
        <main className="story" id="start" tabIndex={-1}>
          <section className="block" aria-labelledby="does">
            <h2 id="does">{t("welcome_does")}</h2>
            <ol className="when">
              <When depth={1} title="welcome_before" words="welcome_before_what" />
              <When depth={2} title="welcome_during" words="welcome_during_what" />
              <When depth={3} title="welcome_after" words="welcome_after_what" />
            </ol>
          </section>

          <section className="block" aria-labelledby="reads">
            <h2 id="reads">{t("welcome_reads")}</h2>
            <div className="reads">
              <Facts icon="check" title="welcome_it_reads" facts={["welcome_reads_captions", "welcome_reads_typed"]} />
              <Facts
                icon="close"
                title="welcome_it_never"
                facts={["welcome_never_records", "welcome_never_joins", "welcome_never_sends"]}
              />
            </div>
            <p className="muted">{t("welcome_stays")}</p>
            <Consent consent={options.consent} change={change} />
            <Tell onCopy={onCopy} />
          </section>

          <section className="block" aria-labelledby="name">
            <h2 id="name">{t("welcome_name")}</h2>
            <CommaList
              label={t("welcome_name_label")}
              hideLabel
              hint={t("welcome_name_hint")}
              value={options.ownNames}
              maxLength={200}
              onChange={(ownNames) => change(() => ({ ownNames }))}
            />
          </section>

          <section className="block" aria-labelledby="nudge">
            <h2 id="nudge">{t("welcome_nudge")}</h2>
            <Cards
              legend={t("welcome_nudge")}
              hideLegend
              value={options.nudge}
              options={(
                [
                  ["quiet", "nudge_quiet"],
                  ["balanced", "nudge_balanced"],
                  ["eager", "nudge_eager"],
                ] as const
              ).map(([value, label]) => ({
                value,
                label: t(label),
                hint: t("nudge_at_most", Math.round(options.playbook.cues.coolDownMs[value] / 1000)),
              }))}
              onChange={(nudge) => change(() => ({ nudge }))}
            />
          </section>

          <section className="block" aria-labelledby="good">
            <h2 id="good">{t("welcome_good_to_know")}</h2>
            <dl className="know">
              <Know title="welcome_pin" words="welcome_pin_how" />
              <Know title="welcome_share" words="welcome_share_why" />
              <Know title="welcome_uninstall" words="welcome_uninstall_what" />
            </dl>
          </section>

          {problem ? (
            <Notice
              title={t("welcome_not_saved")}
              acts={<Button onClick={settings.retry}>{t("options_try_again")}</Button>}
            >
              {problem}
            </Notice>
          ) : null}
          <div className="last">
            <Button
              look="main"
              onClick={() =>
                void settings.settled().then(() => {
                  if (settings.getState().saving !== "failed") onClose()
                })
              }
            >
              {t("welcome_close")}
            </Button>
            <p className="hint" role="status">
              {saving === "saved" ? t("options_saved") : saving === "saving" ? t("options_saving") : ""}
            </p>
            <p className="hint">{options.consent ? t("welcome_change_later") : t("welcome_without_yes")}</p>
          </div>
        </main>
      </div>
    </>
  )
}

interface WhenProps {
  readonly depth: number
  readonly title: MessageKey
  readonly words: MessageKey
}

const When = ({ depth, title, words }: WhenProps) => (
  <li>
    <Rungs depth={depth} size={24} />
    <span>
      <b>{t(title)}</b>
      {t(words)}
    </span>
  </li>
)

interface FactsProps {
  readonly icon: IconName
  readonly title: MessageKey
  readonly facts: readonly MessageKey[]
}

const Facts = ({ icon, title, facts }: FactsProps) => (
  <div>
    <h3>{t(title)}</h3>
    <ul data-icon={icon}>
      {facts.map((fact) => (
        <li key={fact}>
          <Icon name={icon} />
          {t(fact)}
        </li>
      ))}
    </ul>
  </div>
)

interface ConsentProps {
  readonly consent: Options["consent"]
  readonly change: Settings["change"]
}

/** The yes, never ticked beforehand, and the call tools it is given for. */
const Consent = ({ consent, change }: ConsentProps) => {
  const [chosen, setChosen] = useState<readonly string[]>(readingSites.map(({ id }) => id))
  const isOn = (id: string): boolean => (consent ? consent.sites.includes(id) : chosen.includes(id))
  const choose = (id: string, on: boolean): void => {
    setChosen(readingSites.map((site) => site.id).filter((one) => (one === id ? on : isOn(one))))
    if (!consent) return
    change(({ consent: before }) => ({
      consent: on ? giveConsent(before, [id], now()) : takeConsentBack(before, [id]),
    }))
  }
  return (
    <div className="consent">
      <Tick
        checked={consent !== null}
        disabled={consent === null && chosen.length === 0}
        onChange={(yes) => change(() => ({ consent: yes ? giveConsent(null, chosen, now()) : null }))}
      >
        <b>{t("consent_yes")}</b>
        <span className="hint">{t("consent_until_yes")}</span>
      </Tick>
      <fieldset className="consent-sites">
        <legend className="label">{t("welcome_where")}</legend>
        {readingSites.map(({ id, name }) => (
          <Tick key={id} checked={isOn(id)} onChange={(on) => choose(id, on)}>
            {name}
          </Tick>
        ))}
        <p className="hint">{t("welcome_where_else")}</p>
      </fieldset>
    </div>
  )
}

/** A ready sentence for the other side. */
const Tell = ({ onCopy }: Pick<WelcomeProps, "onCopy">) => {
  const [said, setSaid] = useState("")
  const sentence = t("welcome_tell_sentence")
  return (
    <div className="tell">
      <p>{t("welcome_tell", sentence)}</p>
      <div className="acts">
        <Button
          small
          onClick={() =>
            void onCopy(sentence).then(
              () => setSaid(t("welcome_copied")),
              () => setSaid(t("welcome_not_copied")),
            )
          }
        >
          <Icon name="copy" />
          {t("welcome_copy")}
        </Button>
        <span className="hint" role="status">
          {said}
        </span>
      </div>
    </div>
  )
}

const Know = ({ title, words }: Omit<WhenProps, "depth">) => (
  <div>
    <dt>{t(title)}</dt>
    <dd>{t(words)}</dd>
  </div>
)
