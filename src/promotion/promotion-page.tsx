import { open } from '#consultation/consultation-actions.ts'
import { getWords } from '#consultation/consultation-store.ts'
import { pathId } from '#consultation/in-hand.ts'
import { crumbs } from '#consultation/one-consultation.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Check, Choices } from '#platform/ui/choices.tsx'
import type { Bound } from '#platform/ui/fields-of.ts'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ProductNotice } from '#settings/product-notice.tsx'
import { productState } from '#settings/product-store.ts'
import { informedWords, kindWords, situations } from '#trajectory/1-referral/referral.ts'
import { ToldBeforehand } from '#trajectory/1-referral/told-beforehand.tsx'
import { type Piece, placeWords } from './promotion.ts'
import { listPieces } from './promotion-actions.ts'

type Bind = (name: string) => Bound

/** An act of its own: per piece of text the asker says yes, in words that can still be changed. */
export async function promotionPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await open(ctx, id)
  const pieces = await listPieces(ctx, id)
  const state = await productState(ctx, 'duiding')
  const { askerRole } = await getWords(ctx, id)
  const at = `/consultaties/${id}`
  const f = fields(filled, {
    referrerFunction: askerRole,
    ...Object.fromEntries(pieces.map(({ key, text }) => [`text-${key}`, text])),
  })
  return {
    title: `Doorzetten als aanmelding, ${line.code}`,
    nav: '/consultaties',
    crumbs: crumbs(line),
    body: (
      <Stack>
        <PageHead
          title="Doorzetten als aanmelding"
          lead="Neem het met de vrager door. Alleen de tekst waar die ja op zegt, gaat mee."
        />
        {state === 'waiting' && <ProductNotice ctx={ctx} product="duiding" state={state} />}
        {line.subject !== 'individual' && <OnlyOnePerson at={at} />}
        <Form action={`${at}/doorzetten`} token={ctx.token}>
          <Stack>
            <Sheet title="Waar zegt de vrager ja op?">
              <Text>Vink aan wat mee mag. U kunt de tekst eerst nog aanpassen. De rest blijft achter.</Text>
              {line.ends_on && <Text>Wat in het trajectadvies is besproken, gaat niet mee.</Text>}
              {pieces.map((piece) => (
                <PieceFields key={piece.key} f={f} piece={piece} />
              ))}
            </Sheet>
            <Sheet title="De persoon">
              <Text>Een naam is hier niet nodig: die komt pas bij de opdracht.</Text>
              <PersonFields f={f} />
            </Sheet>
            <Sheet title="Wie aanmeldt">
              <Text>
                Deze gegevens gaan op slot in een eigen deel. Alleen de frontoffice en wie het dossier leidt zien ze.
              </Text>
              <ToldBeforehand title="Zeg dit eerst tegen de aanmelder" />
              <ReferrerFields f={f} />
            </Sheet>
            <Actions>
              <Submit final="Hiermee ontstaat een dossier. Dat kan niet terug.">Zet door als aanmelding</Submit>
              <ButtonLink href={at} kind="quiet">
                Terug
              </ButtonLink>
            </Actions>
          </Stack>
        </Form>
      </Stack>
    ),
  }
}

function OnlyOnePerson({ at }: { at: string }) {
  return (
    <Notice kind="waiting" title="Deze vraag gaat niet over één persoon">
      <Text>
        Alleen een vraag over één persoon kan een aanmelding worden. Gaat het nu wel om één persoon?{' '}
        <TextLink href={`${at}/wijzigen`}>Pas dat eerst aan</TextLink>.
      </Text>
    </Notice>
  )
}

function PieceFields({ f, piece }: { f: Bind; piece: Piece }) {
  return (
    <>
      <Check {...f(`take-${piece.key}`)} label={`${piece.title}: de vrager is akkoord`} />
      <TextArea {...f(`text-${piece.key}`)} label={piece.title} hint={`Dit ${placeWords[piece.place]}.`} rows={5} />
    </>
  )
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))

function PersonFields({ f }: { f: Bind }) {
  return (
    <>
      <TextField {...f('since')} label="Sinds wanneer speelt dit?" hint="Bijvoorbeeld: sinds drie weken." />
      <Choices {...f('situation')} label="De persoon is" inline options={options(situations)} />
      <TextField {...f('place')} label="Waar woont de persoon?" hint="Het azc of de gemeente is genoeg." />
      <TextField {...f('language')} label="Welke taal spreekt de persoon?" optional />
      <Choices
        {...f('personInformed')}
        label="Weet de persoon van deze aanmelding?"
        inline
        options={options(informedWords)}
      />
      <TextArea
        {...f('personInformedNote')}
        max={2000}
        label="Hoe is het verteld, of waarom nog niet?"
        rows={2}
        optional
      />
    </>
  )
}

function ReferrerFields({ f }: { f: Bind }) {
  return (
    <>
      <Choices {...f('referrerKind')} label="De aanmelder is" inline options={options(kindWords)} />
      <TextField {...f('referrerName')} label="Naam van de aanmelder" />
      <TextField
        {...f('referrerFunction')}
        label="Wat doet de aanmelder, of wat is die van de persoon?"
        hint="Bijvoorbeeld: mentor of zus."
      />
      <TextField
        {...f('referrerOrganisation')}
        label="Bij welke organisatie?"
        hint="Alleen bij een professional. Op papier komt de organisatie, niet de naam."
        optional
      />
      <TextField {...f('referrerPhone')} label="Telefoonnummer" type="tel" />
      <TextField {...f('referrerEmail')} label="E-mailadres" type="email" optional />
      <Choices
        {...f('mayBeNamed')}
        label="Mag de persoon weten wie heeft aangemeld?"
        inline
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Liever niet' },
        ]}
      />
    </>
  )
}
