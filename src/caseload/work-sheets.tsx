import { may } from '#access/may.ts'
import { dateWords, shortDate } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { stepOf } from './cases-page.tsx'
import type { CaseFacts } from './facts.ts'
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
    <span key="n">
      <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
      {one.organisation && <Small>{one.organisation}</Small>}
    </span>,
    stepOf(one),
    `het wacht op ${turnOf(one, ctx.today)}`,
    shortDate(since),
    <ButtonLink key="b" href={act.href} kind="secondary">
      {act.label}
      <Hidden> {one.number}</Hidden>
    </ButtonLink>,
  ]
}

const daysAhead = 7

/** What has a day in the coming week and does not wait for me yet. */
export function ThisWeek({ ctx, cases }: { ctx: Ctx; cases: readonly CaseFacts[] }) {
  const until = ctx.today.add({ days: daysAhead })
  const coming = cases.flatMap((one) => {
    const waiting = waitingFor(one, ctx.today)
    const day = one.nextConversation ?? (waiting ? null : dueOf(one, undefined))
    if (!day) return []
    const date = Temporal.PlainDate.from(day)
    const within = Temporal.PlainDate.compare(date, ctx.today) >= 0 && Temporal.PlainDate.compare(date, until) <= 0
    return within ? [{ one, date }] : []
  })
  if (coming.length === 0) return null
  return (
    <Sheet title="Deze week">
      <DataTable
        caption="Wat deze week een dag heeft"
        captionHidden
        head={['Wanneer', 'Dossier', 'Wat']}
        rows={coming
          .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
          .map(({ one, date }) => [
            dateWords(date),
            <TextLink key="n" href={`/dossiers/${one.number}`}>
              {one.number}
            </TextLink>,
            one.nextConversation ? 'Een gesprek' : `${stepOf(one)}: wacht op ${turnOf(one, ctx.today)}`,
          ])}
      />
    </Sheet>
  )
}

/** For whoever has no cases of their own: what there is to open, by what they may. */
export function WhatIsHere({ ctx }: { ctx: Ctx }) {
  const all = [
    { label: 'Wie keek waarnaar, en klopt het logboek', href: '/privacy', shown: may(ctx.me, 'verify the log') },
    {
      label: 'Wie keek naar welke consultatie',
      href: '/consultaties/toezicht',
      shown: may(ctx.me, 'read who looked at a consultation'),
    },
    { label: 'Accounts en rollen', href: '/beheer', shown: may(ctx.me, 'read accounts') },
    {
      label: 'Instellingen die LIV nog moet bevestigen',
      href: '/beheer/instellingen',
      shown: may(ctx.me, 'change a setting') || may(ctx.me, 'confirm a setting'),
    },
    { label: 'Wat het team leerde', href: '/kennis', shown: may(ctx.me, 'read lessons') },
  ].filter(({ shown }) => shown)
  if (all.length === 0) return null
  return (
    <Bullets
      items={all.map(({ label, href }) => (
        <TextLink key={href} href={href}>
          {label}
        </TextLink>
      ))}
    />
  )
}
