import { Heading } from './text.tsx'

export interface CardPart {
  readonly label: string
  readonly href: string
  /** How it stands, quietly: never what is in it. */
  readonly standing?: string | undefined
}

export interface PartCard {
  readonly title: string
  /** The work is here. */
  readonly here?: boolean
  readonly items: readonly CardPart[]
}

/** The parts of one thing as a few small cards, in the order of the work. */
export function PartCards({ cards, level = 3 }: { cards: readonly PartCard[]; level?: 2 | 3 }) {
  return (
    <div className="ui-part-cards">
      {cards.map((card) => (
        <div key={card.title} className={card.here ? 'ui-part-card ui-part-card--here' : 'ui-part-card'}>
          <Heading level={level} look={4}>
            {card.title}
          </Heading>
          <ul>
            {card.items.map(({ label, href, standing }) => (
              <li key={href}>
                <a href={href}>{label}</a>
                {standing && <span className="ui-part-card__standing">{standing}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
