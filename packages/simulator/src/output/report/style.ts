/** The page's style. Two radio inputs choose the language without a script; they stay in view, so that choosing keeps the place. */
export const style = `
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b1b1b; --quiet: #5f6368; --grid: #d9dcdf; --shared: #767b80; --panel: #f4f6f6;
  --kept: #00796B; --taper: #8E63B0; --cliff: #222222; --further1: #A9731B; --further2: #5B6B73; --gross: #8a9096;
  --payer1: #0b4f47; --payer2: #1f7a6f; --payer3: #4a9e92; --payer4: #7fbdb3; --payer5: #b3d8d2; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #15191c; --ink: #e8eaec; --quiet: #a8b0b6; --grid: #363d43; --shared: #9aa2a9; --panel: #1e2428;
  --kept: #3fb8a6; --taper: #bd98dc; --cliff: #f2f2f2; --further1: #d7a24c; --further2: #9db0ba; --gross: #757d84;
  --payer1: #c6e6e1; --payer2: #8fcabf; --payer3: #5fae9f; --payer4: #38897b; --payer5: #226357; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header, main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1rem; }
p, ul, ol, dl, details, h1, h2, h3 { max-width: 70ch; }
[lang="zh-CN"] p, p[lang="zh-CN"], li[lang="zh-CN"] { max-width: 38em; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 2rem 0 .4rem; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.6rem 0 .5rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 1.6rem 0 .3rem; }
p { margin: .5rem 0; }
a { color: inherit; text-underline-offset: .15em; }
code { font: .9em/1.5 ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.small, figcaption, .definition { font-size: .86rem; line-height: 1.5; color: var(--quiet); }
.mark { display: inline-block; border: 1px solid var(--quiet); border-radius: 3px; padding: 0 .45em; font-size: .86rem; }
.answer { font-size: 1.06rem; }
figure { margin: 1rem 0 1.6rem; }
figure svg { display: block; max-width: 100%; height: auto; overflow: visible; }
.narrow { display: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; margin: .4rem 0 .8rem; }
th, td { padding: .22rem .7rem .22rem 0; border-bottom: 1px solid var(--grid); text-align: right; vertical-align: top; }
th:first-child { text-align: left; }
td { white-space: nowrap; }
details table td:nth-child(2) { white-space: normal; }
thead th { font-weight: 600; color: var(--quiet); }
tbody th { font-weight: 600; }
details { border-top: 1px solid var(--grid); padding: .3rem 0; max-width: 56rem; }
summary { cursor: pointer; padding: .15rem 0; }
details > div { padding: .2rem 0 .8rem 1.1rem; }
input[name="language"] { position: fixed; top: 0; right: 0; opacity: 0; }
nav { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--grid); text-align: right; padding: .35rem 1rem; font-size: .9rem; }
nav label { cursor: pointer; padding: .2rem .5rem; border-radius: 3px; }
#english:checked ~ nav [for="english"], #chinese:checked ~ nav [for="chinese"] { font-weight: 700; background: var(--panel); }
#english:focus-visible ~ nav [for="english"], #chinese:focus-visible ~ nav [for="chinese"] { outline: 2px solid var(--ink); }
#english:checked ~ * [lang="zh-CN"], #chinese:checked ~ * [lang="en"] { display: none; }
nav [lang] { display: inline !important; }
@media (max-width: 640px) { .broad { display: none; } .narrow { display: block; } h1 { font-size: 1.35rem; } h2 { font-size: 1.12rem; } }
@media print { @page { size: A4; margin: 18mm 16mm; } nav, .files { display: none; } body { font-size: 10.5pt; } figure, table, tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } header, main, footer { max-width: none; padding: 0; } }
`
