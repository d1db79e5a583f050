"""The same pages in the two other engines, as Debian packs them: Firefox by WebDriver BiDi, WebKit by WebDriver."""
