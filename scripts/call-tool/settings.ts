/**
 * The call tool's own `settings.js` with what whoever installs it is told to fill in, for a machine without a network: the media
 * server is behind the page's own address, no server is asked for addresses (the tool does not start without a list of such, so
 * it is an empty one), and nobody has to prove who they are (the pages of 1.1.2 ask for two names that their settings lack).
 *
 * @throws when the file is not as Debian's janus-demos brings it.
 */
export const settingsFor = (original: string, api: string): string => {
  for (const name of ["server", "iceServers"])
    if (!new RegExp(`^var ${name} = null;`, "m").test(original))
      throw new Error(`settings.js leaves no ${name} to fill in`)
  const filled = [`var server = ${JSON.stringify(api)};`, "var iceServers = [];", "var token, apisecret;"]
  return `${original}\n${filled.join("\n")}\n`
}
