"""The MkDocs plugin: makes the docs folder before MkDocs reads it, and the search index of what MkDocs made."""

import gc
import logging
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess as Process
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator import atomic, frame, resources
from generator.build import Built, forget, generate, problems
from generator.load import ALONE, load, record_values
from generator.memory import manifest
from generator.memory.cache import cached_map
from generator.memory.reuse import Reuse, markdown_beside
from generator.memory.unchanged import times
from generator.memory.version import Values, code_version
from generator.memory.workers import staying
from generator.model import Library, Problem
from generator.model.attempt import Mapper
from generator.model.moment import sitemap_day
from generator.model.problem import told
from generator.model.prose import own_bullets
from generator.publish import search, sitemap, static, swap
from generator.publish.own_html import unique_ids
from generator.rendered import guard
from generator.settings import PluginConfig, self_contained, site_of
from generator.site_folder import SiteFolder
from generator.stages import Stages
from generator.write import KINDS, untouched

log = logging.getLogger("mkdocs.plugins.infracast")

_READ_AS_IT_IS = ("transcript", "post")


class InfracastPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Turns `docs_dir`, which is the content folder, into the folder of generated pages."""

    serving = False
    reusing = False
    """Whether what would come out the same is taken over from the last build; a build of MkDocs' own makes all."""
    means = ALONE
    """Runs reading and analysis over the files, here or on a cluster."""
    apart: Path | None = None
    """A work folder in place of the one beside the settings, for a build that is to have nothing to reuse."""
    indexing: Process | None = None
    """The making of a preview's search index, which the pages don't wait for."""
    clean = False
    """Whether the next build forgets what earlier ones remembered."""
    built: Built | None = None
    site = SiteFolder()
    stages = Stages()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; having this event also makes MkDocs keep the plugin between rebuilds."""
        self.serving = command == "serve"
        self.reusing = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Run the pipeline and point MkDocs at its pages, at our theme and at a folder to build into."""
        if config.theme.name != "material":
            how = "Write `theme: {name: material}`; your own templates go in its `custom_dir`."
            raise ConfigurationError(f"The pages are made for Material, and mkdocs.yml doesn't name it. {how}")
        self._begin(config)
        values = record_values()
        library = self._load(config.strict, values)
        if not gc.isenabled():  # By `main`: what is there by now stays, and what templates leave are cycles.
            gc.freeze()
            gc.enable()
        pinning = self.settings.pin and not self.serving
        self.built = generate(library, self.content, self.work, pinning, log.info, self.stages, values)
        self._report(self.built.problems)
        config.extra["infracast"] = {
            "site": self.settings,
            "kinds": KINDS,
            "written": self.built.written,
            "posts": bool(library.posts),
        }
        self._point(config)
        self.stages.begin("HTML")
        return config

    def _begin(self, config: MkDocsConfig) -> None:
        """Take the folders of this build, and forget what earlier ones left where that is asked for."""
        if self.indexing:
            self.indexing.terminate()  # It reads pages that are about to change.
            self.indexing.join()
        self.content = Path(config.docs_dir)
        self.work = self.apart or Path(config.config_file_path or "mkdocs.yml").resolve().parent / ".infracast"
        self.stages = Stages()
        self.settings = site_of(config, self.config)
        self.site = SiteFolder(Path(config.site_dir), self.settings.keep)
        self.site.reserve(self.content, self.work, self.serving)
        self.site.locks.enter_context(staying())
        if self.clean:
            forget(self.work)
        if not self.settings.url:
            log.info("site_url is not set in mkdocs.yml: feeds and mail link to http://localhost:8000/")

    def _load(self, strict: bool, values: Values) -> Library:
        """The analysed content. Raises Abort where something is wrong with it and that is to stop the build."""
        self.seen = times(self.content)
        with staying():  # Who has analysed holds the vectors of words; those who draw and index start without.
            library = load(
                self.content,
                self.settings,
                self.work,
                log.info,
                preview=self.serving,
                means=self.means,
                stages=self.stages,
                values=values,
            )
        self.settings = library.site
        if strict and (faults := sum(problem.counts for problem in library.problems)):
            self._report(problems(library))
            raise Abort(f"{faults} content problems, and --strict: nothing was built")
        return library

    def _point(self, config: MkDocsConfig) -> None:
        """Have MkDocs read our pages and templates, and write where the site is made."""
        docs = self.work / "docs"
        docs.mkdir(parents=True, exist_ok=True)
        config.docs_dir = str(docs)
        # Behind a site's own custom_dir, before Material.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(resources.theme() / "overrides"))
        config.theme.static_templates.add("404.html")
        config.nav = config.nav or []
        config.validation.nav.omitted_files = logging.DEBUG
        if not config.strict:
            # Ours names the producer's file, and `check` tells it, too.
            config.validation.links.not_found = config.validation.links.unrecognized_links = logging.DEBUG
        shown, frame = self.site.real, self._frame(config) if self.reusing else ""
        if self.site.staged:
            config.site_dir = str(self.site.staged)
            if frame:
                swap.resume(shown, self._spare)
        elif self.serving:
            shown = Path(config.site_dir)
        self.reuse = Reuse(docs, shown, Path(config.site_dir), frame)

    @property
    def _spare(self) -> Path:
        """The place of the site before the last, for its folders."""
        return self.work / "spare"

    def _frame(self, config: MkDocsConfig) -> str:
        """A hash of what every page depends on: code, theme, settings, footer. Empty where every page is to be made:

        under --strict, and where templates or plugins of the site's own may read what we do not know of.
        """
        if config.strict or config.theme.custom_dir or not self_contained(config):
            return ""
        ours = config.extra["infracast"]
        shown = (ours["written"], ours["posts"], ours["site"].words)
        code = code_version(Path(__file__).parent, resources.theme(), Path(config.config_file_path))
        return Values().version((code, config.site_url, self.serving, shown))

    def _report(self, found: tuple[Problem, ...]) -> None:
        shown, more = told(found)
        for problem in shown:
            (log.error if problem.severity == "error" else log.warning)(str(problem))
        if more:
            log.warning(more)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the theme's assets; leave out those of Material that no page uses."""
        config.extra["infracast"]["material"] = frame.material(files)
        # Markdown to read as it is, beside the page it stands for: copied at the end, never rendered.
        self.files = files
        self.plain = [file for file in files if file.is_documentation_page() and file.name in _READ_AS_IT_IS]
        for file in self.plain:
            files.remove(file)
        for file in frame.assets(config, self.settings.words):
            files.append(file)
        self.reuse.take(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the pages that are taken over from the last build the title and day that other pages ask for."""
        self.reuse.describe(files)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Cut out what is HTML already, for `on_post_page` to put back: Python-Markdown would be slow to pass it on."""
        guard(page, self.reuse.forget)
        page.update_date = sitemap_day(page.meta.get("date"))
        return untouched.cut_out(markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give each id once, and each list item one bullet: a person may write two."""
        self.reuse.doubt(page)
        return own_bullets(unique_ids(html))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Say what a page may run, and date a site on which nothing has a date: MkDocs needs one day to write."""
        frame.give(env, config, self.settings, self.serving)
        pages = [file.page for file in files.documentation_pages() if file.page]
        if pages and not any(page.update_date for page in pages):
            pages[0].update_date = "1970-01-01"
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put back what was cut out, read from the disk again: MkDocs keeps every page until the last is written."""
        if not untouched.has_holes(output):
            return output
        return untouched.filled(output, Path(str(page.file.abs_src_path)).read_text(encoding="utf-8"))

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the finished site and put it in the old one's place."""
        self.reuse.copy(markdown_beside(self.plain, self.files), Path(config.docs_dir))
        self.stages.told(len(self.files), self.reuse.finish(self.files))
        assert self.built is not None
        refused = tuple(static.copied(self.built.static, self.content, Path(config.site_dir)))
        for path in refused:
            log.info(f"{path} is not copied: the site has a file of its own there")
        self.reuse.added(path.removeprefix(static.FOLDER) for path in self.built.static if path not in refused)
        self.reuse.added(sitemap.split(Path(config.site_dir), config.site_url or "/"))
        self.stages.begin("search index")
        self._index(Path(config.site_dir))
        self.stages.begin("putting it in place")
        if not self.serving:
            self.site.put(self._spare)
            config.site_dir = str(self.site.shown)
        self.reuse.save()
        self.site.close()
        self.stages.end()

    def _index(self, site: Path) -> None:
        """Make the search index; of a preview after its pages, by a process of its own."""
        asked = (site, self._pieces, self.work / "search.json", self.reuse.old)
        if self.serving:
            self.indexing = get_context("spawn").Process(target=search.index, args=asked, daemon=True)
            self.indexing.start()
            return
        log.info("Indexing every word")
        try:
            search.index(*asked)
        except RuntimeError as error:
            raise PluginError(str(error)) from error

    @property
    def _pieces(self) -> Mapper:
        """Indexes pieces of the site, each only when its pages have changed."""
        version = code_version(Path(search.__file__).parent, Path(manifest.__file__), Path(atomic.__file__))
        return partial(cached_map, folder=self.work / "cache" / "search", version=version)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the previous site as it was."""
        self.site.close()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch what a producer edits, not what is generated from it; what came during the first build counts, too."""
        server.unwatch(config.docs_dir)
        server.watch(str(self.content))
        if times(self.content) != self.seen:
            builder()
        return server
