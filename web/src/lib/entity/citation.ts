interface Cited {
  title: string;
  url: string;
  revision: number;
  issued?: string | null;
  accessed: string;
  publisher: string;
}

/** bibtex writes a citation as an entry of BibTeX, whose key is the id that the address ends with. */
export function bibtex(c: Cited): string {
  const key = "entente-" + decodeURIComponent(c.url.split("/").pop() ?? "").replaceAll(/[^A-Za-z0-9]+/g, "-");
  const fields: [string, string][] = [
    ["title", `{${escape(c.title)}}`],
    ["publisher", `{${escape(c.publisher)}}`],
    ["version", `{revision ${c.revision}}`],
    ["url", `{${c.url}}`],
    ["urldate", `{${c.accessed.slice(0, 10)}}`],
  ];
  if (c.issued) fields.splice(2, 0, ["date", `{${c.issued.slice(0, 10)}}`]);
  return `@dataset{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

const special: Record<string, string> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** Signs that mean something to TeX are written as themselves. */
function escape(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => special[sign] ?? "\\" + sign);
}
