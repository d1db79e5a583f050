"""Gives MkDocs what the frame of every page (`theme/overrides/base.html`) needs: files, words and the policy."""

import re
from collections.abc import Iterator
from functools import cache, partial

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import resources
from generator.interface import Words
from generator.model import Site
from generator.publish.policy import policy
from generator.publish.squeeze import squeezed
from generator.templates import COMPILED
from generator.write.escape import script_json

_GISCUS = "https://giscus.app"
# Material's own scripts, colours and source maps: nothing on our pages asks for them.
_UNUSED = re.compile(r"assets/javascripts/(lunr/|workers/|bundle\.)|assets/stylesheets/palette\.|.*\.map$")
_MATERIAL = re.compile(r"assets/stylesheets/main\..*\.css")


def material(files: Files) -> str:
    """The address of Material's style sheet, which hand-written pages are set with; what no page uses is taken out."""
    for file in [file for file in files if _UNUSED.match(file.src_uri)]:
        files.remove(file)
    return next(filter(_MATERIAL.fullmatch, files.src_uris))


def assets(config: MkDocsConfig, words: Words) -> Iterator[File]:
    """The files of `theme/assets/`, shortened; `say.js` has the words that scripts say."""
    folder = resources.theme() / "assets"
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = squeezed(path.name, path.read_text("utf-8"))
            if path.name == "say.js":
                text = text.replace("{}", script_json(words.of_scripts()), 1)
            uri = "assets/infracast/" + path.relative_to(folder).as_posix()
            yield File.generated(config, uri, content=text)


def give(env: Environment, config: MkDocsConfig, site: Site, preview: bool) -> None:
    """Give the frame its words (`say`), its inline scripts (`inline`) and `policy(video host)`, what a page may run."""
    env.bytecode_cache = COMPILED
    env.auto_reload = False  # It is made for one build, and would ask the disk for every page.
    inline = {path.stem: path.read_text("utf-8") for path in (resources.theme() / "overrides/inline").iterdir()}
    own, words = site.content_security_policy, site.words
    others = (*map(str, config.extra_javascript), *config.extra_css, _GISCUS if site.comments else "")
    ours = cache(partial(policy, tuple(inline.values()), site.analytics, others, preview))
    env.globals |= {"inline": inline, "language": words.tag}
    # MkDocs' templates don't escape by themselves.
    env.globals["say"] = cache(lambda name, /, **given: escape(words(name, **given)))
    env.globals["policy"] = lambda frame: {"off": ""}.get(own, own or ours(frame))
