// Lists over a part of Horizon Europe: many projects, with money, over years.
import { expect, open, test } from "../support/test";

interface Total {
  list: { totalCount: number };
}
const whole = new Intl.NumberFormat("en");

test("projects narrow to those of a country, as many as the API counts", async ({ page, ask }) => {
  const germany = await ask<Total>('{ list: projects(where: {participants: {some: {country: {eq: "DE"}}}}) { totalCount } }');
  await open(page, "/projects");
  await page.getByRole("group", { name: "Country of a participant" }).getByRole("checkbox", { name: /Germany/ }).check();
  await expect(page).toHaveURL("/projects?country=DE");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Projects ${whole.format(germany.list.totalCount)}`);
  await expect(page.getByRole("checkbox", { name: /France/ }), "other countries can still be added").toBeVisible();
});

test("pages turn and turn back", async ({ page }) => {
  await open(page, "/projects?sort=name");
  const first = page.getByRole("rowheader").first();
  const name = (await first.textContent()) ?? "";
  await page.getByRole("link", { name: "Next" }).click();
  await expect(first).not.toHaveText(name);
  await expect(page).toHaveURL(/after=/);
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(first).toHaveText(name);
});

test("a column of the chart narrows to its year", async ({ page, ask }) => {
  const year = await ask<Total>('{ list: projects(where: {start: {eq: "2023"}}) { totalCount } }');
  await open(page, "/projects");
  await page.getByRole("group", { name: "By start year" }).getByRole("link", { name: /^2023:/, includeHidden: true }).click();
  await expect(page).toHaveURL("/projects?from=2023&to=2023");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Projects ${whole.format(year.list.totalCount)}`);
});

test("charts draw money where it is known, and say it in a table", async ({ page }) => {
  await open(page, "/projects");
  await page.getByRole("radio", { name: "EU contribution" }).check();
  await expect(page).toHaveURL("/projects?draw=money");
  await expect(page.getByRole("figure").filter({ hasText: "EU contribution by country of a participant" }).getByRole("listitem").first()).toContainText("€");
  await page.getByText("Show as a table").click();
  await expect(page.getByRole("row", { name: /2023/ }).getByRole("cell").first()).toContainText("€");
});

test("from an institution to its projects and to what it has in common with another", async ({ page }) => {
  await open(page, "/projects?participant=institution:jrc");
  await expect(page.getByRole("link", { name: /Remove filter: Participant/ })).toContainText("Joint Research Centre");
  await page.getByRole("group", { name: "Participant" }).getByRole("checkbox", { name: /CNRS|French National Centre/ }).check();
  await expect(page).toHaveURL(/participant=institution:cnrs&participant=institution:jrc/);
});

test("the rows of a release are places in a source", async ({ page, ask }) => {
  const { documents } = await ask<{ documents: { nodes: { id: string; relationCount: number }[] } }>(
    '{ documents(where: {name: {contains: "HORIZON: organization"}}) { nodes { id relationCount } } }',
  );
  const loaded = documents.nodes.find((d) => d.relationCount > 0); // the seed cites a few rows of a release itself
  await open(page, `/sources/${loaded?.id}`);
  await expect(page.getByRole("region", { name: /^Relations/ })).toContainText(/rows?:?\s+\d/);
});

test("an institution's page counts each project once, in however many roles", async ({ page, ask }) => {
  const { institution } = await ask<{ institution: { projects: { totalCount: number } } }>(
    '{ institution(id: "institution:cnrs") { projects { totalCount } } }',
  );
  const once = whole.format(institution.projects.totalCount);
  await open(page, "/entity/institution:cnrs");
  await expect(page.getByRole("heading", { name: /^Projects/ })).toHaveText(`Projects ${once}`);
  await expect(page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: /^Projects/ })).toHaveText(`Projects ${once}`);
});

