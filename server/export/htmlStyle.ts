const letters = `"Source Sans 3","Segoe UI",Roboto,Helvetica,Arial,"Liberation Sans",sans-serif`;

/**
 * On paper: no page ends on a heading, a caption or a table's header, and none begins with a table's last row alone.
 * Colours are printed as they are, since groups have them.
 */
const onPaper = `
@page{margin:18mm}
body{background:none;font-size:10pt;line-height:1.45;print-color-adjust:exact}
main{max-width:none;padding:0 1px}
h1{font-size:24pt}h2{font-size:16pt;margin:2rem 0 .6rem}h3{font-size:12.5pt;margin:1.4rem 0 .4rem}h4,h5,h6{font-size:11pt}
.table{overflow:visible}.short{white-space:normal}caption,figcaption{font-size:9pt}table{font-size:9pt;line-height:1.35}td,th{padding:3.5pt 5pt}
h2,h3,h4,h5,h6,caption,figcaption,thead,tbody tr:first-child,p:has(+.table),p:has(+figure){break-after:avoid}
tbody tr:last-child:not(:first-child){break-before:avoid}
tr,li,dt,dd,.whole,p:has(+.table),p:has(+figure),h2,h3,h4,h5,h6{break-inside:avoid}
`;

/** The look of the summary as an HTML file, on screen and on paper. */
export const htmlStyle = `
body{margin:0;background:#faf8f5;color:#1d2733;font:1.0625rem/1.55 ${letters}}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 5rem;background:#fff}
h1{font-size:2.25rem;line-height:1.15;margin:0 0 1rem}
h2{font-size:1.5rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid #1d2733}
h3{font-size:1.2rem;margin:1.75rem 0 .5rem}h4,h5{font-size:1.05rem;margin:1.25rem 0 .35rem}
p,ul,ol,dl,table{margin:0 0 .9rem}li{margin:.2rem 0}small{color:#4a5663;font-size:.92em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}figure{margin:0 0 1.4rem;break-inside:avoid}svg{display:block;width:100%}
.table{overflow-x:auto}
caption,figcaption{text-align:left;color:#4a5663;font-style:italic;padding-bottom:.35rem}
th,td{border:1px solid #c8cdd3;padding:.4rem .6rem;text-align:left;vertical-align:top;hyphens:auto}th{background:#eef1f4}
.long{overflow-wrap:anywhere}.short{white-space:nowrap}
p,li,dd,h1,h2,h3,h4,h5{overflow-wrap:anywhere}
.group{border-left:6px solid var(--group);padding-left:1.1rem;margin:1.5rem 0}.group>:first-child{color:var(--group);margin-top:0}
.mark{white-space:nowrap;font-weight:600;color:var(--group);border:1.5px solid var(--group);border-radius:.6em;padding:0 .4em;font-size:.85em}
a{color:#1b4f8f}
@media print{${onPaper}}
`;
