import { dayOf } from "~domain/calendar/days"
import { noticeAt } from "~domain/trust/notice"
import { dropNotice, mayNotify, openTab, ownUrl, showNotice } from "~platform/browser"
import { now } from "~platform/clock"
import { t, tCount, uiLanguage } from "~platform/i18n"
import { isCallRunning } from "~storage/calls"
import { lastNotice, noteNotice } from "~storage/notices"
import { readOptions } from "~storage/options"
import { openPromises } from "~storage/promises"
import { fadingPeople } from "~storage/trust"

/** There is one notice; a new one takes the place of the old. */
const noticeId = "today"

/** Tells the rep once a day who is fading and what is due, if they switched that on; never beside a call. */
export const giveNotice = async (): Promise<void> => {
  const at = now()
  const { notices } = await readOptions()
  if (!notices || !(await mayNotify()) || (await isCallRunning(at))) return
  const [fading, promises, lastOn] = await Promise.all([fadingPeople(at), openPromises(), lastNotice()])
  const notice = noticeAt({ fading, promises }, lastOn, at)
  if (notice === null) return
  // Noted first: rather none than two.
  await noteNotice(dayOf(at))
  const parts = [
    notice.fading > 0 ? tCount("notice_fading", notice.fading) : null,
    notice.due > 0 ? tCount("notice_due", notice.due) : null,
  ].filter((part) => part !== null)
  await showNotice(noticeId, t("notice_title"), t("notice_text", new Intl.ListFormat(uiLanguage()).format(parts)))
}

/** A click on it opens today. */
export const openNotice = async (id: string): Promise<void> => {
  if (id !== noticeId) return
  await dropNotice(id)
  await openTab(ownUrl("tabs/home.html#today"))
}
