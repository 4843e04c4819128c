import type { ReactNode } from 'react'
import { explanations, spokenLanguages } from '#consent/explanation-words.ts'
import { Heading, TextLink } from '#platform/ui/text.tsx'

/** What fits in the first look: what LIV is, what to do in danger, and three ways in. */
export function Opening({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="ui-opening">
      <Heading level={1}>Zorgen over radicalisering? LIV denkt mee</Heading>
      <p className="ui-opening__lead">
        LIV is een team van experts. Het adviseert COA en gemeenten over zorg en ondersteuning voor asielzoekers en
        statushouders.
      </p>
      <p className="ui-opening__danger">
        <strong>Is er nu gevaar?</strong> Bel <a href="tel:112">112</a>. Wacht niet op een formulier.{' '}
        <a href="#gevaar">Meer nummers bij gevaar</a>
      </p>
      <div className="ui-doors">
        <Door title="Overleg eerst" main>
          <p className="ui-door__number">
            <a href="tel:+31882080080">088 20 80 080</a>
          </p>
          <p>Dat mag anoniem. U hoeft ook geen andere naam te noemen.</p>
          <p>
            Liever mailen? <a href="mailto:info@hetlse.nl">info@hetlse.nl</a>
          </p>
        </Door>
        <Door title="Meld iemand aan">
          <p>Iedereen mag dat: hulpverlener, COA, gemeente of familie. Een naam hoeft nog niet.</p>
          <p>Heeft u geen account? Bel, dan vult LIV het met u in.</p>
          <p className="ui-door__go">
            <a className="ams-button ams-button--primary ui-button-link" href={signedIn ? '/werk' : '/aanmelden'}>
              {signedIn ? 'Naar mijn werk' : 'Iemand aanmelden'}
            </a>
            {!signedIn && <TextLink href="/inloggen">Inloggen</TextLink>}
          </p>
        </Door>
        <Door title="Gaat het over u?">
          <p>Lees in uw taal wie wij zijn, en wat u mag kiezen. Praten is een keuze.</p>
          <ul className="ui-door__languages">
            {spokenLanguages.map((one) => (
              <li key={one}>
                <a href={`/uitleg/${one}`} lang={one} dir="auto">
                  {explanations[one].own}
                </a>
              </li>
            ))}
          </ul>
        </Door>
      </div>
    </div>
  )
}

function Door({ title, main, children }: { title: string; main?: boolean; children: ReactNode }) {
  return (
    <section className={main ? 'ui-door ui-door--main' : 'ui-door'}>
      <Heading level={2} look={3}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
