import { scaleLinear, scalePoint } from "d3-scale"

/** One call in the picture. */
interface Dot {
  readonly key: string
  readonly href: string
  readonly day: string
  readonly value: number
  /** The rep's own guess of it; null when there was none. */
  readonly guess: number | null
  readonly words: string
}

interface GrowthChartProps {
  /** What the picture shows, in words. */
  readonly label: string
  /** Oldest first. */
  readonly dots: readonly Dot[]
  /** The highest value there can be; null: it is counted, and the picture ends above the highest there is. */
  readonly top: number | null
  readonly aim: { readonly from: number; readonly to: number } | null
  readonly scale: (value: number) => string
}

const width = 992
const height = 260
const left = 56
const bottom = 28
const upper = 12
/** About so many lines lie behind the dots, at round values. */
const lines = 4

/** On a narrow page the picture is wider than its place: the newest calls are what one looks for. */
const showNewest = (place: HTMLDivElement | null): void => {
  if (place !== null) place.scrollLeft = place.scrollWidth
}

/** What was heard (dot) and guessed (ring), call after call; a short tie is a good judgement. Every dot leads to its call. */
export const GrowthChart = ({ label, dots, top, aim, scale }: GrowthChartProps) => {
  const highest = top ?? Math.max(lines, ...dots.map(({ value }) => value))
  const y = scaleLinear([0, highest], [height - bottom, upper]).clamp(true)
  if (top === null) y.nice(lines)
  const x = scalePoint(
    dots.map(({ key }) => key),
    [left + 12, width - 12],
  )
  const named = Math.max(1, Math.ceil(dots.length / 7))
  return (
    <div className="scroll" ref={showNewest}>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {aim ? (
          <rect className="aim" x={left} width={width - left} y={y(aim.to)} height={y(aim.from) - y(aim.to)} rx={4} />
        ) : null}
        {y.ticks(lines).map((value) => (
          <g key={value}>
            <line className="axis" x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end">
              {scale(value)}
            </text>
          </g>
        ))}
        {dots.map(({ key, href, day, value, guess, words }, index) => (
          <a key={key} href={href} aria-label={`${day}: ${words}`}>
            {guess === null ? null : (
              <>
                <line className="tie" x1={x(key)} x2={x(key)} y1={y(guess)} y2={y(value)} />
                <circle className="guess" cx={x(key)} cy={y(guess)} r={5} />
              </>
            )}
            <circle className="heard" cx={x(key)} cy={y(value)} r={6} />
            {index % named === 0 ? (
              <text x={x(key)} y={height - 8} textAnchor={index > 0 && index === dots.length - 1 ? "end" : "middle"}>
                {day}
              </text>
            ) : null}
          </a>
        ))}
      </svg>
    </div>
  )
}
