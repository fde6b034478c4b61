"""The rules that come with newsarc: one entry an outlet or page builder, kept in this one place.

A rule belongs here when the general rules cannot know better; what many outlets do belongs into the general rules.
Each entry has its page in ``tests/data/outlets``.
"""

from __future__ import annotations

from newsarc.extract.outlets.rule import OutletRule

_WIKI_CHANGED = "#footer-info-lastmod"
_WIKI_ASIDES = ".mw-editsection, #toc, .reference, .noprint, .catlinks"

RULES: tuple[OutletRule, ...] = (
    OutletRule(  # its pictures are backgrounds of links
        name="telegram",
        hosts=("t.me",),
        image=".tgme_widget_message_photo_wrap",
    ),
    OutletRule(  # its articles open with the day of publication
        name="wikinews",
        hosts=("wikinews.org",),
        title="#firstHeading",
        modified=_WIKI_CHANGED,
        remove=_WIKI_ASIDES,
    ),
    OutletRule(  # a wiki has no day of publication, but for one of news; its footer states the last change
        name="mediawiki",
        signs=('<meta name="generator" content="MediaWiki',),
        title="#firstHeading",
        published=f"strong.published, {_WIKI_CHANGED}",
        modified=_WIKI_CHANGED,
        remove=_WIKI_ASIDES,
    ),
    OutletRule(  # the opening post is the article, the answers are comments
        name="discourse",
        signs=('<meta name="generator" content="Discourse',),
        body="#post_1 .post, #post_1 .cooked",
        author="#post_1 .creator [itemprop=name]",
        published="#post_1 time[itemprop=datePublished], #post_1 .post-time",
    ),
)
