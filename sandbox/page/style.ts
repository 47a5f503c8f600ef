import { createHash } from 'node:crypto';

/** The whole style of the page. Colours hold 4.5:1 on their ground in both themes (WCAG 2.2, 1.4.3). */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f6f7f9;--line:#d5d9e0;--text:#1d232b;--soft:#535d69;--link:#0b57b0;
--green:#19692f;--green-ground:#e3f4e7;--yellow:#7a5200;--yellow-ground:#fdf2d2;--red:#b3202c;--red-ground:#fde8e8;
--blue:#0b57b0;--blue-ground:#e4effc;--grey:#4b5560;--grey-ground:#eceff3;--violet:#6339b5;--violet-ground:#efe8fc;--focus:#0b57b0}
@media (prefers-color-scheme:dark){:root{--ground:#11151b;--raised:#191f27;--line:#343d49;--text:#e3e8ee;--soft:#a3adb9;
--link:#79b4ff;--green:#7cd992;--green-ground:#12301b;--yellow:#e9c46a;--yellow-ground:#362a0c;--red:#ff9c9c;
--red-ground:#3d1a1d;--blue:#8ec1ff;--blue-ground:#152a44;--grey:#b3bdc9;--grey-ground:#262e38;--violet:#c7adff;
--violet-ground:#2c2147;--focus:#79b4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:8px;background:var(--ground);padding:6px 12px;z-index:2}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header.top{border-bottom:1px solid var(--line);background:var(--raised)}
header.top>div,main,footer{max-width:1040px;margin:0 auto;padding:10px 24px}
header.top>div{display:flex;gap:12px;justify-content:space-between;align-items:baseline;flex-wrap:wrap}
header.top nav ol{list-style:none;display:flex;gap:6px;margin:0;padding:0}
header.top nav li+li::before{content:"/";color:var(--soft);margin-right:6px}
header.top p,footer{color:var(--soft);font-size:13px}header.top p{margin:0}
main{padding-top:22px;padding-bottom:48px}
h1{font-size:25px;line-height:1.25;margin:0 0 8px;font-weight:600;overflow-wrap:anywhere}
h1 .number{color:var(--soft);font-weight:400}
h2{font-size:19px;margin:28px 0 10px}h3{font-size:16px;margin:20px 0 8px}
h4,h5,h6{font-size:15px;margin:14px 0 6px}
.facts{display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center;margin:0 0 18px;color:var(--soft)}
code,pre{font:12.5px/1.55 ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace}
:not(pre)>code{background:var(--grey-ground);padding:1px 5px;border-radius:4px;overflow-wrap:anywhere}
.mark{display:inline-flex;align-items:center;gap:6px;border-radius:999px;padding:2px 11px;font-size:13px;font-weight:600;white-space:nowrap}
.green{color:var(--green);background:var(--green-ground)}.yellow{color:var(--yellow);background:var(--yellow-ground)}
.red{color:var(--red);background:var(--red-ground)}.blue{color:var(--blue);background:var(--blue-ground)}
.grey{color:var(--grey);background:var(--grey-ground)}.violet{color:var(--violet);background:var(--violet-ground)}
nav.tabs{border-bottom:1px solid var(--line);margin-bottom:20px}
nav.tabs ul{list-style:none;display:flex;gap:4px;margin:0 0 -1px;padding:0;flex-wrap:wrap}
nav.tabs a{display:block;padding:9px 15px;color:var(--text);text-decoration:none;border:1px solid transparent;border-radius:7px 7px 0 0}
nav.tabs a:hover{background:var(--raised)}
nav.tabs a[aria-current]{border-color:var(--line);border-bottom-color:var(--ground);background:var(--ground);font-weight:600}
nav.tabs .count{margin-left:5px;font-weight:400}
.count{background:var(--grey-ground);color:var(--grey);border-radius:999px;padding:0 8px;font-size:12px}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 250px;gap:28px}
@media (max-width:820px){.columns{grid-template-columns:minmax(0,1fr)}}
section.side h2{font-size:13px;color:var(--soft);margin:0 0 6px;font-weight:600}
section.side section{border-bottom:1px solid var(--line);padding-bottom:12px;margin-bottom:14px}
section.side ul,ul.plain,ol.plain{list-style:none;margin:0;padding:0}section.side p{margin:0}section.side li{margin:0 0 8px}
.card{border:1px solid var(--line);border-radius:9px;margin:0 0 16px;overflow:hidden;background:var(--ground)}
.card>header{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;background:var(--raised);border-bottom:1px solid var(--line);padding:8px 15px;font-size:14px;color:var(--soft)}
.card>header h3,.card>header h2{margin:0;font-size:14px;font-weight:400}.card>header strong{color:var(--text)}
.card>header time,.card>header .right{margin-left:auto;font-size:13px}
.card>.body{padding:12px 15px}.card .card{margin:12px 0 4px}.card>header:last-child{border-bottom:0}.annotation p{margin:0 0 4px}
.card.app{border-left:3px solid var(--violet)}
.body>:first-child,.body>.text>:first-child,.text>:first-child{margin-top:0}.body>:last-child,.text>:last-child{margin-bottom:0}
.event{display:flex;gap:10px;align-items:baseline;color:var(--soft);font-size:14px;margin:0 0 14px;padding-left:15px;overflow-wrap:anywhere}
.event::before{content:"";flex:none;width:8px;height:8px;border-radius:50%;background:var(--line);align-self:center}
.event time{margin-left:auto;font-size:13px;white-space:nowrap}
.text{overflow-wrap:anywhere}
.text p,.text ul,.text ol{margin:0 0 10px}.text li{margin:2px 0}
.text blockquote{margin:0 0 10px;padding-left:12px;border-left:3px solid var(--line);color:var(--soft)}
.text pre{background:var(--raised);border:1px solid var(--line);border-radius:7px;padding:9px 12px;overflow-x:auto;margin:0 0 10px}
.text details{margin:0 0 10px}summary{cursor:pointer}
.scroll{overflow-x:auto;margin:0 0 12px}.text+.text{margin-top:14px}
table{border-collapse:collapse}.text th,.text td{border:1px solid var(--line);padding:5px 11px;text-align:left;vertical-align:top}
.text th,.text td{overflow-wrap:break-word}.text th{background:var(--raised)}
.badge{display:inline-flex;border-radius:4px;overflow:hidden;font-size:12px;line-height:20px;font-weight:600;vertical-align:middle;white-space:nowrap}
.badge span{padding:0 7px}.badge-label{background:var(--grey-ground);color:var(--grey)}
.drawn{display:inline-block;min-width:20px;padding:0 5px;border-radius:999px;text-align:center;font-weight:700;font-size:12px;line-height:20px}
.no-image{border:1px dashed var(--line);border-radius:4px;padding:0 6px;color:var(--soft)}
figure.suggestion{margin:0 0 10px;border:1px solid var(--line);border-radius:7px;overflow:hidden}
figure.suggestion figcaption{background:var(--raised);padding:4px 12px;font-size:13px;color:var(--soft);border-bottom:1px solid var(--line)}
figure.suggestion pre{margin:0;padding:0;border:0;border-radius:0;overflow-x:auto}
del,ins{text-decoration:none;display:block;padding:0 12px;min-width:max-content}
del{background:var(--red-ground)}ins{background:var(--green-ground)}
.sign{display:inline-block;width:16px;color:var(--soft);user-select:none}
table.diff{width:100%;font:12.5px/1.6 ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace}
table.diff td{padding:0 10px;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
table.diff .at{width:46px;text-align:right;color:var(--soft);user-select:none;white-space:nowrap}
table.diff tr.add td{background:var(--green-ground)}table.diff tr.remove td{background:var(--red-ground)}
table.diff tr.hunk td{background:var(--blue-ground);color:var(--blue)}
table.diff tr.add .at,table.diff tr.remove .at{color:var(--text)}
table.diff tr.said td{white-space:normal;padding:4px 14px;font:15px/1.55 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;background:var(--ground);border-block:1px solid var(--line)}
.excerpt{border-bottom:1px solid var(--line)}
.row{display:flex;gap:10px;align-items:baseline;padding:10px 15px;border-top:1px solid var(--line);flex-wrap:wrap}
.card>header+.row{border-top:0}.row .right{margin-left:auto;color:var(--soft);font-size:13px}
ol.steps{padding-left:26px}ol.steps li{margin:5px 0}
footer{border-top:1px solid var(--line);padding-bottom:28px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

/** Only this style may apply and nothing may be loaded, run, framed or sent (https://www.w3.org/TR/CSP3/). */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
