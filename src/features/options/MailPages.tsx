import { useEffect, useState } from "react"
import { mailTools, type MailTool } from "~sites/catalogue"
import { onGrantsChange } from "~platform/browser"
import { t } from "~platform/i18n"
import { mailPagesOn, turnOffMail, turnOnMail } from "~storage/mail-sites"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Hidden } from "~ui/Hidden"
import { partFor } from "./changing"
import { Section } from "./Section"
import { SiteForm, type Added } from "./SiteForm"
import { SiteLine } from "./SiteLine"
import { hostIn, type SiteAddress } from "./site-address"

const tools: readonly MailTool[] = mailTools

/** The pages on which drafts are read now. */
const usePagesOn = (wanted: readonly string[]): readonly string[] => {
  const [on, setOn] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    const read = () =>
      void mailPagesOn(wanted).then((pages) => {
        if (isHere) setOn(pages)
      })
    read()
    const stop = onGrantsChange(read)
    return () => {
      isHere = false
      stop()
    }
  }, [wanted])
  return on
}

/** Mail tools and sites, each turned on and off by itself: there drafts are read, and nowhere else. */
export const MailPages = partFor(["mailSites"], ({ options: { mailSites } }) => {
  const pagesOn = usePagesOn(mailSites)
  const [said, setSaid] = useState("")
  const isOn = (pattern: string): boolean => pagesOn.includes(pattern)
  const others = pagesOn.filter((pattern) => !tools.some(({ matches }) => matches.includes(pattern)))

  const turn = (work: Promise<unknown>, name: string): void => {
    setSaid("")
    work.then(
      (done) => setSaid(done === false ? t("options_site_refused", name) : ""),
      (error: unknown) => setSaid(failureWords(error, "options_not_saved")),
    )
  }
  const on = (patterns: readonly string[], name: string) => (
    <Button small onClick={() => turn(turnOnMail(patterns), name)}>
      {t("options_mail_on")}
      <Hidden> {name}</Hidden>
    </Button>
  )
  const off = (patterns: readonly string[], name: string) => (
    <Button small onClick={() => turn(turnOffMail(patterns), name)}>
      {t("options_mail_off")}
      <Hidden> {name}</Hidden>
    </Button>
  )
  const add = async ({ host, pattern }: SiteAddress): Promise<Added> => {
    // A tool with several addresses is turned on whole.
    const { name, matches } = tools.find((tool) => tool.matches.includes(pattern)) ?? { name: host, matches: [pattern] }
    if (matches.every(isOn)) return { ok: false, words: t("options_site_known", name) }
    try {
      return (await turnOnMail(matches))
        ? { ok: true, words: t("options_mail_now", name) }
        : { ok: false, words: t("options_site_refused", host) }
    } catch (error) {
      return { ok: false, words: failureWords(error, "options_not_saved") }
    }
  }
  return (
    <Section id="mail" title={t("options_mail")} hint={t("options_mail_hint")}>
      <ul className="sites">
        {tools.map(({ id, name, matches }) => {
          // The browser gives back one address of several: then it is on where it is read, and can be turned on whole.
          const read = matches.filter(isOn)
          const isAny = read.length > 0
          return (
            <SiteLine
              key={id}
              name={name}
              hosts={(isAny ? read : matches).map(hostIn).join(", ")}
              what={t(isAny ? "options_mail_reads" : "options_mail_is_off")}
            >
              {read.length < matches.length ? on(matches, isAny ? t("options_mail_everywhere", name) : name) : null}
              {isAny ? off(matches, name) : null}
            </SiteLine>
          )
        })}
        {others.map((pattern) => (
          <SiteLine key={pattern} name={hostIn(pattern)} what={t("options_mail_reads")}>
            {off([pattern], hostIn(pattern))}
          </SiteLine>
        ))}
      </ul>
      <p className="hint" role="status">
        {said}
      </p>
      <SiteForm label={t("options_mail_new")} hint={t("options_mail_new_hint")} act={t("options_mail_add")} add={add} />
    </Section>
  )
})
