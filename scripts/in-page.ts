import { build } from "vite"
import { root } from "./places.ts"

/** A module of ours and all it imports as one script for a page, which leaves its exports in a global named `name`. */
export const scriptOf = async (entry: string, name: string, minify: boolean): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root,
    resolve: { alias: [{ find: /^~(?!\/)/, replacement: `${root}src/` }] },
    build: { write: false, minify, lib: { entry, formats: ["iife"], name, fileName: name } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !("output" in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}
