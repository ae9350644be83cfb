import type { Adapter } from "./adapter"
import { generic } from "./generic/adapter"
import { googleMeet } from "./google-meet/adapter"
import { jitsi } from "./jitsi/adapter"
import { teams } from "./teams/adapter"
import { webex } from "./webex/adapter"
import { zoom } from "./zoom/adapter"

/** The first that owns a page reads it; the generic one owns every page that the user asked for. */
const adapters: readonly Adapter[] = [googleMeet, zoom, teams, webex, jitsi, generic]

export const adapterFor = (url: URL, page: Document): Adapter =>
  adapters.find((adapter) => adapter.owns(url, page)) ?? generic
