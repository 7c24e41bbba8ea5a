import { expect, test } from "vitest";

import { bibtex } from "./citation";

const citation = {
  title: "R&D in 100% of_cases",
  url: "http://localhost:8080/entity/agreement:cnrs-jrc",
  revision: 3,
  issued: "2026-11-21T10:16:37Z",
  accessed: "2026-11-22T09:00:00Z",
  publisher: "Entente",
};

test("a page is a data set of a revision, seen on a day", () => {
  expect(bibtex({ ...citation, title: "CNRS–JRC cooperation agreement" })).toBe(
    `@dataset{entente-agreement-cnrs-jrc,
  title = {CNRS–JRC cooperation agreement},
  publisher = {Entente},
  date = {2026-11-21},
  version = {revision 3},
  url = {http://localhost:8080/entity/agreement:cnrs-jrc},
  urldate = {2026-11-22},
}
`,
  );
});

test("signs of TeX stand for themselves", () => {
  expect(bibtex(citation)).toContain("title = {R\\&D in 100\\% of\\_cases}");
  expect(bibtex({ ...citation, title: "a\\b {c} ~" })).toContain("title = {a\\textbackslash{}b \\{c\\} \\textasciitilde{}}");
});

test("a graph that was never loaded has no date of issue", () => {
  expect(bibtex({ ...citation, issued: null })).not.toContain("  date =");
});
