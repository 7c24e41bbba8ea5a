"""Reads exported files as their users do, and prints what they hold as one JSON object.

Usage: readback.py DIR NODE
DIR holds graph.graphml, graph.gexf, graph.ttl and graph.jsonld; NODE is the id of the entity to look at.
"""

import json
import os
import sys
import xml.etree.ElementTree as ET

import networkx as nx
import rdflib
from rdflib.compare import graph_diff, to_isomorphic
from rdflib.namespace import OWL, PROV, RDF

ENT = rdflib.Namespace("urn:entente:vocabulary:")
SCHEMA = rdflib.Namespace("https://schema.org/")


def network(g, node):
    """What a network holds, of the whole and of one node."""
    evidence = [e for _, _, d in g.edges(data=True) for e in json.loads(d.get("evidence", "[]"))]
    return {
        "nodes": g.number_of_nodes(),
        "edges": g.number_of_edges(),
        "label": g.nodes[node]["label"],
        "kind": g.nodes[node]["kind"],
        "identifiers": g.nodes[node].get("identifiers", ""),
        "properties": sorted(f["property"] for f in json.loads(g.nodes[node]["facts"])),
        "quotes": sorted({e["quote"] for e in evidence if "quote" in e}),
        "since": sorted({d["since"] for _, _, d in g.edges(data=True) if "since" in d}),
        "withdrawn": sum(1 for _, _, d in g.edges(data=True) if d.get("withdrawn")),
    }


def rdf(g, base, node):
    """What an RDF graph holds, of the whole and of one entity."""
    subject = rdflib.URIRef(base + node)
    relations = set(g.subjects(RDF.type, ENT.Relation))
    relation_sources = {q for r in relations for q in g.objects(r, PROV.qualifiedPrimarySource)}
    return {
        "nodes": len({s for kind in ("Institution", "Site", "Programme", "Project", "Theme", "Agreement", "Person",
                                     "Infrastructure", "Document") for s in g.subjects(RDF.type, ENT[kind])}),
        "edges": len(relations),
        "triples": len(g),
        "labels": sorted(f"{o}@{o.language}" if o.language else str(o) for o in g.objects(subject, SCHEMA.name)),
        "sameAs": sorted(str(o) for o in g.objects(subject, OWL.sameAs)),
        "properties": sorted(str(p) for f in g.objects(subject, ENT.fact) for p in g.objects(f, ENT.property)),
        "quotes": sorted({str(v) for q in relation_sources for v in g.objects(q, PROV.value)}),
        "since": sorted({str(o) for r in relations for o in g.objects(r, ENT.since)}),
        "withdrawn": sum(1 for r in relations if (r, ENT.withdrawn, rdflib.Literal(True)) in g),
        "conflicts": len(set(g.subjects(RDF.type, ENT.Conflict))),
    }


def main():
    folder, node = sys.argv[1:]
    at = lambda name: os.path.join(folder, name)
    gexf = nx.read_gexf(at("graph.gexf"))
    xmlns = "{http://gexf.net/1.3}"
    spells = [dict(s.attrib) for s in ET.parse(at("graph.gexf")).iter(xmlns + "spell")]
    turtle = rdflib.Graph().parse(at("graph.ttl"), format="turtle")
    jsonld = rdflib.Graph().parse(at("graph.jsonld"), format="json-ld")
    json.dump({
        "graphml": network(nx.read_graphml(at("graph.graphml")), node),
        "gexf": network(gexf, node),
        "spells": spells,
        "turtle": rdf(turtle, "urn:entente:", node),
        "jsonld": rdf(jsonld, "urn:entente:", node),
        "same": to_isomorphic(turtle) == to_isomorphic(jsonld),
        "difference": [len(part) for part in graph_diff(turtle, jsonld)[1:]],
    }, sys.stdout)


if __name__ == "__main__":
    main()
