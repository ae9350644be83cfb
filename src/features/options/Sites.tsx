import { giveConsent, takeConsentBack } from "~domain/records/consent"
import { forgetPlace } from "~domain/records/caption-place"
import { mailToolPages, optionalSites, sites, type Site } from "~sites/catalogue"
import { declaredHosts, dropOrigin, requestOrigin } from "~platform/browser"
import { now } from "~platform/clock"
import { t, uiLanguage } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Hidden } from "~ui/Hidden"
import { Tick } from "~ui/Tick"
import { partFor } from "./changing"
import { Confirm } from "~ui/Confirm"
import { useGranted } from "./granted"
import { Section } from "./Section"
import { SiteForm, type Added } from "./SiteForm"
import { SiteLine } from "./SiteLine"
import { covers, hostIn, type SiteAddress } from "./site-address"

const builtIn: readonly Site[] = sites
const optional: readonly Site[] = optionalSites
const reading = builtIn.filter(({ reads }) => reads)

/** Call sites the user allowed beside those that come with the extension: match patterns. */
const useAddedSites = (mailSites: readonly string[]): readonly string[] => {
  const declared = declaredHosts()
  return (useGranted() ?? []).filter(
    (pattern) => !declared.includes(pattern) && !mailToolPages.includes(pattern) && !mailSites.includes(pattern),
  )
}

const originOf = (pattern: string): string => `https://${hostIn(pattern)}`
const nameOf = (site: string): string =>
  [...builtIn, ...optional].find(({ id }) => id === site)?.name ?? site.replace("https://", "")
/** "zoom.us" for "https://*.zoom.us/*": with everything below it, as people read an address anyway. */
const hostsOf = ({ matches }: Site): string => matches.map((pattern) => hostIn(pattern).replace("*.", "")).join(", ")

/** The yes to reading captions: when it was given, for which sites, and how it is taken back. */
export const ConsentGiven = partFor(["consent", "mailSites"], ({ options, change }) => {
  const { consent } = options
  const added = useAddedSites(options.mailSites)
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
            leave={t("options_leave_as_it_is")}
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
})

/** Where it works: the tools that come with it, those that are a click away, and sites the user adds. */
export const SitesList = partFor(["consent", "captionPlaces", "mailSites"], ({ options, change }) => {
  const added = useAddedSites(options.mailSites)
  const { consent } = options
  const isAllowed = ({ matches }: Site): boolean => matches.every((pattern) => added.includes(pattern))
  const others = added.filter((pattern) => !optional.some((site) => isAllowed(site) && site.matches.includes(pattern)))

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
  const takeBack = (patterns: readonly string[], site: string) => (
    <Button
      small
      onClick={() => {
        void dropOrigin(...patterns)
        change(({ consent: before }) => ({ consent: takeConsentBack(before, [site]) }))
      }}
    >
      {t("options_site_take_back")}
      <Hidden> {t("options_site_from", nameOf(site))}</Hidden>
    </Button>
  )

  const add = async ({ host, pattern }: SiteAddress): Promise<Added> => {
    // Mail pages are turned on in a part of their own.
    if (mailToolPages.includes(pattern) || options.mailSites.includes(pattern))
      return { ok: false, words: t("options_site_is_mail") }
    const known = builtIn.find(({ matches }) => matches.some((each) => covers(each, host)))
    if (known || added.some((each) => covers(each, host)))
      return { ok: false, words: t("options_site_known", known?.name ?? host) }
    return (await requestOrigin(pattern))
      ? { ok: true, words: t(consent ? "options_site_now_tick" : "options_site_now", host) }
      : { ok: false, words: t("options_site_refused", host) }
  }

  return (
    <Section id="sites" title={t("options_sites")} hint={t("options_sites_hint")}>
      <ul className="sites">
        {builtIn.map((site) => (
          <SiteLine
            key={site.id}
            name={site.name}
            hosts={hostsOf(site)}
            what={site.reads ? t("options_site_reads") : t("options_site_by_hand")}
          >
            {site.reads ? readHere(site.id) : null}
          </SiteLine>
        ))}
        {optional.map((site) =>
          isAllowed(site) ? (
            <SiteLine key={site.id} name={site.name} hosts={hostsOf(site)} what={t("options_site_reads")}>
              {readHere(site.id)}
              {takeBack(site.matches, site.id)}
            </SiteLine>
          ) : (
            <SiteLine key={site.id} name={site.name} hosts={hostsOf(site)} what={t("options_site_not_allowed")}>
              <Button small onClick={() => void requestOrigin(...site.matches)}>
                {t("options_site_allow")}
                <Hidden> {site.name}</Hidden>
              </Button>
            </SiteLine>
          ),
        )}
        {others.map((pattern) => (
          <SiteLine
            key={pattern}
            name={hostIn(pattern) === "*" ? t("options_site_all") : hostIn(pattern)}
            what={t("options_site_added")}
          >
            {hostIn(pattern).includes("*") ? null : readHere(originOf(pattern))}
            {takeBack([pattern], originOf(pattern))}
          </SiteLine>
        ))}
      </ul>
      {options.captionPlaces.length > 0 ? (
        <>
          <h3>{t("options_places")}</h3>
          <p className="hint">{t("options_places_hint")}</p>
          <ul className="sites">
            {options.captionPlaces.map(({ origin }) => (
              <li key={origin}>
                <b>{origin.replace("https://", "")}</b>
                <Button
                  small
                  onClick={() => change(({ captionPlaces }) => ({ captionPlaces: forgetPlace(captionPlaces, origin) }))}
                >
                  {t("options_place_forget")}
                  <Hidden> {t("options_site_on", origin.replace("https://", ""))}</Hidden>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <SiteForm label={t("options_site_new")} hint={t("options_site_new_hint")} act={t("options_site_add")} add={add} />
    </Section>
  )
})
