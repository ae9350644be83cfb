import { useEffect, useState } from "react"
import { commandKeys, openTab } from "~platform/browser"
import { t, type MessageKey } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Section } from "./Section"

/** The browser's own page for keys; no page may link to it, but a tab may be opened there. */
const shortcutsPage = "chrome://extensions/shortcuts"

const commandNames: Readonly<Record<string, MessageKey>> = {
  "toggle-panel": "command_toggle_panel",
  "focus-panel": "command_focus_panel",
  asked: "command_asked",
  another: "command_another",
}

/** Keys as the browser really assigned them; read again when the user comes back from setting them. */
const useKeys = (): readonly { readonly name: string; readonly keys: string }[] => {
  const [keys, setKeys] = useState<readonly { name: string; keys: string }[]>([])
  useEffect(() => {
    let isHere = true
    const read = () =>
      void commandKeys().then((found) => {
        if (isHere) setKeys(found.filter(({ name }) => name in commandNames))
      })
    read()
    window.addEventListener("focus", read)
    return () => {
      isHere = false
      window.removeEventListener("focus", read)
    }
  }, [])
  return keys
}

export const Keys = () => {
  const keys = useKeys()
  const unset = keys.some((command) => command.keys === "")
  return (
    <Section id="keys" title={t("options_keys")} hint={t("options_keys_hint")}>
      <table className="table">
        <thead className="sr">
          <tr>
            <th scope="col">{t("options_keys_what")}</th>
            <th scope="col">{t("options_keys_key")}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((command) => {
            const name = commandNames[command.name]
            return (
              <tr key={command.name}>
                <th scope="row">{name ? t(name) : command.name}</th>
                <td>
                  {command.keys === "" ? <b>{t("options_keys_unset")}</b> : <kbd className="key">{command.keys}</kbd>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {unset ? <p>{t("options_keys_some_unset")}</p> : null}
      <div className="acts">
        <Button small onClick={() => void openTab(shortcutsPage)}>
          {t("options_keys_set")}
        </Button>
        <span className="hint">
          {t("options_keys_or_type")} <code>{shortcutsPage}</code>
        </span>
      </div>
    </Section>
  )
}