test("bars are of what is listed, whatever is chosen in their own facet", async ({ page, ask }) => {
  interface Groups {
    list: { totalCount: number; groups: { nodes: { count: number; keys: { label: string }[] }[] } };
  }
  const query = `{ list: projects(where: {participants: {some: {country: {in: ["DE"]}}}}) {
    totalCount groups(by: {through: PARTICIPANTS, field: COUNTRY}) { nodes { count keys { label } } } } }`;
  const { list } = await ask<Groups>(query);
  const wanted = new Map(list.groups.nodes.map((n) => [n.keys[0]?.label, whole.format(n.count)]));
  expect(wanted.size).toBeGreaterThan(1);

  await open(page, "/projects?country=DE");
  const bars = page.getByRole("figure", { name: "By country of a participant" }).getByRole("listitem");
  await expect(bars.filter({ hasText: "Germany" })).toHaveText(new RegExp(`Germany\\s*${whole.format(list.totalCount)}$`));
  for (const bar of await bars.all()) {
    const [, label, count] = /^(.*?)\s*([\d,]+)$/.exec((await bar.innerText()).replaceAll("\n", " ")) ?? [];
    expect(count, label).toBe(wanted.get(label?.trim()));
  }
  // The facet counts what could be chosen besides.
  const all = await ask<Groups>("{ list: projects { totalCount groups(by: {through: PARTICIPANTS, field: COUNTRY}) { nodes { count keys { label } } } } }");
  const france = whole.format(all.list.groups.nodes.find((n) => n.keys[0]?.label === "France")?.count ?? 0);
  expect(france).not.toBe(wanted.get("France"));
  await expect(page.getByRole("checkbox", { name: new RegExp(`France ${france}$`) })).toBeVisible();
});

test("beside money, a chart of numbers says what it counts", async ({ page }) => {
  await open(page, "/projects?draw=money");
  const titles = page.locator("figcaption");
  await expect(titles.filter({ hasText: "EU contribution by start year" })).toBeVisible();
  await expect(titles.filter({ hasText: "EU contribution by country of a participant" })).toBeVisible();
  await expect(titles.filter({ hasText: "Number of projects by theme" })).toBeVisible();
  await page.getByRole("radio", { name: "Number" }).check();
  await expect(titles.filter({ hasText: /^By theme$/ })).toBeVisible();
});

test("an institution's page adds up what it received itself, not what its projects did", async ({ page, ask }) => {
  interface Projects {
    institution: { projects: { totalCount: number; groups: { nodes: { count: number; sums: { value: number }[] }[] } } };
    whole: { sums: { value: number }[] }[];
  }
  const { institution, whole } = await ask<Projects>(`{
    institution(id: "institution:jrc") { projects(first: 0) { totalCount
      groups(by: {field: START, interval: YEAR, includeMissing: true}, sum: OWN_AMOUNT) { nodes { count sums { value } } } } }
    whole: timeline(kind: PROJECT, field: START, where: {project: {participants: {some: {id: {eq: "institution:jrc"}}}}}, sum: CONTRIBUTION) { sums { value } }
  }`);
  const sum = (points: { sums: { value: number }[] }[]) => points.reduce((n, p) => n + (p.sums[0]?.value ?? 0), 0);
  const own = sum(institution.projects.groups.nodes);
  expect(own).toBeGreaterThan(0);
  expect(sum(whole), "the projects have more").toBeGreaterThan(2 * own);
  const euros = new Intl.NumberFormat("en-GB", {
    style: "currency", currency: "EUR", minimumFractionDigits: Number.isInteger(own) ? 0 : 2, maximumFractionDigits: 2,
  });
  await open(page, "/entity/institution:jrc");
  await page.locator("#time").scrollIntoViewIfNeeded(); // what is drawn there is asked for when it comes near
  const figure = page.getByRole("figure").filter({ hasText: "Projects by start year" });
  await expect(figure).toContainText(`in which it received ${euros.format(own)} of EU contribution itself`);
});
