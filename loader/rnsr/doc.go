// Package rnsr reads the French national register of research structures (répertoire national des structures de recherche)
// as the ministry publishes it: one table, a structure a row, with lists joined by ';' inside cells.
//
// What the table says becomes: the structure as an institution, its supervisory bodies (tutelles) as institutions, its
// address as a site, its scientific domains and ERC panels as themes, its parents, and what it succeeds. Nothing is stated
// that its row does not say: the country is France only where the postal code is French, and bodies have none. Bodies are
// known by their SIRET and UAI, which make one of them and of the records of other sources; foreign ones by their name. The
// table is a release of the series "rnsr".
package rnsr
