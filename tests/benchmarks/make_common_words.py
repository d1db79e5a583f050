"""Makes `generator/analyse/language/wordlists/common.txt`: the words that, alone and capitalised, are no name.

A word is common where podcast transcripts write it small inside sentences: four times or more, in three texts or more,
and more often than with a capital. To these come words that are also names of this field (render, fly, temporal) and
are too rare in the texts. Only the sorted words are kept.

    python -m tests.benchmarks.make_common_words ../shared
"""

import json
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "generator/analyse/language/wordlists/common.txt"
HEAD = "# Words of everyday and shop talk, lower-case: alone and capitalised they are no name.\n"
_INSIDE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]+|[A-Z]{2,})(?![\w])")

NAMES_AND_WORDS = """
    accelerate acquired alpine altair amplitude angular antithesis apple april arch arm arrow astro atlas atom
    august aurora autopilot axiom badger bard base bass bazaar beam beanstalk bedrock bench benchmark benchmarks
    bind blackwell block bloom boundary buck buff buffalo bun bundler buoyant byte cadence calico canonical
    capybara cargo cassandra cedar celery celsius charm chef christ christmas chroma chrome cinder circle clerk
    cobra cody cognition cohere colossus comet compose concourse confluence confluent congress consul convex
    cord core corps cortex couch covid crane cross crucible cruise crystal cue cursor cypress dagger dart darwin
    december delphi delta delve depot devil digital discord doom doppler dove dr dragon drone druid dune earth
    easter echo eclipse edge elastic electron elixir ember emerald emissary encore english envoy estuary exa
    excel express fahrenheit falcon fathom feast february fiber fiddler fireworks fish flash flask fleet flow
    fluent flutter flux fly forge fork foundry freight friday frontier fulcrum galaxy gatling gaudi gemini ghost
    gin ginkgo gleam glean glide glove glue go goal god gopher gophers gorilla gosh goto grab graphite grasp
    greek gremlin grok groovy groundcover guard guide gusto habitat halloween hammer harbor harbour harness
    harvest harvester harvey hatchet helm hey hi hive hmm honeycomb horizon hubris hydra hyper iceberg ideogram
    inflection ing ingress insight insomnia instructor intel intercom internet january jaws jest jesus jets juju
    julia july jumbo june juniper keel keep kindle kit kong labs lambda lance lattice layer lens lever light
    lightning limbo linear linuxes litmus locust loft loki longhorn looker loom mac mage make manning marathon
    marble march mastodon materialize maven may meltdown mercury meta metal mhmm micron mimir mint mirror
    mistral moby modal modular mojo momento monad monday moon mr mrs ms navy neon nerves nest nexus ninja nitro
    node nomad notion nova novel november oak oasis obsidian octave october office oh ok okay onyx opal opera
    optimism oracle orbit orca outlook outposts overcast oxide packer packet palm pants parallel parquet parrot
    pascal patch patreon peacock pebble perplexity phoenix pilot pinecone pinot pivotal pixel pixie plaid plane
    planet playwright plex polar poolside porter postman prefect presto prime prism prolog prophet pulsar puma
    puppet puppeteer purple pythonistas quill rails railway ramp rancher raven ray razor reason redshift relay
    remix render replicate replicated resend rest restate retool rider rippling rook rover rubyist rubyists
    runway rust rustaceans sage salt sandbox saturday scala scale scheme scout seed segment selenium sentry
    september shadow shield sierra signal silk sir slate snap sneak snowflake socket solid sonar soul spanner
    spark spectre spectrum sphere sphinx spider spin spinnaker spring sprite square stack stainless stallion
    star stash steam stitch storm stream stripe suite sun sunday surge svelte swarm swift tableau tabular
    tailwind talos target teams ted teleport tempest tempo temporal texture thanks thanksgiving thanos thrift
    thursday tide tiger tilt titan token torch tower trace traffic transistor travis trident trojan trust
    tuesday tundra turbo twitch uber unify union unison unity unreal vagrant valley valve vanguard vanilla vault
    vector velocity venn vertex vessel viper visa vision vivid volt vortex wagon wails warp wasabi watson wave
    waypoint weaver wednesday whisper windows windsurf wing wire wired wizard word wow yarn yeah yep zap zed
    zephyr zig zoom
"""
"""Words that are names here as well: they need their capital."""
NAMES_ONLY = """
    amazon ansible bash bitcoin bitcoincore coinjoins crypto curl docker dockerfile eltoo facebook gcc github
    golang google grafana grep ios java javascript json kafka kubectl kubernetes linkedin linux llvm macos
    microsoft mysql nginx npm ordinals pg postgres prometheus python reddit redis ruby rust rustc satoshi
    satoshis segwit shipit slack systemd taproot terraform tmux twitter typescript unix von wasm webassembly
    wikipedia yaml youtube zcash
"""
"""Names that transcripts write small, and that mean nothing else in this field."""


def texts(shared: Path) -> list[str]:
    """The transcripts of the corpus and of the development data."""
    found = [
        path.read_text(encoding="utf-8")
        for path in sorted((shared / "corpus").rglob("*.*"))
        if path.suffix in {".md", ".txt"} and "README" not in str(path)
    ]
    for path in sorted((shared / "eval/data").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found.append(" ".join(turn[2] for turn in json.loads(line)["turns"]))
    return found


def common(said: list[str]) -> list[str]:
    """The common words of some texts, sorted."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    for text in said:
        seen = set()
        for word in _INSIDE.findall(text):
            folded = word.lower()
            if word == folded:
                small[folded] += 1
                seen.add(folded)
            else:
                capital[folded] += 1
        holding.update(seen)
    words = {
        word
        for word, count in holding.items()
        if count >= 3 and small[word] >= 4 and small[word] > capital[word] and word.isascii()
    }
    return sorted(words - set(NAMES_ONLY.split()) | set(NAMES_AND_WORDS.split()))


def main() -> None:
    """Writes the list."""
    words = common(texts(Path(sys.argv[1])))
    body = textwrap.fill(" ".join(words), 118, break_on_hyphens=False, break_long_words=False)
    TARGET.write_text(HEAD + body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
