/** A line between all contexts of the extension that know its name; what one sends, all others hear. */
export interface Channel {
  send(message: unknown): void
  close(): void
}

/** Opens the channel `name`. What arrives is only as good as the version of the page that sent it: parse it. */
export const openChannel = (name: string, hear: (message: unknown) => void): Channel => {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }) => hear(data)
  return { send: (message) => channel.postMessage(message), close: () => channel.close() }
}
