import { ensureBuild } from "../../scripts/browser"

/** The built extension is what these tests are about: there must be one, of the sources as they are. */
export const setup = (): void => ensureBuild()
