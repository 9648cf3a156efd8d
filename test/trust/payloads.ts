/** Stands in every payload, followed by its number, so that a trace of one is found wherever it got. */
export const MARK = 'zq';

const ESC = '\u001b';

/** What a file may say that some program, somewhere, would take for more than a text. */
const SHAPES: readonly ((mark: string) => string)[] = [
  // Terminals: colours, clearing, titles, links, the clipboard, device controls, and their 8-bit forms.
  (m) => `${ESC}[97;41m${m}${ESC}[2J${ESC}[H`,
  (m) => `${ESC}]0;${m}\u0007${ESC}]8;;https://${m}.example\u0007x${ESC}]8;;\u0007`,
  (m) => `${ESC}]52;c;${m}${ESC}\\${ESC}P$q${m}${ESC}\\${ESC}_${m}${ESC}\\${ESC}c`,
  (m) => `\u009b97m${m}\u009d0;${m}\u009c\u0090${m}\u009c\u0085${m}`,
  (m) => `safe${m}\b\b\b\b\b\b\b\bgone\u0007\u0000\u007f\v\f\u000e`,
  (m) => `seen${m}\rover`,
  (m) => `${m}\nUncovered: forged line ${m}\n\n${m}`,
  (m) => `${m}\u2028forged ${m}\u2029forged`,
  // Direction, and what cannot be seen.
  (m) => `\u202e${m}\u202d\u202a\u202b\u202c \u2066${m}\u2067\u2068\u2069 \u200e\u200f\u061c`,
  (m) => `${m}\u200b\u200c\u200d\u2060\u2064\ufeff\ufff9\ufffa\ufffb\u00ad`,
  (m) => `z${'\u0301\u0316'.repeat(40)}${m}`,
  // HTML, SVG, XML.
  (m) => `<script>alert("${m}")</script>`,
  (m) => `<img src=x onerror=alert('${m}')>`,
  (m) => `" onmouseover="alert('${m}')" x="`,
  (m) => `' autofocus onfocus='alert("${m}")`,
  (m) => `</style></title></textarea><style>*{display:none}</style>${m}`,
  (m) => `]]></script><svg onload=alert('${m}')/>`,
  (m) => `<!--${m}--><a href="javascript:alert('${m}')">x</a><?xml ${m}?>`,
  (m) => `javascript:alert('${m}')`,
  (m) => `&lt;b&gt;${m}&amp;#60;i&#62; &#x1b;[2J`,
  (m) => `{{{${m}}}} {{#${m}}}x{{/${m}}} {{policy}} \${${m}} %s %n`,
  // Markdown.
  (m) => `# ${m}`,
  (m) => `> ${m}`,
  (m) => `- [ ] ${m}`,
  (m) => `1. ${m}`,
  (m) => `    ${m}`,
  (m) => `---\n${m}\n===`,
  (m) => `\`\`\`${m}\n~~~`,
  (m) => `[${m}](javascript:alert(1)) ![${m}](https://${m}.example/x.png)`,
  (m) => `https://${m}.example www.${m}.example <https://${m}.example> a@${m}.example`,
  (m) => `| ${m} | **${m}** _${m}_ ~~${m}~~ [^${m}] \\`,
  (m) => `\\[${m}\\](https://${m}.example) \\\\[${m}\\\\](https://${m}.example)`,
  (m) => `[${m}]: https://${m}.example "x"`,
  // Spreadsheets.
  (m) => `=HYPERLINK("https://${m}.example","${m}")`,
  (m) => `+cmd|'/C ${m}'!A0`,
  (m) => `-1+${m}`,
  (m) => `@SUM(${m})`,
  (m) => `\t=1+${m}`,
  (m) => `\r=1+${m}`,
  (m) => `${m}";=1+1;"\n=1+${m}\t=2`,
  (m) => `＝1+${m}`,
  // iCalendar.
  (m) => `${m}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:${m}\r\nATTACH:file:///etc/passwd`,
  (m) => `${m};VALUE=URI:\\n,\\;\\,BEGIN:VALARM`,
  // Mermaid, DOT.
  (m) => `"]; click person1 "javascript:alert('${m}')"`,
  (m) => `%%{init: {"securityLevel":"loose"}}%% ${m}\nend\nclick me call ${m}()`,
  (m) => `"]; evil_${m} [label="x" URL="javascript:${m}"]; //`,
  (m) => `\\N\\G\\l${m}\\" ] /* <b>${m}</b> */ #`,
  (m) => `<<table><tr><td href="${m}">x</td></tr></table>>`,
  // JSON, SARIF, YAML, shells.
  (m) => `{0} {${m}} [${m}](1) "${m}": null, }] // ${m}`,
  (m) => `$(touch ${m}) \`touch ${m}\` ; touch ${m} | x && y > ${m} 'x' !x`,
  (m) => `&${m} *${m} !!js/function ${m} <<: ? : - # ${m}`,
  (m) => `../../../${m} C:\\${m} file:///etc/${m}`,
  (m) => `constructor ${m} __proto__`,
  (m) => `half \ud800${m}\udc00`,
  (m) => `${m}${'x'.repeat(300)}`,
  (m) => `${m}${'﷽'.repeat(10)}`,
  (m) => `${m}${'深'.repeat(120)}`,
];

const numbered = (index: number) => `${MARK}${String(index).padStart(2, '0')}`;

export const PAYLOADS: readonly string[] = SHAPES.map((shape, index) => shape(numbered(index)));

/** As many texts that no program could mistake. */
export const HARMLESS: readonly string[] = SHAPES.map((_, index) => `calm ${numbered(index)}`);

/**
 * The text with every payload in it replaced by its harmless counterpart. What is left unlike the
 * harmless output was changed on the way.
 *
 * @param changed what an output of this kind must do to a text, for what it may not hold
 */
export function calmed(text: string, changed = (value: string): string => value): string {
  return LONGEST_FIRST.reduce(
    (seen, [payload, harmless]) => seen.replaceAll(changed(payload), harmless),
    changed(text),
  );
}

const LONGEST_FIRST = PAYLOADS.map(
  (payload, index) => [payload, HARMLESS[index] ?? ''] as const,
).sort(([a], [b]) => b.length - a.length);
