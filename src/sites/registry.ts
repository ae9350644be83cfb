import type { Adapter } from "./adapter"
import { googleMeet } from "./google-meet/adapter"

const adapters: readonly Adapter[] = [googleMeet]

/** The adapter for a page, or null where nothing can be read. */
export const adapterFor = (url: URL): Adapter | null => adapters.find((adapter) => adapter.owns(url)) ?? null
