interface SaidProps {
  readonly children: string
  /** As a part of a sentence of ours (`inline`), or on its own. */
  readonly inline?: boolean
}

/** What somebody really said, word for word. The only serif on screen. */
export const Said = ({ children, inline = false }: SaidProps) =>
  inline ? <q className="said">{children}</q> : <p className="said">“{children}”</p>
