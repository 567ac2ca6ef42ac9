"""The two networks, read back by networkx and igraph: the same nodes, edges and words."""

import io
from xml.etree.ElementTree import ParseError

import exported
import igraph
import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.export import gexf, graphml, networks
from kzsanctions.export.material import legal

GIVEN = {"home": exported.home, "odd": exported.odd}
BOTH = [(given, number) for given in GIVEN for number in (0, 1)]


def by_networkx(reader, content):
    return reader(io.BytesIO(content))


def by_igraph(content, tmp_path):
    (tmp_path / "graph.graphml").write_bytes(content)
    return igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))


def told(network):
    """Its edges as every reader must give them: who, to whom, how."""
    return sorted((e["source"], e["target"], e["relation"], e.get("position", ""), e.get("step", 0)) for e in network.edges)


@pytest.mark.parametrize("corpus, number", BOTH)
@pytest.mark.parametrize("reader, writer", [(networkx.read_graphml, graphml.graphml), (networkx.read_gexf, gexf.gexf)])
def test_networkx_gives_back_every_node_edge_and_word(corpus, number, reader, writer):
    network = networks.networks(GIVEN[corpus]())[number]
    read = by_networkx(reader, writer(network))
    assert {node: data["label"] for node, data in read.nodes(data=True)} == {node: legal(row["label"]) for node, row in network.nodes.items()}
    edges = sorted((a, b, data["relation"], data.get("position", ""), data.get("step", 0)) for a, b, data in read.edges(data=True))
    assert edges == told(network) and read.is_directed()


@pytest.mark.parametrize("corpus, number", BOTH)
def test_igraph_gives_back_every_node_edge_and_word(corpus, number, tmp_path):
    network = networks.networks(GIVEN[corpus]())[number]
    read = by_igraph(graphml.graphml(network), tmp_path)
    assert dict(zip(read.vs["id"], read.vs["label"])) == {node: legal(row["label"]) for node, row in network.nodes.items()}
    assert sorted((read.vs[e.source]["id"], read.vs[e.target]["id"], e["relation"]) for e in read.es) == [edge[:3] for edge in told(network)]


def test_a_type_is_kept():
    read = by_networkx(networkx.read_graphml, graphml.graphml(networks.speech(exported.odd())))
    starts = {data["start"] for _, data in read.nodes(data=True) if data["kind"] == "statement"}
    assert read.nodes["a_1"]["official"] is True and starts == {exported.ODD.index("+7,000"), exported.ODD.index("=SUM")}


@pytest.mark.parametrize("reader, writer", [(networkx.read_graphml, graphml.graphml), (networkx.read_gexf, gexf.gexf)])
def test_a_broken_file_is_refused(reader, writer):
    whole = writer(networks.speech(exported.odd()))
    with pytest.raises(ParseError):
        by_networkx(reader, whole[: len(whole) // 2])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_back_as_far_as_xml_can_hold_them(words):
    network = networks.Network("words", "any words", {"n": {"label": words, "note": words}}, [])
    for reader, writer in ((networkx.read_graphml, graphml.graphml), (networkx.read_gexf, gexf.gexf)):
        read = by_networkx(reader, writer(network)).nodes["n"]
        assert (read["label"], read["note"]) == (legal(words), legal(words))


def test_who_said_what_through_whom():
    s1, s2 = exported.odd().tables["statements"]["statement_id"]
    told_of = {(e["source"], e["target"]): e["relation"] for e in networks.speech(exported.odd()).edges}
    said = {pair: relation for pair, relation in told_of.items() if not pair[1].startswith("s_")}
    assert set(said.values()) == {"says", "via"}
    assert {pair[1] for pair, relation in said.items() if relation == "via"} == {"a_3"}
    assert {s1, s2} == {pair[1] for pair, relation in said.items() if relation == "says"}


def test_actors_take_positions_and_a_demand_has_no_sign():
    found = {(e["source"], e["position"], e["relation"], e["sign"]) for e in networks.positions(exported.odd()).edges}
    assert found == {("a_1", "denies", "states", -1), ("a_2", "affirms", "demands", 0)}


def test_ten_reports_of_one_act_of_speaking_weigh_one():
    given = exported.home()
    network = networks.positions(given)
    acts = given.tables["appearances"].merge(given.tables["claims"], on="statement_id")
    assert all(1 <= e["weight"] <= e["reports"] for e in network.edges)
    assert sum(e["weight"] for e in network.edges) < len(acts)


def test_a_denial_without_an_issue_is_no_node():
    assert not [node for node in networks.positions(exported.home()).nodes if "denied-claim" in node or "opposed-claim" in node]


def test_no_statement_gives_a_network_without_edges():
    speech, positions = networks.networks(exported.empty())
    assert len(speech.nodes) == 1 and not speech.edges and not positions.nodes
    assert len(by_networkx(networkx.read_graphml, graphml.graphml(positions))) == 0
