import { defaultPlaybook } from "~domain/playbook/default"
import type { Options } from "./options"

/** The options of somebody who has not chosen anything yet. Without consent nothing is read. */
export const defaultOptions: Options = {
  version: 1,
  ownNames: [],
  consent: null,
  nudge: "quiet",
  mutedCues: [],
  language: defaultPlaybook.language,
  keeping: "until-reviewed",
  panel: { side: "right", width: 360, collapsed: false, open: [] },
  captionsByItself: false,
  captionPlaces: [],
  mailSites: [],
  mutedMailFindings: [],
  notices: false,
  playbook: defaultPlaybook,
  lastExportAt: null,
  backupOfferedAt: null,
  installedAt: null,
}
