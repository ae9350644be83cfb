import { useEffect } from "react"
import { runtimeMessageSchema } from "~messaging/runtime"
import { extensionId, onRuntimeMessage } from "~platform/browser"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Select } from "~ui/Field"
import { Notice } from "~ui/Notice"
import { Ask } from "./Ask"
import { Compose } from "./Compose"
import { useDesk, useDeskState } from "./context"
import { Everything } from "./Everything"
import { whoText } from "./facts"
import { Give } from "./Give"
import { Head } from "./Head"
import { Promises } from "./Promises"
import { Sent } from "./Sent"
import { currentDraft, type OpenDraft } from "./state"
import { Texts } from "./Texts"
import { ThisDraft } from "./ThisDraft"
import { Thought } from "./Thought"
import { Whom } from "./Whom"

/** The mail panel: to whom, one thought, something to give, what matters to them. */
export const Shell = () => {
  const desk = useDesk()
  const open = useDeskState(currentDraft)
  const composing = useDeskState((state) => state.composing)
  const newest = useDeskState(({ sent }) => sent[0])
  const trouble = useDeskState((state) => state.trouble)
  const side = useDeskState(({ options }) => options.panel.side)
  const said = useDeskState((state) => state.said)

  // Escape goes one step back: out of the text, then out of the panel.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return
      if (desk.getState().composing) desk.compose(null)
      else desk.hide()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [desk])

  useEffect(
    () =>
      onRuntimeMessage((raw, sender) => {
        const message = runtimeMessageSchema.safeParse(raw).data
        if (message?.type === "command" && sender.extensionId === extensionId())
          desk.command(message.command, message.tabId)
      }),
    [desk],
  )

  return (
    <div className="panel" data-side={side}>
      <Head />
      {trouble ? <Notice title={t("mail_trouble_title")}>{trouble}</Notice> : null}
      {newest ? <Sent key={newest.id} mail={newest} /> : null}
      <main className="panel-body">
        <p className="said-once" role="status">
          {said}
        </p>
        {composing ? (
          <Compose key={composing.title} composing={composing} />
        ) : open ? (
          <Coach key={open.id} open={open} />
        ) : (
          <NoDraft />
        )}
      </main>
      <Everything />
    </div>
  )
}

const Coach = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  return (
    <>
      <Drafts />
      <Thought open={open} />
      <Give open={open} />
      <Ask open={open} />
      <Whom open={open} />
      <Promises open={open} />
      <ThisDraft open={open} />
      <Texts open={open} />
      <div className="gone-line">
        <Button small look="quiet" onClick={() => void desk.hasGone()}>
          {t("mail_has_gone")}
        </Button>
      </div>
    </>
  )
}

/** Several drafts at once: which of them this is about. */
const Drafts = () => {
  const desk = useDesk()
  const drafts = useDeskState((state) => state.drafts)
  const current = useDeskState((state) => state.current)
  if (drafts.length < 2) return null
  return (
    <div className="sec">
      <Select
        label={t("mail_which_draft")}
        value={current ?? ""}
        options={drafts.map((open) => ({
          value: open.id,
          label: open.draft.subject || whoText(open) || t("mail_no_subject"),
        }))}
        onChange={(id) => desk.look(id)}
      />
    </div>
  )
}

const NoDraft = () => {
  const phase = useDeskState((state) => state.phase)
  return (
    <section className="sec" aria-labelledby="none">
      <div className="sec-head">
        <h2 id="none">{t("mail_no_draft")}</h2>
      </div>
      <p className="muted">{t(phase === "none" ? "mail_no_draft_off" : "mail_no_draft_how")}</p>
    </section>
  )
}
