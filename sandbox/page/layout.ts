import { markup, trusted, type Html } from './html.ts';
import { style } from './style.ts';

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** The picture in the browser's tab: a page with a tick. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="2" y="1" width="12" height="14" rx="2" fill="#6339b5"/><path d="M5 8.5l2 2 4-5" stroke="#fff" stroke-width="2" fill="none"/></svg>';

// In one piece: the Content-Security-Policy names the hash of exactly this text.
const styleElement = trusted(`<style>${style}</style>`);

/** The frame of every page: language, title, skip link, where one is, and the content. */
export const layout = (title: string, crumbs: readonly Crumb[], content: Html): Html =>
  markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${styleElement}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <div>
            <nav aria-label="Where you are">
              <ol>
                ${crumbs.map((crumb) => markup`<li><a href="${crumb.href}">${crumb.text}</a></li>`)}
              </ol>
            </nav>
            <p>A stand-in for GitHub, for trying adr-governor out</p>
          </div>
        </header>
        <main id="content" tabindex="-1">${content}</main>
        <footer>Nothing on this page leaves your machine.</footer>
      </body>
    </html> `;
