import type { RuntimeMessage } from "~messaging/runtime"
import { openOptionsPage, openTab, ownUrl } from "~platform/browser"

/** Opens a page of ours: `tabs/review.html?id=<call id>`. */
export const openPage = ({
  page,
  id,
}: Pick<Extract<RuntimeMessage, { type: "open" }>, "page" | "id">): Promise<void> => {
  if (page === "options" && id === null) return openOptionsPage()
  const url = new URL(ownUrl(page === "options" ? "options.html" : `tabs/${page}.html`))
  if (id !== null) url.searchParams.set("id", id)
  return openTab(url.href)
}
