import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { dpkg, installPackages } from "../debian.ts"
import { freePort } from "../loopback.ts"

/** The call tool: Debian's packages of it, and what makes the certificate that its page is served with. */
const packages = ["janus", "janus-demos", "openssl"] as const
/** Of all that the media server can do, a video room and a chat room, spoken to over http. */
const parts = { plugins: ["videoroom", "textroom"], transports: ["http"] } as const
const startMs = 10_000

/** Where the package keeps the tool's pages. */
export const pagesFolder = "/usr/share/janus/demos"

/**
 * Installs the call tool where it is missing, on Debian as root.
 *
 * @returns its version, or null where it cannot be had.
 * @throws when the installation fails.
 */
export const installJanus = (): string | null => installPackages(packages, ["janus"])

export interface MediaServer {
  /** Where it answers, on this machine only. */
  readonly port: number
  stop(): Promise<void>
}

/** Starts the media server with the rooms its package describes. @throws when it does not answer within ten seconds. */
export const startJanus = async (): Promise<MediaServer> => {
  const folder = mkdtempSync(join(tmpdir(), "third-why-janus-"))
  const port = await freePort()
  const files = dpkg("-L", "janus").split("\n")
  const find = (name: string): string => {
    const file = files.find((each) => basename(each) === name)
    if (file === undefined) throw new Error(`janus brings no ${name}`)
    return file
  }
  for (const [kind, names] of Object.entries(parts)) {
    mkdirSync(join(folder, kind))
    for (const name of names) symlinkSync(find(`libjanus_${name}.so`), join(folder, kind, `libjanus_${name}.so`))
  }
  for (const name of parts.plugins) {
    const file = find(`janus.plugin.${name}.jcfg`)
    symlinkSync(file, join(folder, basename(file)))
  }
  writeFileSync(
    join(folder, "janus.transport.http.jcfg"),
    `general: { json = "compact", base_path = "/janus", http = true, port = ${port}, ip = "127.0.0.1", https = false }\n`,
  )
  writeFileSync(
    join(folder, "janus.jcfg"),
    `general: {
  configs_folder = "${folder}"
  plugins_folder = "${folder}/plugins"
  transports_folder = "${folder}/transports"
  debug_level = 3
}
`,
  )
  const log = join(folder, "janus.log")
  const running = spawn("janus", ["-F", folder, "-o", "-N", "-L", log], { stdio: "ignore" })
  const ended = once(running, "exit")
  const stop = async (): Promise<void> => {
    running.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const answers = async (): Promise<boolean> => {
    try {
      return (await fetch(`http://127.0.0.1:${port}/janus/info`)).ok
    } catch {
      return false
    }
  }
  for (const end = Date.now() + startMs; !(await answers());) {
    if (running.exitCode !== null || Date.now() > end) {
      const told = existsSync(log) ? readFileSync(log, "utf8").slice(-2_000) : ""
      await stop()
      throw new Error(`janus did not start\n${told}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { port, stop }
}
