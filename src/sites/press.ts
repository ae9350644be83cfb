/** Presses a button as a pointer does: menus of some tools do not take a click alone. */
export const press = (button: HTMLElement): void => {
  const view = button.ownerDocument.defaultView
  if (view === null) return
  const how = { bubbles: true, cancelable: true, composed: true, view }
  const Pointer = view.PointerEvent ?? view.MouseEvent
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"])
    button.dispatchEvent(type.startsWith("pointer") ? new Pointer(type, how) : new view.MouseEvent(type, how))
  button.click()
}
