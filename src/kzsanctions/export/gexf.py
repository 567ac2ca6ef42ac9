"""GEXF 1.3: the networks for Gephi."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from .graphml import document, written
from .material import RIGHTS_QUOTED, Material, legal, maker
from .networks import Network, attributes, networks

TYPES = {str: "string", int: "integer", bool: "boolean"}
# What GEXF has a place of its own for.
OWN = ("source", "target", "label", "weight")


def contents(material: Material) -> dict[str, bytes]:
    return {f"{network.name}.gexf": gexf(network) for network in networks(material)}


def gexf(network: Network) -> bytes:
    """A directed graph with parallel edges; labels and weights stand where GEXF wants them."""
    root = etree.Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    meta = etree.SubElement(root, "meta")
    etree.SubElement(meta, "creator").text = f"{maker()['name']} {maker()['version']}"
    etree.SubElement(meta, "description").text = f"{network.description}. {RIGHTS_QUOTED}"
    graph = etree.SubElement(root, "graph", defaultedgetype="directed", mode="static")
    keys = {}
    for about, rows in (("node", list(network.nodes.values())), ("edge", network.edges)):
        declared = etree.SubElement(graph, "attributes", {"class": about})
        for name, kind in attributes(rows).items():
            if name not in OWN:
                keys[about, name] = f"{about}_{name}"
                etree.SubElement(declared, "attribute", id=keys[about, name], title=name, type=TYPES[kind])
    nodes, edges = etree.SubElement(graph, "nodes"), etree.SubElement(graph, "edges")
    for node, row in network.nodes.items():
        _values(etree.SubElement(nodes, "node", id=node, label=legal(row["label"])), row, keys, "node")
    for number, row in enumerate(network.edges, 1):
        weight = {"weight": str(row["weight"])} if "weight" in row else {}
        element = etree.SubElement(edges, "edge", id=str(number), source=row["source"], target=row["target"], **weight)
        _values(element, row, keys, "edge")
    return document(root)


def _values(element: etree.Element, row: dict, keys: dict, about: str) -> None:
    values = etree.SubElement(element, "attvalues")
    for name, value in row.items():
        if name not in OWN and value is not None and value != "":
            etree.SubElement(values, "attvalue", {"for": keys[about, name], "value": written(value)})
