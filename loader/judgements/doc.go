// Package judgements reads what people decided about records that may be one: a YAML file that is edited by hand, kept under
// version control, and loaded like any other source.
//
//	name: physics                 # optional; a file of another name is another document
//	judgements:
//	  - same: [institution:cnrs, institution:siret-18008901303720]
//	    because: same name, acronym and SIREN
//	    by: A. Curator            # optional
//	    on: 2026-11-21            # optional
//	  - different: [institution:jrc, institution:pic-999697909]
//	    because: a consultancy in Berlin
//	  - unsure: [institution:a, institution:b]
//	    because: one may be a department of the other
//
// Records that are the same become one entity under the id of one of them; the others keep answering. The file is one
// document, whatever its content: loading it again after an edit takes back what it no longer says.
package judgements
