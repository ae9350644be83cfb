/** Drawn on a grid of 16, with a line of 1.5. */
const drawings = {
  again: "M12.5 8A4.5 4.5 0 1 1 8 3.5h3.5m-2-2 2 2-2 2",
  back: "m10 4-4 4 4 4",
  check: "m3.5 8.5 3 3 6-7",
  close: "m4 4 8 8m0-8-8 8",
  "collapse-left": "m12 4-4 4 4 4M7 4 3 8l4 4",
  "collapse-right": "m4 4 4 4-4 4m5-8 4 4-4 4",
  copy: "M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8Z",
  down: "m4 6 4 4 4-4",
  drag: "M6 4.5v7m4-7v7",
  gear: "M2.5 5h6m3 0h2m-11 6h2m3 0h6M8.4 5a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0ZM4.4 11a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 0 0-3.2 0Z",
  minus: "M3 8h10",
  pause: "M5.5 4v8m5-8v8",
  pen: "m3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3Z",
  play: "m5 3.5 7 4.5-7 4.5Z",
  plus: "M8 3v10M3 8h10",
  swap: "M3 6h9l-2.5-2.5M13 10H4l2.5 2.5",
  trash: "M3 4.5h10m-6-2h2M4.5 4.5l.7 9h5.6l.7-9",
  turn: "m6 4 4 4-4 4",
  up: "m4 10 4-4 4 4",
} as const

const dots = "M3.5 8h.01M8 8h.01M12.5 8h.01"
const why = "M6.5 6.6A1.6 1.6 0 1 1 8 8.6v.4M8 11.2h.01"

export type IconName = keyof typeof drawings | "more" | "why"

/** A picture beside words; it says nothing by itself. */
export const Icon = ({ name, turns = false }: { readonly name: IconName; readonly turns?: boolean }) => (
  <svg className={turns ? "i i--turn" : "i"} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {name === "more" ? (
      <path d={dots} strokeWidth={2.2} />
    ) : name === "why" ? (
      <>
        <circle cx={8} cy={8} r={5.75} />
        <path d={why} />
      </>
    ) : (
      <path d={drawings[name]} />
    )}
  </svg>
)
