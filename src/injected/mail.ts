import { takePage } from "~platform/lifetime"
import { mailAdapterFor } from "~sites/mail/registry"
import { runMailSession } from "~sites/mail/session"

/** Runs beside mail pages that the user turned on: registered at run time, so that the manifest asks for no mail page. */
const end = takePage()
if (end) runMailSession(mailAdapterFor(new URL(location.href), document), document, end)
