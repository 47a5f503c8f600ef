import type { ServerResponse } from 'node:http';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { allRules, rulePage } from '../core/evaluate/rule-facts.ts';
import { rulePath } from '../core/report/rule-link.ts';
import { catalogue } from '../core/rules/catalogue.ts';
import { renderRuleTable } from '../core/rules/rule-page.ts';
import { securityHeaders } from './respond.ts';

const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{overflow-x:auto;border:1px solid #8886;border-radius:.4rem;padding:.8rem}
code{font-family:ui-monospace,monospace;font-size:.9em}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #8886;padding:.3rem .6rem;text-align:start;vertical-align:top}
a:focus-visible{outline:2px solid;outline-offset:2px}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that needs nothing but itself: no script, no picture, no other address. */
function page(title: string, markdown: string, back: string | null): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const way = back === null ? '' : `<nav aria-label="Rules"><a href="${back}">All rules</a></nav>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${way}<main>
${body}
</main>
</body>
</html>
`;
}

const headers = {
  ...securityHeaders,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'public, max-age=3600',
  'content-type': 'text/html; charset=utf-8',
} as const;

/**
 * Serves `/rules` and `/rules/<id>`: what each rule wants, why, and how to mend it, for the links in checks and comments. Says false,
 * and answers nothing, where the path is none of them. A page is made when it is first asked for.
 */
export function createRulePages(): (path: string, response: ServerResponse) => boolean {
  const rules = new Map(allRules([]).map((rule) => [`/${rulePath(rule.id)}`, rule]));
  const made = new Map<string, string>();
  const make = (path: string): string | null => {
    // Addresses are relative, so that the server may stand below a path of a proxy.
    if (path === '/rules')
      return page(
        'Rules',
        renderRuleTable(catalogue, ({ id }) => rulePath(id)),
        null,
      );
    const rule = rules.get(path);
    return rule === undefined ? null : page(`${rule.id}: adr-governor`, rulePage(rule), '../rules');
  };
  return (path, response) => {
    const html = made.get(path) ?? make(path);
    if (html === null) return false;
    made.set(path, html);
    response.writeHead(200, { ...headers, 'content-length': String(Buffer.byteLength(html)) });
    response.end(html);
    return true;
  };
}
