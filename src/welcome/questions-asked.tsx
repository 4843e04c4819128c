import type { ReactNode } from 'react'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Text, TextLink } from '#platform/ui/text.tsx'
import { noAnonymity } from '#trajectory/1-referral/referrer.ts'

/** Only what is published, or set here; where it is not, it says so. */
export function QuestionsAsked() {
  return (
    <Sheet title="Vragen die mensen stellen">
      <div className="ui-answers">
        <Asked question="Mag ik anoniem overleggen?">
          <Text>Ja. Bel, en vertel wat u ziet zonder namen. Overleggen is nog geen aanmelding.</Text>
        </Asked>
        <Asked question="En als ik iemand aanmeld?">
          <Text>{noAnonymity.join(' ')}</Text>
        </Asked>
        <Asked question="Wat gebeurt er met wat ik zeg?">
          <Text>LIV schrijft op wat nodig is. Alleen wie eraan werkt, leest het. Elke lezer staat in het logboek.</Text>
        </Asked>
        <Asked question="Hoort de persoon het?">
          <Text>
            Ja. De persoon hoort wie LIV is, en dat praten een keuze is. Wachten mag alleen met een reden, tot een vaste
            dag.
          </Text>
        </Asked>
        <Asked question="Heeft het gevolgen voor de asielaanvraag?">
          <Text>Het advies is daar niet voor bedoeld. Dat staat op elke bladzijde ervan.</Text>
        </Asked>
        <Asked question="Hoe lang wordt het bewaard?">
          <Text>
            Elk dossier heeft vanaf de eerste dag een einddatum. Welke, staat bij{' '}
            <TextLink href="/privacy">privacy</TextLink>.
          </Text>
        </Asked>
        <Asked question="Hoe lang duurt een traject?">
          <Text>Dat heeft LIV niet gepubliceerd. Vraag het als u belt.</Text>
        </Asked>
        <Asked question="Wat kost het?">
          <Text>Ook dat is niet gepubliceerd. Het LSE krijgt subsidie van de NCTV.</Text>
        </Asked>
        <Asked question="Wanneer kan ik bellen?">
          <Text>De tijden zijn nog te bevestigen door LIV. Is er gevaar? Dan belt u 112, dag en nacht.</Text>
        </Asked>
      </div>
    </Sheet>
  )
}

function Asked({ question, children }: { question: string; children: ReactNode }) {
  return (
    <div>
      <Heading level={3} look={4}>
        {question}
      </Heading>
      {children}
    </div>
  )
}
