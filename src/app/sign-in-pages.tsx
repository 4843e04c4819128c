import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'

/** Signing in did not work out: what happened and the way on. */
export function notSignedInPage(sentence: string): PageView {
  return {
    title: 'Inloggen lukte niet',
    body: (
      <Stack>
        <PageHead title="Inloggen lukte niet" />
        <Sheet>
          <Text>{sentence}</Text>
          <Actions>
            <ButtonLink href="/inloggen">Begin opnieuw met inloggen</ButtonLink>
          </Actions>
        </Sheet>
      </Stack>
    ),
  }
}

export function signedOutPage(): PageView {
  return {
    title: 'U bent uitgelogd',
    body: (
      <Stack>
        <PageHead title="U bent uitgelogd" lead="Sluit uw browser als anderen deze computer ook gebruiken." />
        <Sheet>
          <Actions>
            <ButtonLink href="/inloggen">Opnieuw inloggen</ButtonLink>
            <ButtonLink href="/" kind="secondary">
              Naar de startpagina
            </ButtonLink>
          </Actions>
        </Sheet>
      </Stack>
    ),
  }
}

/** Signing out here, or on every computer at once: for a lost or stolen one. */
export function signOutPage(token: string): PageView {
  return {
    title: 'Uitloggen',
    body: (
      <Stack>
        <PageHead title="Uitloggen" />
        <Sheet title="Op dit apparaat">
          <Form action="/uitloggen" token={token}>
            <Submit>Uitloggen</Submit>
          </Form>
        </Sheet>
        <Sheet title="Op alle apparaten">
          <Text>
            Bent u een telefoon of computer kwijt? Log dan overal uit. Wat u nog niet had opgeslagen, gaat daar
            verloren.
          </Text>
          <Form action="/uitloggen/overal" token={token}>
            <Submit kind="secondary">Overal uitloggen</Submit>
          </Form>
        </Sheet>
      </Stack>
    ),
  }
}
