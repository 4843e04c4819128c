import { Icon } from './icon.tsx'

export interface SearchBoxProps {
  action: string
  name: string
  /** What one can look for, as shown above or beside the box. */
  label: string
  button?: string
}

/** Looks something up: a plain GET form. */
export function SearchBox({ action, name, label, button = 'Zoek' }: SearchBoxProps) {
  return (
    <search>
      <form className="ui-search" action={action} method="get">
        <label className="ui-search__label" htmlFor="zoek">
          {label}
        </label>
        <input className="ui-search__input" id="zoek" name={name} type="search" autoComplete="off" />
        <button className="ui-search__button" type="submit">
          <Icon name="search" />
          {button}
        </button>
      </form>
    </search>
  )
}

export function SignOut({ action, token, label }: { action: string; token: string; label: string }) {
  return (
    <form className="ui-sign-out" action={action} method="post">
      <input type="hidden" name="_token" value={token} />
      <button type="submit" className="ui-plain-button">
        {label}
      </button>
    </form>
  )
}
