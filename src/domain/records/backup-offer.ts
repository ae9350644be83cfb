import type { Options } from "./options"

const day = 24 * 60 * 60 * 1000

/** A backup is offered after so long, or so many calls, without an export. */
const backupOffer = { afterMs: 14 * day, afterCalls: 10 }

/** Since when nothing was exported, epoch ms; 0 when it is not known when the extension was installed. */
export const unsavedSince = (options: Pick<Options, "lastExportAt" | "installedAt">): number =>
  options.lastExportAt ?? options.installedAt ?? 0

/**
 * Should a backup be offered now? Once for each stretch without an export, and never while there is no call to lose.
 *
 * @param unsavedCalls calls that began after `unsavedSince`.
 */
export const shouldOfferBackup = (
  options: Pick<Options, "lastExportAt" | "backupOfferedAt" | "installedAt">,
  unsavedCalls: number,
  at: number,
): boolean => {
  const since = unsavedSince(options)
  const offered = options.backupOfferedAt !== null && options.backupOfferedAt >= since
  return !offered && unsavedCalls > 0 && (unsavedCalls >= backupOffer.afterCalls || at - since >= backupOffer.afterMs)
}
