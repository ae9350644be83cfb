import { useEffect, useState } from "react"
import { giveConsent, takeConsentBack } from "~domain/records/consent"
import { sites, type Site } from "~sites/catalogue"
import { declaredHosts, dropOrigin, grantedOrigins, onGrantsChange, requestOrigin } from "~platform/browser"
import { now } from "~platform/clock"
import { t, uiLanguage } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { Hidden } from "~ui/Hidden"
import { Tick } from "~ui/Tick"
import type { Changing } from "./changing"
import { Confirm } from "./Confirm"
import { Section } from "./Section"
import { covers, hostIn, siteAddressOf } from "./site-address"

const builtIn: readonly Site[] = sites
const reading = builtIn.filter(({ reads }) => reads)

/** Sites the user allowed beside those that come with the extension: match patterns. */
const useAddedSites = (): readonly string[] => {
  const [added, setAdded] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    const read = () =>
      void grantedOrigins().then((granted) => {
        const declared = declaredHosts()
        if (isHere) setAdded(granted.filter((pattern) => !declared.includes(pattern)).toSorted())
      })
    read()
    const stop = onGrantsChange(read)
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return added
}

const originOf = (pattern: string): string => `https://${hostIn(pattern)}`
const nameOf = (site: string): string => builtIn.find(({ id }) => id === site)?.name ?? site.replace("https://", "")

/** The yes to reading captions: when it was given, for which sites, and how it is taken back. */
export const ConsentGiven = ({ options, change }: Changing) => {
  const { consent } = options
  const added = useAddedSites()
  return (
    <Section id="consent" title={t("options_consent")} hint={t("options_consent_hint")}>
      {consent ? (
        <>
          <p>
            {t(
              "options_consent_given",
              new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "long" }).format(consent.at),
              new Intl.ListFormat(uiLanguage()).format(consent.sites.map(nameOf)),
            )}
          </p>
          <Confirm
            label={t("options_consent_revoke")}
            act={t("options_consent_revoke_act")}
            onConfirm={() => change(() => ({ consent: null }))}
          >
            <p>{t("options_consent_revoke_what")}</p>
          </Confirm>
        </>
      ) : (
        <Tick
          checked={false}
          onChange={() =>
            change(() => ({
              consent: giveConsent(null, [...reading.map(({ id }) => id), ...added.map(originOf)], now()),
            }))
          }
        >
          <b>{t("consent_yes")}</b>
          <span className="hint">{t("consent_until_yes")}</span>
        </Tick>
      )}
    </Section>
  )
}

/** Where it works: the tools that come with it, and sites the user adds. */
export const SitesList = ({ options, change }: Changing) => {
  const added = useAddedSites()
  const { consent } = options
  const readHere = (site: string) =>
    consent ? (
      <Tick
        checked={consent.sites.includes(site)}
        onChange={(on) =>
          change(({ consent: before }) => ({
            consent: on ? giveConsent(before, [site], now()) : takeConsentBack(before, [site]),
          }))
        }
      >
        {t("options_site_read")}
        <Hidden> {t("options_site_on", nameOf(site))}</Hidden>
      </Tick>
    ) : null
  return (
    <Section id="sites" title={t("options_sites")} hint={t("options_sites_hint")}>
      <ul className="sites">
        {builtIn.map(({ id, name, matches, reads }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <p className="hint">{matches.map(hostIn).join(", ")}</p>
              <p className="hint">{reads ? t("options_site_reads") : t("options_site_by_hand")}</p>
            </div>
            {reads ? readHere(id) : null}
          </li>
        ))}
        {added.map((pattern) => (
          <li key={pattern}>
            <div>
              <b>{hostIn(pattern) === "*" ? t("options_site_all") : hostIn(pattern)}</b>
              <p className="hint">{t("options_site_added")}</p>
            </div>
            <div className="site-acts">
              {hostIn(pattern).includes("*") ? null : readHere(originOf(pattern))}
              <Button
                small
                onClick={() => {
                  void dropOrigin(pattern)
                  change(({ consent: before }) => ({ consent: takeConsentBack(before, [originOf(pattern)]) }))
                }}
              >
                {t("options_site_take_back")}
                <Hidden> {t("options_site_from", hostIn(pattern))}</Hidden>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <AddSite added={added} />
    </Section>
  )
}

const AddSite = ({ added }: { readonly added: readonly string[] }) => {
  const [typed, setTyped] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState("")

  const add = (): void => {
    setSaid("")
    const site = siteAddressOf(typed)
    if (site === null) return setProblem(t("options_site_no_address"))
    const known = builtIn.find(({ matches }) => matches.some((pattern) => covers(pattern, site.host)))
    if (known) return setProblem(t("options_site_known", known.name))
    if (added.some((pattern) => covers(pattern, site.host))) return setProblem(t("options_site_known", site.host))
    setProblem(null)
    // Asked at once: the browser lets an extension ask only while the click is being handled.
    void requestOrigin(site.pattern).then(
      (granted) => {
        if (!granted) return setProblem(t("options_site_refused", site.host))
        setTyped("")
        setSaid(t("options_site_now", site.host))
      },
      () => setProblem(t("options_site_refused", site.host)),
    )
  }

  return (
    <form
      className="site-new"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Input
        label={t("options_site_new")}
        hint={t("options_site_new_hint")}
        error={problem}
        inputMode="url"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
      />
      <Button type="submit">{t("options_site_add")}</Button>
      <p className="hint" role="status">
        {said}
      </p>
    </form>
  )
}
