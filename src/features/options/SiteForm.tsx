import { useState } from "react"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { siteAddressOf, type SiteAddress } from "./site-address"

interface SiteFormProps {
  readonly label: string
  readonly hint: string
  readonly act: string
  /**
   * Adds the site and says what came of it. Called while the click is being handled, and must ask the browser before it awaits
   * anything: the browser lets an extension ask only then.
   */
  readonly add: (site: SiteAddress) => Promise<Added>
}

export interface Added {
  /** It was added. What was typed stays when it was not. */
  readonly ok: boolean
  readonly words: string
}

/** A site added by its address. */
export const SiteForm = ({ label, hint, act, add }: SiteFormProps) => {
  const [typed, setTyped] = useState("")
  const [came, setCame] = useState<Added | null>(null)

  const submit = async (): Promise<void> => {
    setCame(null)
    const site = siteAddressOf(typed)
    if (site === null) return setCame({ ok: false, words: t("options_site_no_address") })
    const added = await add(site).catch(() => ({ ok: false, words: t("options_site_refused", site.host) }))
    setCame(added)
    if (added.ok) setTyped("")
  }

  return (
    <form
      className="site-new"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Input
        label={label}
        hint={hint}
        error={came?.ok === false ? came.words : null}
        inputMode="url"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setCame(null)
        }}
      />
      <Button type="submit">{act}</Button>
      <p className="hint" role="status">
        {came?.ok ? came.words : ""}
      </p>
    </form>
  )
}
