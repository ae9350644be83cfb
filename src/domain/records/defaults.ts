import type { Playbook } from "~domain/playbook/schema"
import type { Options } from "./options"

/** The options of somebody who has not chosen anything yet. Without consent nothing is read. */
export const defaultOptions = (playbook: Playbook): Options => ({
  version: 1,
  ownNames: [],
  consent: null,
  nudge: "quiet",
  mutedCues: [],
  language: playbook.language,
  keeping: "until-reviewed",
  panel: { side: "right", width: 360, collapsed: false, open: [] },
  captionsByItself: false,
  playbook,
  lastExportAt: null,
  backupOfferedAt: null,
  installedAt: null,
})
