import { useState } from "react"
import { mailTools, type MailTool } from "~sites/catalogue"
import { t } from "~platform/i18n"
import { turnOffMail, turnOnMail } from "~storage/mail-sites"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { Hidden } from "~ui/Hidden"
import { partFor } from "./changing"
import { useGranted } from "./granted"
import { Section } from "./Section"
import { SiteLine } from "./SiteLine"
import { hostIn, siteAddressOf } from "./site-address"

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
      <AddMailPage mailSites={mailSites} />
    </Section>
  )
})

const AddMailPage = ({ mailSites }: { readonly mailSites: readonly string[] }) => {
  const [typed, setTyped] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState("")

  const add = async (): Promise<void> => {
    setSaid("")
    const site = siteAddressOf(typed)
    if (site === null) return setProblem(t("options_site_no_address"))
    // A tool with several addresses is turned on whole.
    const tool = tools.find(({ matches }) => matches.includes(site.pattern))
    const patterns = tool?.matches ?? [site.pattern]
    if (patterns.every((pattern) => mailSites.includes(pattern)))
      return setProblem(t("options_site_known", tool?.name ?? site.host))
    setProblem(null)
    if (!(await turnOnMail(patterns))) return setProblem(t("options_site_refused", site.host))
    setTyped("")
    setSaid(t("options_mail_now", tool?.name ?? site.host))
  }

  return (
    <form
      className="site-new"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Input
        label={t("options_mail_new")}
        hint={t("options_mail_new_hint")}
        error={problem}
        inputMode="url"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
      />
      <Button type="submit">{t("options_mail_add")}</Button>
      <p className="hint" role="status">
        {said}
      </p>
    </form>
  )
}
