/** Where a call stands in the home page; with a turn, the sentence that was said in it. */
export const callHash = (id: string, turnId: string | null = null): string =>
  `#call/${encodeURIComponent(id)}${turnId === null ? "" : `/${encodeURIComponent(turnId)}`}`
