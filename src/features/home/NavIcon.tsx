/** Pictures that only this page has; they stay out of the panel, which has a limit. Grid and line as in `ui/Icon`. */
const drawings = {
  calls: "M3 4h10v7H8l-3 2.5V11H3Z",
  growth: "M3 12.5h10M4.5 10V8m3.5 2V5.5M11.5 10V3",
  people:
    "M3.75 5.5a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 0 0-4.5 0M2 13c0-2.5 1.7-4 4-4s4 1.5 4 4M10.5 3.5a2.25 2.25 0 0 1 0 4.2M11.7 9.3C13.2 9.9 14 11.2 14 13",
  search: "M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 0 0-8.5 0M10.2 10.2l3.3 3.3",
  today:
    "M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5ZM2.5 6.5h11M5.5 2v3m5-3v3",
} as const

export const NavIcon = ({ name }: { readonly name: keyof typeof drawings }) => (
  <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
)
