import { fileURLToPath } from "node:url"

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url))
/** Where the production extension is built. */
export const buildFolder = `${root}build/chrome-mv3-prod`
/** Where demo and benchmarks leave what they made. */
export const artifacts = `${root}artifacts`
