"""GraphML: the networks for igraph, networkx, Gephi, Cytoscape."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from .material import RIGHTS_QUOTED, Material, legal
from .networks import Network, attributes, networks

TYPES = {str: "string", int: "long", bool: "boolean"}


def contents(material: Material) -> dict[str, bytes]:
    return {f"{network.name}.graphml": graphml(network) for network in networks(material)}


def graphml(network: Network) -> bytes:
    """A directed graph; an attribute that is unknown has no `data`."""
    root = etree.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    etree.SubElement(root, "desc").text = f"{network.description}. {RIGHTS_QUOTED}"
    ends = ("source", "target")
    edges = [{name: value for name, value in edge.items() if name not in ends} for edge in network.edges]
    keys = {}
    for about, rows in (("node", list(network.nodes.values())), ("edge", edges)):
        for name, kind in attributes(rows).items():
            keys[about, name] = f"{about}_{name}"
            etree.SubElement(root, "key", {"id": keys[about, name], "for": about, "attr.name": name, "attr.type": TYPES[kind]})
    graph = etree.SubElement(root, "graph", id=network.name, edgedefault="directed")
    for node, row in network.nodes.items():
        _data(etree.SubElement(graph, "node", id=node), row, keys, "node")
    for number, (edge, row) in enumerate(zip(network.edges, edges), 1):
        _data(etree.SubElement(graph, "edge", id=f"e{number}", source=edge["source"], target=edge["target"]), row, keys, "edge")
    return document(root)


def _data(element: etree.Element, row: dict, keys: dict, about: str) -> None:
    for name, value in row.items():
        if value is not None and value != "":
            etree.SubElement(element, "data", key=keys[about, name]).text = written(value)


def written(value) -> str:
    """A value as XML writes it."""
    return str(value).lower() if isinstance(value, bool) else legal(str(value))


def document(root: etree.Element) -> bytes:
    """The XML document, a line an element; a carriage return is spelled out, which a parser would take for a line feed."""
    etree.indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="utf-8").replace(b"\r", b"&#13;") + b"\n"
