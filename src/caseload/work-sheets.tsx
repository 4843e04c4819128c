import { hasRole, may } from '#access/may.ts'
import { shortDate } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { StepLink } from './cases-page.tsx'
import type { CaseFacts } from './facts.ts'
import { stepOf } from './step.ts'
import { dueOf, oneAct, stillSince, turnOf, waitingFor } from './waiting.ts'

/** "Staat stil, omdat …": who is to move, and the one act; for whoever leads. */
export function StandingStill({ ctx, cases, days }: { ctx: Ctx; cases: readonly CaseFacts[]; days: number }) {
  const still = cases
    .filter((one) => one.relations.includes('coordinator') && !waitingFor(one, ctx.today))
    .flatMap((one) => {
      const since = stillSince(one, ctx.today, days)
      return since ? [{ one, since }] : []
    })
  if (still.length === 0) return null
  return (
    <Sheet title="Staat stil, omdat …">
      <DataTable
        caption="Dossiers waarin niets bewoog"
        captionHidden
        head={['Dossier', 'Stap', 'Omdat', 'Sinds', { label: 'Doen', hidden: true }]}
        rows={still
          .toSorted((a, b) => Temporal.PlainDate.compare(a.since, b.since))
          .map(({ one, since }) => stillRow(ctx, one, since))}
      />
      <Small>Hier staat wat langer dan {days} werkdagen niet bewoog (standaard, nog te bevestigen door LIV).</Small>
    </Sheet>
  )
}

function stillRow(ctx: Ctx, one: CaseFacts, since: Temporal.PlainDate) {
  const act = oneAct(one, ctx.today)
  return [
    <div key="n">
      <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
      {one.organisation && <Small>{one.organisation}</Small>}
    </div>,
    <StepLink key="s" one={one} />,
    `het wacht op ${turnOf(one, ctx.today)}`,
    shortDate(since),
    <ButtonLink key="b" href={act.href} kind="secondary">
      {act.label}
      <Hidden> {one.number}</Hidden>
    </ButtonLink>,
  ]
}

const daysAhead = 7

interface Coming {
  readonly one: CaseFacts
  readonly date: Temporal.PlainDate
  readonly what: string
  readonly path: string
}

/** What has a day in the coming week: conversations, moments to look together, terms. What waits for me already stands above. */
export function ThisWeek({ ctx, cases }: { ctx: Ctx; cases: readonly CaseFacts[] }) {
  const coming = cases.flatMap((one) => comingIn(ctx, one))
  if (coming.length === 0) return null
  return (
    <Sheet title="Deze week">
      <DataTable
        caption="Wat deze week een dag heeft"
        density="list"
        captionHidden
        head={['Wanneer', 'Dossier', 'Wat']}
        rows={coming
          .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
          .map(({ one, date, what, path }) => [
            <DueBadge key="t" date={date} now={ctx.today} />,
            <Unbroken key="n">
              <TextLink href={`/dossiers/${one.number}${path}`}>{one.number}</TextLink>
            </Unbroken>,
            what,
          ])}
      />
    </Sheet>
  )
}

function comingIn(ctx: Ctx, one: CaseFacts): Coming[] {
  const waiting = waitingFor(one, ctx.today)
  const due = waiting ? null : dueOf(one, undefined)
  const days = [
    { day: one.nextConversation, what: 'Een gesprek', path: '/gesprekken' },
    { day: one.momentOn, what: 'Samen kijken hoe het gaat', path: '/opvolging#momenten' },
    {
      day: due === one.momentOn ? null : due,
      what: `${stepOf(one)}: wacht op ${turnOf(one, ctx.today)}`,
      path: '',
    },
  ]
  const until = ctx.today.add({ days: daysAhead })
  return days.flatMap(({ day, ...rest }) => {
    if (!day || day === waiting?.due) return []
    const date = Temporal.PlainDate.from(day)
    const within = Temporal.PlainDate.compare(date, ctx.today) >= 0 && Temporal.PlainDate.compare(date, until) <= 0
    return within ? [{ one, date, ...rest }] : []
  })
}

/** For whoever has no cases of their own: what there is to do here now, by what they may. */
export function WhatIsHere({ ctx }: { ctx: Ctx }) {
  if (hasRole(ctx.me, 'coordinator', 'duidingExpert', 'careExpert', 'frontOffice', 'commissioner')) return null
  const all = doors(ctx).filter(({ shown }) => shown)
  if (all.length === 0) return null
  return (
    <Sheet title="Wat u hier kunt doen">
      <Bullets
        items={all.map(({ label, href }) => (
          <TextLink key={label} href={href}>
            {label}
          </TextLink>
        ))}
      />
    </Sheet>
  )
}

const doors = ({ me }: Ctx) => [
  { label: 'Hoe LIV met gegevens omgaat', href: '/privacy', shown: may(me, 'verify the log') },
  { label: 'Op dossiernummer zoeken, en zien wie er keek', href: '/zoeken', shown: may(me, 'read who looked') },
  { label: 'Werk verdelen', href: '/verdelen', shown: hasRole(me, 'teamLead') },
  { label: 'Een account voorstellen', href: '/beheer/nieuw', shown: may(me, 'propose an account') },
  { label: 'Accounts en rollen', href: '/beheer', shown: may(me, 'read accounts') },
  {
    label: 'Instellingen die LIV nog moet bevestigen',
    href: '/beheer/instellingen',
    shown: hasRole(me, 'teamLead'),
  },
  {
    label: 'Termijnen en vaste teksten bekijken',
    href: '/beheer/instellingen',
    shown: hasRole(me, 'privacyOfficer'),
  },
  { label: 'Wat het team leerde', href: '/kennis', shown: may(me, 'read lessons') },
  {
    label: 'Wat iemand aan LIV kan vragen, en waar een klacht heen kan',
    href: '/privacy',
    shown: hasRole(me, 'complaintsOfficer', 'privacyOfficer'),
  },
  { label: 'Hoe lang LIV iets bewaart', href: '/privacy', shown: hasRole(me, 'archivist', 'manager') },
  { label: 'Mijn aanmeldingen', href: '/aanmelden/mijn', shown: hasRole(me, 'referrer') },
]
