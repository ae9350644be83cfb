/** "Name: words" in one text, or null when it does not begin with a name. */
export const splitName = (text: string): { readonly name: string; readonly words: string } | null => {
  const match = /^([^:：]{1,60})[:：]\s*(.*)$/su.exec(text)
  const [, name, words] = match ?? []
  if (name === undefined || words === undefined || !/\p{L}/u.test(name) || name.trim().split(/\s+/).length > 6)
    return null
  return { name: name.trim(), words: words.trim() }
}
