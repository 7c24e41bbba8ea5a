// Package cordis reads the releases of CORDIS, the European Union's register of funded research: tables (project,
// organization, euroSciVoc, topics, legalBasis, webLink) in CSV, XLSX and JSON, and XML (one file a project), of FP7, Horizon
// 2020 and Horizon Europe. All yield the same statements; only their evidence differs.
//
// What becomes of what the publisher writes:
//
//   - project:cordis-ID has name, acronym, description, start, end, cost, contribution, status, website and the identifiers
//     cordis, cordis-rcn and doi. A total cost of 0 beside a contribution above 0 cannot be the total; it is rejected by
//     field, because as a fact it would rank half of the projects as the cheapest. A start after the end rejects both:
//     nothing tells which of them is wrong.
//   - institution:pic-PIC has what each row of it says, so that rows that differ stay side by side as facts; one without a
//     participant code is institution:named-DIGEST, by its name, country and place, and its identification WEAK. It takes part
//     in its project by a role in lower-case words, with ecContribution as amount and netEcContribution as net amount; no
//     contribution, as with associated partners, is no amount, and 0 is 0. Rows of one project, institution and role state one
//     relation, and each is a share of it: the graph has their sum, and the evidence of all. A participation that is marked as
//     ended (endOfParticipation in tables, terminated in XML) has ended where all of its rows are; since when, releases do not say.
//   - site:pic-PIC-DIGEST, or site:named-DIGEST-DIGEST, is an address of an institution. The digest is of street, city and postcode as graph.Fold has them:
//     PARIS and Paris are one site with two spellings.
//   - A legal basis is part of the one that its code extends (HORIZON.1.1 of HORIZON.1), the first of framework programme.
//     A topic is part of its call and of its legal basis, a call of the framework programme. A project is funded under its
//     topics (else its call), the lowest of its legal bases, and its funding scheme. ERC and MSCA schemes are part of those
//     programmes, others of the framework programme. Codes are acronyms: they are what the publisher gives as short form.
//   - theme:euroscivoc-N is a subject, N the last number of its code, which is its notation in EuroSciVoc too. It is
//     narrower than the theme of the code before it.
//   - Of web links, those of the type relatedWebsite that represent the project are its websites. Policy priorities are
//     weights by which an administration tracks expenditure, mostly 0, and no property of the model: their rows are counted, and
//     state nothing.
//
// Statements about programmes and themes, which every row repeats, are given once a table; all others as often as they are
// read, each time with its own evidence. Tables that are not project.csv name projects without declaring them.
//
// Each table is one document, a release of the series of its framework programme (cordis:HORIZON/project) whatever its form: XML is
// read as the rows that the tables have of the same project. So what a later release no longer states can be marked, in whatever form
// the two are. See docs/decisions/0036-all-forms-of-cordis.md.
package cordis
