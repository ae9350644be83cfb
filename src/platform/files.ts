/** Lets the browser save a text as a file, where its user keeps downloads. Nothing leaves the computer. */
export const saveFile = (name: string, text: string, type = "application/json"): void => {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // The download has taken hold of the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
