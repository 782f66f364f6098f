/** The one style sheet: quiet, dense, for screen (light, dark, high contrast) and paper (A4 and Letter). */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--ink:#1b1b1d;--soft:#55565c;--faint:#8a8b91;--line:#d4d1ca;--hair:#e7e4de;--tint:#f6f4f0;--accent:#1f3a5f;
--found:#1f5a3c;--unsure:#7d5200;--missing:#9a1f1f;--undecided:#2d4a8c;--flag:#7a2e6b;
--serif:Charter,"Iowan Old Style","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;
--sans:"Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;
--mono:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#15171b;--ink:#e6e4df;--soft:#b3b1ab;--faint:#85847f;--line:#3b3e45;--hair:#2a2d33;
--tint:#1d2026;--accent:#a9c3e6;--found:#86c9a1;--unsure:#e0b562;--missing:#f0908a;--undecided:#a3bdf5;--flag:#dba3cf}}
@media (prefers-contrast:more){:root{--soft:var(--ink);--faint:var(--ink);--line:var(--ink);--hair:var(--ink)}}
table.matrix{width:100%}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);-webkit-text-size-adjust:100%}
main,.top,footer{max-width:74rem;margin:0 auto;padding:0 2rem}
.top{padding-top:3rem}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;border:1px solid var(--line)}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:2rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:2.6rem 0 .8rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.12rem}h4{font:600 .95rem/1.4 var(--sans);margin:0}
p{margin:.5rem 0;max-width:48rem}
.kicker{margin:0 0 .5rem;color:var(--soft);font-size:.8rem;letter-spacing:.09em;text-transform:uppercase}
.facts{display:flex;flex-wrap:wrap;gap:.35rem 2.2rem;margin:1.1rem 0 0;padding:0}
.facts div{display:flex;gap:.5rem;align-items:baseline}.facts dt{color:var(--soft);font-size:.85rem}.facts dd{margin:0}
.note{margin:1.3rem 0 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line);color:var(--soft);font-size:.9rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:1.4rem 0 0;padding:.6rem 0;border-block:1px solid var(--hair);font-size:.88rem}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.87rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:0 0 .5rem;font-size:.85rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--hair)}
thead th{border-bottom:1.5px solid var(--ink);font-weight:600;font-size:.8rem;vertical-align:bottom;white-space:nowrap}
th[scope=row]{font-weight:400}
.tally th[scope=row]{min-width:9rem}
.num{text-align:right;padding-right:1.4rem}
.zero{color:var(--faint)}
.state{display:inline-flex;gap:.4rem;align-items:flex-start;font-weight:600;white-space:nowrap}
.mark{flex:none;width:1.05em;height:1.05em;margin-top:.18em}
.sprite{position:absolute}
.s-found{color:var(--found)}.s-partial,.s-unsure{color:var(--unsure)}.s-missing{color:var(--missing)}.s-undecided{color:var(--undecided)}
.s-waived,.s-not-applicable,.s-not-due,.s-retired,.s-record{color:var(--soft);font-weight:400}
.small{font-size:.82rem;color:var(--soft)}
.id,code{font-family:var(--mono);font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
.flag{display:block;color:var(--flag);font-size:.8rem;font-weight:600}
.matrix thead th{background:var(--paper)}
.matrix th[scope=row]{min-width:15rem;max-width:26rem;position:sticky;left:0;background:var(--paper);padding-right:1.2rem}
.matrix th[scope=row] a{font-weight:600;text-decoration:none;color:var(--ink)}.matrix th[scope=row] a:hover{text-decoration:underline}
.matrix td{min-width:8.7rem}.matrix td.plain{min-width:4.5rem}
.count{display:block;margin-left:1.45rem}
th a,.open a{font-weight:600}
.matrix tbody tr:hover th,.matrix tbody tr:hover td{background:var(--tint)}
tr.group th{background:var(--tint);font-size:.82rem;color:var(--soft);padding:.35rem .6rem;position:static}
.form{white-space:nowrap}
.period{display:block;font-weight:400;color:var(--soft)}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(21rem,1fr));gap:.25rem 2rem;margin:1rem 0 0;padding:0;font-size:.82rem}
.legend div{display:flex;gap:.7rem}.legend dt{flex:0 0 8.8rem}.legend dd{margin:0;color:var(--soft)}
.filters{display:flex;flex-wrap:wrap;gap:.8rem 1.2rem;align-items:end;margin:0 0 1.2rem;padding:.9rem 1rem;background:var(--tint);border:1px solid var(--hair)}
.filters label{display:grid;gap:.2rem;font-size:.8rem;color:var(--soft)}
.filters input,.filters select,.filters button{font:inherit;font-size:.9rem;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:2px;padding:.35rem .5rem;min-height:2.2rem}
.filters input{width:18rem;max-width:100%}.filters button{cursor:pointer}
.filters output{font-size:.85rem;color:var(--soft);padding-bottom:.45rem}
[hidden]{display:none!important}
section>h3{margin-top:1.6rem}
.open{margin:.3rem 0 0;border-top:1px solid var(--hair);padding:0;list-style:none}
.open>li{display:grid;grid-template-columns:10.5rem 1fr;gap:0 1rem;padding:.6rem 0;border-bottom:1px solid var(--hair)}
.open p{margin:.1rem 0 0}
article{padding:1.8rem 0 1.6rem;border-bottom:1px solid var(--line)}
article:target h3{background:var(--tint)}
.no{color:var(--soft);font-weight:400;margin-right:.35rem}
.meta{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.35rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.85rem}
figure{margin:1.1rem 0 0;max-width:52rem}
blockquote{margin:0;font-family:var(--serif);white-space:pre-line;overflow-wrap:anywhere}
figcaption{color:var(--soft);font-size:.82rem}
.promise{border-left:3px solid var(--accent);padding-left:1.1rem}
.promise blockquote{font-size:1.14rem;line-height:1.5}
.promise figcaption{margin-top:.35rem}
.ask{padding-left:calc(1.1rem + 3px)}.ask blockquote{color:var(--soft);font-size:.95rem}
.terms{display:grid;grid-template-columns:8rem 1fr;gap:.25rem 1rem;margin:1rem 0 0;padding-left:calc(1.1rem + 3px);max-width:52rem;font-size:.9rem}
.terms dt{color:var(--soft)}.terms dd{margin:0}
.filing{margin:1.5rem 0 0}.filing h4{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center;padding-bottom:.3rem}.filing h4 .small{font-weight:400}.filing h4 .state{font-size:.9rem}
.filing thead th{border-bottom:1px solid var(--line);color:var(--soft);font-weight:400;padding-block:.25rem}
.filing td:first-child,.filing th[scope=row]{width:30%}.filing td:nth-child(2){width:10rem}
.passage{margin:0 0 .7rem}.passage:last-child{margin-bottom:0}
.passage q{font-family:var(--serif);font-size:.93rem;overflow-wrap:anywhere}
.passage q::before{content:"“"}.passage q::after{content:"”"}
.near q,.near .row{color:var(--soft);font-size:.88rem}.filing td p.small{margin:0 0 .4rem}
.passage .row{font-size:.9rem}
.where{display:block;font-family:var(--mono);font-size:.76rem;color:var(--soft);overflow-wrap:anywhere}
.why{font-family:var(--sans);font-size:.8rem}.why::before{content:"— "}
.hash{font-family:var(--mono);font-size:.76rem;overflow-wrap:anywhere}
.elsewhere{margin-top:1rem;font-size:.85rem;color:var(--soft)}
.findings td:nth-child(3){width:30%}.findings th,.findings td:first-child,.date,.register td:nth-child(3){white-space:nowrap}
.sign th:nth-child(1),.sign th:nth-child(3){width:31%}.sign th:nth-child(4){width:14%}
.sign{break-inside:avoid;margin-top:1.6rem}.sign td,.sign th[scope=row]{height:3.1rem;border-bottom:1px solid var(--ink);border-right:1.2rem solid transparent}
.sign thead th{border-bottom:0;color:var(--soft);font-weight:400}
footer{padding:2.5rem 2rem 3rem;color:var(--soft);font-size:.82rem}
@media (max-width:44rem){main,.top,footer{padding-inline:1rem}.open>li{grid-template-columns:1fr}.terms{grid-template-columns:1fr}
.matrix th[scope=row]{position:static;min-width:13rem}.promise blockquote{font-size:1.05rem}}
@media (forced-colors:active){.mark{forced-color-adjust:auto}}
@page{margin:17mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#555}}
@page wide{size:landscape}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--faint:#666;--line:#999;--hair:#c8c8c8;--tint:#fff;--accent:#1f3a5f;
--found:#1f5a3c;--unsure:#6b4600;--missing:#8a1515;--undecided:#243d78;--flag:#6a2560}
html{font-size:10pt}body{font-size:9.5pt;line-height:1.4}main,.top,footer{max-width:none;padding:0}footer{padding-top:16pt}.top{padding-top:0}
h1{font-size:19pt}h2{font-size:13pt;margin-top:20pt;break-after:avoid}h3{font-size:11.5pt;break-after:avoid}h4{break-after:avoid}
.skip,nav,.filters{display:none!important}
tr[hidden]{display:table-row!important}article[hidden]{display:block!important}
a{color:inherit;text-decoration:none}
table{font-size:8.4pt}thead th{white-space:normal;font-size:8pt}.num{padding-right:.5rem}.period{white-space:nowrap}.tally th[scope=row]{min-width:9rem}.tally br{display:none}thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}.upright .scroll{break-inside:avoid}.filing td:first-child,.filing th[scope=row]{width:24%}.filing td:nth-child(2){width:24%}.meta{break-after:avoid}td.hash{font-size:6.7pt}.hash{overflow-wrap:anywhere}tr,figure,.filing,.open>li,.legend div,.passage{break-inside:avoid}
.matrix th[scope=row]{position:static;min-width:0;width:27%}.matrix td,.matrix td.plain{min-width:0;white-space:normal}.state{white-space:normal}
.scroll{overflow:visible}.wide{page:wide}
article{padding:12pt 0 10pt}.promise blockquote{font-size:11pt}p{orphans:3;widows:3}
.signatures,.wide{break-before:page}
.wide table{font-size:7pt}.wide .small{font-size:6.6pt}.wide thead th{font-size:6.8pt}.wide .matrix th[scope=row]{width:20%;min-width:44mm}.wide th,.wide td{padding-right:.4rem}.wide .state{gap:.2rem}.wide .count{margin-left:1.25em}
}
`;
