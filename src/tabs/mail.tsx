import "~ui/tokens.css"
import "~ui/parts.css"
// The look of the call panel: in one file with it, since a second one would take room that the call panel does not have.
import "~features/call/panel.css"
import { MailPanel } from "~features/mail/MailPanel"
import { preparePage } from "~platform/page"

preparePage("mail_title")

export default function MailPage() {
  return <MailPanel />
}
