import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { assetUrl } from './assets.ts'

export interface DocumentProps {
  title: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** A refused form is on the page: the title says so first. */
  errors?: boolean
  head?: ReactNode
  /** Stands above every sheet of paper when this is printed. */
  paper?: string | undefined
  /** Names of files in scripts/, without extension. */
  scripts?: readonly string[]
  body: ReactNode
}

/** The whole page as text: no inline style and no inline script. */
export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}`
}

function Page({ title, lang = 'nl', dir, errors, head, paper, scripts = [], body }: DocumentProps) {
  return (
    <html lang={lang} dir={dir} className="ams-theme" data-paper={paper}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{errors ? `Fout: ${title}` : title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        <link rel="preload" href={assetUrl('noto-sans.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={assetUrl('liv.css')} />
        {scripts.map((name) => (
          <script key={name} type="module" src={assetUrl(`${name}.js`)} />
        ))}
        {head}
      </head>
      <body className="ams-body">{body}</body>
    </html>
  )
}
