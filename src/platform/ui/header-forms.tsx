import { Icon } from './icon.tsx'

export interface SearchBoxProps {
  action: string
  name: string
  /** What one can look for, as shown above or beside the box. */
  label: string
  button?: string
  id?: string
}

/** Looks something up: a plain GET form. */
export function SearchBox({ action, name, label, button = 'Zoek', id = 'zoek' }: SearchBoxProps) {
  return (
    <search>
      <form className="ui-search" action={action} method="get">
        <label className="ui-search__label" htmlFor={id}>
          {label}
        </label>
        <input className="ui-search__input" id={id} name={name} type="search" autoComplete="off" />
        <button className="ui-search__button" type="submit">
          <Icon name="search" />
          {button}
        </button>
      </form>
    </search>
  )
}

/** In the header: the box where there is room, else a link to the page that has it. */
export function SearchInHeader(props: SearchBoxProps) {
  return (
    <>
      <a className="ui-search-link" href={props.action}>
        <Icon name="search" />
        Zoeken
      </a>
      <SearchBox {...props} />
    </>
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
