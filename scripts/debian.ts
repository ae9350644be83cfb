/** Programs that nobody here wrote, as Debian packages them, to be tried with. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

export const dpkg = (...args: string[]): string => spawnSync("dpkg-query", args, { encoding: "utf8" }).stdout

const versionOf = (name: string): string | null => {
  const [status, version] = dpkg("-W", "-f", "${db:Status-Status} ${Version}", name).split(" ")
  return status === "installed" && version ? version : null
}

/**
 * Installs packages where they are missing, on Debian as root. Nothing is taken off the machine for them, and none of their services
 * keeps running: a test starts servers of its own.
 *
 * @returns the version of the first, or null where they cannot be had.
 * @throws when the installation fails.
 */
export const installPackages = (names: readonly [string, ...string[]], services: readonly string[]): string | null => {
  if (!existsSync("/etc/debian_version")) return null
  if (names.some((name) => versionOf(name) === null)) {
    if (process.getuid?.() !== 0) return null
    const before = services.filter((service) =>
      [`/lib/systemd/system/${service}.service`, `/etc/init.d/${service}`].some((file) => existsSync(file)),
    )
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-remove", "--no-install-recommends", ...names],
    ]) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
      if (spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2] }).status !== 0)
        throw new Error(`apt-get ${args.join(" ")} failed`)
    }
    // Packages start a service for the whole machine; one that was there before is not ours to stop.
    const ours = services.filter((service) => !before.includes(service))
    if (existsSync("/run/systemd/system") && ours.length > 0) spawnSync("systemctl", ["disable", "--now", ...ours])
  }
  return versionOf(names[0])
}
