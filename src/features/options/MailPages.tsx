import { mailTools, type MailTool } from "~sites/catalogue"
import { t } from "~platform/i18n"
import { turnOffMail, turnOnMail } from "~storage/mail-sites"
import { Button } from "~ui/Button"
import { Hidden } from "~ui/Hidden"
import { partFor } from "./changing"
import { useGranted } from "./granted"
import { Section } from "./Section"
import { SiteForm, type Added } from "./SiteForm"
import { SiteLine } from "./SiteLine"
import { hostIn, type SiteAddress } from "./site-address"

const tools: readonly MailTool[] = mailTools

/** Mail tools and sites, each turned on and off by itself: there drafts are read, and nowhere else. */
export const MailPages = partFor(["mailSites"], ({ options: { mailSites } }) => {
  const granted = useGranted()
  const isOn = (patterns: readonly string[]): boolean =>
    patterns.every((pattern) => mailSites.includes(pattern) && (granted?.includes(pattern) ?? false))
  const others = mailSites.filter(
    (pattern) => !tools.some(({ matches }) => matches.includes(pattern)) && isOn([pattern]),
  )
  const off = (patterns: readonly string[], name: string) => (
    <Button small onClick={() => void turnOffMail(patterns)}>
      {t("options_mail_off")}
      <Hidden> {name}</Hidden>
    </Button>
  )
  const add = async ({ host, pattern }: SiteAddress): Promise<Added> => {
    // A tool with several addresses is turned on whole.
    const { name, matches } = tools.find((tool) => tool.matches.includes(pattern)) ?? { name: host, matches: [pattern] }
    if (matches.every((each) => mailSites.includes(each))) return { ok: false, words: t("options_site_known", name) }
    return (await turnOnMail(matches))
      ? { ok: true, words: t("options_mail_now", name) }
      : { ok: false, words: t("options_site_refused", host) }
  }
  return (
    <Section id="mail" title={t("options_mail")} hint={t("options_mail_hint")}>
      <ul className="sites">
        {tools.map(({ id, name, matches }) =>
          isOn(matches) ? (
            <SiteLine key={id} name={name} hosts={matches.map(hostIn).join(", ")} what={t("options_mail_reads")}>
              {off(matches, name)}
            </SiteLine>
          ) : (
            <SiteLine key={id} name={name} hosts={matches.map(hostIn).join(", ")} what={t("options_mail_is_off")}>
              <Button small onClick={() => void turnOnMail(matches)}>
                {t("options_mail_on")}
                <Hidden> {name}</Hidden>
              </Button>
            </SiteLine>
          ),
        )}
        {others.map((pattern) => (
          <SiteLine key={pattern} name={hostIn(pattern)} what={t("options_mail_reads")}>
            {off([pattern], hostIn(pattern))}
          </SiteLine>
        ))}
      </ul>
      <SiteForm label={t("options_mail_new")} hint={t("options_mail_new_hint")} act={t("options_mail_add")} add={add} />
    </Section>
  )
})
