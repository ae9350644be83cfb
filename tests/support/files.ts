/** Catches what the page saves as a file from now on, newest last: jsdom saves none. */
export const catchFiles = (): Blob[] => {
  const files: Blob[] = []
  URL.createObjectURL = (file) => {
    files.push(file as Blob)
    return "blob:test"
  }
  HTMLAnchorElement.prototype.click = () => undefined
  return files
}
